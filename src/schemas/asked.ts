import { z } from 'astro/zod';
import { keysOf } from '../search/analyse/words.ts';
import { text } from './text.ts';

const words = text.refine(
  (value) => value.trim() === '' || keysOf(value) !== '',
  'write words with letters or digits in them',
);

/** `asked.yml`: words by which readers ask for pages that say it otherwise. */
export const askedSchema = z.array(
  z.strictObject({
    pages: z
      .array(
        text.regex(
          /^[a-z\d-]+(?:\/[a-z\d-]+)*$/u,
          'write an address of the site without its first and last slash',
        ),
      )
      .min(1)
      .describe('Addresses of pages: «about», «articles/losing-a-companion».'),
    words: z
      .array(words)
      .min(1)
      .describe(
        'Words, or words in a row, as readers type them; the search takes each for a title of the pages.',
      ),
  }),
);
