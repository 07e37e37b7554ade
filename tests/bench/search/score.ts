import type { SearchCase } from './cases.ts';

/** How many results are looked at. */
const FIRST = 5;

/** What a search gave for a case: pages, best first. */
export interface CaseResult {
  case: SearchCase;
  pages: readonly string[];
}

export interface Score {
  /** Queries that something answers. */
  answerable: number;
  /** The part of them of which the first result is right. */
  hitAt1: number;
  /** The part of what must be found that is among the first five, on average. */
  recallAt5: number;
  /** The part of the first five results that is right, on average over the queries that found anything. */
  precision: number;
  /** The same over all queries that something answers; one that found nothing has none. */
  precisionOfAll: number;
  /** Queries that nothing answers, and how many of them found nothing. */
  unanswerable: number;
  nothingFound: number;
}

/** Scores the results of a set, or of one kind of query in it. */
export function score(results: readonly CaseResult[]): Score {
  const answerable = results.filter((result) => result.case.expected.length > 0);
  const unanswerable = results.filter((result) => result.case.expected.length === 0);
  const found = answerable.filter(({ pages }) => pages.length > 0);
  return {
    answerable: answerable.length,
    hitAt1: mean(
      answerable.map(({ case: { isBest }, pages: [first] }) => Number(first !== undefined && isBest(first))),
    ),
    recallAt5: mean(answerable.map(recallOf)),
    precision: mean(found.map(precisionOf)),
    precisionOfAll: mean(answerable.map(precisionOf)),
    unanswerable: unanswerable.length,
    nothingFound: unanswerable.filter(({ pages }) => pages.length === 0).length,
  };
}

/** The results that are not as they should be, for whoever fixes the search. */
export function flaws(results: readonly CaseResult[]): string[] {
  return results
    .filter((result) => {
      if (result.case.expected.length === 0) return result.pages.length > 0;
      return recallOf(result) < 1 || precisionOf(result) < 1;
    })
    .map(
      ({ case: { id, query, expected }, pages }) =>
        `${id} «${query}»: ${pages.slice(0, FIRST).join(' ') || 'nothing'} (wanted ${expected.join(' ') || 'nothing'})`,
    );
}

function recallOf({ case: { expected }, pages }: CaseResult): number {
  const wanted = Math.min(FIRST, expected.length);
  return Math.min(wanted, pages.slice(0, FIRST).filter((page) => expected.includes(page)).length) / wanted;
}

function precisionOf({ case: { isAcceptable }, pages }: CaseResult): number {
  const first = pages.slice(0, FIRST);
  return first.filter(isAcceptable).length / Math.max(1, first.length);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
