import { z } from 'astro/zod';
import * as words from './vocabulary.ts';

const bound = z.object({ on: words.date, source: words.id.describe('Id of a source of the model.') });

const life = z
  .object({
    id: words.life,
    surface: words.surface,
    label: z.string().nullable().describe('Arabic words that tell it from another life on the same surface.'),
    state: words.state,
    releasedOn: words.date.nullable(),
    releasedCertainty: z.enum(['primary', 'secondary', 'from-name']).nullable(),
    releasedSources: z.array(words.id).describe('Ids of sources of the model.'),
    releasedNotBefore: bound.nullable().describe('The earliest date of an unknown release.'),
    releasedKnownBy: bound.nullable().describe('The first day on which it is known to have existed.'),
    announcedOn: words.date.nullable().describe('When the announcement was made that decides its end.'),
    shutdownOn: words.date.nullable(),
    goneBy: words.date.nullable().describe('When it was known to be gone, when the day is unknown.'),
    noticeDays: z.int().nullable().describe('Whole days from announcement to shutdown.'),
    days: z.int().nullable().describe('Whole days from release to shutdown, or to the day of the document.'),
    expectedOn: words.date.nullable().describe('About when it is to go, by a notice that gives no date.'),
    availability: words.availability.nullable().describe('What the life is limited to; null for all.'),
    knownUntil: bound.nullable().describe('The last day for which it was read to be in use.'),
    restoredOn: words.date.nullable().describe('When it came back for some alone.'),
    restoredIn: words.availability.nullable().describe('For whom it came back.'),
    snapshots: z
      .array(z.object({ name: z.string(), state: words.state, shutdownOn: words.date.nullable() }))
      .describe('Dated snapshots that were announced while the general name was not.'),
    interruptions: z
      .array(z.object({ from: words.date, to: words.date }))
      .describe('Times in which it was away before it was brought back.'),
    retirements: z.array(words.id).describe('Ids of the announcements that touched it, oldest first.'),
    decidedBy: words.id.nullable().describe('Id of the announcement that decides.'),
    notes: z.array(z.string()).describe('In Arabic.'),
    conflicts: z.array(words.conflict),
  })
  .describe('The time of a model on one surface.');

/** One model. */
export const model = z
  .object({
    id: words.id,
    url: z.url().describe('Its page.'),
    dataUrl: z.url().describe('This object by itself.'),
    calendarUrl: z.url().describe('Its shutdowns as a calendar.'),
    badgeUrl: z.url().describe('Its state as a picture.'),
    name: z.string().describe('As its maker writes it.'),
    label: z.string().nullable().describe('Arabic words for a name that is an English description.'),
    kind: words.modelKind,
    family: z.object({ id: words.familyId, name: z.string() }),
    aliases: z.array(z.string()),
    names: z.array(words.kindOfName).describe('The aliases, each with what it stands for.'),
    snapshotOf: words.id.nullable().describe('Id of the model that it is a dated snapshot of.'),
    snapshots: z.array(words.id).describe('Ids of its dated snapshots that are models of their own here.'),
    apiCounterpart: words.id.nullable().describe('Id of the model that serves the same purpose in the API.'),
    state: words.state,
    lives: z.array(life),
    sources: z.array(words.source).describe('Sources of its releases.'),
  })
  .describe('One model or product, with its life on every surface.');

export type ModelData = z.infer<typeof model>;
export type LifeData = z.infer<typeof life>;
