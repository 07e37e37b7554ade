import { PLACEHOLDER } from '../check/placeholders.ts';
import { toSlug } from '../content/slug.ts';
import type { RecordSource } from '../schemas/source.ts';
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
  const id = draftId(section);
  const others = section.dates.slice(1);
  const lines = [
    `# watch: ${id}`,
    `# مسودة كتبها «npm run watch» من صفحة الإيقافات، وقُرئت في ${reading.readOn}، السطر ${section.line}. لا تُنشر.`,
    `# أكمل ما بعد «${PLACEHOLDER}»، وقابل الباقي بالصفحة، ثم انقل الملف إلى retirements/ باسمه الأخير.`,
    ...(sameDay.length > 0
      ? [`# في السجل من اليوم نفسه: ${sameDay.join(' و')}. وقد يكون هذا واحدًا منها.`]
      : []),
    `id: ${id}`,
    `title: '${PLACEHOLDER}: إيقاف كذا'`,
    ...writeField('titleEn', section.title),
    ...others.map((on) => `# يقول نص الصفحة إن المطوّرين أُبلغوا في ${on}.`),
    `announcedOn: ${section.dates[0]}`,
    'surface: api',
    'certainty: primary',
    ...(section.rows.length > 0
      ? ['items:']
      : [`# ${PLACEHOLDER}: items، ولكل بند life. وتذكر الصفحة خطوات:`]),
    ...section.rows.flatMap((row) => writeItem(row, reading, findLife)),
    ...section.steps.map(({ on, text }) => `#   ${on}: ${text}`),
    'sources:',
    ...writeSource(toSource(reading)),
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
    `# watch: ${itemsDraftId(retirement)}`,
    `# مسودة كتبها «npm run watch» من صفحة الإيقافات، وقُرئت في ${reading.readOn}. لا تُنشر.`,
    `# بنود زادتها الصفحة على ${retirement}. اكتب نماذجها أولًا، ثم انقل البنود إلى ملف الإعلان`,
    '# مع تغيير نوعه extended، واحذف هذا الملف.',
    'items:',
    ...rows.flatMap((row) => writeItem(row, reading, findLife)),
    'sources:',
    ...writeSource(toSource(reading)),
  ];
  return { id: itemsDraftId(retirement), text: `${lines.join('\n')}\n` };
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
      ? [`  # ${PLACEHOLDER}: life (معرّف النموذج/معرّف العمر)، فليس في السجل نموذج بهذا الاسم.`]
      : []),
    ...(row.atEarliest
      ? ['  # تقول الصفحة إن الموعد أقرب ما يمكن. قل ذلك في تغيير نوعه dated، مع atEarliest.']
      : []),
    ...indented(writeList([fields])),
  ];
}

/** What the draft of an announcement is called. Kept in its first line, so that it is known under another name too. */
export function draftId({ dates, title }: Pick<PageSection, 'dates' | 'title'>): string {
  return `${dates[0]}-api-${toShortSlug(title)}`;
}

/** What the draft of items that were added to an announcement is called. */
export function itemsDraftId(retirement: string): string {
  return `${retirement}-added`;
}

/** A source, as an element of the list of sources; a copy of a page that is not known is marked. */
export function writeSource(source: RecordSource): string[] {
  return [
    ...indented(writeList([source])),
    ...(source.via === undefined
      ? [`    # ${PLACEHOLDER}: via، عنوان نسخة محفوظة من الصفحة في هذا اليوم. لا نسخة معروفة.`]
      : []),
  ];
}

export function writeField(name: string, value: string): string[] {
  return writeList([{ [name]: value }])
    .split('\n')
    .map((line) => line.slice(2));
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

/** A short Latin name for the file, of the title's own words. */
export function toShortSlug(title: string): string {
  return toSlug(title).split('-').slice(0, MOST_WORDS).join('-') || 'untitled';
}
