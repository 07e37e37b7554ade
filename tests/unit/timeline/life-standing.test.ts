import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { deriveLifeStanding, type LifeNotice } from '../../../src/timeline/life-standing.ts';
import type { State } from '../../../src/timeline/state.ts';
import { change, retirement } from './entries.ts';

/** An announcement of a date for one life. */
const notice = (
  announcedOn: CalendarDate,
  shutdownOn?: CalendarDate,
  changes = [] as ReturnType<typeof change>[],
): LifeNotice => ({
  retirement: retirement('gpt-x', { announcedOn, changes }),
  items: [{ name: 'gpt-x', shutdownOn }],
});

describe('a life that no announcement touches', () => {
  test('is active, and its days run on', () => {
    expect(deriveLifeStanding({ releasedOn: '2026-11-01' }, [], '2026-11-22')).toEqual({
      state: 'active',
      decidedBy: undefined,
      announcedOn: undefined,
      shutdownOn: undefined,
      goneBy: undefined,
      expectedOn: undefined,
      delistedOn: undefined,
      restoredOn: undefined,
      restoredIn: undefined,
      audience: undefined,
      snapshots: [],
      noticeDays: undefined,
      days: 21,
      interruptions: [],
    });
  });

  test('is not touched by an announcement of a later day', () => {
    const later = [notice('2026-11-23', '2027-01-01')];
    expect(deriveLifeStanding({ releasedOn: '2026-11-01' }, later, '2026-11-22')).toMatchObject({
      state: 'active',
      announcedOn: undefined,
    });
    expect(deriveLifeStanding({ releasedOn: '2026-11-01' }, later, '2026-11-23')).toMatchObject({
      state: 'announced',
      announcedOn: '2026-11-23',
    });
  });
});

describe('a life with one announcement', () => {
  test.each<[CalendarDay, State, number]>([
    ['2026-03-09', 'active', 68],
    ['2026-03-10', 'announced', 69],
    ['2026-09-09', 'announced', 252],
    ['2026-09-10', 'retired', 253],
    ['2027-09-10', 'retired', 253],
  ])('is on %s %s, %i days old', (day, state, days) => {
    expect(
      deriveLifeStanding({ releasedOn: '2025-12-31' }, [notice('2026-03-10', '2026-09-10')], day),
    ).toMatchObject({
      state,
      days,
    });
  });

  test('has its dates and notice', () => {
    const standing = deriveLifeStanding(
      { releasedOn: '2025-12-31' },
      [notice('2026-03-10', '2026-09-10')],
      '2026-11-22',
    );
    expect(standing).toMatchObject({
      decidedBy: '2026-03-10-api-gpt-x',
      announcedOn: '2026-03-10',
      shutdownOn: '2026-09-10',
      noticeDays: 184,
    });
  });

  test('without a date is undated, and how long it has lived is not said', () => {
    expect(
      deriveLifeStanding({ releasedOn: '2025-12-31' }, [notice('2026-03-10')], '2026-03-12'),
    ).toMatchObject({
      state: 'undated',
      shutdownOn: undefined,
      noticeDays: undefined,
      days: undefined,
    });
  });

  test('that is called off is active and has no shutdown', () => {
    const calledOff = [notice('2026-03-10', '2026-09-10', [change('reversed', '2026-08-01')])];
    expect(deriveLifeStanding({ releasedOn: '2025-12-31' }, calledOff, '2026-11-22')).toMatchObject({
      state: 'active',
      shutdownOn: undefined,
      interruptions: [],
    });
  });
});

describe('a life with several announcements', () => {
  const first = notice('2025-08-07', '2025-08-07', [
    change('reversed', '2025-08-12'),
    change('removed-again', '2026-02-13', { to: '2026-02-13', by: 'second' }),
  ]);
  const second = notice('2026-01-29', '2026-02-13');

  test.each<[CalendarDay, State, CalendarDate | undefined, number]>([
    ['2025-08-07', 'retired', '2025-08-07', 451],
    ['2025-08-11', 'retired', '2025-08-07', 451],
    ['2025-08-12', 'restored', undefined, 456],
    ['2026-01-28', 'restored', undefined, 625],
    ['2026-01-29', 'announced', '2026-02-13', 626],
    ['2026-02-13', 'retired', '2026-02-13', 641],
    ['2026-11-22', 'retired', '2026-02-13', 641],
  ])('goes on %s by the latest: %s', (day, state, shutdownOn, days) => {
    const standing = deriveLifeStanding({ releasedOn: '2024-05-13' }, [first, second], day);
    expect(standing).toMatchObject({ state, shutdownOn, days });
    expect(standing.interruptions).toEqual(
      day < '2025-08-12' ? [] : [{ from: '2025-08-07', to: '2025-08-12' }],
    );
  });

  test('takes the date of the latest even when an earlier one gave a later date', () => {
    const notices = [notice('2026-01-01', '2027-01-01'), notice('2026-06-01', '2026-12-01')];
    expect(deriveLifeStanding({}, notices, '2026-11-22')).toMatchObject({
      announcedOn: '2026-06-01',
      shutdownOn: '2026-12-01',
      noticeDays: 183,
    });
  });

  test('goes by the one before while the latest does not touch it yet', () => {
    const addedLater: LifeNotice = {
      retirement: retirement('gpt-x', { announcedOn: '2026-03-01' }),
      items: [{ name: 'gpt-x', shutdownOn: '2026-12-01', announcedOn: '2026-06-01' }],
    };
    const notices = [notice('2026-01-01', '2027-01-01'), addedLater];
    expect(deriveLifeStanding({}, notices, '2026-05-31')).toMatchObject({
      announcedOn: '2026-01-01',
      shutdownOn: '2027-01-01',
    });
    expect(deriveLifeStanding({}, notices, '2026-06-01')).toMatchObject({
      announcedOn: '2026-06-01',
      shutdownOn: '2026-12-01',
    });
  });

  test('stands the same in whatever order they are given', () => {
    const notices = [first, second, notice('2025-10'), notice('2026-06-01', '2026-12-01')];
    const permutation = fc.shuffledSubarray(notices, { minLength: notices.length });
    fc.assert(
      fc.property(
        permutation,
        fc.constantFrom<CalendarDay[]>('2025-09-01', '2025-10-31', '2026-11-22'),
        (given, day) => {
          expect(deriveLifeStanding({ releasedOn: '2024-05-13' }, given, day)).toEqual(
            deriveLifeStanding({ releasedOn: '2024-05-13' }, notices, day),
          );
        },
      ),
    );
  });
});

