import { z } from 'astro/zod';
import { calendarDate } from './calendar-date.ts';
import { reportDuplicates } from './duplicates.ts';
import { recordSource } from './source.ts';
import { arabicLine, arabicText, line, slug, text } from './text.ts';

export const surfaces = ['api', 'chatgpt', 'product'] as const;
export const surface = z.enum(surfaces, { error: `write one of: ${surfaces.join(', ')}` });

export const changeKinds = [
  'postponed',
  'advanced',
  'dated',
  'carried-out',
  'reversed',
  'removed-again',
  'delisted',
  'relisted',
  'restricted',
  'extended',
  'replacement-changed',
  'noted',
] as const;

/** The kinds of change that set a shutdown date and therefore need `to`. */
const datingKinds = new Set<string>(['postponed', 'advanced', 'dated', 'removed-again']);

/** The regions or plans to which something is limited. */
export const availability = z
  .strictObject({
    regions: z
      .array(z.string().regex(/^(?:[A-Z]{2}|EEA)$/u, 'write a country by ISO 3166-1 (FR), or EEA'))
      .min(1)
      .optional()
      .describe('Countries by ISO 3166-1 alpha-2, or EEA, the European Economic Area.'),
    plans: z.array(text).min(1).optional().describe('Subscriptions, as OpenAI names them.'),
    label: arabicText.describe('The same in Arabic, as it follows «في».'),
  })
  .refine(({ regions, plans }) => regions !== undefined || plans !== undefined, {
    error: 'name the regions or the plans that it is limited to',
  })
  .meta({ anyOf: [{ required: ['regions'] }, { required: ['plans'] }] });

const replacement = z.strictObject({
  listedOn: calendarDate.describe(
    'Date of the listing that was read: a replacement is a history, not a value.',
  ),
  name: line.describe('The replacement exactly as it was listed.'),
  label: line.optional().describe('Arabic words to show when the listing is an English phrase.'),
});

const item = z.strictObject({
  name: line.describe('What goes, exactly as the notice names it.'),
  label: line.optional().describe('Arabic words to show when the name is an English description.'),
  life: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u, 'write the life as model-id/life-id (gpt-4o/chatgpt)')
    .describe('The one model life that this item ends: model id, slash, life id.'),
  aliases: z.array(text).optional().describe('Other names that the notice says go with it.'),
  scope: z
    .enum(['snapshot'], { error: 'write snapshot, or leave it out' })
    .optional()
    .describe('The notice names a dated snapshot alone: it does not end the life whose snapshot it is.'),
  gender: z
    .enum(['masculine', 'feminine'], { error: 'write masculine or feminine' })
    .optional()
    .describe(
      'Grammatical gender of the label; the model’s when left out. Things in the plural are feminine.',
    ),
  announcedOn: calendarDate
    .optional()
    .describe('Only when it was added on another day than the announcement.'),
  shutdownOn: calendarDate
    .optional()
    .describe('The date first announced. Later dates are changes. Left out when the notice gave none.'),
  expectedOn: calendarDate
    .optional()
    .describe(
      'The date about which it is to go, where the notice gives a stretch («in 30 days») and no date.',
    ),
  audience: arabicText
    .optional()
    .describe('The customers whom alone it is about, in Arabic, as they follow «لدى»; all when left out.'),
  replacements: z.array(replacement).default([]).describe('What was advised instead, oldest listing first.'),
  note: text.optional(),
});

const change = z.strictObject({
  on: calendarDate.describe('The day or month it happened, or was seen.'),
  observed: z.boolean().optional().describe('True when the date is when the change was seen, not made.'),
  kind: z.enum(changeKinds, { error: `write one of: ${changeKinds.join(', ')}` }),
  items: z.array(text).min(1).optional().describe('Names of the items it touches; all when left out.'),
  to: calendarDate.optional().describe('The shutdown date from then on.'),
  atEarliest: z.boolean().optional().describe('True when `to` was only the earliest possible date.'),
  by: slug.optional().describe('The announcement that made the change.'),
  availability: availability.optional().describe('What it is limited to; it holds everywhere when left out.'),
  note: text.describe('What happened, in Arabic.'),
  sources: z.array(slug).min(1, 'name at least one source id').describe('Ids of sources of this file.'),
});

