import { z } from 'astro/zod';
import type { PictureSchema } from './article.ts';

/** What the loader adds to an article or page of its text; editors write none of it. */
export function writtenText<T extends z.ZodType>(picture: PictureSchema<T>) {
  return z.strictObject({
    /**
     * The file of the text as a function, from the project's folder; see `content/compiled-text.ts`. Plain Markdown has
     * none: its HTML is in the entry.
     */
    code: z.string().optional(),
    /** The pictures in it. */
    pictures: z.array(picture()),
    /** How many words of it are read. */
    words: z.number(),
  });
}
