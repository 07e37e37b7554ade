import { formatDate } from '../arabic/dates.ts';
import type { Translate } from '../strings.ts';
import { addDays, firstDayOf } from '../calendar/calendar-day.ts';
import type { site } from '../site.ts';
import { timeZone } from './calendar-zone.ts';
import {
  escapeCalendarText,
  toDateValue,
  toUtcValue,
  writeCalendar,
  type CalendarComponent,
  type CalendarLine,
} from './icalendar.ts';
import type { ShutdownEvent } from './shutdown-event.ts';
import { startOfDay } from './start-of-day.ts';

/** What a calendar says about itself. Its texts are plain, with Latin stretches isolated by control characters. */
export interface CalendarHead {
  title: string;
  description: string;
  /** Full addresses of the calendar, and of the page that it belongs to. */
  selfUrl: string;
  homeUrl: string;
}

export interface CalendarContext {
  t: Translate;
  site: Pick<typeof site, 'authority' | 'language' | 'nameLatin' | 'timeZone'>;
  /** The full address of an announcement's page. */
  addressOf: (retirementId: string) => string;
}

/** How often calendar programs should reload. The site is built once a day. */
const REFRESH = 'PT12H';

/** How many days before a shutdown calendar programs should remind of it. */
const REMINDERS = [30, 7, 1];

/**
 * Writes shutdowns as a calendar to subscribe to: RFC 5545 with the properties of RFC 7986, and the older `X-` properties
 * that many programs read instead. It depends only on the content, so a rebuild without changes gives the same bytes.
 */
export function writeShutdownCalendar(
  head: CalendarHead,
  events: readonly ShutdownEvent[],
  context: CalendarContext,
): string {
  const { authority, language, nameLatin, timeZone: zone } = context.site;
  const inLanguage = { LANGUAGE: language };
  return writeCalendar({
    name: 'VCALENDAR',
    lines: [
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: `-//${authority}//${nameLatin}//${language.toUpperCase()}` },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      text('NAME', head.title, inLanguage),
      text('X-WR-CALNAME', head.title),
      text('DESCRIPTION', head.description, inLanguage),
      text('X-WR-CALDESC', head.description),
      { name: 'X-WR-TIMEZONE', value: zone },
      { name: 'URL', value: head.homeUrl },
      { name: 'SOURCE', value: head.selfUrl, params: { VALUE: 'URI' } },
      { name: 'REFRESH-INTERVAL', value: REFRESH, params: { VALUE: 'DURATION' } },
      { name: 'X-PUBLISHED-TTL', value: REFRESH },
    ],
    components: [timeZone(zone), ...events.map((event) => toComponent(event, context))],
  });
}

function toComponent(event: ShutdownEvent, { t, site, addressOf }: CalendarContext): CalendarComponent {
  // Programs update an event only if its timestamp is newer. One second for each addition makes it newer even if a
  // change is entered late, with a day before the last one.
  const modifiedAt = toUtcValue(startOfDay(event.changedOn, site.timeZone) + event.additions * MS_PER_SECOND);
  const params = { LANGUAGE: site.language };
  const summary = t.plain(event.isCancelled ? 'calendar.cancelled' : 'calendar.shutdown', {
    name: event.name,
  });
  const url = addressOf(event.retirement.id);
  return {
    name: 'VEVENT',
    lines: [
      { name: 'UID', value: `${event.id}@${site.authority}` },
      // In a calendar without METHOD this is the time of the last revision (section 3.8.7.2), not of writing.
      { name: 'DTSTAMP', value: modifiedAt },
      {
        name: 'CREATED',
        value: toUtcValue(startOfDay(firstDayOf(event.announcedOn), site.timeZone)),
      },
      { name: 'LAST-MODIFIED', value: modifiedAt },
      { name: 'SEQUENCE', value: String(event.revision) },
      { name: 'STATUS', value: event.isCancelled ? 'CANCELLED' : 'CONFIRMED' },
      { name: 'DTSTART', value: toDateValue(event.day), params: { VALUE: 'DATE' } },
      // The end is exclusive (RFC 5545, section 3.6.1): the first day that is no longer part of the event.
      { name: 'DTEND', value: toDateValue(addDays(event.day, 1)), params: { VALUE: 'DATE' } },
      { name: 'TRANSP', value: 'TRANSPARENT' },
      text('CATEGORIES', t(`surface.${event.surface}`), params),
      text('SUMMARY', summary, params),
      text('DESCRIPTION', describe(event, t, url), params),
      { name: 'URL', value: url },
    ],
    components: event.isCancelled ? [] : REMINDERS.map((days) => reminder(days, summary)),
  };
}

/** The description of an event: announcement, replacement, changes and address, one line each. */
function describe(event: ShutdownEvent, t: Translate, url: string): string {
  const { retirement, replacement, changes, announcedOn } = event;
  return [
    t.plain('calendar.announcement', { title: retirement.title, date: formatDate(announcedOn) }),
    ...(replacement
      ? [t.plain('calendar.replacement', { name: replacement.label ?? replacement.name })]
      : []),
    ...changes.map(({ on, note }) => t.plain('calendar.change', { date: formatDate(on), note })),
    url,
  ].join('\n');
}

function reminder(days: number, summary: string): CalendarComponent {
  return {
    name: 'VALARM',
    lines: [
      { name: 'ACTION', value: 'DISPLAY' },
      { name: 'TRIGGER', value: `-P${days}D` },
      text('DESCRIPTION', summary),
    ],
  };
}

function text(name: string, value: string, params: Record<string, string> = {}): CalendarLine {
  return { name, value: escapeCalendarText(value), params };
}

const MS_PER_SECOND = 1000;
