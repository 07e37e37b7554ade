import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../../src/search/format/manifest.ts';
import type { Hit, Hits, Kind } from '../../../../src/search/read/hits.ts';
import { rank, withoutMentions, type Match } from '../../../../src/search/read/rank.ts';

const hit = (kind: Kind, body: number[], title: number[] = []): Hit => ({
  kind,
  body,
  title,
  date: [],
  also: [],
  inTitle: title.length > 0,
});

/** Four pages of equal length, and titles of four words. */
const manifest = (types = 'aaaa', titles = '4444'): Manifest => ({
  version: '',
  edition: '',
  lengths: 'uuuu',
  titles,
  chunks: '',
  words: { heads: '', tails: '', completions: '' },
  names: [],
  standing: [],
  synonyms: [],
  apart: [],
  types,
});
const order = (units: readonly Hits[], about = manifest()): number[] =>
  rank(units, about).map(({ page }) => page);

describe('pages are ranked', () => {
  it('the word itself above other forms, plurals, names written otherwise and beginnings', () => {
    const kinds: Kind[] = ['prefix', 'alias', 'plural', 'exact'];
    expect(order([new Map(kinds.map((kind, page) => [page, hit(kind, [1])]))])).toEqual([3, 2, 1, 0]);
  });

  it('no title lifts a relative above the word itself', () => {
    expect(
      order([
        new Map([
          [0, hit('plural', [1, 2, 3], [0])],
          [1, hit('exact', [1])],
        ]),
      ]),
    ).toEqual([1, 0]);
  });

  it('a word in the title above one in the text, and more often above less often', () => {
    expect(
      order([
        new Map([
          [0, hit('exact', [1])],
          [1, hit('exact', [1, 2])],
          [2, hit('exact', [1], [0])],
        ]),
      ]),
    ).toEqual([2, 1, 0]);
  });

  it('a title that is nothing else above one that has it among others', () => {
    expect(
      order(
        [
          new Map([
            [0, hit('exact', [1], [0])],
            [1, hit('exact', [1], [0])],
          ]),
        ],
        manifest('mmmm', '4111'),
      ),
    ).toEqual([1, 0]);
  });

  it('words that stand in a row above words apart', () => {
    const first = new Map([
      [0, hit('exact', [1])],
      [1, hit('exact', [1])],
    ]);
    const second = new Map([
      [0, hit('exact', [40])],
      [1, hit('exact', [2])],
    ]);
    expect(order([first, second])).toEqual([1, 0]);
  });

  it('of equals the newer first, and an article before a model', () => {
    expect(
      order([
        new Map([
          [1, hit('exact', [1])],
          [0, hit('exact', [1])],
        ]),
      ]),
    ).toEqual([0, 1]);
    expect(
      order(
        [
          new Map([
            [0, hit('exact', [1])],
            [1, hit('exact', [1])],
          ]),
        ],
        manifest('maaa'),
      ),
    ).toEqual([1, 0]);
  });
});

describe('which pages are found', () => {
  it('those that have every unit', () => {
    expect(
      order([
        new Map([
          [0, hit('exact', [1])],
          [1, hit('exact', [1])],
        ]),
        new Map([[1, hit('exact', [5])]]),
      ]),
    ).toEqual([1]);
    expect(order([new Map([[0, hit('exact', [1])]]), new Map()])).toEqual([]);
    expect(order([])).toEqual([]);
  });

  it('the site’s pages about itself only when nothing else is', () => {
    expect(
      order(
        [
          new Map([
            [0, hit('exact', [1])],
            [1, hit('prefix', [1])],
          ]),
        ],
        manifest('paaa'),
      ),
    ).toEqual([1]);
    expect(order([new Map([[0, hit('exact', [1])]])], manifest('paaa'))).toEqual([0]);
  });
});

describe('what only mentions a thing is left out where pages are about it', () => {
  const told = (page: number): Match => ({ page, hits: [hit('exact', [1], [0])], score: 10 });
  const mention = (page: number, score = 2): Match => ({ page, hits: [hit('exact', [1])], score });
  const shown = (matches: readonly Match[], named = false): number[] =>
    withoutMentions(matches, named ? { pages: new Map([[0, 3]]), subjects: new Set([0]) } : undefined).map(
      ({ page }) => page,
    );

  it('of a single word, where more pages than a few have it in their titles', () => {
    expect(shown([told(0), told(1), told(2), told(3), mention(4)])).toEqual([0, 1, 2, 3]);
    expect(shown([told(0), told(1), told(2), mention(4)])).toEqual([0, 1, 2, 4]);
  });

  it('of a name, where more than its one page have it', () => {
    expect(shown([told(0), told(1), mention(4)], true)).toEqual([0, 1]);
    expect(shown([told(0), mention(4)], true)).toEqual([0, 4]);
  });

  it('and nowhere what comes near to them', () => {
    expect(shown([told(0), told(1), mention(4, 9)], true)).toEqual([0, 1, 4]);
  });

  it('where the best has it in no title, all are kept', () => {
    expect(shown([mention(0, 10), mention(1)])).toEqual([0, 1]);
  });
});
