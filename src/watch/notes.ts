import { formatDate } from '../arabic/dates.ts';
import { joinList } from '../arabic/lists.ts';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import type { GivenDate, SeenKind } from './finding.ts';

/** So many characters of names leave room for the rest of the note. */
const MOST_OF_NAMES = 400;

/** What a drafted change says in Arabic. */
export interface NoteOf {
  kind: SeenKind;
  before: GivenDate | string | undefined;
  after: GivenDate | string | undefined;
  /** Names of the items that it touches. */
  items: readonly string[];
  readOn: CalendarDate;
}

/** Writes the note of a drafted change: what stands on the page, and the day on which it was seen. */
export function formatNote({ kind, before, after, items, readOn }: NoteOf): string {
  const names = formatNames(items);
  const seen = `في ${inProse(readOn)}`;
  const [old, now] = [formatSide(before), formatSide(after)];
  switch (kind) {
    case 'postponed':
    case 'advanced':
      return `نُقل الإيقاف من ${old} إلى ${now}، ورُصد التغيير في صفحة الإيقافات ${seen}.`;
    case 'dated':
      return before === undefined
        ? `حدّدت صفحة الإيقافات للإيقاف موعدًا هو ${now}، ورُصد ذلك ${seen}.`
        : `تغيّر الموعد في صفحة الإيقافات من ${old} إلى ${now}، ورُصد التغيير ${seen}.`;
    case 'delisted':
      return `غاب عن صفحة الإيقافات ${names}، ورُصد الغياب ${seen}.`;
    case 'relisted':
      return `عاد إلى صفحة الإيقافات ${names}، ورُصدت العودة ${seen}.`;
    case 'extended':
      return `أُضيف إلى الإعلان في صفحة الإيقافات ${names}، ورُصدت الإضافة ${seen}.`;
    case 'replacement-changed':
      if (before === undefined) return `ذكرت صفحة الإيقافات بديلًا مقترحًا هو ${now}، ورُصد ذلك ${seen}.`;
      if (after === undefined) return `لم تعد صفحة الإيقافات تذكر بديلًا، وكان ${old}، ورُصد ذلك ${seen}.`;
      return `تغيّر البديل المقترح من ${old} إلى ${now}، ورُصد التغيير في صفحة الإيقافات ${seen}.`;
  }
}

/** The change lists its items itself: many are counted here, since a note that names them all is longer than a note may be. */
function formatNames(items: readonly string[]): string {
  const names = joinList(items);
  return names.length <= MOST_OF_NAMES ? names : `كل ما سُمّي هنا، وعدد بنوده ${items.length}`;
}

/** One side of a finding in Arabic: a date or a replacement; empty where there is none. */
export function formatSide(side: GivenDate | string | undefined): string {
  if (side === undefined) return '';
  if (typeof side === 'string') return toArabicListing(side);
  return `${inProse(side.on)}${side.atEarliest ? ' على أقرب تقدير' : ''}`;
}

/** A listing with the English words between its names in Arabic: «gpt-5 أو gpt-4.1». */
export function toArabicListing(listing: string): string {
  return listing
    .replace(/,? or /gu, ' أو ')
    .replace(/ and /gu, ' و')
    .replace(/, /gu, '، ');
}

/** The files of the record are written with plain spaces. */
function inProse(date: CalendarDate): string {
  return formatDate(date).replaceAll('\u00A0', ' ');
}
