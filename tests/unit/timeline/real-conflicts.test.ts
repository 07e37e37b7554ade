import { describe, expect, test } from 'vitest';
import { readRecord } from './real-record.ts';

const record = readRecord();
const byId = new Map(record.retirements.map((retirement) => [retirement.id, retirement]));

describe('where sources disagree, the record holds both values', () => {
  test.each([
    ['the day GPT-5 goes', '2026-06-11-api-gpt-5-o3', 'shutdownOn', ['2026-12-10', '2026-12-11'], undefined],
    [
      'the day chatgpt-4o-latest went',
      '2025-11-18-api-chatgpt-4o-latest',
      'shutdownOn',
      ['2026-02-16', '2026-02-17'],
      undefined,
    ],
    [
      'the day GPT-4o’s end in ChatGPT was announced',
      '2026-01-29-chatgpt-gpt-4o',
      'announcedOn',
      ['2026-01-29', '2026-01-30'],
      undefined,
    ],
    [
      'the day gpt-4-1106-preview went, in the earlier notice',
      '2025-09-26-api-legacy-gpt-snapshots',
      'shutdownOn',
      ['2026-03-26', '2026-10-23'],
      ['gpt-4-1106-preview'],
    ],
    [
      'the day gpt-4-1106-preview went, in the later notice',
      '2026-04-22-api-legacy-snapshots',
      'shutdownOn',
      ['2026-03-26', '2026-10-23'],
      ['gpt-4-1106-preview'],
    ],
    [
      'the day the end of the Assistants API was announced',
      '2025-08-26-api-assistants-api',
      'announcedOn',
      ['2025-08-20', '2025-08-26'],
      undefined,
    ],
  ] as const)('of %s', (_, id, about, values, items) => {
    const conflict = byId.get(id)!.conflicts.find((entry) => entry.about === about)!;
    expect(conflict.claims.map(({ value }) => value).toSorted()).toEqual(values);
    expect(conflict.items).toEqual(items);
  });

  test('in these six places of the announcements and no other', () => {
    const places = record.retirements.flatMap(({ id, conflicts }) =>
      conflicts.map(({ about }) => `${id} ${about}`),
    );
    expect(places).toHaveLength(6);
  });
});

describe('the record goes by the last claim', () => {
  const conflicts = record.retirements.flatMap((retirement) =>
    retirement.conflicts.map((conflict) => ({ retirement, conflict })),
  );

  test.each(conflicts)('in $retirement.id on $conflict.about', ({ retirement, conflict }) => {
    const used = conflict.claims.at(-1)!.value;
    if (conflict.about === 'announcedOn') {
      expect(retirement.announcedOn).toBe(used);
    } else {
      const disputed = retirement.items.filter(({ name }) => conflict.items?.includes(name) ?? true);
      expect(disputed.length).toBeGreaterThan(0);
      for (const { name, standing } of disputed) expect(standing.shutdownOn, name).toBe(used);
    }
  });

  const disputedLives = record.models.flatMap(({ id, lives }) =>
    lives.flatMap((life) => life.conflicts.map((conflict) => ({ name: `${id}/${life.id}`, life, conflict }))),
  );

  test('also on the four disputed days of release', () => {
    expect(disputedLives.map(({ name }) => name).toSorted()).toEqual([
      'codex-mini-latest/api',
      'gpt-5-1-codex-max/product',
      'o3-deep-research/api',
      'o4-mini-deep-research/api',
    ]);
    for (const { name, life, conflict } of disputedLives) {
      expect(conflict.about).toBe('releasedOn');
      expect.soft(life.releasedOn, name).toBe(conflict.claims.at(-1)!.value);
    }
  });

  test('and names a source of its file for each claim', () => {
    for (const { retirement, conflict } of conflicts) {
      const ids = new Set(retirement.sources.map(({ id }) => id));
      for (const claim of conflict.claims) expect(claim.sources.every((id) => ids.has(id))).toBe(true);
    }
  });
});
