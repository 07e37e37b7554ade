import { withoutArticle } from '../analyse/clitics.ts';
import { keysOf, toWords } from '../analyse/words.ts';
import type { IndexReader, VocabularyEntry } from './index-reader.ts';

const MOST = 6;

/** Fewer letters begin too many names. */
const SHORTEST = 2;

/** A name may have so many words; what is longer is a title, to which only a whole query is completed. */
const LONGEST_NAME = 4;

/** A name of the list is commoner than one that few pages go by; see `VocabularyEntry.frequency`. */
const FREQUENCY_OF_LIST = 8;

/**
 * Whole queries that begin with what was typed: its last words completed to a name, in whatever script they began it
 * («سور» to «Sora»), or all of it to the title of a page.
 */
export async function complete(index: IndexReader, query: string): Promise<string[]> {
  const words = toWords(query);
  const listed = listOf(index);
  const found = new Map<string, { query: string; weight: number }>();
  for (let count = 1; count <= words.length; count += 1) {
    const isWhole = count === words.length;
    if (count > LONGEST_NAME && !isWhole) continue;
    const last = words.slice(-count);
    const key = last.map((word) => word.key).join(' ');
    for (const begin of [
      key,
      ...withoutArticle(key),
      ...(isWhole && key.length >= SHORTEST ? [`ال${key}`] : []),
    ]) {
      if (begin.length < SHORTEST) continue;
      const before = query.slice(0, last[0]!.start + Math.max(0, key.length - begin.length));
      for (const { key: whole, shown, frequency } of [...listed, ...(await index.completions(begin))]) {
        if (!whole.startsWith(begin) || whole === begin) continue;
        const isTitle = whole.split(' ').length > LONGEST_NAME;
        if (isTitle && !isWhole) continue;
        const completed = isTitle ? shown : before + shown;
        const id = completed.toLowerCase();
        // A name that takes more of what was typed goes first.
        const weight = frequency + count * 10;
        if ((found.get(id)?.weight ?? 0) < weight) found.set(id, { query: completed, weight });
      }
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.weight - a.weight || (a.query < b.query ? -1 : 1))
    .slice(0, MOST)
    .map((entry) => entry.query);
}

const lists = new WeakMap<IndexReader, readonly VocabularyEntry[]>();

/** Every way to write a name of the list, shown as its owner writes it. */
function listOf(index: IndexReader): readonly VocabularyEntry[] {
  let list = lists.get(index);
  if (!list) {
    list = index.manifest.names.flatMap((forms) =>
      forms.map((form) => ({
        key: keysOf(form),
        shown: forms[0]!,
        frequency: FREQUENCY_OF_LIST,
      })),
    );
    lists.set(index, list);
  }
  return list;
}
