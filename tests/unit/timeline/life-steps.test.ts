import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeEntry } from '../../../src/schemas/retirement.ts';
import {
  isReached,
  lastDayOf,
  type CalendarDate,
  type CalendarDay,
} from '../../../src/calendar/calendar-day.ts';
import { deriveLifeStanding, type LifeNotice } from '../../../src/timeline/life-standing.ts';
import type { State } from '../../../src/timeline/state.ts';
import { change, retirement } from './entries.ts';

type Change = [kind: ChangeEntry['kind'], on: CalendarDate, to: CalendarDate | undefined];
type Step = LifeNotice['items'][number];
const inSteps = (items: Step[], changes = [] as ReturnType<typeof change>[]): LifeNotice[] => [
  { retirement: retirement('gpt-x', { announcedOn: '2026-05-07', changes }), items },
];

describe('a life that is taken away in steps', () => {
  const steps: Step[] = [
    { name: 'new customers', shutdownOn: '2026-05-07' },
    { name: 'all customers', shutdownOn: '2027-01-06' },
    { name: 'idle customers', shutdownOn: '2026-07-02' },
  ];

  test.each<[CalendarDay, State]>([
    ['2026-05-06', 'active'],
    ['2026-05-07', 'announced'],
    ['2026-07-02', 'announced'],
    ['2027-01-05', 'announced'],
    ['2027-01-06', 'retired'],
  ])('is on %s %s, for it ends with the last of them', (day, state) => {
    expect(deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(steps), day).state).toBe(state);
  });

  test('is undated while a step has no date, even if another was brought back', () => {
    const open: Step[] = [{ name: 'back', shutdownOn: '2026-06-01' }, { name: 'undated' }];
    const changes = [change('reversed', '2026-06-10', { items: ['back'] })];
    expect(deriveLifeStanding({}, inSteps(open, changes), '2026-11-22').state).toBe('undated');
  });

  test('has the date, the notice and the days of the last step', () => {
    expect(deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(steps), '2027-02-01')).toMatchObject({
      shutdownOn: '2027-01-06',
      noticeDays: 244,
      days: 730,
    });
  });

  test('stands the same in whatever order its steps are written', () => {
    const standing = deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(steps), '2026-11-22');
    expect(
      deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(steps.toReversed()), '2026-11-22'),
    ).toEqual(standing);
  });

  test('was announced when its last step was', () => {
    const added: Step[] = [
      steps[0]!,
      { name: 'all customers', shutdownOn: '2027-01-06', announcedOn: '2026-06-01' },
    ];
    expect(deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(added), '2026-05-31')).toMatchObject({
      announcedOn: '2026-05-07',
      state: 'retired',
    });
    expect(deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(added), '2026-06-01')).toMatchObject({
      announcedOn: '2026-06-01',
      noticeDays: 219,
    });
  });

  test('takes a month to end after its days', () => {
    const vague: Step[] = [
      { name: 'a', shutdownOn: '2026-12' },
      { name: 'b', shutdownOn: '2026-12-31' },
    ];
    expect(deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(vague), '2026-11-22').shutdownOn).toBe(
      '2026-12',
    );
  });

  test('is not over while one step has no date, wherever it is written', () => {
    const open: Step[] = [steps[0]!, { name: 'all customers' }];
    const expected = { state: 'undated', shutdownOn: undefined, days: undefined };
    expect(deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(open), '2026-11-22')).toMatchObject(
      expected,
    );
    expect(
      deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(open.toReversed()), '2026-11-22'),
    ).toMatchObject(expected);
  });

  test('is undated rather than active while one step has no date and another is called off', () => {
    const open: Step[] = [
      steps[0]!,
      { name: 'all customers' },
      { name: 'idle customers', shutdownOn: '2027-01-06' },
    ];
    const calledOff = [change('reversed', '2026-08-01', { items: ['idle customers'] })];
    for (const items of [open, open.toReversed()]) {
      expect(
        deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(items, calledOff), '2026-11-22').state,
      ).toBe('undated');
    }
  });

  test('is not over when its last step is called off', () => {
    const calledOff = [change('reversed', '2026-08-01', { items: ['all customers'] })];
    expect(
      deriveLifeStanding({ releasedOn: '2025-01-06' }, inSteps(steps, calledOff), '2026-11-22'),
    ).toMatchObject({
      state: 'active',
      shutdownOn: undefined,
    });
  });
});

describe('whatever the steps of a life are', () => {
  const day = '2026-11-22';
  const step = fc.record({
    shutdownOn: fc.constantFrom<(CalendarDate | undefined)[]>(
      undefined,
      '2026-09-10',
      '2026-11',
      '2026-12',
      '2027-01-06',
    ),
    change: fc.constantFrom<(Change | undefined)[]>(
      undefined,
      ['reversed', '2026-10-01', undefined],
      ['carried-out', '2026-10-01', undefined],
      ['postponed', '2026-08-01', '2027-02-01'],
      ['delisted', '2026-08-01', undefined],
    ),
  });
  const notices = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) =>
    inSteps(
      steps.map(({ shutdownOn }, index) => ({ name: `${index}`, shutdownOn })),
      steps.flatMap(({ change: made }, index) =>
        made ? [change(made[0], made[1], { to: made[2], items: [`${index}`] })] : [],
      ),
    ),
  );
  const holds = (check: (standing: ReturnType<typeof deriveLifeStanding>) => void): void => {
    fc.assert(
      fc.property(notices, (given) => check(deriveLifeStanding({ releasedOn: '2025-01-06' }, given, day))),
      { numRuns: 1000 },
    );
  };

  test('it is announced only with a date that lies ahead', () => {
    holds(({ state, shutdownOn }) => {
      if (state === 'announced') expect(shutdownOn !== undefined && lastDayOf(shutdownOn) > day).toBe(true);
    });
  });

  test('it is retired only since a date that is reached, known or not', () => {
    holds(({ state, shutdownOn, goneBy }) => {
      const end = shutdownOn ?? goneBy;
      if (state === 'retired') expect(end !== undefined && isReached(end, day)).toBe(true);
    });
  });

  test('it has no date when it is undated, restored or active', () => {
    holds(({ state, shutdownOn }) => {
      if (['undated', 'restored', 'active'].includes(state)) expect(shutdownOn).toBeUndefined();
    });
  });

  test('it stands the same in whatever order its steps are written', () => {
    fc.assert(
      fc.property(notices, ([notice]) => {
        const turned = [{ ...notice!, items: notice!.items.toReversed() }];
        const comparable = (standing: ReturnType<typeof deriveLifeStanding>) => ({
          ...standing,
          interruptions: standing.interruptions.map(({ from, to }) => `${from} ${to}`).toSorted(),
        });
        expect(comparable(deriveLifeStanding({ releasedOn: '2025-01-06' }, turned, day))).toEqual(
          comparable(deriveLifeStanding({ releasedOn: '2025-01-06' }, [notice!], day)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
