import { z } from 'astro/zod';
import { calendarDate } from './calendar-date.ts';
import { reportDuplicates } from './duplicates.ts';
import { availability, conflict, surface } from './retirement.ts';
import { recordSource } from './source.ts';
import { line, slug, text } from './text.ts';

export const modelKinds = ['model', 'snapshot', 'alias', 'endpoint', 'feature', 'product'] as const;

const bound = z.strictObject({ on: calendarDate, source: slug });

const life = z.strictObject({
  id: slug.describe('Unique in its model; the surface, unless there are two on one.'),
  surface,
  label: line.optional().describe('Arabic words that tell this life from another on the same surface.'),
  shortLabel: line.optional().describe('The label in a word or two, for tables.'),
  releasedOn: calendarDate.optional().describe('Left out when no source gives it.'),
  releasedCertainty: z
    .enum(['primary', 'secondary', 'from-name'], { error: 'write primary, secondary or from-name' })
    .optional(),
  releasedSources: z.array(slug).default([]),
  notBefore: bound
    .optional()
    .describe('The earliest day it can have been released, when the day is unknown.'),
  knownBy: bound.optional().describe('The first day on which it is known to have existed.'),
  availability: availability.optional().describe('What it is limited to; for all when left out.'),
  knownUntil: bound
    .optional()
    .describe('The last day for which it was read to be in use: after it, no more is claimed.'),
  releasedNote: text.optional(),
  endNote: text.optional(),
  conflicts: z.array(conflict).default([]),
});

export const modelSchema = z
  .strictObject({
    id: slug.describe('The file name without .yml.'),
    name: line.describe('As its maker writes it.'),
    label: line.optional().describe('Arabic words to show when the name is an English description.'),
    gender: z
      .enum(['masculine', 'feminine'], { error: 'write masculine or feminine' })
      .default('masculine')
      .describe(
        'Grammatical gender of the label, with which sentences agree. Things in the plural are feminine.',
      ),
    kind: z.enum(modelKinds, { error: `write one of: ${modelKinds.join(', ')}` }),
    family: text.describe('Id of a family in families.yml.'),
    aliases: z.array(text).default([]).describe('Its general names, and the names of its dated snapshots.'),
    snapshotOf: slug.optional().describe('Id of the model that it is a dated snapshot of.'),
    apiCounterpart: slug.optional().describe('Id of the model that serves the same purpose in the API.'),
    lives: z.array(life).min(1, 'a model has at least one life'),
    sources: z.array(recordSource).default([]),
  })
  .superRefine((model, context) => {
    const sources = new Set(model.sources.map((entry) => entry.id));
    const report = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const checkSource = (path: (string | number)[], id: string): void => {
      if (!sources.has(id))
        report(path, `no source of this file has the id "${id}"; fix it, or add the source`);
    };
    model.lives.forEach((entry, index) => {
      entry.releasedSources.forEach((id, place) =>
        checkSource(['lives', index, 'releasedSources', place], id),
      );
      if (entry.notBefore) checkSource(['lives', index, 'notBefore', 'source'], entry.notBefore.source);
      if (entry.knownBy) checkSource(['lives', index, 'knownBy', 'source'], entry.knownBy.source);
      if (entry.knownUntil) checkSource(['lives', index, 'knownUntil', 'source'], entry.knownUntil.source);
      if (entry.releasedOn !== undefined && entry.releasedSources.length === 0) {
        report(['lives', index, 'releasedSources'], 'a release date needs at least one source');
      }
      if (entry.releasedOn === undefined && entry.notBefore === undefined && entry.knownBy === undefined) {
        report(
          ['lives', index, 'releasedOn'],
          'give the release date, or "notBefore" and "knownBy" where it is unknown',
        );
      }
      entry.conflicts.forEach((item, place) => {
        item.claims.forEach((claim, at) =>
          claim.sources.forEach((id, position) =>
            checkSource(['lives', index, 'conflicts', place, 'claims', at, 'sources', position], id),
          ),
        );
      });
    });
    reportDuplicates(
      model.lives.map((entry) => entry.id),
      (index, id) => report(['lives', index, 'id'], `the life id "${id}" is used twice in this file`),
    );
    reportDuplicates(
      model.sources.map((entry) => entry.id),
      (index, id) => report(['sources', index, 'id'], `the source id "${id}" is used twice in this file`),
    );
  });

export type ModelEntry = z.infer<typeof modelSchema>;
export type LifeEntry = ModelEntry['lives'][number];
export type Gender = ModelEntry['gender'];
export type ModelKind = (typeof modelKinds)[number];

/** One entry of families.yml, keyed by the family's id. */
export const familySchema = z.strictObject({ name: text });
