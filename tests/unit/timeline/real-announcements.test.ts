import { describe, expect, test } from 'vitest';
import { compareDates } from '../../../src/calendar/calendar-day.ts';
import { readExpected, readRecord } from './real-record.ts';

const record = readRecord();
const expected = readExpected();
const byId = new Map(record.retirements.map((retirement) => [retirement.id, retirement]));

// A listing that vanished names no replacement any more; the record keeps the one it named while it stood.
const withoutListing = [
  'gpt-4o-mini-tts-2025-03-20',
  'gpt-4o-audio-preview-2024-12-17',
  'gpt-4o-mini-audio-preview-2024-12-17',
  'gpt-4o-mini-realtime-preview-2024-12-17',
];

describe('the record', () => {
  test('has 75 announcements, 201 models, 245 items and 226 lives', () => {
    expect(record.retirements).toHaveLength(75);
    expect(record.models).toHaveLength(201);
    expect(record.retirements.flatMap(({ items }) => items)).toHaveLength(245);
    expect(record.models.flatMap(({ lives }) => lives)).toHaveLength(226);
  });

  test('has the announcements expected and no others', () => {
    expect(record.retirements.map(({ id }) => id).toSorted()).toEqual(
      expected.retirements.map(({ id }) => id).toSorted(),
    );
  });
});

describe.each(expected.retirements)('$id', ({ id, items, sources, ...rest }) => {
  const retirement = byId.get(id)!;

  test('has its date, surface and certainty', () => {
    expect(retirement).toMatchObject(rest);
  });

  test('has its items, in order, each with the shutdown date that follows from all its changes', () => {
    expect(retirement.items.map(({ name, standing }) => [name, standing.shutdownOn ?? null])).toEqual(
      items.map(({ name, shutdownOn }) => [name, shutdownOn]),
    );
  });

  test('names the replacements exactly, the one of the announcement first and today’s last', () => {
    const named = items.map((entry, index) => {
      const { replacements, standing } = retirement.items[index]!;
      const today =
        withoutListing.includes(entry.name) && standing.state === 'undated'
          ? null
          : replacements.at(-1)?.name;
      return { first: replacements[0]?.name ?? null, today: today ?? null };
    });
    expect(named).toEqual(
      items.map(({ replacement, replacementAtAnnouncement }, index) => ({
        first: replacementAtAnnouncement ?? named[index]!.first,
        today: replacement,
      })),
    );
  });

  test('gives every source expected, with its date', () => {
    const given = retirement.sources.map(({ url, date }) => JSON.stringify([url, date ?? null]));
    expect(given).toEqual(expect.arrayContaining(sources.map((source) => JSON.stringify(source))));
  });

  test('lists its replacements oldest first', () => {
    for (const { replacements } of retirement.items) {
      const dates = replacements.map(({ listedOn }) => listedOn);
      expect(dates).toEqual(dates.toSorted(compareDates));
    }
  });
});

test('the four items whose listing vanished, and they alone, were taken off the list', () => {
  const offList = record.retirements.flatMap(({ items, changes }) =>
    items.filter(
      ({ name, standing }) =>
        standing.state === 'undated' &&
        changes.some((change) => change.kind === 'delisted' && change.items?.includes(name)),
    ),
  );
  expect(offList.map(({ name }) => name).toSorted()).toEqual(withoutListing.toSorted());
});
