import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../src/content/interface-strings.ts';
import { changeKinds } from '../../../src/schemas/retirement.ts';
import { site } from '../../../src/site.ts';
import { createTranslate } from '../../../src/strings.ts';
import { toChangesData } from '../../../src/syndication/api/changes-data.ts';
import { writeRss } from '../../../src/syndication/rss.ts';
import { toTimelineFeed } from '../../../src/syndication/timeline-feed.ts';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { calendarOf } from './calendar-of.ts';
import { readXml } from './read-xml.ts';
import { announce, recordOf, type Change } from './record-of.ts';

const t = createTranslate(readStrings('content'));
const addressOf = (path: string): string => `https://uful.example${path}`;

/** What subscribers are sent on a day, when the record holds these changes of an announcement of `one` and `two`. */
async function publish(day: CalendarDay, changes: Change[]) {
  const record = recordOf(day, announce({ changes }));
  const feed = await toTimelineFeed(record, t, async (_, summary) => `<p>${summary}</p>`);
  const rss = await writeRss(feed, '/feed.css');
  const calendar = calendarOf(record);
  const log = JSON.stringify(toChangesData(record, { t, day, addressOf, authority: site.authority }));
  return { rss, calendar, log };
}

type Published = Awaited<ReturnType<typeof publish>>;

/** The items of a feed by their guids. */
function itemsOf({ rss }: Published): Map<string, string> {
  const items = readXml(rss).rss.channel.item as { guid: { '#text': string } }[];
  return new Map(items.map((item) => [item.guid['#text'], JSON.stringify(item)]));
}

/** The entries of a log by their ids. */
function entriesOf({ log }: Published): Map<string, string> {
  return new Map((JSON.parse(log) as { id: string }[]).map((entry) => [entry.id, JSON.stringify(entry)]));
}

/** The events of a calendar by their UIDs, each with the numbers by which programs know a newer one. */
function eventsOf({ calendar }: Published) {
  const events = calendar.split('BEGIN:VEVENT\r\n').slice(1);
  const value = (event: string, name: string): string =>
    new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'mu').exec(event)![1]!;
  return new Map(
    events.map((event) => [
      value(event, 'UID'),
      {
        start: value(event, 'DTSTART'),
        status: value(event, 'STATUS'),
        sequence: Number(value(event, 'SEQUENCE')),
        modified: value(event, 'LAST-MODIFIED'),
      },
    ]),
  );
}

const moved: Change = { kind: 'postponed', on: '2026-11-10', to: '2027-02-01', items: ['one'] };
const reversed: Change = { kind: 'reversed', on: '2026-12-15', items: ['one'] };
const redated: Change = { kind: 'dated', on: '2027-01-05', to: '2027-03-01', items: ['one'] };
const carriedOut: Change = { kind: 'carried-out', on: '2027-03-01', items: ['one'] };

/** The day of each publication with what was in the record by then. */
const moments: [CalendarDay, Change[]][] = [
  ['2026-10-14', []],
  ['2026-11-10', [moved]],
  ['2026-12-15', [moved, reversed]],
  ['2027-01-05', [moved, reversed, redated]],
  ['2027-03-01', [moved, reversed, redated, carriedOut]],
];

