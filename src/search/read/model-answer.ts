import type { Answers } from '../format/facts.ts';
import { OWN } from './about.ts';
import type { IndexReader } from './index-reader.ts';
import type { Run } from './run.ts';

/** The record's answer to a question about a model. */
export interface ModelAnswer extends Pick<Answers, 'source' | 'question'> {
  /** The model's name, and the address of its page under the site's root. */
  title: string;
  url: string;
  sentences: readonly string[];
}

/** The answer to what a query asks of one model, when it says nothing more. */
export async function answerTo(index: IndexReader, { units, about }: Run): Promise<ModelAnswer | undefined> {
  if (!about) return undefined;
  const [page, ...others] = [...about.pages].filter(([, points]) => points === OWN).map(([number]) => number);
  const asked = units.find((unit, place) => unit.synonyms?.asks && !about.subjects.has(place));
  if (page === undefined || others.length > 0 || !asked) return undefined;
  const { title, url, facts } = await index.fragment(page);
  const { question, usable = [], replacement = [], source } = facts.answers ?? {};
  const answered = { title, url, source };
  if (asked.synonyms!.id === REPLACEMENT && replacement.length > 0)
    return { ...answered, sentences: replacement };
  return usable.length > 0 ? { ...answered, question, sentences: usable } : undefined;
}

/** The list of words that ask for what to use instead. */
const REPLACEMENT = 'replacement';
