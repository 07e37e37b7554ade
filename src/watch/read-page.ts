import { isDay } from '../calendar/calendar-day.ts';
import { findWrittenDay, toPlainText } from './page-cells.ts';
import { PageShapeError } from './page-shape-error.ts';
import { readTable, type PageLine, type PageSection, type Refuse } from './page-table.ts';

/** Chapters that list announcements. The page had one until spring 2026, and two since. */
const LISTS = /^(?:deprecation history|upcoming deprecations|past deprecations)$/iu;
/** Chapters that explain. */
const PROSE = /^(?:overview|model deprecation notice periods|deprecation vs\.? legacy)$/iu;
/** A list that one keeper of copies puts after the page; the tables say the same. */
const ALIASES = /^plain-text aliases$/iu;

const DATED = /^(\d{4}-\d{2}-\d{2}): (.+)$/u;

interface Heading extends PageLine {
  level: number;
  title: string;
  body: PageLine[];
}

/**
 * Reads OpenAI's API deprecations page, in Markdown, into its sections, in the order of the page.
 *
 * @param page what is read, a path or an address, for errors
 * @throws PageShapeError naming the line at which the page is not what it was: nothing is passed over in silence
 */
export function readPage(markdown: string, page: string): PageSection[] {
  const lines = markdown
    .replace(/<!--[\s\S]*?-->/gu, (comment) => comment.replace(/[^\n]/gu, ''))
    .split(/\r?\n/u)
    .map((text, index): PageLine => ({ number: index + 1, text }));
  const refuse: Refuse = (line, reason) => {
    throw new PageShapeError(page, line.number, line.text, reason);
  };
  const first = lines.find(({ text }) => text.trim() !== '') ?? lines[0]!;
  if (/^\s*<(?:!doctype|html|head|body)\b/iu.test(first.text)) {
    refuse(first, 'this is HTML; give the page in Markdown, whose address ends in .md');
  }

  let chapter: 'lists' | 'prose' = 'prose';
  const sections: PageSection[] = [];
  for (const heading of splitAtHeadings(lines)) {
    if (heading.level <= 2) {
      chapter = LISTS.test(heading.title) ? 'lists' : 'prose';
      const known = heading.level < 2 || chapter === 'lists' || PROSE.test(heading.title);
      const table = heading.body.find(isTableLine);
      if (table) refuse(table, 'a table stands outside an announcement');
      if (!known && heading.level === 2) refuse(heading, 'a chapter of the page is unknown');
    } else if (chapter === 'lists' && heading.level === 3 && !ALIASES.test(heading.title)) {
      sections.push(readSection(heading, refuse));
    } else if (chapter === 'lists' && heading.level > 3) {
      const section = sections.at(-1) ?? refuse(heading, 'a part stands before any announcement');
      addTables(section, heading.body, refuse);
    } else if (DATED.test(heading.title) || heading.body.some(isTableLine)) {
      refuse(heading, 'an announcement stands in a chapter that lists none');
    }
  }
  const empty = sections.find(({ rows, steps }) => rows.length + steps.length === 0);
  if (empty) refuse(lines[empty.line - 1]!, 'an announcement has no table');
  if (sections.length === 0) refuse(first, 'the page lists no announcement');
  return sections;
}

function readSection(heading: Heading, refuse: Refuse): PageSection {
  const [, day, title] = DATED.exec(heading.title) ?? [];
  if (day !== undefined && !isDay(day)) refuse(heading, `"${day}" is not a day`);
  const prose = heading.body.filter((line) => !isTableLine(line)).map(({ text }) => text);
  const told = prose
    .filter((text) => /^\s*(?:On|In) /u.test(text) && /\bnotified\b|\bannounced\b/u.test(text))
    .map((text) => findWrittenDay(text.split(/\bnotified\b|\bannounced\b/u)[0]!))
    .find((on) => on !== undefined);
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

function isTableLine({ text }: PageLine): boolean {
  return /^\s*\|/u.test(text);
}

function splitAtHeadings(lines: readonly PageLine[]): Heading[] {
  const headings: Heading[] = [{ number: 1, text: '', level: 1, title: '', body: [] }];
  for (const line of lines) {
    const match = /^(#{1,6})\s+(.+?)\s*#*$/u.exec(line.text);
    if (match) {
      headings.push({ ...line, level: match[1]!.length, title: toPlainText(match[2]!), body: [] });
    } else {
      headings.at(-1)!.body.push(line);
    }
  }
  return headings;
}
