import { getComparison } from '../../data/comparison.ts';
import { getRecord } from '../../data/record.ts';
import { getTranslate } from '../../data/strings.ts';
import { address, paths } from '../../paths.ts';
import { site } from '../../site.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import type { DataContext } from './context.ts';
import { writeDocument } from './envelope.ts';

/** The record of this build and what turning it into data needs. Addresses in the data are the published site's. */
export async function getDataSource(): Promise<{ record: TimelineRecord; context: DataContext }> {
  const record = await getRecord();
  const context: DataContext = {
    t: getTranslate(),
    day: record.day,
    addressOf: address,
    authority: site.authority,
  };
  return { record, context };
}

/** Data as a document of this build, ready to be sent. */
export function sendDocument(data: unknown, { day, addressOf }: DataContext): Response {
  const envelope = {
    asOf: day,
    timeZone: site.timeZone,
    documentation: addressOf(paths.api),
    comparison: getComparison(),
  };
  return sendJson(writeDocument(envelope, data));
}

export function sendJson(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
