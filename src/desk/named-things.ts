import { keysOf, toWords, type Word } from '../search/analyse/words.ts';
import type { KnownContent } from './known-content.ts';

/** A stretch of a text that is a known name, from one word to before another. */
export interface NamedStretch<T> {
  from: number;
  to: number;
  of: T;
}

/** Things by the keys of their names, as the search reads them: «gpt-4o», «GPT 4o» and «بـGPT-4o» are one. */
export type NameBook<T> = ReadonlyMap<string, T>;

/** Makes a book of names; of two things with one name the first has it. */
export function toNameBook<T>(entries: Iterable<readonly [name: string, of: T]>): NameBook<T> {
  const book = new Map<string, T>();
  for (const [name, of] of entries) {
    const keys = keysOf(name);
    if (keys !== '' && !book.has(keys)) book.set(keys, of);
  }
  return book;
}

/** The stretches of a row of words that stand in a book, the longest from each word on, none over another. */
export function findStretches<T>(words: readonly Pick<Word, 'key'>[], book: NameBook<T>): NamedStretch<T>[] {
  const longest = Math.max(0, ...[...book.keys()].map((keys) => keys.split(' ').length));
  const found: NamedStretch<T>[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + longest); to > from; to -= 1) {
      const keys = words.slice(from, to).map(({ key }) => key);
      const of = book.get(keys.join(' '));
      if (of === undefined) continue;
      found.push({ from, to, of });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** The words of a text with every name that is written by ear put as its owner writes it. */
export function wordsAsWritten(text: string, { names }: Pick<KnownContent, 'names'>): Word[] {
  const book = toNameBook(names.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)));
  const words = toWords(text);
  const out: Word[] = [];
  let at = 0;
  for (const { from, to, of } of findStretches(words, book)) {
    const [first, last] = [words[from]!, words[to - 1]!];
    const name = toWords(of).map((word) => ({ ...word, start: first.start, end: last.end }));
    out.push(...words.slice(at, from), ...name);
    at = to;
  }
  return [...out, ...words.slice(at)];
}

/** The models that a text names, in its order, each once. */
export function findModels(text: string, known: Pick<KnownContent, 'models' | 'names'>): string[] {
  const book = toNameBook(
    known.models.flatMap(({ id, name, aliases }) =>
      [name, name.replace(/^OpenAI /u, ''), ...aliases, id].map((one) => [one, id] as const),
    ),
  );
  return [...new Set(findStretches(wordsAsWritten(text, known), book).map(({ of }) => of))];
}

/** The families that a text names, in its order, each once. */
export function findFamilies(text: string, known: Pick<KnownContent, 'families' | 'names'>): string[] {
  const book = toNameBook(
    Object.entries(known.families).flatMap(([id, { name }]) => [[name, id] as const, [id, id] as const]),
  );
  return [...new Set(findStretches(wordsAsWritten(text, known), book).map(({ of }) => of))];
}
