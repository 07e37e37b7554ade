import { isDay } from '../calendar/calendar-day.ts';
import type { WatchKnown } from '../schemas/watch-known.ts';
import { findModelNames, isNamedIn } from './model-names.ts';
import { toPlainText } from './page-cells.ts';
import { findDays, findWrittenDays } from './page-days.ts';
import { isHtml, readHeading, toPageLines } from './page-lines.ts';
import { PageShapeError } from './page-shape-error.ts';
import { isTableLine, readTable, type PageLine, type PageSection, type Refuse } from './page-table.ts';

/** Chapters that list announcements. The page had one until spring 2026, and two since. */
const LISTS = /^(?:deprecation history|upcoming deprecations|past deprecations)$/iu;
/** Chapters that explain. The last two stood on the page from 2023 to 2025. */
const PROSE =
  /^(?:overview|model deprecation notice periods|deprecation vs\.? legacy|incremental model updates|migrating to replacements)$/iu;
/** A list that one keeper of copies puts after the page; the tables say the same. */
const ALIASES = /^plain-text aliases$/iu;

const DATED = /^(\d{4}-\d{2}-\d{2}): (.+)$/u;

/** What a person has judged of the page's prose, so that it ends no run. */
export type JudgedProse = Pick<WatchKnown, 'headings' | 'sentences'>;

interface Heading extends PageLine {
  level: number;
  title: string;
  body: PageLine[];
}

/**
 * Reads OpenAI's API deprecations page, in Markdown, into its sections, in the order of the page. Its tables are
 * understood. Its prose is not, so that a day or name that stands in prose alone ends the reading, unless it was judged.
 *
 * @param page what is read, a path or an address, for errors
 * @throws PageShapeError naming the line at which the page is not what it was: nothing is passed over in silence
 */
export function readApiPage(
  markdown: string,
  page: string,
  judged: JudgedProse = { headings: [], sentences: [] },
): PageSection[] {
  const lines = toPageLines(markdown);
  const refuse: Refuse = (line, reason) => {
    throw new PageShapeError(page, line.number, line.text, reason, 'api-page.ts');
  };
  const first = lines.find(({ text }) => text.trim() !== '') ?? lines[0]!;
  if (isHtml(markdown)) {
    refuse(
      first,
      'this is HTML; give the page in Markdown, whose address ends in .md, and above a page of the help centre a comment with its address: <!-- source: https://help.openai.com/… -->',
    );
  }

  let chapter: 'lists' | 'prose' = 'prose';
  const sections: PageSection[] = [];
  const prose = new Map<PageSection, PageLine[]>();
  for (const heading of splitAtHeadings(lines)) {
    if (heading.level <= 2) {
      chapter = LISTS.test(heading.title) ? 'lists' : 'prose';
      const known = heading.level < 2 || chapter === 'lists' || PROSE.test(heading.title);
      refuseTables(heading.body, refuse);
      if (!known) refuse(heading, 'a chapter of the page is unknown');
      refuseDays([heading, ...heading.body], judged, refuse);
      if (chapter === 'lists') refuseNames(heading.body, judged, refuse);
    } else if (chapter === 'lists' && heading.level === 3) {
      if (ALIASES.test(heading.title)) continue;
      const section = readSection(heading, refuse);
      sections.push(section);
      prose.set(
        section,
        heading.body.filter((line) => !isTableLine(line)),
      );
    } else if (chapter === 'lists') {
      const section = sections.at(-1) ?? refuse(heading, 'a part stands before any announcement');
      addTables(section, heading.body, refuse);
      prose.get(section)!.push(heading, ...heading.body.filter((line) => !isTableLine(line)));
    } else if (judged.headings.some((one) => one.heading === heading.title)) {
      refuseTables(heading.body, refuse);
      refuseDays(heading.body, judged, refuse);
    } else {
      refuse(
        heading,
        'a heading stands in a chapter that lists no announcement; if it announces none, put it under "headings" in content/watch-known.yml',
      );
    }
  }
  const empty = sections.find(({ rows, steps }) => rows.length + steps.length === 0);
  if (empty)
    refuse(
      lines.find(({ number }) => number === empty.line)!,
      'an announcement has no table',
    );
  if (sections.length === 0) refuse(first, 'the page lists no announcement');
  for (const [section, body] of prose) checkProse(section, body, judged, refuse);
  return sections;
}

