import { describe, expect, test } from 'vitest';
import { noticeRange } from '../../../src/timeline/notice-range.ts';
import { endsAhead, isDatedByEnd, type State, states, summarise } from '../../../src/timeline/state.ts';

describe('the state of several', () => {
  test.each<[State[], State]>([
    [['announced', 'restored', 'retired', 'undated', 'active'], 'partly-announced'],
    [['announced', 'active'], 'partly-announced'],
    [['announced', 'unknown'], 'partly-announced'],
    [['retired', 'partly-announced'], 'partly-announced'],
    [['retired', 'announced'], 'announced'],
    [['undated', 'announced'], 'announced'],
    [['retired', 'restored', 'undated', 'active'], 'partly-retired'],
    [['active', 'undated', 'retired'], 'partly-retired'],
    [['retired', 'unknown'], 'partly-retired'],
    [['retired', 'partly-retired'], 'partly-retired'],
    [['restored', 'active'], 'restored'],
    [['unknown', 'active'], 'unknown'],
    [['active', 'undated'], 'undated'],
    [['active', 'active'], 'active'],
    [['retired', 'retired'], 'retired'],
  ])('%j is %s', (members, state) => {
    expect(summarise(members)).toBe(state);
    expect(summarise(members.toReversed())).toBe(state);
  });

  test('is that of a single one, whichever it is', () => {
    for (const state of states) expect(summarise([state])).toBe(state);
  });

  test('is active where there is none', () => {
    expect(summarise([])).toBe('active');
  });
});

describe('the notice of several', () => {
  test.each([
    [[90], { shortest: 90, longest: 90 }],
    [[90, 30, 182], { shortest: 30, longest: 182 }],
    [[undefined, 15, undefined], { shortest: 15, longest: 15 }],
    [[0, 90], { shortest: 0, longest: 90 }],
    [[0], { shortest: 0, longest: 0 }],
  ])('of %j runs over the known ones', (periods, range) => {
    expect(noticeRange(periods)).toEqual(range);
  });

  test.each([[[]], [[undefined]], [[undefined, undefined]]])('of %j is unknown', (periods) => {
    expect(noticeRange(periods)).toBeUndefined();
  });
});

test('a shutdown date beside a state belongs to what ends or has ended, and not to what is back or in use', () => {
  expect(states.filter(endsAhead)).toEqual(['announced', 'partly-announced']);
  expect(states.filter(isDatedByEnd)).toEqual(['announced', 'partly-announced', 'partly-retired', 'retired']);
});
