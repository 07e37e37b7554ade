import { z } from 'astro/zod';
import { text } from './text.ts';

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
