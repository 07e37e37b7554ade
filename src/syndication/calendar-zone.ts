import type { site } from '../site.ts';
import type { CalendarComponent } from './icalendar.ts';

/**
 * The time zone of the calendars as a component (RFC 5545, section 3.6.5). The zone has no summer time, so a single rule
 * describes it. All-day events do not refer to a zone. It is stated nevertheless, because a calendar without events
 * must have at least one component, and because the days are days of this zone.
 */
export function timeZone(name: (typeof site)['timeZone']): CalendarComponent {
  return {
    name: 'VTIMEZONE',
    lines: [{ name: 'TZID', value: name }],
    components: [
      {
        name: 'STANDARD',
        lines: [
          { name: 'DTSTART', value: '19700101T000000' },
          { name: 'TZOFFSETFROM', value: '+0300' },
          { name: 'TZOFFSETTO', value: '+0300' },
          { name: 'TZNAME', value: '+03' },
        ],
      },
    ],
  };
}
