import { z } from 'astro/zod';
import { reportDuplicates } from './duplicates.ts';
import { arabicText, slug, text } from './text.ts';

/** `terms.yml`: the glossary, with the words that must not be written instead of each term. */
export const termsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Its place on the page: /glossary/#id.'),
      term: arabicText.describe('The word that the house writes.'),
      english: text.describe('The same in English, as OpenAI writes it.'),
      definition: arabicText.describe('What it means, in a sentence or two of our own.'),
      not: z
        .array(
          z.strictObject({
            write: text.describe('What is not to be written, as it stands in a text.'),
            instead: text.describe('What to write instead of it.'),
            why: text.describe('The reason, in Arabic.'),
          }),
        )
        .default([])
        .describe('Other words for it that the content check refuses.'),
    }),
  )
  .superRefine((terms, context) => {
    reportDuplicates(
      terms.map(({ id }) => id),
      (index, id) =>
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `the term "${id}" stands twice; keep one`,
        }),
    );
  });

export type Term = z.infer<typeof termsSchema>[number];
