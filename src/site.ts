import { readSettings } from './settings.ts';
import { authorities } from './syndication/permanent-id.ts';
import { dayOf, type CalendarDay } from './calendar/calendar-day.ts';

/** The settings of this build, read once from the environment. */
export const settings = readSettings(process.env);

/** Who we are; the same on every host and in every build. */
export const site = {
  /** The authority of permanent identifiers (feed guids, calendar UIDs); never changes with the host. */
  authority: settings.preview ? authorities.preview : authorities.published,
  nameLatin: 'Uful',
  language: 'ar',
  direction: 'rtl',
  /** The one locale tag: Arabic words, Western digits, Gregorian calendar. */
  locale: 'ar-u-nu-latn-ca-gregory',
  /** The time zone in which a day begins and ends, IANA name. */
  timeZone: 'Asia/Riyadh',
} as const;

/** The day of the build clock in the site's time zone; all that is relative to "today" uses it. */
export const today: CalendarDay = dayOf(settings.clock, site.timeZone);
