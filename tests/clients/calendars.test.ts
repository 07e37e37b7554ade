import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';
import { plain } from '../support/read-feed.ts';
import { needTools, program, pythonModule, run, runPython } from './tools.ts';

interface ReadCalendar {
  errors: unknown[];
  name: string;
  events: {
    uid: string;
    start: string;
    end: string;
    summary: string;
    status: string;
    sequence: number;
    modified: string;
    alarms: number[];
  }[];
}

const site = openSite('production');
const icalendar = pythonModule('icalendar', 'python3-icalendar');

const read = (files: readonly string[]): Promise<Record<string, ReadCalendar>> =>
  runPython('read-calendars.py', 'icalendar', ...files.map((file) => join(site.folder, file)));

const whole = async (): Promise<ReadCalendar> => Object.values(await read(['timeline/calendar.ics']))[0]!;

describe('python-icalendar', () => {
  test('reads every calendar without an error', async (context) => {
    needTools(context, icalendar);
    const calendars = await read(site.files.filter((file) => file.endsWith('.ics')));
    expect(Object.keys(calendars).length).toBeGreaterThan(190);
    assertNone(
      'These calendars have errors',
      Object.entries(calendars).flatMap(([file, { errors }]) => (errors.length > 0 ? [file] : [])),
    );
  });

  test('reads days, names and reminders as they are meant', async (context) => {
    needTools(context, icalendar);
    const { name, events } = await whole();
    expect(name).toBe('مواعيد أُفول');
    const event = events.find(({ uid }) => uid.startsWith('2026-01-29-chatgpt-gpt-4o.gpt-4o.'));
    expect(event).toMatchObject({ start: '2026-02-13', end: '2026-02-14', status: 'CONFIRMED' });
    expect(plain(event!.summary)).toMatch(/^إيقاف /u);
    expect(events.some(({ status }) => status === 'CANCELLED')).toBe(true);
    for (const { status, alarms } of events) {
      expect(alarms).toEqual(status === 'CANCELLED' ? [] : [-30, -7, -1]);
    }
  });
});

describe('khal', () => {
  test('imports the calendar of everything and lists what lies ahead on its days', async (context) => {
    needTools(context, icalendar, program('khal'));
    const home = mkdtempSync(join(tmpdir(), 'uful-khal-'));
    try {
      const config = join(home, 'config');
      mkdirSync(join(home, 'calendar'));
      writeFileSync(
        config,
        [
          '[calendars]',
          '[[uful]]',
          `path = ${join(home, 'calendar')}`,
          '[sqlite]',
          `path = ${join(home, 'khal.db')}`,
          '[locale]',
          'local_timezone = Asia/Riyadh',
          'default_timezone = Asia/Riyadh',
          'dateformat = %Y-%m-%d',
          'longdateformat = %Y-%m-%d',
          'timeformat = %H:%M',
          'datetimeformat = %Y-%m-%d %H:%M',
          'longdatetimeformat = %Y-%m-%d %H:%M',
          '',
        ].join('\n'),
      );
      const env = {
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
        LC_ALL: 'C.UTF-8',
      };
      const khal = (...args: string[]): Promise<string> => run('khal', ['-c', config, ...args], env);
      await khal('import', '--batch', '-a', 'uful', join(site.folder, 'timeline/calendar.ics'));
      const listed = await khal(
        'list',
        '--day-format',
        '',
        '--format',
        '{start-date} {title}',
        '2026-11-23',
        '366d',
      );

      const { events } = await whole();
      const ahead = events
        .filter(({ start }) => start >= '2026-11-23' && start < '2027-11-23')
        .map(({ start, summary }) => `${start} ${plain(summary)}`);
      const lines = listed
        .split('\n')
        .filter((line) => line !== '')
        .map(plain);
      expect(ahead.length).toBeGreaterThan(10);
      expect(lines.toSorted()).toEqual(ahead.toSorted());
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
