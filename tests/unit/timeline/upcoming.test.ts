import { describe, expect, test } from 'vitest';
import type { RetirementEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { assembleRecord } from '../../../src/timeline/record.ts';
import { upcomingDates } from '../../../src/timeline/upcoming.ts';
import { change, families, item, model, retirement } from './entries.ts';

const models = ['a', 'b', 'c', 'd', 'e'].map((id) => model(id));

function upcoming(day: CalendarDay, ...retirements: RetirementEntry[]) {
  return upcomingDates(assembleRecord({ retirements, models, families }, day)).map(
    ({ on, daysLeft, items }) => [on, daysLeft, items.map((entry) => entry.item.name)],
  );
}

const spring = retirement('a', {
  announcedOn: '2026-03-10',
  items: [
    item('a', { shutdownOn: '2026-12-10' }),
    item('b', { shutdownOn: '2026-11-30' }),
    item('c'),
    item('d', { shutdownOn: '2026-09-10' }),
  ],
});
const autumn = retirement('e', {
  announcedOn: '2026-10-01',
  items: [item('e', { shutdownOn: '2026-12-10' })],
});

describe('the dates that lie ahead', () => {
  test('come nearest first, each once with the items of all announcements', () => {
    expect(upcoming('2026-11-22', spring, autumn)).toEqual([
      ['2026-11-30', 8, ['b']],
      ['2026-12-10', 18, ['e', 'a']],
    ]);
  });

  test('leave out what is gone, what has no date and what is not announced yet', () => {
    expect(upcoming('2026-09-09', spring, autumn).map(([on]) => on)).toEqual([
      '2026-09-10',
      '2026-11-30',
      '2026-12-10',
    ]);
    expect(upcoming('2026-09-10', spring, autumn)).toEqual([
      ['2026-11-30', 81, ['b']],
      ['2026-12-10', 91, ['a']],
    ]);
  });

  test('end with the day on which they come', () => {
    expect(upcoming('2026-12-09', spring, autumn)).toEqual([['2026-12-10', 1, ['e', 'a']]]);
    expect(upcoming('2026-12-10', spring, autumn)).toEqual([]);
  });

  test('have no days left where only the month is known, and stand after its days', () => {
    const vague = retirement('b', {
      announcedOn: '2026-03-10',
      items: [
        item('b', { shutdownOn: '2026-12' }),
        item('c', { shutdownOn: '2026-12-31' }),
        item('d', { shutdownOn: '2027-01-01' }),
      ],
    });
    expect(upcoming('2026-12-30', vague)).toEqual([
      ['2026-12-31', 1, ['c']],
      ['2026-12', undefined, ['b']],
      ['2027-01-01', 2, ['d']],
    ]);
  });

  test('go by the changes: postponed, called off, removed again', () => {
    const changed = retirement('a', {
      announcedOn: '2026-03-10',
      items: [
        item('a', { shutdownOn: '2026-12-10' }),
        item('b', { shutdownOn: '2026-12-10' }),
        item('c', { shutdownOn: '2026-06-10' }),
      ],
      changes: [
        change('postponed', '2026-11-01', { items: ['a'], to: '2027-01-14' }),
        change('reversed', '2026-11-01', { items: ['b'] }),
        change('reversed', '2026-07-01', { items: ['c'] }),
        change('removed-again', '2026-11-01', { items: ['c'], to: '2026-12-01', by: 'other' }),
      ],
    });
    expect(upcoming('2026-11-22', changed)).toEqual([
      ['2026-12-01', 9, ['c']],
      ['2027-01-14', 53, ['a']],
    ]);
  });

  test('are none in an empty record', () => {
    expect(upcoming('2026-11-22')).toEqual([]);
  });
});
