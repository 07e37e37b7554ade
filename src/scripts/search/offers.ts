import type { SearchAnswer } from '../../search/read/engine.ts';
import { askLink } from './ask-link.ts';
import { counted } from './counted.ts';
import type { Asked } from './sentences.ts';
import { element, toNodes, toQuoted, toSentence } from './text.ts';
import type { SearchWords } from './words.ts';

/**
 * The ways on from an answer, as links that ask something else: the query as it was typed, what it may have meant,
 * or parts of it. They are no results, and stand outside their list.
 */
export function toOffers(answer: SearchAnswer, asked: Asked, words: SearchWords): HTMLElement[] {
  if (answer.corrected) {
    return asked.asTyped
      ? [
          element(
            'p',
            {},
            toSentence(words.didYouMean, { query: [askLink(answer.query, toQuoted(answer.query))] }),
          ),
        ]
      : [
          element('p', {}, [
            askLink(asked.query, toSentence(words.insist, { query: toQuoted(asked.query) }), true),
          ]),
        ];
  }
  if (answer.parts.length === 0) return [];
  const items = answer.parts.map(({ query, total }) =>
    element(
      'li',
      {},
      toSentence(words.part, {
        query: [askLink(query, toQuoted(query))],
        count: counted(words.count, total),
      }),
    ),
  );
  return [element('ul', { role: 'list' }, items)];
}

/** Queries that look like one of which nothing is found, as links in a list. */
export function toNear(queries: readonly string[]): HTMLLIElement[] {
  return queries.map((query) => element('li', {}, [askLink(query, toNodes(query))]));
}
