import type { CalendarDay } from '../calendar/calendar-day.ts';
import { findEnds, speaksOfEnd } from './help-ends.ts';
import { readHtmlLines } from './help-html.ts';
import { readMarkdownLines, type HelpLine, type HelpSentence, type RefuseLine } from './help-lines.ts';
import { findWrittenDays, isLikeDay, namesDay, readHeadingDay } from './page-days.ts';
import { isHtml } from './page-lines.ts';
import { PageShapeError } from './page-shape-error.ts';

/** A page of the help centre, with where readers can open it. */
export interface HelpPage {
  /** Its address, without what a browser adds to it. */
  url: string;
  title: string;
  entries: HelpEntry[];
}

/** What stands under one heading of a page of the help centre. */
export interface HelpEntry {
  /** Counts from 1. */
  line: number;
  /** In English, as the page has it. */
  title: string;
  /** The day under which it stands; absent on pages that are no list of days. */
  on: CalendarDay | undefined;
  /** All of its text, its heading first. */
  text: string;
  /** Its sentences that announce an end, or may. */
  ends: HelpSentence[];
}

/** The whole of the line in which the help centre says how old a page is. */
const AGE =
  /^Updated: (?:(?:(?:about|almost|over|less than) )?(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago|just now|today|yesterday|this week)$/u;

const HELP_URL = /https:\/\/help\.openai\.com\/(?:[a-z-]+\/)?articles\/\d+[\w-]*/u;

/** Whether an address is one of the help centre's own. */
export function isHelpAddress(address: string): boolean {
  return address.startsWith('https://help.openai.com/');
}

/** Whether a text is a page of the help centre: it says so at its beginning, or was read at such an address. */
export function isHelpPage(text: string, from: string): boolean {
  return addressOf(text, from) !== undefined;
}

/** The address that a copy gives above its first heading or its first element, else the one it was read at. */
function addressOf(text: string, from: string): string | undefined {
  const head = text.slice(0, /^#|<(?:html|head|body)\b/imu.exec(text)?.index ?? text.length);
  return (HELP_URL.exec(head) ?? HELP_URL.exec(from))?.[0];
}

/** Lines that stand under one heading; none where they stand before any. */
interface HelpPart {
  heading?: HelpLine;
  body: HelpLine[];
}

/** Lines that are told together, the heading first where they have one of their own, and the day under which they stand. */
interface HelpSection {
  title: string;
  on: CalendarDay | undefined;
  lines: HelpLine[];
}

/**
 * Reads a page of OpenAI's help centre, in its own HTML or in Markdown: release notes, whose headings are days, or an article
 * about models that are retired. It is prose, so that all it can tell is which sentences speak of an end.
 *
 * @param from what is read, a path or an address
 * @throws PageShapeError naming the line at which a page is not what it was
 */
export function readHelpPage(text: string, from: string): HelpPage {
  const isOfHtml = isHtml(text);
  const refuse: RefuseLine = ({ line, text: shown }, reason) => {
    throw new PageShapeError(from, line, shown, reason, isOfHtml ? 'help-html.ts' : 'help-page.ts');
  };
  const start = { line: 1, text: text.split(/\r?\n/u, 1)[0]! };
  const url =
    addressOf(text, from) ?? refuse(start, 'this page does not say which one of the help centre it is');
  const lines = isOfHtml ? readHtmlLines(text, refuse) : readMarkdownLines(text);
  const [before, { heading, body: below } = refuse(start, 'the page has no heading'), ...parts] =
    splitAtHeadings(lines) as [HelpPart, ...Required<HelpPart>[]];
  const title = heading.text;
  const body = withoutAge(below);
  const entries = [
    { title: '', on: undefined, lines: before.body },
    { title, on: undefined, lines: speaksOfEnd(title) ? [heading, ...body] : body },
    ...toSections(parts, title, refuse),
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(toEntry);
  if (entries.length === 0) refuse(start, 'the page has no text');
  // An article is one announcement in several parts; a log has one for each heading.
  return { url, title, entries: entries.some(({ on }) => on) ? entries : [joinEntries(entries)] };
}

/**
 * What stands below a page's title without the first line of its age, «Updated: 4 hours ago», which would be another text at
 * each reading. A line that says anything more is read.
 */
function withoutAge(body: readonly HelpLine[]): HelpLine[] {
  const age = body.findIndex(({ text }) => AGE.test(text));
  return body.filter((_, place) => place !== age);
}

/** The parts of a page; the first, before any heading, has none. */
function splitAtHeadings(lines: readonly HelpLine[]): HelpPart[] {
  const parts: HelpPart[] = [{ body: [] }];
  for (const line of lines) {
    if (line.level > 0) parts.push({ heading: line, body: [] });
    else parts.at(-1)!.body.push(line);
  }
  return parts;
}

/** The sections of a page, each under the day that its heading gives, or one before it. */
function toSections(
  parts: readonly Required<HelpPart>[],
  pageTitle: string,
  refuse: RefuseLine,
): HelpSection[] {
  const sections: HelpSection[] = [];
  let on: CalendarDay | undefined;
  // The level of the headings that are days; none on pages that are no log.
  const chapterLevel = parts.find(({ heading }) => readHeadingDay(heading.text))?.heading.level;
  for (const { heading, body } of parts) {
    const { text, level } = heading;
    const day = readHeadingDay(text);
    const isChapter = level <= (chapterLevel ?? level);
    // The notes of models give the day at the end. Under the days of a log it is another: «is retiring (effective January 15, 2026)».
    const dayAtEnd = isChapter && /\([^)]*\d{4}\)$/u.test(text) ? findWrittenDays(text).at(-1) : undefined;
    const last = sections.at(-1);
    if (day) {
      // A day alone is a chapter of a log; under it come its entries.
      on = day;
      sections.push({ title: pageTitle, on, lines: [...body] });
    } else if (dayAtEnd) {
      on = dayAtEnd;
      sections.push({ title: text.replace(/\s*\([^)]*\)$/u, ''), on, lines: [heading, ...body] });
    } else if (isLikeDay(text) || (chapterLevel !== undefined && isChapter && namesDay(text))) {
      // Its entries would get the day of the chapter before.
      refuse(heading, 'a heading is like a day and is none');
    } else if (chapterLevel !== undefined && level > 2 && last && last.lines.length > 0) {
      last.lines.push(heading, ...body);
    } else {
      sections.push({ title: text, on, lines: [heading, ...body] });
    }
  }
  return sections;
}

function toEntry({ title, on, lines }: HelpSection): HelpEntry {
  const texts = lines.map(({ text }) => text);
  return {
    line: lines[0]!.line,
    title,
    on,
    text: (texts[0] === title ? texts : [title, ...texts]).join('\n'),
    ends: findEnds(lines),
  };
}

function joinEntries(entries: readonly HelpEntry[]): HelpEntry {
  const [first] = entries as [HelpEntry, ...HelpEntry[]];
  return {
    ...first,
    text: entries.map(({ text }) => text).join('\n'),
    ends: entries.flatMap(({ ends }) => ends),
  };
}
