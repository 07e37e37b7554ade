import { toListing } from './draft-changes.ts';
import type { FindLife } from './find-life.ts';
import type { ItemFinding } from './finding.ts';
import type { PageRow, PageSection } from './page-table.ts';
import { toSource, type Reading } from './reading.ts';
import { writeList } from './yaml-places.ts';

const MOST_WORDS = 8;

/** The file of a new announcement, for a person to complete. */
export interface DraftedAnnouncement {
  id: string;
  text: string;
}

/**
 * Drafts the file of an announcement that the record does not have: the fields that the page gives, and as comments
 * those that it does not. Nothing is made up, so the draft is no valid entry before a person has filled it in.
 */
export function draftAnnouncement(
  section: PageSection,
  sameDay: readonly string[],
  reading: Reading,
  findLife: FindLife,
): DraftedAnnouncement {
  const id = `${section.dates[0]}-api-${toSlug(section.title)}`;
  const others = section.dates.slice(1);
  const lines = [
    `# Drafted by "npm run watch" from OpenAI's deprecations page, read on ${reading.readOn}, line ${section.line}. Not published.`,
    '# Fill in what is marked, check the rest by the page, then move the file to retirements/ under its final id.',
    ...(sameDay.length > 0
      ? [`# The record has of the same day: ${sameDay.join(', ')}. This may be one of them.`]
      : []),
    `id: ${id}`,
    '# TO FILL IN: title, in Arabic.',
    ...writeField('titleEn', section.title),
    ...others.map((on) => `# The text of the page says that developers were told on ${on}.`),
    `announcedOn: ${section.dates[0]}`,
    'surface: api',
    'certainty: primary',
    ...(section.rows.length > 0
      ? ['items:']
      : ['# TO FILL IN: items, with a life each. The page gives steps:']),
    ...section.rows.flatMap((row) => writeItem(row, reading, findLife)),
    ...section.steps.map(({ on, text }) => `#   ${on}: ${text}`),
    'sources:',
    ...indented(writeList([toSource(reading)])),
  ];
  return { id, text: `${lines.join('\n')}\n` };
}

/**
 * Drafts items that were added to an announcement of the record and whose models it does not have: they become part of
 * its file once their models are written.
 */
export function draftItems(
  retirement: string,
  findings: readonly ItemFinding[],
  reading: Reading,
  findLife: FindLife,
): DraftedAnnouncement {
  const rows = findings.flatMap(({ kind, row }) => (kind === 'extended' && row ? [row] : []));
  const lines = [
    `# Drafted by "npm run watch" from OpenAI's deprecations page, read on ${reading.readOn}. Not published.`,
    `# Items that the page has added to ${retirement}. Write their models, then put these into`,
    '# the file of the announcement, with a change of kind "extended", and delete this one.',
    'items:',
    ...rows.flatMap((row) => writeItem(row, reading, findLife)),
    'sources:',
    ...indented(writeList([toSource(reading)])),
  ];
  return { id: `${retirement}-added-${reading.readOn}`, text: `${lines.join('\n')}\n` };
}

function writeItem(row: PageRow, reading: Reading, findLife: FindLife): string[] {
  const life = findLife([row.name, ...row.aliases]);
  const fields = {
    name: row.name,
    ...life,
    ...(row.aliases.length > 0 ? { aliases: row.aliases } : {}),
    ...(row.shutdownOn === undefined ? {} : { shutdownOn: row.shutdownOn }),
    ...(row.replacement === undefined ? {} : { replacements: [toListing(row.replacement, reading)] }),
  };
  return [
    ...(life === undefined
      ? [`  # TO FILL IN: life (model-id/life-id); no model of the record is named ${row.name}.`]
      : []),
    ...(row.atEarliest
      ? ['  # The page says of the date: at the earliest. Say so in a change of kind "dated".']
      : []),
    ...indented(writeList([fields])),
  ];
}

function writeField(name: string, value: string): string[] {
  return writeList([{ [name]: value }])
    .split('\n')
    .map((line) => line.slice(2));
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

/** A short Latin name for the file, of the title's own words. */
function toSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).join('-') || 'untitled';
}
