import { type CalendarDay } from '../calendar/calendar-day.ts';
import { findWrittenDays, toPlainText } from './page-cells.ts';
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

/** One sentence, heading, cell or point of a list. */
export interface HelpSentence {
  /** Counts from 1. */
  line: number;
  text: string;
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
    '(?:will|would) not be (?:available|supported|accessible)',
    'shut(?:s|ting)? ?(?:down|off)',
    '(?:wind(?:s|ing)?|wound) down',
    'phas(?:e|es|ed|ing) out',
    'remov(?:e|es|ed|ing|al)',
    'replac(?:e|es|ed|ing)',
    'end of life',
    '(?:will|to) (?:be )?(?:end|ended|leave)',
    '(?:is|are) (?:ending|leaving|going away)',
    'goodbye',
  ].join('|')})\b`,
  'iu',
);

const HELP_URL = /https:\/\/help\.openai\.com\/(?:[a-z-]+\/)?articles\/\d+[\w-]*/u;

/** Whether an address is one of the help centre's own. */
export function isHelpAddress(address: string): boolean {
  return address.startsWith('https://help.openai.com/');
}

/** Whether a text is a page of the help centre: it says so above its first heading, or was read at such an address. */
export function isHelpPage(markdown: string, from: string): boolean {
  return addressOf(markdown, from) !== undefined;
}

/** The address that a copy gives before its first heading, else the one it was read at. */
function addressOf(markdown: string, from: string): string | undefined {
  const head = markdown.slice(0, /^#/mu.exec(markdown)?.index ?? markdown.length);
  return (HELP_URL.exec(head) ?? HELP_URL.exec(from))?.[0];
}

/**
 * Reads a page of OpenAI's help centre, in Markdown: release notes, whose headings are days, or an article about models
 * that are retired. It is prose, so that all it can tell is which sentences speak of an end.
 *
 * @param from what is read, a path or an address, for errors
 * @throws PageShapeError naming the line at which a page is not what it was
 */
export function readHelpPage(markdown: string, from: string): HelpPage {
  const lines = markdown.split(/\r?\n/u);
  const refuse = (index: number, reason: string): never => {
    throw new PageShapeError(from, index + 1, lines[index] ?? '', reason);
  };
  const url =
    addressOf(markdown, from) ?? refuse(0, 'this page does not say which one of the help centre it is');
  const html = lines.findIndex((line) => /^\s*<(?:!doctype|html|head|body)\b/iu.test(line));
  if (html !== -1) refuse(html, 'this is HTML; save the page as Markdown');

  let [pageTitle, on, isLog] = ['', undefined as CalendarDay | undefined, false];
  const entries: HelpEntry[] = [];
  const open = (index: number, title: string, day: CalendarDay | undefined): HelpEntry => {
    const entry = { line: index + 1, title, on: day, text: title, ends: [] };
    entries.push(entry);
    return entry;
  };
  let entry: HelpEntry | undefined;
  // «ChatGPT retired the following models:» says it of each point of the list below it.
  let lead = '';
  for (const [index, line] of lines.entries()) {
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(line);
    const plain = toPlainText(
      (heading?.[2] ?? line).replace(/<!--.*?-->/gu, '').replace(/!\[[^\]]*\]\([^)]*\)/gu, ''),
    );
    if (plain === '' || /^\|?[\s:|-]+$/u.test(plain)) continue;
    if (!heading) {
      if (/^Updated: /u.test(plain)) continue;
      entry ??= open(index, pageTitle, on);
      const point = /^\s*(?:[*+-]|\d+\.)\s+/u.exec(line);
      if (point && lead !== '') {
        const text = plain.replace(/^(?:[*+-]|\d+\.)?\s*/u, '');
        entry.text += `\n${text}`;
        entry.ends.push({ line: index + 1, text: `${lead} ${text}` });
        continue;
      }
      addSentences(entry, plain, index);
      lead = plain.endsWith(':') && entry.ends.at(-1)?.line === index + 1 ? entry.ends.pop()!.text : '';
      continue;
    }
    lead = '';
    if (pageTitle === '') {
      pageTitle = plain;
      entry = undefined;
      if (ENDS.test(plain)) entry = addSentences(open(index, plain, undefined), plain, index);
      continue;
    }
    const days = findWrittenDays(plain);
    // A day alone is a chapter of a log; under it come its entries.
    if (isDayAlone(plain)) {
      on = days[0] ?? refuse(index, 'a heading is like a day and is none');
      isLog = true;
      entry = undefined;
    } else if (days.length > 0 && /\([^)]*\d{4}\)$/u.test(plain)) {
      on = days.at(-1);
      entry = addSentences(open(index, plain.replace(/\s*\([^)]*\)$/u, ''), on), plain, index);
    } else if (isLog && heading[1]!.length > 2 && entry) {
      addSentences(entry, plain, index);
    } else {
      entry = addSentences(open(index, plain, on), plain, index);
    }
  }
  if (pageTitle === '' || entries.length === 0) refuse(0, 'the page has no heading or no text');
  // An article is one announcement in several parts; a log has one for each heading.
  return {
    url,
    title: pageTitle,
    entries: entries.some(({ on: day }) => day) ? entries : [joinEntries(entries)],
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

const MONTH_NAME = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}/u;

function isDayAlone(title: string): boolean {
  return MONTH_NAME.test(title) && /^[A-Za-z]+\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/u.test(title);
}

function addSentences(entry: HelpEntry, text: string, index: number): HelpEntry {
  if (text !== entry.text) entry.text += `\n${text}`;
  // An abbreviation or a number with a point ends no sentence here: a capital has to follow.
  const sentences = text.replace(/^(?:[*+-]|\d+\.)\s+/u, '').split(/(?<=[.!?…])\s+(?=[\p{Lu}“"*])/u);
  for (const sentence of sentences) {
    if (ENDS.test(sentence)) entry.ends.push({ line: index + 1, text: sentence.trim() });
  }
  return entry;
}
