import { z } from 'astro/zod';
import { calendarDay } from './calendar-date.ts';
import { arabicText, slug, text } from './text.ts';

/** `topics/<id>.yml` */
export const topicSchema = z.strictObject({
  id: slug.describe('The file name without .yml; part of the address.'),
  name: arabicText.describe('What readers see.'),
  description: arabicText.describe('One sentence on what it holds.'),
});

/** `authors/<id>.yml` */
export const authorSchema = z.strictObject({
  id: slug.describe('The file name without .yml.'),
  name: arabicText,
  about: arabicText,
});

/** The front matter of `pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: arabicText,
  description: arabicText,
  updatedOn: calendarDay.optional(),
  testedOn: calendarDay
    .optional()
    .describe('The day on which what a page says of the site was last tested; of the page of accessibility.'),
});

/** `front-page.yml`: what the editor puts first. */
export const frontPageSchema = z.strictObject({
  lead: slug.optional().describe('Slug of the lead article; the newest when left out or not published.'),
});

export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * One entry of `strings/ar.yml`: a sentence, which may have a feminine form and duals, or six plural forms chosen by `{count}`.
 */
export const stringSchema = z.union([
  z.strictObject({
    note: text.describe('Where the words stand, for a translator.'),
    text,
    feminine: text.optional().describe('The same of something feminine; chosen by `gender`.'),
    dual: text.optional().describe('The same of exactly two.'),
    feminineDual: text
      .optional()
      .describe('The same of exactly two that are feminine; `dual` when left out.'),
  }),
  z.strictObject({ note: text, zero: text, one: text, two: text, few: text, many: text, other: text }),
]);
export type StringEntry = z.infer<typeof stringSchema>;
