import { monthWords } from './dates.ts';
import { numberedNames } from './latin-names.ts';

/** A stretch of text; `latin` and `number` stretches must be isolated in Arabic text, left-to-right. */
export interface TextRun {
  kind: 'plain' | 'latin' | 'number';
  text: string;
}

const LRI = '\u2066';
const PDI = '\u2069';

const LATIN = /\p{Script=Latin}/u;
// Arabic letters, and the signs that only stand in text set right-to-left.
const ARABIC = /[\p{Script=Arabic}،؛؟←→]/u;

// One token: Latin letters and digits with the signs that belong to names, ids, paths, versions,
// addresses and ranges. Signs inside need a letter or digit on both sides; some may lead or trail.
const ALNUM = String.raw`(?:\p{Script=Latin}\p{M}*|[0-9])`;
const INNER = String.raw`(?:[-\u2010-\u2013/._:·×'’&+@=#~*?%]|:\/\/)+`;
/** Where a leading sign is the token's own: at a beginning, or after a clitic of one letter («و/v1/models»). */
const OPENING = String.raw`(?<=^|[\s([{«“"‘]|(?<!\p{Script=Arabic})[وفبكل]|ـ)`;
const LEADING = String.raw`${OPENING}(?:https?:\/\/|--?|[/#@$€£~.+\u2212±])+`;
const TRAILING = String.raw`(?:\(\)|-?\*+|[+#]+|\/)`;
const TOKEN = new RegExp(`(?:${LEADING})?${ALNUM}+(?:${INNER}${ALNUM}+)*${TRAILING}?`, 'gu');

/** Digits that keep their order in Arabic text without help: 2026, 21,900, 0.1, 10:30. */
const SAFE_NUMBER = /^\d+(?:[.,:]\d+)*$/u;

/** A number before a month is its day. */
const MONTH = new RegExp(String.raw`^\s(?:${monthWords.join('|')})(?![\p{L}\p{M}])`, 'u');

/** What may stand between two words of one stretch. */
const JOINT = /^(?:\s|,\s|\s&\s|\s\+\s)$/u;

/** Quotation marks whose content is without an Arabic letter are one stretch, whatever it holds. */
const QUOTED = /(?<=[«“"])[^«»“”"]+(?=[»”"])/gu;

/**
 * Splits text into stretches that the bidirectional algorithm (UAX #9) shows right in an Arabic
 * paragraph by itself, and stretches that it would reorder and that must be isolated: Latin names, ids,
 * paths, dates and ranges written with hyphens, and sums with a leading sign.
 *
 * Neighbouring Latin words form one stretch, so that «OpenAI Help Center» keeps its order; a number joins
 * the name before it only for names that carry one («Sora 2»), since in «ChatGPT 13 فبراير» it does not.
 */
export function splitRuns(text: string): TextRun[] {
  const whole = splitWhole(text);
  if (whole) return joinPlain(whole);
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    const quotation = splitWhole(match[0]);
    if (!quotation) continue;
    runs.push(...splitMixed(text.slice(at, match.index)), ...quotation);
    at = match.index + match[0].length;
  }
  return joinPlain([...runs, ...splitMixed(text.slice(at))]);
}

interface Token {
  text: string;
  at: number;
}

function splitMixed(text: string): TextRun[] {
  const tokens = tokensOf(text);
  const runs: TextRun[] = [];
  let at = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index]!;
    if (SAFE_NUMBER.test(first.text)) continue;
    let last = first;
    while (index + 1 < tokens.length && joins(text, first, last, tokens.slice(index + 1, index + 3))) {
      index += 1;
      last = tokens[index]!;
    }
    const run = text.slice(first.at, last.at + last.text.length);
    runs.push({ kind: 'plain', text: text.slice(at, first.at) });
    runs.push({ kind: LATIN.test(run) ? 'latin' : 'number', text: run });
    at = last.at + last.text.length;
  }
  runs.push({ kind: 'plain', text: text.slice(at) });
  return runs;
}

