import { afterAll, expect, test } from 'vitest';
import { openCorpus, shortLists } from '../../fuzz/corpus.ts';
import { makeMutants } from '../../fuzz/mutants.ts';
import { judgeMutant } from '../../fuzz/verdict.ts';

const corpus = openCorpus('tests/fixtures/tree', shortLists, true);
afterAll(() => corpus.close());

// Two thousand of them, on the real content too: `npm run test:fuzz`.
test('a file made wrong in sixty ways is refused with a fix, or loses nothing', () => {
  const mutants = makeMutants(corpus.originals, 60, 13);
  expect(mutants.flatMap((mutant) => judgeMutant(corpus, mutant) ?? [])).toEqual([]);
});

test('the same seed makes the same mutants, and another one others', () => {
  const [first, again, other] = [13, 13, 14].map((seed) => makeMutants(corpus.originals, 40, seed));
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});
