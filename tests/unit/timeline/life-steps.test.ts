import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '../../../src/timeline/calendar-day.ts';
import { standLife, type LifeNotice } from '../../../src/timeline/life-standing.ts';
import type { State } from '../../../src/timeline/state.ts';
import { change, retirement } from './entries.ts';

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
    expect(standLife('2025-01-06', inSteps(steps), day).state).toBe(state);
  });

  test('has the date, the notice and the days of the last step', () => {
    expect(standLife('2025-01-06', inSteps(steps), '2027-02-01')).toMatchObject({
      shutdownOn: '2027-01-06',
      noticeDays: 244,
      days: 730,
    });
  });

  test('stands the same in whatever order its steps are written', () => {
    const standing = standLife('2025-01-06', inSteps(steps), '2026-11-22');
    expect(standLife('2025-01-06', inSteps(steps.toReversed()), '2026-11-22')).toEqual(standing);
  });

  test('was announced when its last step was', () => {
    const added: Step[] = [
      steps[0]!,
      { name: 'all customers', shutdownOn: '2027-01-06', announcedOn: '2026-06-01' },
    ];
    expect(standLife('2025-01-06', inSteps(added), '2026-05-31')).toMatchObject({
      announcedOn: '2026-05-07',
      state: 'retired',
    });
    expect(standLife('2025-01-06', inSteps(added), '2026-06-01')).toMatchObject({
      announcedOn: '2026-06-01',
      noticeDays: 219,
    });
  });

  test('takes a month to end after its days', () => {
    const vague: Step[] = [
      { name: 'a', shutdownOn: '2026-12' },
      { name: 'b', shutdownOn: '2026-12-31' },
    ];
    expect(standLife('2025-01-06', inSteps(vague), '2026-11-22').shutdownOn).toBe('2026-12');
  });

  test('is not over while one step has no date, wherever it is written', () => {
    const open: Step[] = [steps[0]!, { name: 'all customers' }];
    const expected = { state: 'undated', shutdownOn: undefined, days: 685 };
    expect(standLife('2025-01-06', inSteps(open), '2026-11-22')).toMatchObject(expected);
    expect(standLife('2025-01-06', inSteps(open.toReversed()), '2026-11-22')).toMatchObject(expected);
  });

  test('is not over when its last step is called off', () => {
    const calledOff = [change('reversed', '2026-08-01', { items: ['all customers'] })];
    expect(standLife('2025-01-06', inSteps(steps, calledOff), '2026-11-22')).toMatchObject({
      state: 'active',
      shutdownOn: undefined,
    });
  });
});
