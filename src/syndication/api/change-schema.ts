import { z } from 'astro/zod';
import { changeKinds } from '../../schemas/retirement.ts';
import * as words from './vocabulary.ts';

const logKinds = ['announced', 'added', 'reached', ...changeKinds] as const;

/** One entry of the log. */
export const logEntry = z
  .object({
    id: z
      .string()
      .describe('A tag URI (RFC 4151) that identifies the entry for ever; the same as in the feed.'),
    on: words.date.describe('When it happened, or was seen.'),
    kind: words.coded(logKinds),
    retirement: words.retirementName,
    items: z.array(z.string()).describe('Names of the items it touches.'),
    to: words.date.nullable().describe('The shutdown date from then on, when the entry gives one.'),
    by: words.id.nullable().describe('Id of the announcement that made the change.'),
    note: z.string().nullable().describe('What happened, in Arabic.'),
    sources: z.array(words.source),
  })
  .describe('One thing that happened. It is never edited, and never goes.');

export type LogEntryData = z.infer<typeof logEntry>;
