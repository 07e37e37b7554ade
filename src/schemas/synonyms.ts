import { z } from 'astro/zod';
import { keysOf } from '../search/analyse/words.ts';
import { slug, text } from './text.ts';

const word = text.refine(
  (value) => value.trim() === '' || keysOf(value) !== '',
  'write a word with letters or digits in it',
);

/** `synonyms.yml`: words with which readers search for the same thing, in Arabic and English. */
export const synonymsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('What they all mean, in English.'),
      asks: z
        .boolean()
        .default(false)
        .describe('Beside the name of a model they ask something of it, and its own page answers.'),
      alike: z
        .boolean()
        .default(true)
        .describe('Whether one of them finds pages that hold another; false where they only ask alike.'),
      titled: z
        .boolean()
        .default(false)
        .describe('Whether it finds pages by their titles alone: words for pages about the site.'),
      instead: z
        .boolean()
        .default(false)
        .describe('Whether the first word is read for the others, where a query finds nothing as it stands.'),
      spoken: z
        .boolean()
        .default(false)
        .describe('Whether the first word is a part of names, and the others are how it is written by ear.'),
      words: z
        .array(word)
        .min(2, 'write at least two words; one has nothing to be the same as')
        .describe(
          'Words, or words in a row, without an article. Hamzas, tashkeel and endings make no other.',
        ),
    }),
  )
  .superRefine((lists, context) => {
    const owners = new Map<string, string>();
    for (const [index, { instead, spoken, words }] of lists.entries()) {
      for (const [place, value] of words.entries()) {
        const keys = keysOf(value);
        // The first word of such a list, as which the others are read, may also be in another list; and names are heard as words are.
        if (keys === '' || spoken || (instead && place === 0)) continue;
        const owner = owners.get(keys);
        if (owner !== undefined) {
          const message = `"${value}" is read like "${owner}", which stands here already; take one out`;
          context.addIssue({ code: 'custom', path: [index, 'words', place], message });
        }
        owners.set(keys, value);
      }
    }
  });
