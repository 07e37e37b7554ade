import { z } from 'astro/zod';
import * as words from './vocabulary.ts';

/** One shutdown that lies ahead. */
export const shutdown = z
  .object({
    on: words.date.describe('When it goes.'),
    daysLeft: z
      .int()
      .nullable()
      .describe('Whole days from the day of the document; null for a date known only to its month.'),
    name: z.string().describe('What goes, exactly as the notice names it.'),
    label: z.string().nullable().describe('Arabic words for a name that is an English description.'),
    names: z.array(z.string()).describe('Every name that goes, to compare with those you use.'),
    namedAs: z.array(words.kindOfName).describe('These names, each with what it stands for.'),
    scope: z
      .enum(['whole', 'snapshot'])
      .describe('Whether the life ends with it, or a dated snapshot of it alone.'),
    model: words.modelName,
    life: words.life,
    surface: words.surface,
    replacement: words.replacement.nullable().describe('The advice that was listed last.'),
    retirement: words.retirementName,
    announcedOn: words.date,
  })
  .describe('One shutdown whose date lies ahead of the day of the document.');

export type ShutdownData = z.infer<typeof shutdown>;