describe('a life whose dated snapshots alone were announced', () => {
  const ofSnapshots: LifeNotice = {
    retirement: retirement('gpt-x', { announcedOn: '2026-06-11' }),
    items: [{ name: 'gpt-x-2025-08-07', shutdownOn: '2026-12-11', scope: 'snapshot' }],
  };
  const released = { releasedOn: '2025-08-07' } as const;

  test('is announced in part, has no end of its own, and names what goes', () => {
    expect(deriveLifeStanding(released, [ofSnapshots], '2026-11-22')).toMatchObject({
      state: 'partly-announced',
      announcedOn: '2026-06-11',
      shutdownOn: undefined,
      noticeDays: undefined,
      snapshots: [{ name: 'gpt-x-2025-08-07', standing: { state: 'announced', shutdownOn: '2026-12-11' } }],
    });
  });

  test('is gone in part once they are', () => {
    expect(deriveLifeStanding(released, [ofSnapshots], '2026-12-11')).toMatchObject({
      state: 'partly-retired',
      shutdownOn: undefined,
    });
  });

  test('goes by an announcement of the general name, whichever came first', () => {
    const ofAll = notice('2026-03-01', '2027-03-01');
    for (const notices of [
      [ofAll, ofSnapshots],
      [ofSnapshots, ofAll],
    ]) {
      expect(deriveLifeStanding(released, notices, '2026-11-22')).toMatchObject({
        state: 'announced',
        shutdownOn: '2027-03-01',
        snapshots: [],
      });
    }
  });
});

describe('a life that was last read of some time ago', () => {
  const known = { releasedOn: '2025-08-07', knownUntil: { on: '2026-06-26' } } as const;

  test('is in use up to that day, and unknown after it', () => {
    expect(deriveLifeStanding(known, [], '2026-06-26')).toMatchObject({ state: 'active', days: 323 });
    expect(deriveLifeStanding(known, [], '2026-06-27')).toMatchObject({ state: 'unknown', days: undefined });
  });

  test('is unknown as well where a removal was called off before', () => {
    const calledOff = [notice('2025-08-07', undefined, [change('reversed', '2025-09-09')])];
    expect(deriveLifeStanding(known, calledOff, '2026-11-22').state).toBe('unknown');
  });

  test('stands as was announced where something was', () => {
    expect(deriveLifeStanding(known, [notice('2026-09-01', '2027-01-01')], '2026-11-22').state).toBe(
      'announced',
    );
  });
});

describe('the days of a life', () => {
  test.each<[string, CalendarDate | undefined, CalendarDate | undefined, number | undefined]>([
    ['the release is unknown', undefined, '2026-09-10', undefined],
    ['only the month of the release is known', '2025-12', '2026-09-10', undefined],
    ['only the month of the shutdown is known, and it is past', '2025-12-31', '2026-09', undefined],
    ['only the month of the shutdown is known, and it lies ahead', '2025-12-31', '2026-12', 326],
    ['it went on the day of its release', '2026-09-10', '2026-09-10', 0],
    ['its release lies ahead', '2026-12-01', '2027-06-01', 0],
    ['no date was given for its end', '2025-12-31', undefined, undefined],
  ])('where %s', (_, releasedOn, shutdownOn, days) => {
    expect(deriveLifeStanding({ releasedOn }, [notice('2026-03-10', shutdownOn)], '2026-11-22').days).toBe(
      days,
    );
  });

  test('are unknown once it is gone and nobody knows since when', () => {
    const gone = [notice('2026-03-10', undefined, [change('carried-out', '2026-06-26', { observed: true })])];
    expect(deriveLifeStanding({ releasedOn: '2025-01-23' }, gone, '2026-11-22')).toMatchObject({
      state: 'retired',
      shutdownOn: undefined,
      goneBy: '2026-06-26',
      days: undefined,
    });
  });
});
