import { monthName } from '../../arabic/dates.ts';
import type { KnownDate } from '../format/own-keys.ts';

/** A date in a query, where it stands. */
export interface FoundDate {
  start: number;
  end: number;
  date: KnownDate;
}

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Months as Algeria, Tunisia and Morocco call them, where they call them otherwise. */
const MAGHREBI: readonly (readonly [month: number, names: readonly string[]])[] = [
  [1, ['جانفي']],
  [2, ['فيفري']],
  [4, ['افريل']],
  [5, ['ماي']],
  [6, ['جوان']],
  [7, ['جويلية', 'جويليه', 'يوليوز']],
  [8, ['اوت', 'غشت']],
  [9, ['شتنبر']],
  [11, ['نونبر']],
  [12, ['دجنبر']],
];

/** A month's number by each of its names, without hamzas and without the article («كانون ثاني»), as readers leave them out. */
const MONTHS = new Map<string, number>([
  ...ENGLISH.flatMap((_, index) =>
    namesOfMonth(index + 1).flatMap((name) =>
      [plain(name), plain(name).replace(' ال', ' ')].map((form) => [form, index + 1] as const),
    ),
  ),
  ...ENGLISH.flatMap((name, index) => [name, name.slice(0, 3)].map((form) => [form, index + 1] as const)),
  ['sept', 9],
  ...MAGHREBI.flatMap(([month, names]) => names.map((name) => [name, month] as const)),
]);

const MONTH = [...MONTHS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+');
const SECOND = `(?:\\s*/\\s*(?:${MONTH}))?`;
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const DAY = '(?<day>\\d{1,2})';
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}\\-/.])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}]|[-/.]\\d)';

/** The forms in which readers write a date, the fullest first. In numbers alone, the day goes before the month, as Arabic has it. */
const FORMS = [
  `${YEAR}[-/.](?<monthNumber>\\d{1,2})[-/.]${DAY}`,
  `${DAY}[-/.](?<monthNumber>\\d{1,2})[-/.]${YEAR}`,
  `${DAY}(?:st|nd|rd|th)?(?:\\s+(?:of|من))?\\s*(?<month>${MONTH})${SECOND}(?:\\s*[،,]?\\s*(?:(?:عام|سنة)\\s+)?${YEAR})?`,
  `(?<month>${MONTH})${SECOND}\\s*${DAY}(?:st|nd|rd|th)?(?:\\s*[،,]?\\s*${YEAR})?`,
  `(?<month>${MONTH})${SECOND}\\s*[،,]?\\s*(?:(?:عام|سنة|of)\\s+)?${YEAR}`,
  `${YEAR}-(?<monthNumber>\\d{2})`,
].map((form) => new RegExp(`${EDGE_BEFORE}${form}${EDGE_AFTER}`, 'giu'));

/**
 * The dates in a query, in whatever form: ISO 8601, with slashes, with the month's name in either Arabic tradition or in
 * English, in Arabic digits, and without a year or a day.
 */
export function findDates(query: string): FoundDate[] {
  const text = plain(query);
  const found: FoundDate[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = toDate(match.groups!);
      if (date && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, date });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function toDate({
  year,
  month,
  monthNumber,
  day,
}: Record<string, string | undefined>): KnownDate | undefined {
  let [ofMonth, ofDay] = [
    month === undefined ? Number(monthNumber) : MONTHS.get(month.toLowerCase().replaceAll(/\s+/gu, ' '))!,
    day === undefined ? undefined : Number(day),
  ];
  // «2/13/2026», as Americans write it.
  if (ofMonth > 12 && ofDay !== undefined && month === undefined) [ofMonth, ofDay] = [ofDay, ofMonth];
  if (ofMonth < 1 || ofMonth > 12 || (ofDay !== undefined && (ofDay < 1 || ofDay > 31))) return undefined;
  const monthAndDay = [ofMonth, ofDay].flatMap((part) =>
    part === undefined ? [] : [String(part).padStart(2, '0')],
  );
  return year === undefined ? `--${monthAndDay.join('-')}` : [year, ...monthAndDay].join('-');
}

/** Western digits, and no hamzas or marks; letter for letter, so that places stay what they are. */
function plain(text: string): string {
  return text
    .replaceAll(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0)!;
      if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
      return code >= 0x06f0 && code <= 0x06f9 ? String(code - 0x06f0) : digit;
    })
    .replaceAll(/[أإآ]/gu, 'ا');
}

/** The names of a month, 1 to 12, as words of a text: «فبراير», «شباط». */
export function namesOfMonth(month: number): readonly string[] {
  return monthName(month).split('/');
}
