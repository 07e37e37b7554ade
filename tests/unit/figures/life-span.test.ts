import { describe, expect, test } from 'vitest';
import { datesOf } from '../../../src/figures/life-span.ts';
import { layInDays, lifeWith } from './hand-made.ts';

const TODAY = '2026-11-22';
const TODAY_AND_75_DAYS = '2027-02-05';
const source = 'source';
const released = { releasedOn: '2025-01-10' } as const;

describe('the beginning of a life', () => {
  const lastsOn = ['fade-out', TODAY, TODAY_AND_75_DAYS];

  test('known to the day is a point', () => {
    expect(layInDays(lifeWith(released), TODAY)).toEqual({
      stretches: [['lived', '2025-01-10', TODAY], lastsOn],
      points: [['release', '2025-01-10']],
    });
  });

  test('known to the month fades in over that month, without a point', () => {
    expect(layInDays(lifeWith({ releasedOn: '2025-02' }), TODAY)).toEqual({
      stretches: [['fade-in', '2025-02-01', '2025-02-28'], ['lived', '2025-02-28', TODAY], lastsOn],
      points: [],
    });
  });

  test('unknown between two days fades in from the one to the other', () => {
    const bounds = {
      notBefore: { on: '2024-05-13', source },
      knownBy: { on: '2025-06-16', source },
    } as const;
    expect(layInDays(lifeWith(bounds), TODAY)).toEqual({
      stretches: [['fade-in', '2024-05-13', '2025-06-16'], ['lived', '2025-06-16', TODAY], lastsOn],
      points: [],
    });
  });

  test('unknown before the day by which it was there fades in over the 75 days before', () => {
    expect(layInDays(lifeWith({ knownBy: { on: '2025-06-16', source } }), TODAY)).toEqual({
      stretches: [['fade-in', '2025-04-02', '2025-06-16'], ['lived', '2025-06-16', TODAY], lastsOn],
      points: [],
    });
  });

  test('unknown after the earliest day possible is never drawn before that day', () => {
    const { stretches, points } = layInDays(lifeWith({ notBefore: { on: '2025-06-16', source } }), TODAY);
    expect(stretches[0]).toEqual(['fade-in', '2025-06-16', expect.any(String)]);
    expect(points).toEqual([]);
  });
});

describe('the end of a life', () => {
  const announced = { state: 'announced', announcedOn: '2026-06-11', shutdownOn: '2026-12-11' } as const;

  test('that lies ahead is a planned point after its notice', () => {
    expect(layInDays(lifeWith(released, announced), TODAY)).toEqual({
      stretches: [
        ['lived', '2025-01-10', '2026-06-11'],
        ['notice', '2026-06-11', '2026-12-11'],
      ],
      points: [
        ['release', '2025-01-10'],
        ['planned', '2026-12-11'],
      ],
    });
  });

  test.each(['2026-12-11', '2027-06-01'] as const)('is a shutdown from its day on: %s', (day) => {
    const { points } = layInDays(lifeWith(released, announced), day);
    expect(points.at(-1)).toEqual(['shutdown', '2026-12-11']);
  });

  test('on the day of its announcement has no notice', () => {
    const atOnce = { state: 'retired', announcedOn: '2025-04-16', shutdownOn: '2025-04-16' } as const;
    expect(layInDays(lifeWith(released, atOnce), TODAY).stretches).toEqual([
      ['lived', '2025-01-10', '2025-04-16'],
    ]);
  });

  test('announced in a month has notice from the first of that month', () => {
    const inMonth = { state: 'retired', announcedOn: '2026-08', shutdownOn: '2026-08-31' } as const;
    expect(layInDays(lifeWith(released, inMonth), TODAY).stretches).toEqual([
      ['lived', '2025-01-10', '2026-08-01'],
      ['notice', '2026-08-01', '2026-08-31'],
    ]);
  });

  test('announced before it began to live has notice from its first day', () => {
    const early = { announcedOn: '2025-01-01', shutdownOn: '2025-03-01', state: 'retired' } as const;
    expect(layInDays(lifeWith(released, early), TODAY).stretches).toEqual([
      ['notice', '2025-01-10', '2025-03-01'],
    ]);
  });

  test('known to the month fades out over that month after its notice, without a point', () => {
    expect(layInDays(lifeWith(released, { ...announced, shutdownOn: '2026-12' }), TODAY)).toEqual({
      stretches: [
        ['lived', '2025-01-10', '2026-06-11'],
        ['notice', '2026-06-11', '2026-12-01'],
        ['fade-out', '2026-12-01', '2026-12-31'],
      ],
      points: [['release', '2025-01-10']],
    });
  });

  test.each([
    ['2026-03-26', '2026-03-26'],
    ['2026-03', '2026-03-31'],
  ] as const)('only known to have come by %s fades out from its announcement to then', (goneBy, last) => {
    const gone = { state: 'retired', announcedOn: '2025-07-17', goneBy } as const;
    expect(layInDays(lifeWith(released, gone), TODAY)).toEqual({
      stretches: [
        ['lived', '2025-01-10', '2025-07-17'],
        ['fade-out', '2025-07-17', last],
      ],
      points: [['release', '2025-01-10']],
    });
  });

  test('announced without a date stays open', () => {
    const undated = { state: 'undated', announcedOn: '2026-05-05' } as const;
    expect(layInDays(lifeWith(released, undated), TODAY).stretches).toEqual([
      ['lived', '2025-01-10', TODAY],
      ['fade-out', TODAY, TODAY_AND_75_DAYS],
    ]);
  });
});

