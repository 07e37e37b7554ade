import { DECIMAL_POINT, fold } from './fold.ts';

/** A word of a text, where it stands, and its key. */
export interface Word {
  /** Where its first character stands in the text, in UTF-16 units, and where the next after it. */
  start: number;
  end: number;
  /** The word folded. */
  key: string;
  /** Whether it is written in one with the word before: «gpt-4o», «4o/mini», «فبراير/شباط». */
  joined: boolean;
  /** The keys of the words that its capitals tell apart: «ChatGPT» holds «chat» and «gpt». */
  parts: readonly string[];
}

/** Letters, marks, digits, and signs between two digits. */
const RUN = /(?:[\p{L}\p{M}\p{N}\p{Cf}]|(?<=\p{Nd})[.,٫٬،'’](?=\p{Nd}))+/gu;

/** Pieces of a run: a number, Arabic letters, other letters. */
const PIECE =
  /(?<number>\p{Nd}+(?:[.,٫٬،'’]\p{Nd}+)*)|(?<arabic>(?:(?=\p{Script=Arabic})\p{L}|[\p{M}\p{Cf}\u0640])+)|(?<other>(?:(?!\p{Script=Arabic})[\p{L}\p{Nl}\p{No}]|[\p{M}\p{Cf}])+)/gu;

/** What may join two words into one name; any other sign, or a space, parts them. */
const JOINT = /^[-\u2010-\u2013_./:·'’+&@]?$/u;

/** Clitics that are written onto Latin names and numbers, of which they are no part: «وo3», «بـGPT-4o». */
const CLITIC = /^[وف]?(?:[بكلس]|ال|بال|كال|لل)?$/u;

const THOUSANDS = /^\p{Nd}{1,3}(?:(?:[,٬،'’]\p{Nd}{3})+|(?:\.\p{Nd}{3}){2,})$/u;

type Kind = 'number' | 'arabic' | 'other';
interface Piece {
  kind: Kind;
  text: string;
  at: number;
}

/**
 * Cuts a text into words, the same for pages and queries. Latin letters and digits are cut so that a name is
 * found by any of its parts, however it is written: «gpt-4o», «gpt4o» and «GPT 4o» are all «gpt» and «4o»,
 * while «4o», «o3» and «120b» stay whole. A number is one word with its thousands («21,900») and its decimals.
 */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    for (const word of wordsOfRun(run)) {
      const [start, end] = [index + word.start, index + word.end];
      const before = words.at(-1);
      const joined = before !== undefined && JOINT.test(text.slice(before.end, start));
      words.push({ ...word, start, end, joined });
    }
  }
  return words;
}

/** The keys of a text's words in a row: texts that readers and the search take for the same have the same. */
export function keysOf(text: string): string {
  return toWords(text)
    .map(({ key }) => key)
    .join(' ');
}

type RunWord = Omit<Word, 'joined'>;

/** The words of the runs that were cut last: most of a text are words that stand elsewhere, too. */
const known = new Map<string, readonly RunWord[]>();
const MOST_KNOWN = 50_000;

function wordsOfRun(run: string): readonly RunWord[] {
  let words = known.get(run);
  if (!words) {
    words = [...cutRun(run)].flatMap(({ start, end }) => {
      const raw = run.slice(start, end);
      const key = keyOf(raw);
      return key === '' ? [] : [{ start, end, key, parts: partsOf(raw) }];
    });
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(run, words);
  }
  return words;
}

function* cutRun(run: string): Generator<{ start: number; end: number }> {
  const pieces = [...run.matchAll(PIECE)].flatMap(toPieces);
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    const next = pieces[index + 1];
    if (piece.kind === 'arabic' && next && next.kind !== 'arabic' && CLITIC.test(fold(piece.text))) continue;
    const whole = next !== undefined && belongTogether(piece, next);
    if (whole) index += 1;
    const last = whole ? next : piece;
    yield { start: piece.at, end: last.at + last.text.length };
  }
}

function toPieces({ 0: text, index, groups }: RegExpExecArray): Piece[] {
  const kind = groups!['number'] ? 'number' : groups!['arabic'] ? 'arabic' : 'other';
  const piece: Piece = { kind, text, at: index };
  return kind === 'number' ? splitNumber(piece) : [piece];
}

/** A date written with points is no decimal, and a list of years no thousands. */
function splitNumber({ kind, text, at }: Piece): Piece[] {
  if (THOUSANDS.test(text) || /^\p{Nd}+(?:[.٫]\p{Nd}+)?$/u.test(text)) return [{ kind, text, at }];
  return [...text.matchAll(/\p{Nd}+/gu)].map((match) => ({ kind, text: match[0], at: at + match.index }));
}

/** «4o», «120b», «16k» are one word; so are «o3», «v1», «H100». */
function belongTogether(piece: Piece, next: Piece): boolean {
  if (piece.kind === 'number' && next.kind === 'other') return next.text.length <= 2;
  return piece.kind === 'other' && next.kind === 'number' && piece.text.length === 1;
}

/** The key of one word: folded, with the point of a decimal («4.5») kept. */
export function keyOf(raw: string): string {
  const isDecimal = /^\p{Nd}+[.٫]\p{Nd}/u.test(raw) && !THOUSANDS.test(raw);
  return isDecimal ? raw.split(/[.٫]/u).map(fold).join(DECIMAL_POINT) : fold(raw);
}

function partsOf(raw: string): readonly string[] {
  if (!/\p{Lu}/u.test(raw.slice(1))) return [];
  const parts = raw.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u);
  return parts.length > 1 ? parts.map(fold) : [];
}
