import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { openSite, type BuiltSite } from '../support/built-site.ts';
import { assertNone, assertSameMembers } from '../support/offenders.ts';
import { beginsInArabic, hasBareLatin, isBalanced, rootOf } from '../support/read-feed.ts';
import type { VariantName } from '../support/variants.ts';
import { readJson } from './read-json.ts';

const calendarsOf = (site: BuiltSite): string[] => site.files.filter((file) => file.endsWith('.ics'));

/** The events of a calendar as ical.js reads them: it throws at what breaks RFC 5545. */
function eventsOf(site: BuiltSite, file: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(site.read(file))).getAllSubcomponents('vevent');
}

const text = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name));
const uidsOf = (events: readonly ICAL.Component[]): string[] => events.map((event) => text(event, 'uid'));

interface Item {
  name: string;
  shutdownOn: string | null;
  state: { value: string };
}

describe.each<VariantName>(['production', 'base', 'fixture', 'preview'])('of the build "%s"', (name) => {
  const site = openSite(name);
  const all = eventsOf(site, 'timeline/calendar.ics');

  test('there is a calendar of everything, of every surface, and of every model', () => {
    const models = site.pages.flatMap(({ path }) => /^\/models\/([^/]+)\/$/u.exec(path)?.[1] ?? []);
    assertSameMembers(calendarsOf(site), [
      'timeline/calendar.ics',
      ...['api', 'chatgpt', 'product'].map((surface) => `timeline/calendar/${surface}.ics`),
      ...models.map((id) => `models/${id}/calendar.ics`),
    ]);
  });

  test('all calendars end every line with CRLF and keep it to 75 octets, each whole UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const offenders = calendarsOf(site).flatMap((file) => {
      const lines = site.read(file).split('\r\n');
      if (lines.pop() !== '') return [`${file}: no end of line at its end`];
      return lines
        .filter((line) => {
          const octets = Buffer.from(line);
          return octets.length > 75 || /[\r\n\uFFFD]/u.test(strict.decode(octets));
        })
        .map((line) => `${file}: ${line}`);
    });
    assertNone('These lines are wrong', offenders);
  });

  test('all calendars say what they are, where they are, how often to ask, and in which time zone', () => {
    const offenders = calendarsOf(site).filter((file) => {
      const calendar = new ICAL.Component(ICAL.parse(site.read(file)));
      const value = (key: string): string => String(calendar.getFirstPropertyValue(key));
      return !(
        value('version') === '2.0' &&
        value('x-wr-timezone') === 'Asia/Riyadh' &&
        calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid') === 'Asia/Riyadh' &&
        value('refresh-interval') === 'PT12H' &&
        value('source') === `${rootOf(site)}${file}` &&
        value('name') === value('x-wr-calname') &&
        beginsInArabic(value('name')) &&
        value('name').startsWith('معاينة: ') === (name === 'preview')
      );
    });
    assertNone('These calendars lack something', offenders);
  });

  test('surfaces share out the events of the whole calendar, and so do models', () => {
    const whole = uidsOf(all);
    expect(new Set(whole).size).toBe(whole.length);
    const parts = (pattern: RegExp): string[] =>
      calendarsOf(site)
        .filter((file) => pattern.test(file))
        .flatMap((file) => uidsOf(eventsOf(site, file)));
    assertSameMembers(parts(/^timeline\/calendar\//u), whole);
    assertSameMembers(parts(/^models\//u), whole);
  });

  test('events are whole days with an id, a revision and a state, and lead to their announcements', () => {
    const offenders = all.filter((event) => {
      const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
      const end = event.getFirstPropertyValue('dtend') as ICAL.Time;
      const page = text(event, 'url');
      return !(
        start.isDate &&
        end.isDate &&
        end.subtractDate(start).toSeconds() === 86_400 &&
        /^[a-z0-9.-]+@(?:preview\.)?uful\.example$/u.test(text(event, 'uid')) &&
        /^\d+$/u.test(text(event, 'sequence')) &&
        /^(?:CONFIRMED|CANCELLED)$/u.test(text(event, 'status')) &&
        text(event, 'last-modified') === text(event, 'dtstamp') &&
        page.startsWith(rootOf(site)) &&
        site.files.includes(`${page.slice(rootOf(site).length)}index.html`)
      );
    });
    assertNone(
      'These events are wrong',
      offenders.map((event) => event.toString()),
    );
    expect(all.length).toBeGreaterThan(0);
  });

  test('events begin in Arabic and isolate every Latin name', () => {
    const offenders = all.flatMap((event) =>
      [text(event, 'summary'), ...text(event, 'description').split('\n').slice(0, -1)].filter(
        (line) => !beginsInArabic(line) || !isBalanced(line) || hasBareLatin(line),
      ),
    );
    assertNone('These lines are wrong', offenders);
  });

  test('what still holds reminds thirty days, seven days and a day ahead; what is cancelled does not', () => {
    for (const event of all) {
      const triggers = event.getAllSubcomponents('valarm').map((alarm) => text(alarm, 'trigger'));
      expect(triggers).toEqual(text(event, 'status') === 'CANCELLED' ? [] : ['-P30D', '-P7D', '-P1D']);
    }
  });
});

test('the calendar has the day of every shutdown of the real record that is announced to its day', () => {
  const site = openSite('production');
  const retirements = readJson<{ id: string; items: Item[] }[]>(site, 'api/v1/retirements.json');
  const days = new Set(
    eventsOf(site, 'timeline/calendar.ics')
      .filter((event) => text(event, 'status') === 'CONFIRMED')
      .map((event) => `${text(event, 'uid').split('.')[0]} ${text(event, 'dtstart')}`),
  );
  const ahead = retirements.flatMap(({ id, items }) =>
    items
      .filter(({ state, shutdownOn }) => state.value === 'announced' && shutdownOn?.length === 10)
      .map(({ shutdownOn }) => `${id} ${shutdownOn}`),
  );
  expect(ahead.length).toBeGreaterThan(10);
  assertNone(
    'These days are not in the calendar',
    ahead.filter((day) => !days.has(day)),
  );
});
