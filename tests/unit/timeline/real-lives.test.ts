import { describe, expect, test } from 'vitest';
import type { Life, Model } from '../../../src/timeline/record.ts';
import { upcomingDates } from '../../../src/timeline/upcoming.ts';
import { CHECKED_ON, readExpected, readRecord } from './real-record.ts';

const record = readRecord();
const expected = readExpected();
const lives: ReadonlyMap<string, Life & { model: Model }> = new Map(
  record.models.flatMap((model) =>
    model.lives.map((life) => [`${model.id}/${life.id}`, { ...life, model }] as const),
  ),
);

const stateOf = {
  retired: 'retired',
  scheduled: 'announced',
  undated: 'undated',
  unknown: 'unknown',
} as const;

// The data from which the record was made knows four words only; the states say more of these.
const saysMore = new Map<string, string>([
  // Gone by 26 June 2026, when its absence was seen; nobody knows since when, so it has no date.
  ['operator/product', 'retired'],
  // Gone in March 2026, on an unknown day, so it has no date either.
  ['nerdy-base-style/chatgpt', 'retired'],
  // Gone by August 2026, as others tell; OpenAI's page gives no day.
  ['chatgpt-agent/chatgpt', 'retired'],
  // Its retirement was called off; whether it is still in use was last read on 26 June 2026.
  ['standard-voice-mode/chatgpt', 'unknown'],
  // It came back in the European Economic Area alone.
  ['chatgpt-on-whatsapp/product', 'partly-retired'],
  // Announcements that name dated snapshots, and not the general name.
  ...[
    'gpt-5',
    'gpt-5-mini',
    'gpt-5-nano',
    'gpt-5-pro',
    'o3',
    'o3-pro',
    'gpt-4o-mini',
    'gpt-4-1',
    'gpt-4-1-mini',
  ].map((id) => [`${id}/api`, 'partly-announced'] as const),
  ...['gpt-4o-mini-search-preview', 'gpt-4o-search-preview'].map(
    (id) => [`${id}/api`, 'partly-retired'] as const,
  ),
]);

describe('each of the 226 lives', () => {
  test('is expected, and none other', () => {
    expect([...lives.keys()].toSorted()).toEqual(expected.lives.map(({ life }) => life).toSorted());
  });

  test('is touched by an announcement or last read of on a day, and each of the 245 items touches exactly one', () => {
    const touching = [...lives.values()].map(({ events }) => events.flatMap(({ items }) => items));
    const untouched = [...lives.values()].filter(({ events }) => events.length === 0);
    expect(untouched.filter(({ knownUntil }) => knownUntil === undefined)).toEqual([]);
    const items = record.retirements.flatMap((retirement) => retirement.items);
    expect(new Set(touching.flat())).toEqual(new Set(items));
    expect(touching.flat()).toHaveLength(items.length);
  });

  test('stands on its own surface in every announcement', () => {
    for (const [id, { surface, events }] of lives) {
      for (const { retirement } of events)
        expect.soft(retirement.surface, `${id} in ${retirement.id}`).toBe(surface);
    }
  });
});

describe.each(expected.lives)(
  '$life',
  ({ life: id, name, surface, releasedOn, firstAnnouncedOn, shutdownOn, status, announcements }) => {
    const life = lives.get(id)!;

    test('has its name, surface and release', () => {
      expect(life.model.name).toBe(name);
      expect(life.surface).toBe(surface);
      expect(life.releasedOn ?? null).toBe(releasedOn);
    });

    test('is touched by its announcements, oldest first', () => {
      expect(life.events.map(({ retirement }) => retirement.id)).toEqual(announcements);
      expect(life.events[0]?.retirement.announcedOn ?? null).toBe(firstAnnouncedOn);
    });

    test('has its shutdown and its state', () => {
      expect(life.standing.shutdownOn ?? null).toBe(shutdownOn);
      expect(life.standing.state).toBe(saysMore.get(id) ?? stateOf[status]);
      // Of what was called off and last read of long ago, nothing decides.
      expect(life.standing.decidedBy).toBe(announcements.at(-1));
    });
  },
);

describe('what follows from the lives', () => {
  test('is no more than is known: days and notice are whole and never negative', () => {
    for (const [id, { standing }] of lives) {
      for (const days of [standing.days, standing.noticeDays]) {
        if (days !== undefined) expect.soft(Number.isInteger(days) && days >= 0, id).toBe(true);
      }
    }
  });

  test('is a number of days for no life that is gone since an unknown day', () => {
    const unknown = [...lives].filter(
      ([, { standing }]) => standing.state === 'retired' && standing.shutdownOn === undefined,
    );
    expect(unknown.map(([id, { standing }]) => [id, standing.days]).toSorted()).toEqual([
      ['chatgpt-agent/chatgpt', undefined],
      ['nerdy-base-style/chatgpt', undefined],
      ['operator/product', undefined],
    ]);
  });

  test('tells of the five that came back for a time in 2025', () => {
    const away = [...lives].filter(([, { standing }]) => standing.interruptions.length > 0);
    expect(away.map(([id]) => id).toSorted()).toEqual([
      'gpt-4-1/chatgpt',
      'gpt-4-5/chatgpt',
      'gpt-4o/chatgpt',
      'o3/chatgpt',
      'o4-mini/chatgpt',
    ]);
    for (const [, { standing }] of away)
      expect(standing.interruptions).toEqual([{ from: '2025-08-07', to: '2025-08-12' }]);
  });

  test('is what sets next: every date ahead, with each life and each snapshot once', () => {
    const ofSnapshots = record.models.flatMap((model) =>
      model.lives.flatMap((life) =>
        life.standing.snapshots.map(({ standing }) => ({
          life: `${model.id}/${life.id}`,
          shutdownOn: standing.shutdownOn ?? null,
        })),
      ),
    );
    const ahead = [...expected.lives, ...ofSnapshots].filter(
      (life) => life.shutdownOn !== null && life.shutdownOn > CHECKED_ON,
    );
    const settings = upcomingDates(record);
    expect(settings.map(({ on }) => on)).toEqual(
      [...new Set(ahead.map((life) => life.shutdownOn))].toSorted(),
    );
    for (const { on, daysLeft, items } of settings) {
      const touched = items.map(({ item }) => item.life);
      expect(touched.toSorted()).toEqual(
        ahead
          .filter((life) => life.shutdownOn === on)
          .map(({ life }) => life)
          .toSorted(),
      );
      expect(daysLeft).toBe((Date.parse(on) - Date.parse(CHECKED_ON)) / 86_400_000);
    }
  });
});