function readSection(heading: Heading, refuse: Refuse): PageSection {
  const [, day, title] = DATED.exec(heading.title) ?? [];
  if (day !== undefined && !isDay(day)) refuse(heading, `"${day}" is not a day`);
  const prose = heading.body.filter((line) => !isTableLine(line)).map(({ text }) => text);
  const told = prose
    .filter((text) => /^\s*(?:On|In) /u.test(text) && /\bnotified\b|\bannounced\b/u.test(text))
    .flatMap((text) => findWrittenDays(text.split(/\bnotified\b|\bannounced\b/u)[0]!))[0];
  const dates = [...new Set([day, told].filter((on) => on !== undefined))];
  if (dates.length === 0)
    refuse(heading, 'an announcement has no date, neither in its heading nor in its text');
  const section: PageSection = {
    line: heading.number,
    title: title ?? heading.title,
    dates: dates as PageSection['dates'],
    rows: [],
    steps: [],
  };
  addTables(section, heading.body, refuse);
  return section;
}

function addTables(section: PageSection, body: readonly PageLine[], refuse: Refuse): void {
  let table: PageLine[] = [];
  for (const line of [...body, undefined]) {
    if (line && isTableLine(line)) {
      table.push(line);
    } else if (table.length > 0) {
      const { rows, steps } = readTable(table, refuse);
      section.rows.push(...rows);
      section.steps.push(...steps);
      table = [];
    }
  }
}

const JUDGE = 'if it is nothing for the record, put its words under "sentences" in content/watch-known.yml';

/** Refuses what the prose of an announcement says that its tables do not: a day, or a name that has no row. */
function checkProse(
  section: PageSection,
  body: readonly PageLine[],
  judged: JudgedProse,
  refuse: Refuse,
): void {
  const days = new Set<string>([
    ...section.dates,
    ...section.rows.flatMap(({ shutdownOn }) => shutdownOn ?? []),
    ...section.steps.map(({ on }) => on),
  ]);
  const cells = [
    section.title,
    ...section.rows.flatMap(({ name, aliases, replacement = '' }) => [name, ...aliases, replacement]),
    ...section.steps.map(({ text }) => text),
  ].join('\n');
  for (const line of body) {
    const text = withoutJudged(line, judged);
    if (/<\/?(?:table|tr|t[dh])\b/iu.test(line.text))
      refuse(line, 'a table is written in HTML, which is not understood');
    const other = findDays(text).find((day) => !days.has(day));
    if (other !== undefined) {
      refuse(line, `the text names a day that no row of this announcement has: ${other}; ${JUDGE}`);
    }
    const named = namesOf(text).find((name) => !isNamedIn(name, cells));
    if (named !== undefined) {
      refuse(line, `the text names what no row of this announcement has: ${named}; ${JUDGE}`);
    }
  }
}

/** What a line names: in code marks, and in a point of a list also by the form of a model's name. */
function namesOf(text: string): string[] {
  const spans = [...text.matchAll(/`([^`]+)`/gu)].map(([, span]) => toPlainText(span!));
  if (!/^\s*(?:[*+-]|\d+[.)])\s/u.test(text)) return spans;
  const plain = toPlainText(text);
  const ids =
    plain.match(/\b(?:gpt|o\d|sora|dall-e|whisper|tts|codex|text|davinci|babbage)-[\w.-]*\w/giu) ?? [];
  return [...spans, ...ids, ...findModelNames(plain)];
}

function refuseTables(body: readonly PageLine[], refuse: Refuse): void {
  const table = body.find((line) => isTableLine(line) || /<\/?(?:table|tr|t[dh])\b/iu.test(line.text));
  if (table) refuse(table, 'a table stands outside an announcement');
}

/** A chapter that explains names no whole day; one that does may announce something. */
function refuseDays(body: readonly PageLine[], judged: JudgedProse, refuse: Refuse): void {
  const dated = body.find((line) => findDays(withoutJudged(line, judged)).length > 0);
  if (dated) refuse(dated, `the text names a day outside any announcement; ${JUDGE}`);
}

/** The words above a list of announcements name nothing that goes. */
function refuseNames(body: readonly PageLine[], judged: JudgedProse, refuse: Refuse): void {
  const named = body.find((line) => namesOf(withoutJudged(line, judged)).length > 0);
  if (named) refuse(named, `the text names something outside any announcement; ${JUDGE}`);
}

/** A line without the words in it that a person has judged; its code marks stay, so that names in them are found. */
function withoutJudged({ text }: PageLine, { sentences }: JudgedProse): string {
  return sentences.reduce((rest, { quote }) => {
    if (rest.includes(quote)) return rest.replace(quote, '');
    // The words of the page without its marks, as an editor copies them from a browser.
    return toPlainText(rest).includes(quote) ? toPlainText(rest).replace(quote, '') : rest;
  }, text);
}

function splitAtHeadings(lines: readonly PageLine[]): Heading[] {
  const headings: Heading[] = [{ number: 1, text: '', level: 1, title: '', body: [] }];
  for (const line of lines) {
    const heading = readHeading(line.text);
    if (heading) {
      headings.push({ ...line, level: heading.level, title: toPlainText(heading.title), body: [] });
    } else {
      headings.at(-1)!.body.push(line);
    }
  }
  return headings;
}
