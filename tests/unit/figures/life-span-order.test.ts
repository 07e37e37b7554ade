import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesOf, layOutLife, type LifeSpan } from '../../../src/figures/life-span.ts';
import { timeAxis } from '../../../src/figures/time-axis.ts';
import type { LifeEntry } from '../../../src/schemas/model.ts';
import { addDays, type CalendarDay, type CalendarMonth } from '../../../src/calendar/calendar-day.ts';
import type { LifeStanding } from '../../../src/timeline/life-standing.ts';
import type { Life } from '../../../src/timeline/record.ts';
import { readRecord } from '../timeline/real-record.ts';
import { lifeWith } from './hand-made.ts';

const source = 'source';
const monthOf = (day: CalendarDay): CalendarMonth => day.slice(0, 7) as CalendarMonth;

const beginnings: ((day: CalendarDay) => Partial<LifeEntry>)[] = [
  (day) => ({ releasedOn: day }),
  (day) => ({ releasedOn: monthOf(day) }),
  (day) => ({ knownBy: { on: day, source } }),
  (day) => ({ notBefore: { on: addDays(day, -40), source }, knownBy: { on: day, source } }),
];

const ends: ((day: CalendarDay) => Partial<LifeStanding>)[] = [
  () => ({}),
  (day) => ({ shutdownOn: day }),
  (day) => ({ shutdownOn: monthOf(day) }),
  (day) => ({ goneBy: day }),
  (day) => ({ goneBy: monthOf(day) }),
];

/** A life that begins, is away up to twice, is announced and ends, in this order, and a day to see it on. */
const someLife = fc
  .record({
    begin: fc.constantFrom(...beginnings),
    // A life that began in some month is first touched after that month.
    untilTouched: fc.integer({ min: 40, max: 400 }),
    stays: fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 300 })), {
      maxLength: 2,
    }),
    notice: fc.nat(400),
    end: fc.constantFrom(...ends),
    age: fc.nat(2000),
  })
  .map(({ begin, untilTouched, stays, notice, end, age }): { life: Life; day: CalendarDay } => {
    const born: CalendarDay = '2022-03-14';
    let at = addDays(born, untilTouched);
    const interruptions = stays.map(([away, back]) => {
      const from = at;
      const to = addDays(from, away);
      at = addDays(to, back);
      return { from, to };
    });
    const standing = { announcedOn: at, interruptions, ...end(addDays(at, notice)) };
    return { life: lifeWith(begin(born), standing), day: addDays(born, age) };
  });

function expectEastToWest({ stretches, points }: LifeSpan): void {
  let reached = 1;
  for (const { from, to } of stretches) {
    expect(from).toBeLessThanOrEqual(reached);
    expect(to).toBeLessThan(from);
    reached = to;
  }
  expect(reached).toBeGreaterThanOrEqual(0);
  const places = points.map(({ at }) => at);
  expect(places).toEqual(places.toSorted((a, b) => b - a));
}

test('the stretches of a life run from east to west and never overlap', () => {
  fc.assert(
    fc.property(someLife, ({ life, day }) => {
      expectEastToWest(layOutLife(life, timeAxis([...datesOf(life, day), day]), day));
    }),
  );
});

test('a life is drawn without a gap', () => {
  fc.assert(
    fc.property(someLife, ({ life, day }) => {
      const { stretches } = layOutLife(life, timeAxis([...datesOf(life, day), day]), day);
      expect(stretches.slice(1).map(({ from }) => from)).toEqual(stretches.slice(0, -1).map(({ to }) => to));
    }),
  );
});

test('so do those of every life of the record', () => {
  const { models, day } = readRecord();
  const lives = models.flatMap((model) => model.lives);
  const axis = timeAxis([...lives.flatMap((life) => datesOf(life, day)), day]);
  for (const life of lives) expectEastToWest(layOutLife(life, axis, day));
});
