import { z } from 'astro/zod';
import { calendarDate } from './calendar-date.ts';
import { arabicText, slug, text } from './text.ts';

const why = arabicText.describe('Why it is to stay, in Arabic, for whoever reads the list after you.');

/** `watch-known.yml`: what `npm run watch` finds, and a person has judged, so that it is not told again. */
export const watchKnownSchema = z.strictObject({
  differences: z
    .array(
      z.strictObject({
        retirement: slug.describe('Id of the announcement.'),
        item: text.describe('Name of the item in the record, or the words of the page’s step that is shown.'),
        replacement: text
          .optional()
          .describe(
            'What the page lists as its replacement, in words that the record gives otherwise; left out: the item is not on the page.',
          ),
        why,
      }),
    )
    .default([])
    .describe('Differences between the record and the API’s deprecations page.'),
  headings: z
    .array(z.strictObject({ heading: text.describe('The heading as the page has it.'), why }))
    .default([])
    .describe('Headings of the deprecations page, in chapters that explain, that announce nothing.'),
  sentences: z
    .array(
      z.strictObject({
        on: calendarDate.optional().describe('The day under which the page has it, where it has one.'),
        quote: text.describe('Words of the sentence as the page has them, enough to know it by.'),
        why,
      }),
    )
    .default([])
    .describe(
      'Sentences that are not for the record: of the help centre’s pages, which speak of an end; of the deprecations page, which give a day or a name that no table there has.',
    ),
});

export type WatchKnown = z.infer<typeof watchKnownSchema>;
