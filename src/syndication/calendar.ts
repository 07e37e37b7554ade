import { formatDate } from '../arabic/dates.ts';
import type { Translate } from '../strings.ts';
import { firstDayOf, type CalendarDay } from '../calendar/calendar-day.ts';
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

/** What a calendar says of itself. Its texts are plain, with Latin stretches isolated. */
export interface CalendarHead {
  title: string;
  description: string;
  /** Whole address of the calendar, and of the page that it is of. */
  selfUrl: string;
  homeUrl: string;
}

export interface CalendarContext {
  t: Translate;
  site: Pick<typeof site, 'authority' | 'language' | 'nameLatin' | 'timeZone'>;
  /** Whole address of an announcement's page. */
  addressOf: (retirementId: string) => string;
}

/** How often subscribers' programs should ask again: the site is built once a day. */
const REFRESH = 'PT12H';

/** Days ahead of a shutdown at which calendars remind of it. */
const REMINDERS = [30, 7, 1];

/**
 * Shutdowns as a calendar to subscribe to: RFC 5545, with the properties of RFC 7986 and the older `X-` ones that
 * calendar programs go by. It depends on the content alone, so that a rebuild without a change gives the same bytes.
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
  // What is entered late, with an earlier day, makes the event newer as well: a second for each addition.
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
      // Without a method this is when the event was last revised (section 3.8.7.2), not when it was written.
      { name: 'DTSTAMP', value: modifiedAt },
      {
        name: 'CREATED',
        value: toUtcValue(startOfDay(firstDayOf(event.announcedOn), site.timeZone)),
      },
      { name: 'LAST-MODIFIED', value: modifiedAt },
      { name: 'SEQUENCE', value: String(event.revision) },
      { name: 'STATUS', value: event.isCancelled ? 'CANCELLED' : 'CONFIRMED' },
      { name: 'DTSTART', value: toDateValue(event.day), params: { VALUE: 'DATE' } },
      { name: 'DTEND', value: toDateValue(dayAfter(event.day)), params: { VALUE: 'DATE' } },
      { name: 'TRANSP', value: 'TRANSPARENT' },
      text('CATEGORIES', t(`surface.${event.surface}`), params),
      text('SUMMARY', summary, params),
      text('DESCRIPTION', describe(event, t, url), params),
      { name: 'URL', value: url },
    ],
    components: event.isCancelled ? [] : REMINDERS.map((days) => reminder(days, summary)),
  };
}

/** What happens, by which announcement, what is advised instead, and what changed: a line each. */
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
const MS_PER_DAY = 86_400_000;

/** An event's end is the first day that is no longer part of it. */
function dayAfter(day: CalendarDay): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + MS_PER_DAY).toISOString().slice(0, 10);
}
