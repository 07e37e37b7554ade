import type { NameEntry } from '../../schemas/names.ts';
import { editDistance } from '../nearest.ts';
import type { Mistake, ProofRule } from './rule.ts';
import { withoutMarks } from './dictionary.ts';

/** The Arabic words by which names are written, also after «و», «ب», «ل», «ك», «ف». */
export function arabicWordsOf(names: readonly NameEntry[]): Set<string> {
  const words = names.flatMap(({ forms }) => forms.flatMap((form) => withoutMarks(form).split(' ')));
  return new Set(words.flatMap((word) => ['', ...'وبلكف'].map((clitic) => clitic + word)));
}

/** Words of names that are words of English as well; in small letters, or with a capital where a name has none, they may be right. */
const ORDINARY = new Set(
  `agent alexa android apache apple ask assistants atlas axios bard bing blackwell builder canvas character chrome cursor
   discord evals excel falcon figma firefly flash greg haiku huang instant instruct intel jais max meta mini mistral monday nano
   notion office operator opus oracle pixel plus plugin plugins podcast prompt pro preview pulse realtime responses rubin runway
   safari scale slack sonnet spark stability stargate startup suno teams telegram thinking token tts turbo twitch uber ultra videos
   voice whisper windows wired zoom chatbot ada`.split(/\s+/u),
);

/** Names that every content tree has, and some that are in no list of names by ear. */
const MORE_NAMES = ['OpenAI', 'ChatGPT', 'GPT-4o', 'iOS', 'DALL·E', 'OpenAPI'];

/** So many letters a name has at least, where one of them may be a slip. */
const LONGEST_EXACT = 5;

/** So many Latin words in a row are a phrase of English, with spellings of its own. */
const LONGEST_ROW = 4;

// Words of letters, digits and the signs in names; part of an address, a path or an identifier is none.
const ROW = /(?<![A-Za-z\d./@_-])[A-Za-z][\w.·'’&-]*(?:[ \u00A0][A-Za-z\d][\w.·'’&-]*)*/gu;

interface Known {
  byKey: ReadonlyMap<string, string>;
  nearest: Map<string, string | undefined>;
}

/** The rule of names, which are written as their owners write them. */
export function nameRule(entries: readonly NameEntry[]): ProofRule {
  const latin = [...MORE_NAMES, ...entries.map(({ name }) => name)].filter((name) =>
    /^[\w.·'’& -]+$/u.test(name),
  );
  const byKey = new Map<string, string>();
  for (const name of latin) {
    const key = keyOf(name);
    // A name in small letters is a word («token»), or an identifier («davinci»).
    if (key.length >= 3 && /[A-Z]/u.test(name) && !byKey.has(key)) byKey.set(key, name);
  }
  const known: Known = { byKey, nearest: new Map() };
  return {
    id: 'name-case',
    why: 'تُكتب الأسماء كما يكتبها أصحابها',
    isSafe: true,
    find: (text) => [...text.matchAll(ROW)].flatMap(({ 0: row, index }) => findInRow(row, index, known)),
  };
}

function findInRow(row: string, start: number, known: Known): Mistake[] {
  const words = [...row.matchAll(/[^ \u00A0]+/gu)].map(({ 0: word, index }) => ({
    word: word.replace(/[.'’&-]+$/u, ''),
    index,
  }));
  if (words.length > LONGEST_ROW) return [];
  const found: Mistake[] = [];
  for (let place = 0; place < words.length; place += 1) {
    for (const count of [3, 2, 1]) {
      const [first, last] = [words[place]!, words[place + count - 1]];
      if (!last) continue;
      const written = row.slice(first.index, last.index + last.word.length);
      const right = rightName(written.replaceAll('\u00A0', ' '), known);
      if (right === undefined) continue;
      if (right.name !== written.replaceAll('\u00A0', ' ')) {
        const { name, ...rest } = right;
        found.push({ index: start + first.index, wrong: written, right: name, ...rest });
      }
      place += count - 1;
      break;
    }
  }
  return found;
}

/** The name that is meant by some words, and whether that is sure; undefined where none is. */
function rightName(
  written: string,
  { byKey, nearest }: Known,
): (Pick<Mistake, 'advice' | 'isSafe'> & { name: string }) | undefined {
  const key = keyOf(written);
  const name = byKey.get(key);
  if (name !== undefined)
    return isOwn(written, name) ? { name: written } : { name, isSafe: isSure(written, name) };
  // «Chatgpt-4o» begins with a name; an identifier in small letters does not.
  const [head, ...tail] = written.split('-');
  if (tail.length > 0 && written !== written.toLowerCase()) {
    const begun = byKey.get(keyOf(head!));
    if (begun !== undefined && !isOwn(head!, begun) && !begun.includes('-'))
      return { name: [begun, ...tail].join('-') };
  }
  if (key.length < LONGEST_EXACT || !/^[A-Z][A-Za-z]+$/u.test(written)) return undefined;
  if (!nearest.has(key)) {
    nearest.set(
      key,
      [...byKey].find(
        ([one, right]) =>
          one.length > LONGEST_EXACT &&
          !right.includes(' ') &&
          !`${key}s`.includes(`${one}s`) &&
          one !== `${key}s` &&
          // Of a short one a letter within is left out («Nvdia»); else it is near to all kinds of words («Image»).
          (key.length > LONGEST_EXACT || (one.length > key.length && !one.startsWith(key))) &&
          editDistance(key, one, 1) === 1,
      )?.[1],
    );
  }
  const near = nearest.get(key);
  return near === undefined ? undefined : { name: near, advice: true, isSafe: false };
}

/** Whether a name may be written so: as its owner does, as a word of English, or in capitals, as in a heading. */
function isOwn(written: string, name: string): boolean {
  if (written === name) return true;
  const small = written.toLowerCase();
  // «open ai»: no words of English, which a name with a capital within is not made of.
  const isBroken = written.includes(' ') && /^[A-Z]\w*[a-z][A-Z]\w*$/u.test(name);
  if (written === small && isBroken) return false;
  if (written === small && (ORDINARY.has(small) || /[-\d]/u.test(written) || written.includes(' ')))
    return true;
  const hasInnerCapital = /[a-z][A-Z]|[A-Z]{2}[a-z]/u.test(name);
  if (written === written.toUpperCase() && !hasInnerCapital && !/\d/u.test(name)) return true;
  return ORDINARY.has(small) && written.slice(1) === small.slice(1);
}

/** Whether the fix can be written unseen: not of a name in small letters, which may be an identifier. */
function isSure(written: string, name: string): boolean {
  return written !== written.toLowerCase() || /[a-z][A-Z]/u.test(name);
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
}
