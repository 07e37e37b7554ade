import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { calendarOf } from './calendar-of.ts';
import { announce, recordOf, type Announced, type Change } from './record-of.ts';

const write = (day: CalendarDay, fields: Announced = {}): string =>
  calendarOf(recordOf(day, announce(fields)));

/** The properties of the event of the item `one`. */
function eventOn(day: CalendarDay, changes: Change[] = []): Record<string, string> {
  const event = write(day, { changes })
    .split('BEGIN:VEVENT\r\n')
    .find((text) => text.includes('pair.one.api.'))!;
  const lines = event
    .split('BEGIN:VALARM')[0]!
    .split('\r\n')
    .filter((line) => line.includes(':'));
  return Object.fromEntries(lines.map((line) => [line.split(/[;:]/u)[0], line.slice(line.indexOf(':') + 1)]));
}

const moved: Change[] = [
  { kind: 'postponed', on: '2026-11-05', to: '2027-03-01' },
  { kind: 'noted', on: '2026-11-20' },
  { kind: 'reversed', on: '2026-12-01' },
  { kind: 'dated', on: '2026-12-20', to: '2027-06-30' },
];

describe('the event of a shutdown', () => {
  test('is a whole day with its day after as its end, free of the reader’s time', () => {
    expect(eventOn('2026-10-14')).toMatchObject({
      UID: '2026-10-14-api-pair.one.api.7692c3ad@uful.example',
      DTSTART: '20270114',
      DTEND: '20270115',
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
      CREATED: '20261013T210000Z',
      DTSTAMP: '20261013T210000Z',
      'LAST-MODIFIED': '20261013T210000Z',
      SUMMARY: 'إيقاف \u2066one\u2069',
      URL: 'https://uful.example/timeline/2026-10-14-api-pair/',
    });
  });

  test.each<[CalendarDay, string, string, string, string]>([
    ['2026-11-04', '20270114', '0', 'CONFIRMED', '20261013T210000Z'],
    ['2026-11-05', '20270301', '1', 'CONFIRMED', '20261104T210001Z'],
    ['2026-11-20', '20270301', '1', 'CONFIRMED', '20261119T210002Z'],
    ['2026-12-01', '20270301', '2', 'CANCELLED', '20261130T210003Z'],
    ['2026-12-20', '20270630', '3', 'CONFIRMED', '20261219T210004Z'],
  ])(
    'as it is known on %s: day %s, revision %s, %s, last modified %s',
    (day, start, sequence, status, at) => {
      expect(eventOn(day, moved)).toMatchObject({
        UID: eventOn('2026-10-14').UID,
        DTSTART: start,
        SEQUENCE: sequence,
        STATUS: status,
        'LAST-MODIFIED': at,
        DTSTAMP: at,
      });
    },
  );

  test('reminds thirty days, seven days and a day ahead, but not of what is cancelled', () => {
    const triggers = (text: string): string[] => text.match(/TRIGGER:\S+/gu) ?? [];
    const three = ['TRIGGER:-P30D', 'TRIGGER:-P7D', 'TRIGGER:-P1D'];
    expect(triggers(write('2026-11-04'))).toEqual([...three, ...three]);
    expect(triggers(write('2026-12-01', { changes: moved }))).toEqual([]);
  });

  test('says what changed, in sentences that begin in Arabic whatever a note begins with', () => {
    expect(eventOn('2026-11-05', moved)['DESCRIPTION']).toContain(
      '\\nفي 5\u00A0نوفمبر/تشرين الثاني 2026: \u2066GPT\u2069 تغيّر.',
    );
    expect(eventOn('2026-12-01', moved)['SUMMARY']).toBe('أُلغي موعد إيقاف \u2066one\u2069');
  });

  test('is one for a name that an announcement lists twice', () => {
    const items = [{ name: 'one' }, { name: 'one' }];
    expect(write('2026-11-01', { items }).match(/BEGIN:VEVENT/gu)).toHaveLength(1);
  });

  test('is one for each step in which a life ends', () => {
    const items = [
      { name: 'new users', life: 'one/api', shutdownOn: '2026-12-01' as const },
      { name: 'all users', life: 'one/api' },
    ];
    const uids = write('2026-11-01', { items }).match(/UID:\S+/gu);
    expect(new Set(uids).size).toBe(2);
  });

  test('is not there for a month, or for no date', () => {
    const items = [
      { name: 'one', shutdownOn: '2027-01' as const },
      { name: 'two', shutdownOn: undefined },
    ];
    expect(write('2026-11-01', { items })).not.toContain('BEGIN:VEVENT');
  });
});

describe('a calendar', () => {
  test('states its time zone and holds a component even without an event', () => {
    const text = write('2026-11-01', { items: [{ name: 'one', shutdownOn: undefined }] });
    expect(text).toContain('X-WR-TIMEZONE:Asia/Riyadh\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Riyadh\r\n');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n');
  });

  test('is the same on every day on which nothing became known', () => {
    expect(write('2026-11-19', { changes: moved })).toBe(write('2026-11-05', { changes: moved }));
    expect(write('2028-06-01', { changes: moved })).toBe(write('2026-12-20', { changes: moved }));
  });
});
