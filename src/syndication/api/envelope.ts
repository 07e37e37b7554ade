import { z } from 'astro/zod';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Comparison } from '../../schemas/comparison.ts';
import { date, day } from './vocabulary.ts';

/** The major version of the API, which is part of every address: see docs/contracts/api.md. */
export const version = 1;

const head = {
  version: z.literal(version),
  asOf: day.describe('The day for which all states and counts hold.'),
  timeZone: z.string().describe('The time zone that days are days of, by its IANA name.'),
  license: z.literal('CC-BY-4.0').describe('SPDX id of the licence of the data.'),
  documentation: z.url(),
  lastComparison: z
    .object({
      url: z.url().describe('The page of OpenAI.'),
      comparedOn: day.describe('The day of the comparison.'),
      readOn: date.describe('The day or month of the copy of the page that was compared.'),
    })
    .nullable()
    .describe('The last comparison of the record with OpenAI’s page; null while none is written down.'),
};

/** The schema of a document, given the schema of its data. */
export function documentOf<T extends z.ZodType>(data: T) {
  return z.object({ ...head, data });
}

/** What every document contains besides its data. */
export interface Envelope {
  asOf: CalendarDay;
  timeZone: string;
  documentation: string;
  comparison: Comparison | undefined;
}

/** Writes a document. The same data always gives the same bytes. */
export function writeDocument(
  { asOf, timeZone, documentation, comparison }: Envelope,
  data: unknown,
): string {
  const lastComparison =
    comparison === undefined
      ? null
      : { url: comparison.url, comparedOn: comparison.comparedOn, readOn: comparison.readOn };
  const document = { version, asOf, timeZone, license: 'CC-BY-4.0', documentation, lastComparison, data };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
