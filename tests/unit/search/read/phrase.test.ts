import { describe, expect, it } from 'vitest';
import type { Hit, Hits } from '../../../../src/search/read/hits.ts';
import { phraseHits } from '../../../../src/search/read/phrase.ts';

const hit = (body: number[], more: Partial<Hit> = {}): Hit => ({
  kind: 'exact',
  body,
  title: [],
  date: [],
  also: [],
  inTitle: false,
  ...more,
});
const pages = (...entries: [number, Hit][]): Hits => new Map(entries);

describe('words in a row', () => {
  it('stand one behind the other, on the same page', () => {
    const found = phraseHits([pages([1, hit([3, 9])], [2, hit([5])]), pages([1, hit([4])], [2, hit([4])])]);
    expect([...found.keys()]).toEqual([1]);
    expect(found.get(1)!.body).toEqual([3, 4]);
  });

  it('leave room for a word that is not searched for', () => {
    const row = [pages([1, hit([0])]), undefined, pages([1, hit([2])])];
    expect(phraseHits(row).get(1)!.body).toEqual([0, 2]);
    expect(phraseHits([row[0], row[2]]).size).toBe(0);
  });

  it('stand in the title or the date, and never half in each', () => {
    const title = phraseHits([pages([1, hit([], { title: [0] })]), pages([1, hit([7], { title: [1] })])]);
    expect(title.get(1)).toMatchObject({ title: [0, 1], body: [], inTitle: true });
    expect(phraseHits([pages([1, hit([], { title: [0] })]), pages([1, hit([1])])]).size).toBe(0);
    const date = phraseHits([pages([1, hit([], { date: [0] })]), pages([1, hit([], { date: [1] })])]);
    expect(date.get(1)!.date).toEqual([0, 1]);
  });

  it('are worth what the least of them is', () => {
    const found = phraseHits([pages([1, hit([0])]), pages([1, hit([1], { kind: 'plural' })])]);
    expect(found.get(1)!.kind).toBe('plural');
  });
});