/** Sources that disagree about a date, each with its claim. The record uses the last claim. */
export const conflict = z.strictObject({
  about: z.enum(['announcedOn', 'shutdownOn', 'releasedOn']),
  items: z.array(text).min(1).optional().describe('Names of the items it is about; all when left out.'),
  claims: z
    .array(z.strictObject({ value: calendarDate, sources: z.array(slug).min(1) }))
    .min(2, 'a conflict needs two claims'),
  note: text.describe('Who says what, in Arabic.'),
});

export const retirementSchema = z
  .strictObject({
    id: slug.describe('The file name without .yml.'),
    title: arabicLine,
    titleEn: line.describe('The same in English, for citations and data.'),
    short: text
      .optional()
      .describe('Short Arabic name by which figures label it, for the few that stand out.'),
    announcedOn: calendarDate,
    surface,
    certainty: z
      .enum(['primary', 'secondary'], { error: 'write primary or secondary' })
      .describe('Whether OpenAI’s own text was read (primary) or only others’ accounts of it.'),
    note: text.optional(),
    items: z.array(item).min(1, 'an announcement has at least one item'),
    changes: z.array(change).default([]),
    conflicts: z.array(conflict).default([]),
    sources: z.array(recordSource).min(1, 'an announcement has at least one source'),
  })
  .superRefine((retirement, context) => {
    const names = new Set(retirement.items.map((entry) => entry.name));
    const sources = new Set(retirement.sources.map((entry) => entry.id));
    const report = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const checkNames = (path: (string | number)[], list: readonly string[] | undefined): void => {
      list?.forEach((name, index) => {
        if (!names.has(name))
          report([...path, index], `no item is named "${name}" in this file; fix it, or add the item`);
      });
    };
    const checkSources = (path: (string | number)[], list: readonly string[]): void => {
      list.forEach((id, index) => {
        if (!sources.has(id))
          report([...path, index], `no source of this file has the id "${id}"; fix it, or add the source`);
      });
    };

    if (!retirement.id.startsWith(`${retirement.announcedOn}-${retirement.surface}-`)) {
      report(['id'], `begin the id with "${retirement.announcedOn}-${retirement.surface}-"`);
    }
    retirement.items.forEach((entry, index) => {
      if (entry.expectedOn !== undefined && entry.shutdownOn !== undefined) {
        report(
          ['items', index, 'expectedOn'],
          'an item with a shutdown date needs no expected one; keep one of them',
        );
      }
      const announced = entry.announcedOn ?? retirement.announcedOn;
      if (entry.shutdownOn !== undefined && entry.shutdownOn < announced && entry.note === undefined) {
        report(
          ['items', index, 'shutdownOn'],
          `the shutdown ${entry.shutdownOn} is before the announcement ${announced}; fix the date, or explain it under "note"`,
        );
      }
    });
    retirement.changes.forEach((entry, index) => {
      checkNames(['changes', index, 'items'], entry.items);
      checkSources(['changes', index, 'sources'], entry.sources);
      if (datingKinds.has(entry.kind) && entry.to === undefined) {
        report(
          ['changes', index, 'to'],
          `a change of kind "${entry.kind}" needs "to", the new shutdown date`,
        );
      }
      if (entry.availability !== undefined && entry.kind !== 'reversed') {
        report(['changes', index, 'availability'], 'only a change of kind "reversed" can be limited so far');
      }
      if (['removed-again', 'relisted'].includes(entry.kind) && entry.by === undefined) {
        report(
          ['changes', index, 'by'],
          `a change of kind "${entry.kind}" needs "by", the announcement that made it`,
        );
      }
    });
    retirement.conflicts.forEach((entry, index) => {
      checkNames(['conflicts', index, 'items'], entry.items);
      entry.claims.forEach((claim, place) =>
        checkSources(['conflicts', index, 'claims', place, 'sources'], claim.sources),
      );
    });
    reportDuplicates(
      retirement.sources.map((entry) => entry.id),
      (index, id) => report(['sources', index, 'id'], `the source id "${id}" is used twice in this file`),
    );
  });

export type RetirementEntry = z.infer<typeof retirementSchema>;
export type ItemEntry = RetirementEntry['items'][number];
export type ChangeEntry = RetirementEntry['changes'][number];
export type ConflictEntry = z.infer<typeof conflict>;
export type Availability = z.infer<typeof availability>;
export type ReplacementEntry = z.infer<typeof replacement>;
export type Surface = (typeof surfaces)[number];
export type ChangeKind = (typeof changeKinds)[number];
