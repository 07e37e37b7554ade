import { z } from 'astro/zod';
import { firstDayOf } from '../calendar/calendar-day.ts';
import { calendarDate, calendarDay } from './calendar-date.ts';
import { text } from './text.ts';

/** `watch.yml`: the last comparison of the record with OpenAI's page, which `npm run watch -- --write` writes. */
export const comparisonSchema = z
  .strictObject({
    url: z.url({ protocol: /^https$/u, error: 'write a whole https address' }).describe('The page.'),
    comparedOn: calendarDay.describe('The day of the comparison, in the site’s time zone.'),
    readOn: calendarDate.describe('The day, or month, of the copy of the page that was compared.'),
    via: text.optional().describe('Which copy it was, when the page was not read at its own address.'),
  })
  .refine(({ comparedOn, readOn }) => firstDayOf(readOn) <= comparedOn, {
    error: 'a page is read before it is compared; fix one of the days',
    path: ['readOn'],
  });

export type Comparison = z.infer<typeof comparisonSchema>;
