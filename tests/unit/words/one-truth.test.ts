import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatShortDate, formatShortRange } from '../../../src/arabic/dates.ts';
import { modelFacts } from '../../../src/search/page-facts.ts';
import { toModelBadge } from '../../../src/syndication/badge/model-badge.ts';
import { toModelData } from '../../../src/syndication/api/model-data.ts';
import { cardOfModel } from '../../../src/syndication/share-cards.ts';
import type { RetirementEntry } from '../../../src/schemas/retirement.ts';
import { isReached, type CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { assembleRecord, type Model, type TimelineRecord } from '../../../src/timeline/record.ts';
import { upcomingDates } from '../../../src/timeline/upcoming.ts';
import { useLinesOf } from '../../../src/words/model-in-use.ts';
import { answersOf, summariesOf, summaryOf, surfacesOf } from '../../../src/words/model-words.ts';
import { t } from '../figures/words.ts';
import { change, families, item, life, model, retirement } from '../timeline/entries.ts';
import { readRecord } from '../timeline/real-record.ts';

const real = readRecord();

/** What every reader of the record says of one model is what the record says of its lives. */
function expectOneTruth(record: TimelineRecord, entry: Model): void {
  const { day } = record;
  const context = {
    t,
    day,
    authority: 'uful.example',
    addressOf: (path: string) => `https://uful.example${path}`,
  };
  const states = entry.lives.map(({ standing }) => standing.state);
  const surfaces = surfacesOf(entry, day, t);
  const name = entry.id;

  expect(
    surfaces.slice(0, entry.lives.length).map(({ state }) => state),
    name,
  ).toEqual(states);
  const data = toModelData(entry, context as Parameters<typeof toModelData>[1]);
  expect(
    data.lives.map(({ state }) => state.value),
    name,
  ).toEqual(states);
  expect(data.state.value, name).toBe(entry.state);
  const badge = toModelBadge(entry, day, 'ar', t);
  expect(badge.state, name).toBe(entry.state);
  const summary = summariesOf(entry, day, t).join('، ');
  expect(modelFacts(entry, day, t).note, name).toBe(summary);
  // A card says each once, and beside it when what is gone has ended and what is announced will: from the first to the last.
  const { line } = cardOfModel(entry, day, t);
  const alike = Map.groupBy(surfaces, (standing) => summaryOf(standing, entry.gender, t));
  const onCard = [...alike].map(([said, standings]) => {
    const ends = new Set(standings.map(({ on }) => on));
    if (ends.has(undefined)) return said;
    const [first, ...later] = [...ends].map((on) => on!).sort();
    const last = later.at(-1);
    return t('card.ended', {
      summary: said,
      date: last ? formatShortRange(first!, last) : formatShortDate(first!),
    });
  });
  expect(line, name).toBe(onCard.join('، '));

  // Gone as a whole only where everything is gone; and what is gone as a whole answers «لا» on every surface.
  const all = [...states, ...entry.snapshots.map(({ state }) => state)];
  expect(entry.state === 'retired', name).toBe(all.every((state) => state === 'retired') && all.length > 0);
  for (const { state, answer, on } of surfaces) {
    expect(answer.startsWith('لا، ') || answer.startsWith('لا نسخة'), `${name}: ${answer}`).toBe(
      state === 'retired' || (state === 'partly-retired' && answer.includes('إلا في')),
    );
    if (on !== undefined) expect(['announced', 'retired'], name).toContain(state);
  }
  expect(answersOf(entry, day, t)).toHaveLength(surfaces.length);

  // The table of models and the page of what a reader uses say the same, and no date is ahead of what is gone.
  const lines = useLinesOf(entry, day, t);
  expect(
    lines.map(({ state, answer, on }) => [state, answer, on]),
    name,
  ).toEqual(surfaces.map(({ state, answer, on }) => [state, answer, on]));
  for (const { state, on, next, endings, outlook, lives } of lines) {
    expect(outlook === 'dated', name).toBe(next !== undefined);
    expect(outlook === 'gone', name).toBe(state === 'retired');
    if (state === 'announced') expect(outlook, name).toBe('dated');
    if (next !== undefined) {
      expect(isReached(next, day), name).toBe(false);
      expect(['announced', 'partly-announced'], name).toContain(state);
    }
    if (on !== undefined)
      expect(
        endings.map((ending) => ending.on),
        name,
      ).toContain(on);
    // A snapshot's end is told by its name, never as the end of the life.
    if (lives.length === 1 && lives[0]!.standing.snapshots.length > 0) expect(on, name).toBeUndefined();
  }
}

/** No date is ahead for a life that is said to be gone, and a snapshot's end is no life's end. */
function expectUpcomingTrue(record: TimelineRecord): void {
  const lives = new Map(
    record.models.flatMap((entry) =>
      entry.lives.map((one) => [`${entry.id}/${one.id}` as string, one] as const),
    ),
  );
  for (const { on, items } of upcomingDates(record)) {
    for (const { item: going } of items) {
      const { standing } = lives.get(going.life)!;
      if (going.scope === 'snapshot' && standing.snapshots.length > 0) {
        expect(standing.shutdownOn, going.name).toBeUndefined();
        expect(standing.snapshots.map(({ name }) => name)).toContain(going.name);
      }
      expect(on > record.day, going.name).toBe(true);
    }
  }
}

describe('the record says one thing', () => {
  test.each(real.models.map((entry) => [entry.id, entry] as const))(
    'of %s, wherever it is read',
    (_, entry) => {
      expectOneTruth(real, entry);
    },
  );

  test('of what lies ahead', () => {
    expectUpcomingTrue(real);
  });

  test('of every date ahead, on the page of what a reader uses', () => {
    const said = real.models.flatMap((entry) =>
      useLinesOf(entry, real.day, t).flatMap(({ endings }) =>
        endings
          .filter(({ isAhead }) => isAhead)
          .flatMap(({ on, items }) => items.map(({ life }) => `${life} ${on}`)),
      ),
    );
    const ahead = upcomingDates(real).flatMap(({ on, items }) =>
      items.map((entry) => `${entry.item.life} ${on}`),
    );
    expect(ahead.length).toBeGreaterThan(30);
    expect(ahead.filter((one) => !said.includes(one))).toEqual([]);
    expect(said.filter((one) => !ahead.includes(one))).toEqual([]);
  });

  test('of any record, on any day', () => {
    const days: CalendarDay[] = ['2025-12-31', '2026-03-01', '2026-06-15', '2026-11-27', '2027-02-01'];
    const dates = fc.constantFrom('2026-01-10', '2026-04-01', '2026-09-10', '2027-01-14', undefined);
    const announcements = fc.array(
      fc.record({
        announcedOn: fc.constantFrom('2025-11-01', '2026-02-01', '2026-06-01'),
        surface: fc.constantFrom('api', 'chatgpt'),
        shutdownOn: dates,
        scope: fc.constantFrom('snapshot', undefined),
        kind: fc.constantFrom('reversed', 'carried-out', 'delisted', undefined),
        inEurope: fc.boolean(),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        announcements,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(...days),
        (given, wasRead, dated, day) => {
          const models = [
            model('gpt-x', {
              lives: [
                life('api', {
                  releasedOn: '2025-01-01',
                  ...(wasRead ? { knownUntil: { on: '2026-05-01', source: 's' } } : {}),
                }),
                life('chatgpt', { surface: 'chatgpt', releasedOn: '2025-01-01' }),
              ],
            }),
            ...(dated
              ? [
                  model('gpt-x-2025-01-01', {
                    kind: 'snapshot',
                    snapshotOf: 'gpt-x',
                    lives: [life('api', { releasedOn: '2025-01-01' })],
                  }),
                ]
              : []),
          ];
          const retirements = given.map(
            ({ announcedOn, surface, shutdownOn, scope, kind, inEurope }, index) =>
              retirement(`a${index}`, {
                announcedOn,
                surface,
                items: [
                  item(`gpt-x-${index}`, {
                    life: `gpt-x/${surface}`,
                    ...(shutdownOn ? { shutdownOn } : {}),
                    ...(scope ? { scope } : {}),
                  }),
                ],
                changes: kind
                  ? [
                      change(kind, '2026-06-10', {
                        ...(kind === 'reversed' && inEurope
                          ? { availability: { regions: ['EEA'], label: 'المنطقة الاقتصادية الأوروبية' } }
                          : {}),
                      }),
                    ]
                  : [],
              } as Partial<RetirementEntry> & Pick<RetirementEntry, 'announcedOn'>),
          );
          const record = assembleRecord({ retirements, models, families }, day);
          for (const entry of record.models) expectOneTruth(record, entry);
          expectUpcomingTrue(record);
        },
      ),
      { numRuns: 400 },
    );
  });
});
