import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeKinds, type ChangeEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { changesOf, deriveItemStanding } from '../../../src/timeline/item-standing.ts';
import { change } from './entries.ts';

const dates: CalendarDate[] = [
  '2026-04-01',
  '2026-04-20',
  '2026-04',
  '2026-05-01',
  '2026-09-10',
  '2026-12-31',
];
const date = fc.constantFrom(...dates);

/** Changes as the schema allows them, made on a few days, so that many are made on the same one. */
const changeOn = (days: readonly CalendarDate[]): fc.Arbitrary<ChangeEntry> =>
  fc
    .record({
      kind: fc.constantFrom(...changeKinds),
      on: fc.constantFrom(...days),
      to: date,
      hasDate: fc.boolean(),
      atEarliest: fc.boolean(),
      items: fc.constantFrom(undefined, ['gpt-x'], ['gpt-y'], ['gpt-y', 'gpt-x']) as fc.Arbitrary<
        string[] | undefined
      >,
    })
    .map(({ kind, on, to, hasDate, atEarliest, items }) => {
      const needsDate = ['postponed', 'advanced', 'dated', 'removed-again'].includes(kind);
      return change(kind, on, {
        ...(needsDate || hasDate ? { to } : {}),
        ...(needsDate && atEarliest ? { atEarliest } : {}),
        ...(items ? { items } : {}),
      });
    });

const shuffled = (changes: ChangeEntry[]) =>
  fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length }));
const item = fc.record({ name: fc.constant('gpt-x'), shutdownOn: fc.option(date, { nil: undefined }) });
const today = fc.constantFrom<CalendarDay[]>(
  '2026-04-10',
  '2026-05-01',
  '2026-06-30',
  '2026-09-10',
  '2027-06-01',
);

function expectNoOrder(changes: fc.Arbitrary<ChangeEntry[]>): void {
  fc.assert(
    fc.property(changes.chain(shuffled), item, today, ([first, second], what, day) => {
      const announced = { announcedOn: '2026-03-10' } as const;
      expect(deriveItemStanding(what, { ...announced, changes: second }, day)).toEqual(
        deriveItemStanding(what, { ...announced, changes: first }, day),
      );
    }),
    { numRuns: 3000 },
  );
}

describe('the order in which changes are written', () => {
  test('does not matter where no two of one day are of one kind', () => {
    const selector = ({ kind, on }: ChangeEntry): string => `${kind} ${on}`;
    expectNoOrder(fc.uniqueArray(changeOn(dates), { maxLength: 7, selector }));
  });

  test('does not matter for any changes at all', () => {
    expectNoOrder(fc.array(changeOn(['2026-04-01']), { maxLength: 6 }));
  });

  test('does not matter where two differ only in whether the date is the earliest', () => {
    const to = '2026-12-10';
    const changes = [
      change('postponed', '2026-08-01', { to }),
      change('postponed', '2026-08-01', { to, atEarliest: true }),
    ];
    const stand = (list: ChangeEntry[]) =>
      deriveItemStanding({ name: 'gpt-x' }, { announcedOn: '2026-03-10', changes: list }, '2026-11-22');
    expect(stand(changes)).toEqual(stand(changes.toReversed()));
  });

  test('does not matter for the list of them, which is by time', () => {
    const changes = [
      change('reversed', '2026-08-12'),
      change('noted', '2026-03'),
      change('postponed', '2026-03-20', { to: '2026-09-10' }),
    ];
    const listed = changesOf({ name: 'gpt-x' }, { announcedOn: '2026-03-10', changes }, '2026-11-22');
    expect(listed.map(({ on }) => on)).toEqual(['2026-03-20', '2026-03', '2026-08-12']);
    expect(changes.map(({ on }) => on)).toEqual(['2026-08-12', '2026-03', '2026-03-20']);
  });
});

describe('of the changes of one day', () => {
  test.each<[string, ChangeEntry[], object]>([
    [
      'a return counts after a removal',
      [change('reversed', '2026-09-10'), change('carried-out', '2026-09-10', { to: '2026-09-10' })],
      { state: 'restored' },
    ],
    [
      'a second removal counts after a return',
      [
        change('removed-again', '2026-09-10', { to: '2026-09-10', by: 'other' }),
        change('carried-out', '2026-09-09', { to: '2026-09-09' }),
        change('reversed', '2026-09-10'),
      ],
      { state: 'retired', restoredOn: '2026-09-10', removedAgainOn: '2026-09-10' },
    ],
    [
      'a new date counts after a delisting',
      [change('dated', '2026-09-10', { to: '2026-12-01' }), change('delisted', '2026-09-10')],
      { state: 'announced', shutdownOn: '2026-12-01' },
    ],
    [
      'the later of two dates counts',
      [
        change('postponed', '2026-09-10', { to: '2027-01-14' }),
        change('postponed', '2026-09-10', { to: '2026-12-10' }),
      ],
      { shutdownOn: '2027-01-14' },
    ],
  ])('%s', (_, changes, standing) => {
    for (const list of [changes, changes.toReversed()]) {
      const what = { name: 'gpt-x', shutdownOn: '2026-10-10' } as const;
      expect(
        deriveItemStanding(what, { announcedOn: '2026-03-10', changes: list }, '2026-09-10'),
      ).toMatchObject(standing);
    }
  });
});
