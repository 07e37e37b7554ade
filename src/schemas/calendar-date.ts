import { z } from 'astro/zod';
import { isDay, isMonth, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';

// Astro's front matter parser turns an unquoted day into a Date. The content check has validated the raw text before,
// so an impossible day never gets this far.
const asText = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

const describe = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

// The form of a date, for JSON Schemas. A pattern cannot express how many days a month has.
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MONTH = String.raw`\d{4}-\d{2}`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/** A real day, `YYYY-MM-DD`. */
export const calendarDay = z
  .preprocess(
    asText,
    z.custom<CalendarDay>((value) => typeof value === 'string' && isDay(value), {
      error: ({ input }) => `${describe(input)} is not a day; write a real day as YYYY-MM-DD`,
    }),
  )
  .meta({ type: 'string', pattern: `^${DAY}$`, patternErrorMessage: 'write a real day as YYYY-MM-DD' });

/** A real day, or a month (`YYYY-MM`) where the source knows no day. */
export const calendarDate = z
  .preprocess(
    asText,
    z.custom<CalendarDate>((value) => typeof value === 'string' && (isDay(value) || isMonth(value)), {
      error: ({ input }) =>
        `${describe(input)} is not a date; write a real day as YYYY-MM-DD, or a month as YYYY-MM`,
    }),
  )
  .meta({
    type: 'string',
    pattern: `^(?:${DAY}|${MONTH})$`,
    patternErrorMessage: 'write a real day as YYYY-MM-DD, or a month as YYYY-MM',
  });

/** When a source was published: a day, a month or a year, as precisely as is known. */
export const sourceDate = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : asText(value)),
    z.custom<CalendarDate | `${number}`>(
      (value) =>
        typeof value === 'string' && (isDay(value) || isMonth(value) || /^(19|20)\d{2}$/u.test(value)),
      { error: ({ input }) => `${describe(input)} is not a date; write YYYY-MM-DD, YYYY-MM or YYYY` },
    ),
  )
  .meta({
    type: ['string', 'integer'],
    pattern: `^(?:${DAY}|${MONTH}|${YEAR})$`,
    patternErrorMessage: 'write YYYY-MM-DD, YYYY-MM or YYYY',
  });
