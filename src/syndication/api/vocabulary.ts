import { z } from 'astro/zod';
import { modelKinds } from '../../schemas/model.ts';
import { surfaces } from '../../schemas/retirement.ts';
import { SLUG } from '../../schemas/text.ts';
import { states } from '../../timeline/state.ts';

// The common parts of the API's schemas. A schema is a promise (docs/contracts/api.md): every field is always present,
// is `null` if nothing is known, and is never removed; new fields may be added.

export const day = z.iso.date().describe('A day, YYYY-MM-DD, in the time zone of the document.');

export const date = z
  .string()
  .regex(/^\d{4}-\d{2}(?:-\d{2})?$/u)
  .describe('A day, YYYY-MM-DD, or a month, YYYY-MM, where no source gives the day.');

export const sourceDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
  .describe('A day, a month or a year, as precisely as it is known.');

export const id = z.string().regex(SLUG);

/** Ids of families may have dots, as OpenAI's names do: «gpt-5.5». */
export const familyId = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u);

export const life = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u)
  .describe('One life of one model: model id, slash, life id.');

export const label = z
  .object({ ar: z.string().min(1), en: z.string().min(1) })
  .describe('Words to show, in Arabic and in English.');

/** A value of a fixed set, with its words in both languages. New values may be added to a set. */
export function coded<const T extends readonly [string, ...string[]]>(values: T) {
  return z.object({ value: z.enum(values), label });
}

export const surface = coded(surfaces).describe('Where it was offered.');

export const modelKind = coded(modelKinds).describe('What kind of thing it is.');

export const state = coded(states)
  .extend({ asOf: day.describe('The day for which this state holds.') })
  .describe('Where it stands: derived from the dates, against the day of the build.');

export const kindOfName = z
  .object({ name: z.string(), kind: z.enum(['snapshot', 'alias']) })
  .describe('A name, and whether it is one dated snapshot or whatever its maker points it at.');

export const availability = z
  .object({
    regions: z.array(z.string()).nullable().describe('ISO 3166-1 alpha-2, or EEA; null for all.'),
    plans: z.array(z.string()).nullable().describe('Subscriptions; null for all.'),
    label: z.string().describe('In Arabic.'),
  })
  .describe('What something is limited to.');

export const modelName = z.object({
  id: id.describe('Id of the model.'),
  name: z.string().describe('The model as its maker writes it.'),
  url: z.url().describe('Its page.'),
});

export const retirementName = z.object({
  id: id.describe('Id of the announcement.'),
  title: label,
  url: z.url().describe('Its page.'),
});

export const replacement = z.object({
  listedOn: date.describe('When this advice was read: a replacement is a history, not a value.'),
  name: z.string().describe('The replacement exactly as it was listed.'),
  label: z.string().nullable().describe('Arabic words for a listing that is an English phrase.'),
});

export const source = z.object({
  id: id.describe('Unique in its announcement or model.'),
  url: z.url().nullable().describe('Where it can be opened.'),
  publisher: z.string(),
  title: z.string().nullable().describe('Its title, in its own language.'),
  date: sourceDate.nullable().describe('When it was published, or the copy that was read was taken.'),
  via: z.string().nullable().describe('How it was read, when not at its own address.'),
  offline: z.string().nullable().describe('Why it has no address, in Arabic.'),
});

export const conflict = z
  .object({
    about: z
      .enum(['announcedOn', 'shutdownOn', 'releasedOn'])
      .describe('The field that sources disagree on.'),
    items: z.array(z.string()).nullable().describe('Names of the items it is about; null for all.'),
    claims: z
      .array(z.object({ value: date, sources: z.array(id) }))
      .describe('Who says what, by ids of sources. The record goes by the last claim.'),
    note: z.string().describe('The disagreement in words, in Arabic.'),
  })
  .describe('Sources that disagree, side by side.');

export type SourceData = z.infer<typeof source>;
export type ConflictData = z.infer<typeof conflict>;
export type ReplacementData = z.infer<typeof replacement>;
