import { z } from 'astro/zod';

// A check by a function cannot be exported to a JSON Schema. `meta` adds a pattern that editors' programs can use instead.

/** The most characters of a text: enough for a long note. A longer one is a mistake, or belongs in an article. */
const MAX_LENGTH = 600;

/** The most characters of a title, name or label, which has to fit into lists, cards and tables. */
const MAX_LINE_LENGTH = 160;

/** The most characters of an id, which is part of addresses and file names. */
const MAX_ID_LENGTH = 80;

/** A text for readers or a name: not empty, and without spaces at its ends. */
export const text = z
  .string({ error: 'write text here (in quotes when it is a number or a date)' })
  .max(MAX_LENGTH, `write at most ${MAX_LENGTH} characters`)
  .refine((value) => value.trim() !== '', 'write some text, or leave the field out')
  .refine((value) => value === value.trim(), 'take the spaces off both ends')
  .meta({ pattern: String.raw`^\S(?:[\s\S]*\S)?$` });

/** The reason why a text at the start of a feed item or share card has to begin with an Arabic letter. */
export const ARABIC_FIRST =
  'begin with an Arabic letter: feed readers turn a line left-to-right when it begins with a Latin one';

/** A text of ours that can come first in a feed item or share card, and therefore begins with an Arabic letter. */
export const arabicText = text
  .refine((value) => /^[«(“]?\p{Script=Arabic}/u.test(value), ARABIC_FIRST)
  .meta({
    pattern: String.raw`^[«(“]?\p{Script=Arabic}(?:[\s\S]*\S)?$`,
    patternErrorMessage: ARABIC_FIRST,
  });

/** The most characters of a key point, so that three of them can be read at a glance. */
const MAX_POINT_LENGTH = 140;

const FULL_SENTENCE = 'write a whole sentence, with its full stop or question mark';

/** One key point of an article: a short, complete sentence. */
export const point = arabicText
  .max(MAX_POINT_LENGTH, `write at most ${MAX_POINT_LENGTH} characters: it is a line, not a paragraph`)
  .refine((value) => /[.؟!]»?$/u.test(value), FULL_SENTENCE)
  .meta({
    pattern: String.raw`^[«(“]?\p{Script=Arabic}(?:[\s\S]*)[.؟!]»?$`,
    patternErrorMessage: `${ARABIC_FIRST}; ${FULL_SENTENCE}`,
  });

/** A title, name or label of ours or others'. */
export const line = text.max(
  MAX_LINE_LENGTH,
  `write at most ${MAX_LINE_LENGTH} characters, since it stands in lists and cards`,
);

/** A title, name or label that can come first in a feed item or share card. */
export const arabicLine = arabicText.max(
  MAX_LINE_LENGTH,
  `write at most ${MAX_LINE_LENGTH} characters, since it stands in lists and cards`,
);

const SLUG_FIX = 'use lower-case Latin letters, digits and single hyphens only (gpt-4o-petition)';

/** How ids and slugs are written: Latin, lower case, words joined by single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** An id or slug. */
export const slug = z
  .string({ error: 'write an id in Latin letters' })
  .regex(SLUG, SLUG_FIX)
  .max(MAX_ID_LENGTH, `write at most ${MAX_ID_LENGTH} characters`)
  .meta({ patternErrorMessage: SLUG_FIX });