// A path's closing slash belongs to it; a slash or sign after an ordinary word does not.
function trimToken(text: string, at: number): Token {
  if (text.endsWith('/') && !/^\/|\/./u.test(text)) return { text: text.slice(0, -1), at };
  if (/[-+#*]$/u.test(text) && !LATIN.test(text)) return { text: text.replace(/[-+#*]+$/u, ''), at };
  return { text, at };
}

/** The stretches that may not keep their order; a number has taken what belongs to it from those behind it. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let taken = 0;
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    if (index + found.length <= taken) continue;
    const token = trimToken(found, index);
    const last = tokens.at(-1);
    // What begins inside a number and goes on behind it is no part of one: «~21,900+10:30».
    if (last && index < taken) last.text = trimToken(text.slice(last.at, index), last.at).text;
    const whole = wholeNumber(text, token);
    taken = whole.at + whole.text.length;
    tokens.push(whole);
  }
  return tokens;
}

/**
 * A number that does not keep its order by itself, with all that belongs to it: its thousands behind a sign («-1,200»), and the
 * percent sign of a range, after a space, or of a number with a sign, as that of a plain «5%» stands with it anyway.
 */
function wholeNumber(text: string, token: Token): Token {
  const isSigned = /^[-\u2212+±~]+\d/u.test(token.text);
  if (!isSigned && !/^\d/u.test(token.text)) return token;
  const rest = text.slice(token.at + token.text.length);
  const thousands = isSigned && /^[-\u2212+±~]+\d{1,3}$/u.test(token.text) ? THOUSANDS.exec(rest)![0] : '';
  const percent = (isSigned || !SAFE_NUMBER.test(token.text) ? PERCENT : APART).exec(
    rest.slice(thousands.length),
  );
  return { text: token.text + thousands + (percent?.[0] ?? ''), at: token.at };
}

const THOUSANDS = /^(?:(?:,\d{3})+(?!\d)(?:\.\d+)?)?/u;
const PERCENT = /^[ \u00A0]?[%٪](?![\p{L}\d])/u;
const APART = /^[ \u00A0][%٪](?![\p{L}\d])/u;

/**
 * Text without an Arabic letter is one stretch, as a title or a quotation is. Closing punctuation stays
 * outside, because the sentence it ends may be Arabic.
 */
function splitWhole(text: string): TextRun[] | undefined {
  if (ARABIC.test(text) || !LATIN.test(text)) return undefined;
  const core = text.replace(/^(?:[\s,:;!?…—–]|[.-](?=\s))+|[\s.,:;!?…—–-]+$/gu, '');
  if (!isBalanced(core)) return undefined;
  const start = text.indexOf(core);
  return [
    { kind: 'plain', text: text.slice(0, start) },
    { kind: 'latin', text: core },
    { kind: 'plain', text: text.slice(start + core.length) },
  ];
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if ('([«“'.includes(sign)) depth += 1;
    if (')]»”'.includes(sign)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether the next token belongs to the stretch from `first` to `last`. */
function joins(text: string, first: Token, last: Token, [next, after]: readonly Token[]): boolean {
  const end = last.at + last.text.length;
  const between = text.slice(end, next!.at);
  if (!JOINT.test(between) || !LATIN.test(text.slice(first.at, end))) return false;
  if (LATIN.test(next!.text)) return true;
  const rest = text.slice(next!.at + next!.text.length);
  if (MONTH.test(rest)) return false;
  if (between === '\u00A0' || /^\d+\.\d/u.test(next!.text)) return true;
  if (between !== ' ') return false;
  const continues =
    after !== undefined &&
    LATIN.test(after.text) &&
    JOINT.test(text.slice(next!.at + next!.text.length, after.at));
  return continues || numberedNames.has(last.text);
}

function joinPlain(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (run.kind === 'plain' && last?.kind === 'plain') last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/** The same text with every stretch that needs it between U+2066 and U+2069, for places without markup. */
export function isolateText(text: string): string {
  return splitRuns(text)
    .map((run) => (run.kind === 'plain' ? run.text : `${LRI}${run.text}${PDI}`))
    .join('');
}

/** Whether a stretch is short enough to be kept on one line: a word (GPT-4o, SWE-bench) or a short name. */
export function isUnbroken(run: string): boolean {
  return run.length <= (/\s/u.test(run) ? 14 : 24);
}
