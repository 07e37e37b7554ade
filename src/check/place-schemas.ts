import { z } from 'astro/zod';
import type { Place } from '../content/tree.ts';
import { askedSchema } from '../schemas/asked.ts';
import { articleSchema } from '../schemas/article.ts';
import { comparisonSchema } from '../schemas/comparison.ts';
import { familySchema, modelSchema } from '../schemas/model.ts';
import { namesSchema } from '../schemas/names.ts';
import { retirementSchema } from '../schemas/retirement.ts';
import { stringSchema } from '../schemas/interface-strings.ts';
import { authorSchema, frontPageSchema, pageSchema, topicSchema } from '../schemas/site-parts.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { termsSchema } from '../schemas/terms.ts';
import { text } from '../schemas/text.ts';
import { watchKnownSchema } from '../schemas/watch-known.ts';

/** The schema of the fields of each kind of file; a picture's path is plain text here. */
export const placeSchemas: Readonly<Record<Place, z.ZodType>> = {
  article: articleSchema(() => text),
  retirement: retirementSchema,
  model: modelSchema,
  topic: topicSchema,
  author: authorSchema,
  page: pageSchema,
  families: z.record(text, familySchema),
  frontPage: frontPageSchema,
  strings: z.record(z.string(), stringSchema),
  names: namesSchema,
  asked: askedSchema,
  synonyms: synonymsSchema,
  terms: termsSchema,
  comparison: comparisonSchema,
  watchKnown: watchKnownSchema,
};
