import { z } from 'astro/zod';

// A function cannot be written into a JSON Schema: `meta` holds what an editor can be told of it as a pattern.

/** Characters of the longest text that a field takes: a long note. What is longer is an article, or a mistake. */
const LONGEST = 600;

/** Characters of the longest title, name or label, which stands in lists, cards and tables. */
const LONGEST_LINE = 160;

/** Characters of the longest id: it is part of addresses and names of files. */
const LONGEST_ID = 80;

/** Words for a reader or a name: never empty, never padded. */
export const text = z
  .string({ error: 'write text here (in quotes when it is a number or a date)' })
  .max(LONGEST, `write at most ${LONGEST} characters`)
  .refine((value) => value.trim() !== '', 'write some text, or leave the field out')
  .refine((value) => value === value.trim(), 'take the spaces off both ends')
  .meta({ pattern: String.raw`^\S(?:[\s\S]*\S)?$` });

/** Why a text that is read first in a feed or a share card begins with an Arabic letter. */
export const ARABIC_FIRST =
  'begin with an Arabic letter: feed readers turn a line left-to-right when it begins with a Latin one';

/** Text of ours that a reader sees first in a feed or a share card. */
export const arabicText = text
  .refine((value) => /^[«(“]?\p{Script=Arabic}/u.test(value), ARABIC_FIRST)
  .meta({
    pattern: String.raw`^[«(“]?\p{Script=Arabic}(?:[\s\S]*\S)?$`,
    patternErrorMessage: ARABIC_FIRST,
  });

/** Characters of the longest point of a summary, so that three of them are taken in at a glance. */
const LONGEST_POINT = 140;

const FULL_SENTENCE = 'write a whole sentence, with its full stop or question mark';

/** One line of what an article says in short: a sentence of ours that stands by itself. */
export const point = arabicText
  .max(LONGEST_POINT, `write at most ${LONGEST_POINT} characters: it is a line, not a paragraph`)
  .refine((value) => /[.؟!]»?$/u.test(value), FULL_SENTENCE)
  .meta({
    pattern: String.raw`^[«(“]?\p{Script=Arabic}(?:[\s\S]*)[.؟!]»?$`,
    patternErrorMessage: `${ARABIC_FIRST}; ${FULL_SENTENCE}`,
  });

/** A title, name or label of ours or others'. */
export const line = text.max(
  LONGEST_LINE,
  `write at most ${LONGEST_LINE} characters, since it stands in lists and cards`,
);

/** The same, where feeds and cards begin with it. */
export const arabicLine = arabicText.max(
  LONGEST_LINE,
  `write at most ${LONGEST_LINE} characters, since it stands in lists and cards`,
);

const SLUG_FIX = 'use lower-case Latin letters, digits and single hyphens only (gpt-4o-petition)';

/** How ids and slugs are written: Latin, lower case, words joined by single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** An id or slug. */
export const slug = z
  .string({ error: 'write an id in Latin letters' })
  .regex(SLUG, SLUG_FIX)
  .max(LONGEST_ID, `write at most ${LONGEST_ID} characters`)
  .meta({ patternErrorMessage: SLUG_FIX });
