import { readStrings } from '../../../src/content/interface-strings.ts';
import { site } from '../../../src/site.ts';
import { createTranslate } from '../../../src/strings.ts';
import { writeShutdownCalendar } from '../../../src/syndication/calendar.ts';
import { shutdownEvents } from '../../../src/syndication/shutdown-event.ts';
import type { TimelineRecord } from '../../../src/timeline/record.ts';

const t = createTranslate(readStrings('content'));
const head = {
  title: 'مواعيد',
  description: 'وصف',
  selfUrl: 'https://uful.example/c.ics',
  homeUrl: 'https://uful.example/',
};

/** The calendar of all shutdowns of a record, with its folded lines joined. */
export function calendarOf(record: TimelineRecord): string {
  const addressOf = (id: string): string => `https://uful.example/timeline/${id}/`;
  return writeShutdownCalendar(head, shutdownEvents(record), { t, site, addressOf }).replaceAll('\r\n ', '');
}
