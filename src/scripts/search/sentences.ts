import type { SearchAnswer } from '../../search/read/engine.ts';
import { counted } from './counted.ts';
import { toNodes, toQuoted, toSentence } from './text.ts';
import type { SearchWords } from './words.ts';

/** What is asked for: the field, and whether a correction is refused. */
export interface Asked {
  query: string;
  asTyped: boolean;
}

/** How many results there are of what, and how the query was understood. */
export function toSummary(answer: SearchAnswer, asked: Asked, words: SearchWords): Node[] {
  const query = toQuoted(asked.query);
  // Some letters are words by themselves, and as rare a query.
  if (answer.total === 0 && isOneLetter(asked.query)) return toNodes(words.oneLetter);
  if (answer.onlyStopWords) return toNodes(words.onlyStopWords);
  if (!/[\p{L}\p{N}]/u.test(asked.query)) return toNodes(words.noWords);
  if (answer.parts.length > 0) return toSentence(words.noneOfAll, { query });
  if (answer.left.length > 0 && answer.total > 0 && !(answer.corrected && asked.asTyped)) {
    return counted(words.leftOut, answer.total, { query, left: toRow(answer.left) });
  }
  if (answer.corrected) {
    return asked.asTyped
      ? counted(words.found, 0, { query })
      : counted(words.corrected, answer.total, { query, corrected: toQuoted(answer.query) });
  }
  if (answer.isNarrowedAway) return toSentence(words.noneInChoices, { query });
  if (answer.names.length === 0) {
    return counted(answer.isOpen ? words.foundOpen : words.found, answer.total, { query });
  }
  return counted(words.foundNamed, answer.total, {
    query,
    names: namesOf(answer, asked.query, words),
  });
}

/** Whether a query has one letter or digit, with which too much begins. */
export function isOneLetter(query: string): boolean {
  return (query.match(/[\p{L}\p{N}]/gu) ?? []).length === 1;
}

/** Words as the sentence that quotes them joins them: «…» و«…». */
function toRow(words: readonly string[]): Node[] {
  return words.flatMap((word, place) => [...toNodes(place === 0 ? '' : '» و«'), ...toQuoted(word)]);
}

/** «GPT» when the whole query is that name; else which part of it is which name. */
function namesOf({ names }: SearchAnswer, query: string, words: SearchWords): Node[] {
  const [first] = names;
  if (names.length === 1 && first!.typed === query.replaceAll(/\s+/gu, ' ').trim())
    return toNodes(first!.name);
  return names.flatMap(({ typed, name }, place) => [
    ...toNodes(place === 0 ? '' : '، '),
    ...toSentence(words.nameOfPart, { typed: toQuoted(typed), name: toNodes(name) }),
  ]);
}
