import { monthWords } from './dates.ts';
import { numberedNames } from './latin-names.ts';

/** A stretch of text. In Arabic text, `latin` and `number` stretches must be isolated and set left-to-right. */
export interface TextRun {
  kind: 'plain' | 'latin' | 'number';
  text: string;
}

const LRI = '\u2066';
const PDI = '\u2069';

const LATIN = /\p{Script=Latin}/u;
// Arabic letters, and punctuation and arrows that are only used in right-to-left text.
const ARABIC = /[\p{Script=Arabic}،؛؟←→]/u;

// One token: Latin letters and digits with the signs that occur in names, ids, paths, versions, addresses
// and ranges. A sign inside a token needs a letter or digit on both sides; some signs may begin or end one.
const ALNUM = String.raw`(?:\p{Script=Latin}\p{M}*|[0-9])`;
const INNER = String.raw`(?:[-\u2010-\u2013/._:·×'’&+@=#~*?%]|:\/\/)+`;
/** Where a sign can begin a token: at the start, after a space or bracket, or after a clitic of one letter («و/v1/models»). */
const OPENING = String.raw`(?<=^|[\s([{«“"‘]|(?<!\p{Script=Arabic})[وفبكل]|ـ)`;
const LEADING = String.raw`${OPENING}(?:https?:\/\/|--?|[/#@$€£~.+\u2212±])+`;
const TRAILING = String.raw`(?:\(\)|-?\*+|[+#]+|\/)`;
const TOKEN = new RegExp(`(?:${LEADING})?${ALNUM}+(?:${INNER}${ALNUM}+)*${TRAILING}?`, 'gu');

/** Numbers that the bidirectional algorithm keeps in order without isolation: 2026, 21,900, 0.1, 10:30. */
const SAFE_NUMBER = /^\d+(?:[.,:]\d+)*$/u;

/** Finds the name of a month after a number, which is then the day of a date. */
const MONTH = new RegExp(String.raw`^\s(?:${monthWords.join('|')})(?![\p{L}\p{M}])`, 'u');

/** What may separate two words of one stretch. */
const SEPARATOR = /^(?:\s|,\s|\s&\s|\s\+\s)$/u;

/** The text inside quotation marks. If it has no Arabic letter it is one stretch, whatever else it holds. */
const QUOTED = /(?<=[«“"])[^«»“”"]+(?=[»”"])/gu;

/**
 * Splits the text of an Arabic paragraph into stretches that the Unicode bidirectional algorithm (UAX #9) already
 * displays correctly, and stretches that it would reorder and that therefore must be isolated: Latin names, ids,
 * paths, dates and ranges written with hyphens, and numbers with a leading sign.
 *
 * Neighbouring Latin words form one stretch, so that «OpenAI Help Center» keeps its order. A number joins the
 * name before it only if that name is known to carry one («Sora 2»): in «ChatGPT 13 فبراير» the number is a day.
 */
export function splitRuns(text: string): TextRun[] {
  const whole = splitWhole(text);
  if (whole) return joinPlain(whole);
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    const quotation = splitWhole(match[0], true);
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

// The closing slash of a path is part of it; a slash or sign after an ordinary word or number is not.
function trimToken(text: string, at: number): Token {
  if (text.endsWith('/') && !/^\/|\/./u.test(text)) return { text: text.slice(0, -1), at };
  if (/[-+#*]$/u.test(text) && !LATIN.test(text)) return { text: text.replace(/[-+#*]+$/u, ''), at };
  return { text, at };
}

/**
 * The tokens of a text. A number is extended by its thousands and percent sign first (see `wholeNumber`); matches that
 * lie inside what it has taken are skipped.
 */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let taken = 0;
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    if (index + found.length <= taken) continue;
    const token = trimToken(found, index);
    const last = tokens.at(-1);
    // A match that begins inside a number but continues past it ends that number early: «~21,900+10:30».
    if (last && index < taken) last.text = trimToken(text.slice(last.at, index), last.at).text;
    const whole = wholeNumber(text, token);
    taken = whole.at + whole.text.length;
    tokens.push(whole);
  }
  return tokens;
}

/**
 * Extends a number that would be reordered by what belongs to it: the thousands after a sign («-1,200»), and the percent
 * sign, if the number is a range, has a sign, or is followed by a space. The percent sign of a plain «5%» stays in
 * place without help. Any other token is returned as it is.
 */
function wholeNumber(text: string, token: Token): Token {
  const isSigned = /^[-\u2212+±~]+\d/u.test(token.text);
  if (!isSigned && !/^\d/u.test(token.text)) return token;
  const rest = text.slice(token.at + token.text.length);
  const thousands = isSigned && /^[-\u2212+±~]+\d{1,3}$/u.test(token.text) ? THOUSANDS.exec(rest)![0] : '';
  const percent = (isSigned || !SAFE_NUMBER.test(token.text) ? PERCENT : SPACED_PERCENT).exec(
    rest.slice(thousands.length),
  );
  return { text: token.text + thousands + (percent?.[0] ?? ''), at: token.at };
}

const THOUSANDS = /^(?:(?:,\d{3})+(?!\d)(?:\.\d+)?)?/u;
const PERCENT = /^[ \u00A0]?[%٪](?![\p{L}\d])/u;
const SPACED_PERCENT = /^[ \u00A0][%٪](?![\p{L}\d])/u;

/**
 * Takes a text without Arabic letters, such as an English title or quotation, as one stretch; undefined for any other
 * text. Punctuation at its ends stays outside, because it may belong to the Arabic sentence around it; what a Latin text
 * ends with is its own where quotation marks close it, and so is a Latin question mark, since Arabic has another.
 */
function splitWhole(text: string, isQuoted = false): TextRun[] | undefined {
  if (ARABIC.test(text) || !LATIN.test(text)) return undefined;
  const closed = isQuoted ? text.trimEnd() : closingOf(text);
  const core = closed.replace(/^(?:[\s,:;!?…—–]|[.-](?=\s))+/u, '');
  if (!isBalanced(core)) return undefined;
  const start = text.indexOf(core);
  return [
    { kind: 'plain', text: text.slice(0, start) },
    { kind: 'latin', text: core },
    { kind: 'plain', text: text.slice(start + core.length) },
  ];
}

/** A text up to its last letter, digit or bracket, with the Latin question mark behind that. */
function closingOf(text: string): string {
  const core = text.replace(/[\s.,:;!?…—–-]+$/u, '');
  return core + (QUESTION.exec(text.slice(core.length))?.[0] ?? '');
}

/** The end of a Latin question, right behind its last word. */
const QUESTION = /^!?\?[!?]*/u;

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
  if (!SEPARATOR.test(between) || !LATIN.test(text.slice(first.at, end))) return false;
  if (LATIN.test(next!.text)) return true;
  const rest = text.slice(next!.at + next!.text.length);
  if (MONTH.test(rest)) return false;
  if (between === '\u00A0' || /^\d+\.\d/u.test(next!.text)) return true;
  if (between !== ' ') return false;
  const continues =
    after !== undefined &&
    LATIN.test(after.text) &&
    SEPARATOR.test(text.slice(next!.at + next!.text.length, after.at));
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

/**
 * Isolates Latin and number stretches with control characters (U+2066 … U+2069), for places that cannot hold markup:
 * titles, feeds, calendars.
 */
export function isolateText(text: string): string {
  return splitRuns(text)
    .map((run) => (run.kind === 'plain' ? run.text : `${LRI}${run.text}${PDI}`))
    .join('');
}
