import { z } from 'astro/zod';
import { changeKinds } from '../../schemas/retirement.ts';
import * as words from './vocabulary.ts';

const item = z
  .object({
    name: z.string().describe('What goes, exactly as the notice names it.'),
    label: z.string().nullable().describe('Arabic words for a name that is an English description.'),
    aliases: z.array(z.string()).describe('Other names that go with it.'),
    names: z.array(words.kindOfName).describe('The name and its aliases, each with what it stands for.'),
    scope: z
      .enum(['whole', 'snapshot'])
      .describe('Whether it ends the life, or a dated snapshot of it alone.'),
    model: words.modelName,
    life: words.life,
    state: words.state,
    announcedOn: words.date,
    firstShutdownOn: words.date.nullable().describe('The shutdown date as it was first announced.'),
    shutdownOn: words.date.nullable().describe('The shutdown date after all changes.'),
    notBefore: words.date.nullable().describe('The earliest date, when no other is given.'),
    goneBy: words.date.nullable().describe('When it was known to be gone, when the day is unknown.'),
    expectedOn: words.date.nullable().describe('About when it is to go, by a notice that gives no date.'),
    restoredOn: words.date.nullable(),
    restoredIn: words.availability.nullable().describe('For whom it came back; null for all, or none.'),
    removedAgainOn: words.date.nullable(),
    noticeDays: z.int().nullable().describe('Whole days from announcement to shutdown.'),
    replacements: z.array(words.replacement).describe('Every advice that was listed, oldest first.'),
    note: z.string().nullable().describe('In Arabic.'),
  })
  .describe('One model, endpoint or product that an announcement takes away.');

const change = z
  .object({
    on: words.date.describe('When it happened, or was seen.'),
    observed: z.boolean().describe('True when the date is when the change was seen, not made.'),
    kind: words.coded(changeKinds),
    items: z.array(z.string()).nullable().describe('Names of the items it touches; null for all.'),
    to: words.date.nullable().describe('The shutdown date from then on.'),
    atEarliest: z.boolean().describe('True when `to` was only the earliest possible date.'),
    by: words.id.nullable().describe('Id of the announcement that made the change.'),
    availability: words.availability.nullable().describe('What it is limited to; null for all.'),
    note: z.string().describe('What happened, in Arabic.'),
    sources: z.array(words.id).describe('Ids of sources of the announcement.'),
  })
  .describe('What happened to an announcement afterwards.');

/** One announcement. */
export const retirement = z
  .object({
    id: words.id,
    url: z.url().describe('Its page.'),
    title: words.label,
    announcedOn: words.date,
    surface: words.surface,
    state: words.state,
    certainty: z
      .enum(['primary', 'secondary'])
      .describe('Whether OpenAI’s own text was read, or only others’ accounts of it.'),
    note: z.string().nullable().describe('In Arabic.'),
    items: z.array(item),
    changes: z.array(change).describe('Oldest first.'),
    conflicts: z.array(words.conflict),
    sources: z.array(words.source),
  })
  .describe('One announcement with all that is known of it.');

export type RetirementData = z.infer<typeof retirement>;
export type ItemData = z.infer<typeof item>;
export type RetirementChangeData = z.infer<typeof change>;
