import { isStopWord } from '../analyse/stop-words.ts';
import type { IndexReader } from './index-reader.ts';
import { onOtherLayout } from './keyboards.ts';
import { toQueryWords, type QueryUnit } from './query.ts';
import type { Run } from './run.ts';
import { wordHits } from './word-hits.ts';

/** What the query finds as it was meant, where it was typed on the other layout: with whole words, since a beginning is found by chance. */
export async function onOtherKeyboard(
  index: IndexReader,
  { query }: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Run | undefined> {
  for (const reading of onOtherLayout(query)) {
    const run = await ask(reading);
    const isWhole = run.hits.every((hits) => [...hits.values()].some(({ kind }) => kind !== 'prefix'));
    if (run.matches.length > 0 && isWhole && run.units.some(isLong)) return run;
  }
  const words = query.trim().split(/\s+/u);
  if (words.length < 2) return undefined;
  const meant = (await Promise.all(words.map((word) => retype(index, word)))).join(' ');
  if (meant === words.join(' ')) return undefined;
  const run = await ask(meant);
  return run.matches.length > 0 ? run : undefined;
}

/** A name, or a word of some length: shorter ones are made by chance. */
function isLong({ segments }: QueryUnit): boolean {
  return segments.some(({ name, words }) => name !== undefined || words.some(({ key }) => key.length > 3));
}

/** One word of a query as it stands, or, where the site does not have it, as it was meant on the other layout: «f]dg whisper». */
async function retype(index: IndexReader, typed: string): Promise<string> {
  const pagesOf = (text: string): Promise<number[]> =>
    Promise.all(
      toQueryWords(text).map(async (word) =>
        isStopWord(word.key) ? 1 : (await wordHits(index, word, false)).size,
      ),
    );
  if (!(await pagesOf(typed)).includes(0)) return typed;
  for (const reading of onOtherLayout(typed)) {
    const found = await pagesOf(reading);
    if (found.length === 1 && found[0]! > 0) return reading;
  }
  return typed;
}
