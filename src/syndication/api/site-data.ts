import { getComparison } from '../../data/comparison.ts';
import { getRecord } from '../../data/record.ts';
import { getTranslate } from '../../data/strings.ts';
import { address, paths } from '../../paths.ts';
import { site } from '../../site.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import type { DataContext } from './context.ts';
import { writeDocument } from './envelope.ts';

/** The record of this build and the context for converting it. All addresses in the data are those of the published site. */
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

/** The response with data as a document of this build. */
export function sendDocument(data: unknown, { day, addressOf }: DataContext): Response {
  const envelope = {
    asOf: day,
    timeZone: site.timeZone,
    documentation: addressOf(paths.api),
    comparison: getComparison(),
  };
  return sendJson(writeDocument(envelope, data));
}

/** The response with a text that is already JSON. */
export function sendJson(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
