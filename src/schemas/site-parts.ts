import { z } from 'astro/zod';
import { calendarDay } from './calendar-date.ts';
import { arabicText, slug } from './text.ts';

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
