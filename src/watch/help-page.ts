import type { CalendarDay } from '../calendar/calendar-day.ts';
import { readHtmlLines } from './help-html.ts';
import {
  readMarkdownLines,
  type HelpLine,
  type HelpPlace,
  type HelpSentence,
  type RefuseLine,
} from './help-lines.ts';
import { findModelNames } from './model-names.ts';
import { findDays, findWrittenDays, isLikeDay } from './page-days.ts';
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

/**
 * Words in which OpenAI says that something ends. Wide on purpose: what is caught and is no end is judged once, in
 * `watch-known.yml`, while what is not caught is never seen.
 */
const ENDS = new RegExp(
  String.raw`\b(?:${[
    'retir(?:e|es|ed|ing|ement|ements)',
    'sunset(?:s|ted|ting)?',
    String.raw`deprecat\w*`,
    String.raw`discontinu\w*`,
    'no longer (?:be )?(?:available|supported|accessible|offered|able|work|appear|exist)',
    "(?:will not|won[’']t|would not) be (?:available|supported|accessible)",
    'shut(?:s|ting)?[ -]?(?:down|off)',
    '(?:wind(?:s|ing)?|wound) down',
    'phas(?:e|es|ed|ing)[ -]out',
    'remov(?:e|es|ed|ing|al)',
    'replac(?:e|es|ed|ing)',
    'end[ -]of[ -]life',
    '(?:will|to) (?:be )?(?:end|ended|leave)',
    '(?:is|are) (?:ending|leaving|going away)',
    'stop(?:s|ped)? working',
    String.raw`decommission\w*`,
    'goodbye',
  ].join('|')})\b`,
  'iu',
);

/** How a sentence begins that goes on with what the one before it is about: «We retire models today. These are:». */
const REFERS = /^(?:Affected|Namely|They|This|Those|These)\b/u;

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
    { title, on: undefined, lines: ENDS.test(title) ? [heading, ...body] : body },
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
  let chapterLevel: number | undefined;
  for (const { heading, body } of parts) {
    const { text, level } = heading;
    const days = findWrittenDays(text);
    const last = sections.at(-1);
    // A day alone is a chapter of a log; under it come its entries.
    if (isLikeDay(text)) {
      on = days[0] ?? refuse(heading, 'a heading is like a day and is none');
      chapterLevel = level;
      sections.push({ title: pageTitle, on, lines: [...body] });
    } else if (level <= (chapterLevel ?? level) && days.length > 0 && /\([^)]*\d{4}\)$/u.test(text)) {
      // The notes of models give the day at the end. Under the days of a log it is another: «is retiring (effective January 15, 2026)».
      on = days.at(-1);
      sections.push({ title: text.replace(/\s*\([^)]*\)$/u, ''), on, lines: [heading, ...body] });
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

/** What says of the lines below it that they end. */
interface Lead {
  text: string;
  of: readonly HelpPlace['part'][];
  /** The depth of the first of these lines: a point further out is none of them. */
  depth: number;
}

/**
 * The sentences that speak of an end. «ChatGPT retired the following models:» says it of each point of the list below it, or
 * of each row of the table, and so do a heading that stands right above them and a table's first row, «Retired models». What
 * else a table's columns say is not understood: a row that names a model or a day is told too.
 */
function findEnds(lines: readonly HelpLine[]): HelpSentence[] {
  const ends: HelpSentence[] = [];
  let lead: Lead | undefined;
  for (const [place, current] of lines.entries()) {
    const { line, text } = current;
    const isOfTable = current.part === 'head' || current.part === 'row';
    if (lead?.of.includes(current.part) && current.depth >= lead.depth) {
      // A row that speaks of an end itself needs no lead, whose names would be taken for what it is about.
      ends.push({ line, text: isOfTable && ENDS.test(text) ? text : `${lead.text} ${text}` });
      continue;
    }
    const sentences = isOfTable ? [text] : toSentences(text);
    lead = leadOf(sentences, current, lines[place + 1]);
    const said = sentences.filter(
      (sentence) => ENDS.test(sentence) || (isOfTable && namesSomething(sentence)),
    );
    // What leads on by a colon is said by the lines below; a heading or a first row says something of its own.
    const isSaidBelow = lead && !isOfTable && current.level === 0 && ENDS.test(sentences.at(-1)!);
    ends.push(...(isSaidBelow ? said.slice(0, -1) : said).map((sentence) => ({ line, text: sentence })));
  }
  return ends;
}

/** What the last sentence of a line says of the list or table below it; undefined where it says nothing of them. */
function leadOf(
  sentences: readonly string[],
  { text, level, part }: HelpLine,
  next: HelpLine | undefined,
): Lead | undefined {
  const leadsOn = part === 'head' ? next?.part === 'row' : level > 0 || text.endsWith(':');
  if (!leadsOn || !next?.part) return undefined;
  const last = sentences.at(-1)!;
  const said = REFERS.test(last) ? sentences.slice(-2).join(' ') : last;
  if (!ENDS.test(said)) return undefined;
  return { text: said, of: next.part === 'point' ? ['point'] : ['head', 'row'], depth: next.depth };
}

function namesSomething(text: string): boolean {
  return findModelNames(text).length > 0 || findDays(text).length > 0;
}

/** An abbreviation or a number with a point ends no sentence here: a capital has to follow. */
function toSentences(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=[\p{Lu}“"*])/u).map((sentence) => sentence.trim());
}
