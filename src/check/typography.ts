import { splitRuns, type TextRun } from '../arabic/isolate.ts';

/** A slip of the pen at an index of a text: what it is and what to write instead. */
export interface Slip {
  index: number;
  message: string;
  /** What the message says wherever it is found. */
  kind: string;
  /** Whether it is a matter of style alone, see `Problem`. */
  advice: boolean;
}

/** Stands in a text for what is not words: inline code, a picture. */
export const OBJECT = '\uFFFC';

interface Rule {
  /** Begins with the character that is wrong, and looks around from there, which keeps it fast. */
  pattern: RegExp;
  message: string;
  /** What to write, where that depends on what is written. */
  fix?: (slip: string) => string;
  /** Whether it is a matter of style alone: another spelling of the same, which every reader knows. */
  advice?: boolean;
}

/** Letters and digits of other keyboards, to be written otherwise in any text that a reader sees. */
const letterRules: readonly Rule[] = [
  {
    pattern: /[\u0660-\u0669\u06F0-\u06F9]+/u,
    message: 'Eastern digits',
    fix: (digits) => `write ${[...digits].map((digit) => digit.codePointAt(0)! % 16).join('')}`,
    advice: true,
  },
  { pattern: /\u066B/u, message: 'Eastern decimal sign; write a point', advice: true },
  {
    pattern: /\u066C/u,
    message: 'Eastern thousands sign; write a Latin comma, as in 21,900',
    advice: true,
  },
  { pattern: /\u06CC/u, message: 'Persian yeh (U+06CC); write «ي» or «ى»', advice: true },
  { pattern: /\u06A9/u, message: 'Persian kaf (U+06A9); write «ك»', advice: true },
  {
    pattern: /[\u06BE\u06C0-\u06C3\u06D5]/u,
    message: 'Persian or Urdu heh; write «ه» or «ة»',
    advice: true,
  },
  {
    pattern: /[\u0653-\u0655]/u,
    message: 'hamza or madda apart from its letter; write «أ», «إ», «آ», «ؤ» or «ئ»',
  },
  {
    pattern: /\u064B(?<=\u0627\u064B)/u,
    message: 'tanwin after the alif; write it before, «ًا»',
    advice: true,
  },
  {
    pattern: /\u064B(?<=\u0649\u064B)/u,
    message: 'tanwin after the alif; write it before, «ًى»',
    advice: true,
  },
];

/** Signs and spaces, wrong in Arabic prose. Latin names are passed over. */
const proseRules: readonly Rule[] = [
  { pattern: /,(?:(?<!\d,)|(?!\d))/u, message: 'Latin comma in Arabic text; write «،»' },
  { pattern: /;/u, message: 'Latin semicolon in Arabic text; write «؛»' },
  { pattern: /\?/u, message: 'Latin question mark in Arabic text; write «؟»' },
  { pattern: /["']/u, message: 'straight quote in Arabic text; write « and »' },
  { pattern: /\.{2,}/u, message: 'dots in a row; write the one sign …' },
  {
    // Kept: one clitic that joins («بـ», also «وبـ»), before a name, a number, a quotation or code.
    pattern: /\u0640(?:(?<!(?<![\p{L}\p{M}])[وف]?[بلكف]\p{M}?\u0640)|(?![A-Za-z\d«(“{\uFFFC]))/u,
    message: 'tatweel; it stands only as in «بـGPT-4o», so take it out here',
    advice: true,
  },
  { pattern: /[ \u00A0]{2,}(?=\S)/u, message: 'two spaces; write one' },
  {
    pattern: /[ \u00A0]+(?=[،؛؟]|[.:!»)](?:[\s».،؛)]|$))/u,
    message: 'space before a punctuation mark; take it out',
  },
  { pattern: /[«(](?=[ \u00A0])/u, message: 'space after an opening mark; take it out' },
  { pattern: /[،؛؟](?=[\p{L}\d«])/u, message: 'no space after a punctuation mark; put one in' },
];

const ARABIC = /\p{Script=Arabic}/u;

/** Finds what the house style does not let stand in a text, in the order of the text. */
export function findSlips(text: string): Slip[] {
  const words = maskAddresses(text);
  const slips = findBroken(words);
  if (isArabicProse(words)) {
    const runs = splitRuns(words);
    slips.push(...findNameLists(runs), ...findUnset(maskLatin(runs)));
  }
  return slips.toSorted((a, b) => a.index - b.index);
}

/** Whether a text is Arabic, with or without Latin names in it, rather than Latin with an Arabic word. */
export function isArabicProse(text: string): boolean {
  if (!ARABIC.test(text)) return false;
  if (beginsWithArabic(text)) return true;
  return text.match(/\p{Script=Arabic}/gu)!.length >= (text.match(/[A-Za-z]/gu)?.length ?? 0);
}

/** Whether a text begins with an Arabic letter, or an opening mark and then one. */
export function beginsWithArabic(text: string): boolean {
  return /^\s*[«(“]?(?=\p{L})\p{Script=Arabic}/u.test(text);
}

const findBroken = createFinder(letterRules);
const findUnset = createFinder(proseRules);

/** Makes a search by several rules. Most texts keep all of them, which one joint pattern tells at once. */
function createFinder(rules: readonly Rule[]): (text: string) => Slip[] {
  const joint = new RegExp(rules.map(({ pattern }) => pattern.source).join('|'), 'u');
  const each = rules.map(({ pattern, ...rest }) => ({ pattern: new RegExp(pattern.source, 'gu'), ...rest }));
  return (text) =>
    joint.test(text)
      ? each.flatMap(({ pattern, message, fix, advice = false }) =>
          [...text.matchAll(pattern)].map(({ 0: slip, index }) => ({
            index,
            message: fix ? `${message}; ${fix(slip)}` : message,
            kind: message,
            advice,
          })),
        )
      : [];
}

function maskAddresses(text: string): string {
  return text.replaceAll(/https?:\/\/[^\s«»،؛]+/gu, (address) => 'A'.repeat(address.length));
}

/** The text with every Latin or numeric stretch replaced by as many plain letters or digits. */
function maskLatin(runs: readonly TextRun[]): string {
  return runs
    .map((run) =>
      run.kind === 'plain' ? run.text : (run.kind === 'latin' ? 'A' : '0').repeat(run.text.length),
    )
    .join('');
}

/** Names in a row («GPT-4o, GPT-4.1») look like one English phrase, but a reader from the right sees them swapped. */
function findNameLists(runs: readonly TextRun[]): Slip[] {
  const slips: Slip[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.kind === 'latin' && /^\S*\d\S*(?:, \S*\d\S*)+$/u.test(run.text)) {
      const message = 'Latin comma between two names; write «،»';
      slips.push({ index: at + run.text.indexOf(','), message, kind: message, advice: false });
    }
    at += run.text.length;
  }
  return slips;
}
