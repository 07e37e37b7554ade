import type { site } from '../site.ts';
import type { CalendarComponent } from './icalendar.ts';

/**
 * The time zone in which the days of the calendars begin (RFC 5545, section 3.6.5). Its clock has no summer time,
 * so one rule is all of it. Whole days refer to no zone; it is stated because a calendar must have a component
 * even when it has no event, and because this is what the days are days of.
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