describe('a life that was interrupted', () => {
  const away = { from: '2025-08-07', to: '2025-08-12' } as const;
  const points = [
    ['release', '2025-01-10'],
    ['removal', '2025-08-07'],
    ['return', '2025-08-12'],
  ];

  test('is away between its removal and its return, and lives on', () => {
    const restored = { state: 'restored', announcedOn: '2025-08-07' } as const;
    expect(layInDays(lifeWith(released, { ...restored, interruptions: [away] }), TODAY)).toEqual({
      stretches: [
        ['lived', '2025-01-10', '2025-08-07'],
        ['away', '2025-08-07', '2025-08-12'],
        ['lived', '2025-08-12', TODAY],
        ['fade-out', TODAY, TODAY_AND_75_DAYS],
      ],
      points,
    });
  });

  test('and announced anew lives on until the new notice', () => {
    const again = { state: 'retired', announcedOn: '2026-01-29', shutdownOn: '2026-02-13' } as const;
    expect(layInDays(lifeWith(released, { ...again, interruptions: [away] }), TODAY)).toEqual({
      stretches: [
        ['lived', '2025-01-10', '2025-08-07'],
        ['away', '2025-08-07', '2025-08-12'],
        ['lived', '2025-08-12', '2026-01-29'],
        ['notice', '2026-01-29', '2026-02-13'],
      ],
      points: [...points, ['shutdown', '2026-02-13']],
    });
  });

  test('twice has two removals and two returns', () => {
    const second = { from: '2026-01-01', to: '2026-02-01' } as const;
    const drawn = layInDays(lifeWith(released, { state: 'restored', interruptions: [away, second] }), TODAY);
    expect(drawn.points).toEqual([...points, ['removal', '2026-01-01'], ['return', '2026-02-01']]);
    const kinds = ['lived', 'away', 'lived', 'away', 'lived', 'fade-out'];
    expect(drawn.stretches.map(([kind]) => kind)).toEqual(kinds);
  });
});

describe('the dates that a life brings to its axis', () => {
  test('are all that are known of it', () => {
    const standing = { announcedOn: '2026-06-11', shutdownOn: '2026-12' } as const;
    expect(datesOf(lifeWith(released, standing), TODAY)).toEqual(['2025-01-10', '2026-06-11', '2026-12']);
  });

  test('leave room for an open end to fade out', () => {
    expect(datesOf(lifeWith({ knownBy: { on: '2025-06', source } }), TODAY)).toEqual([
      '2025-06',
      TODAY_AND_75_DAYS,
    ]);
  });
});