describe('a shutdown that is moved, called off, set again and carried out, published at five moments', async () => {
  const published = await Promise.all(moments.map(([day, changes]) => publish(day, changes)));
  const ids = published.map((moment) => [...itemsOf(moment).keys()].map((id) => id.split('/').at(-1)!));
  const one = published.map((moment) => [...eventsOf(moment)].find(([uid]) => uid.includes('.one.'))!);

  test('is a new item of the feed each time, and the coming of each day that held is another', () => {
    const digits = /-[\da-f]{8}$/u;
    expect(ids.map((list) => list.map((id) => id.replace(digits, '')))).toEqual([
      ['2026-10-14-api-pair'],
      ['postponed-2026-11-10', '2026-10-14-api-pair'],
      ['reversed-2026-12-15', 'postponed-2026-11-10', '2026-10-14-api-pair'],
      ['dated-2027-01-05', 'reversed-2026-12-15', 'postponed-2026-11-10', '2026-10-14-api-pair'],
      [
        'reached-2027-03-01',
        'carried-out-2027-03-01',
        'reached-2027-01-14',
        'dated-2027-01-05',
        'reversed-2026-12-15',
        'postponed-2026-11-10',
        '2026-10-14-api-pair',
      ],
    ]);
  });

  test('changes nothing of what the feed and the log said before, and takes nothing away', () => {
    for (const [index, moment] of published.slice(1).entries()) {
      for (const read of [itemsOf, entriesOf]) {
        const now = read(moment);
        for (const [id, text] of read(published[index]!)) expect(now.get(id)).toBe(text);
      }
    }
  });

  test('is one event of the calendar for ever, whose numbers rise with every move', () => {
    expect(new Set(one.map(([uid]) => uid)).size).toBe(1);
    expect(one.map(([, { start, status, sequence }]) => [start, status, sequence])).toEqual([
      ['20270114', 'CONFIRMED', 0],
      ['20270201', 'CONFIRMED', 1],
      ['20270201', 'CANCELLED', 2],
      ['20270301', 'CONFIRMED', 3],
      ['20270301', 'CONFIRMED', 4],
    ]);
    const modified = one.map(([, event]) => event.modified);
    expect(modified).toEqual([...new Set(modified)].toSorted());
  });

  test('leaves the event beside it as it was', () => {
    const two = published.map((moment) => [...eventsOf(moment)].find(([uid]) => uid.includes('.two.'))![1]);
    for (const event of two) expect(event).toEqual(two[0]);
  });

  test('gives the same bytes when nothing was changed', async () => {
    for (const [index, [day, changes]] of moments.entries()) {
      expect(await publish(day, structuredClone(changes))).toEqual(published[index]);
    }
  });

  test('gives the same feed and calendar on a later day on which nothing happened', async () => {
    const { rss, calendar, log } = await publish('2026-12-01', [moved]);
    expect({ rss, calendar, log }).toEqual(published[1]);
  });
});

describe('whatever is added to a record', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((offset) => new Date(Date.UTC(2026, 9, 15 + offset)).toISOString().slice(0, 10) as CalendarDay);
  const change = fc.record({
    kind: fc.constantFrom(...changeKinds.filter((kind) => kind !== 'extended')),
    on: day,
    to: day,
    items: fc.constantFrom<string[] | undefined>(undefined, ['one'], ['two']),
  });
  // Two changes of one kind on one day about the same items are refused: see change-identity.
  const changes = fc.uniqueArray(change, {
    minLength: 1,
    maxLength: 6,
    selector: ({ kind, on, items }) => `${kind} ${on} ${items}`,
  });

  test('no event of the calendar goes, and none becomes older, in whatever order it is learnt', async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.nat({ max: 5 }), async (all, at) => {
        const late = at % all.length;
        const before = eventsOf(await publish('2029-01-01', all.toSpliced(late, 1)));
        const after = eventsOf(await publish('2029-01-01', all));
        for (const [uid, event] of before) {
          const now = after.get(uid);
          expect(now).toBeDefined();
          expect(now!.sequence).toBeGreaterThanOrEqual(event.sequence);
          const isTouched = all[late]!.items?.every((name) => uid.includes(`.${name}.`)) ?? true;
          if (isTouched) expect(now!.modified > event.modified).toBe(true);
          if (now!.start !== event.start || now!.status !== event.status) {
            expect(now!.sequence).toBeGreaterThan(event.sequence);
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test('no entry of the feed goes as days go by', async () => {
    await fc.assert(
      fc.asyncProperty(changes, day, day, async (all, a, b) => {
        const [early, late] = [a, b].toSorted() as [CalendarDay, CalendarDay];
        const known = (until: CalendarDay) => all.filter(({ on }) => on <= until);
        const before = itemsOf(await publish(early, known(early)));
        const after = itemsOf(await publish(late, known(late)));
        for (const [id, text] of before) expect(after.get(id)).toBe(text);
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});
