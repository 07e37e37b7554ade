import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';

/** Ayaspell, the Arabic dictionary of Hunspell, with all its affixes written out by cspell. */
const PACKAGE = '@cspell/dict-ar';

let trie: ReturnType<typeof decodeTrie> | undefined;

/** What was asked: several rules ask for one word, and texts have few different ones. */
const asked = new Map<string, boolean>();

/** Whether the dictionary has a word; tashkeel and tatweel make no difference. */
export function isKnownWord(word: string): boolean {
  let isKnown = asked.get(word);
  if (isKnown === undefined) {
    trie ??= readDictionary();
    isKnown = trie.has(withoutMarks(word));
    asked.set(word, isKnown);
  }
  return isKnown;
}

const MARKS = /[\u064B-\u0652\u0670\u0640]/u;
const EACH_MARK = new RegExp(MARKS, 'gu');

/** A word by its letters alone. */
export function withoutMarks(word: string): string {
  return MARKS.test(word) ? word.replaceAll(EACH_MARK, '') : word;
}

/**
 * To unfold the dictionary is slow and takes much memory (decision 0085), so what comes of it is kept: among the packages and not in
 * `.cache`, since it goes with the installation, and copies of the project that link to the same packages share it.
 */
function readDictionary(): ReturnType<typeof decodeTrie> {
  const folder = dirname(createRequire(import.meta.url).resolve(PACKAGE));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/uful/', import.meta.url));
  const kept = join(cache, `arabic-${version}.btrie`);
  try {
    return decodeTrie(readFileSync(kept));
  } catch {
    // Not kept yet.
  }
  const unfolded = decodeTrie(gunzipSync(readFileSync(join(folder, 'ar.trie.gz'))));
  try {
    mkdirSync(cache, { recursive: true });
    // Several threads may do this at once; a reader sees all of one or nothing.
    const own = `${kept}.${process.pid}-${Math.random().toString(36).slice(2)}`;
    writeFileSync(own, encodeITrieToBTrie(unfolded));
    renameSync(own, kept);
  } catch {
    // Where nothing can be written, it is unfolded each time.
  }
  return unfolded;
}
