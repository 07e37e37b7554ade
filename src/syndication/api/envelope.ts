import { z } from 'astro/zod';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { day } from './vocabulary.ts';

/** The major version of the data, part of every address: see docs/contracts/api.md. */
export const version = 1;

const head = {
  version: z.literal(version),
  asOf: day.describe('The day for which all states and counts hold.'),
  timeZone: z.string().describe('The time zone that days are days of, by its IANA name.'),
  license: z.literal('CC-BY-4.0').describe('SPDX id of the licence of the data.'),
  documentation: z.url(),
};

/** The shape of a document around its data. */
export function documentOf<T extends z.ZodType>(data: T) {
  return z.object({ ...head, data });
}

/** What every document says beside its data. */
export interface Envelope {
  asOf: CalendarDay;
  timeZone: string;
  documentation: string;
}

/** Writes a document; the same data gives the same bytes. */
export function writeDocument({ asOf, timeZone, documentation }: Envelope, data: unknown): string {
  const document = { version, asOf, timeZone, license: 'CC-BY-4.0', documentation, data };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
