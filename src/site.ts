import { readSettings } from './settings.ts';
import { dayOf, type CalendarDay } from './timeline/calendar-day.ts';

/** The settings of this build, read once from the environment. */
export const settings = readSettings(process.env);

/** Who we are; the same on every host and in every build. */
export const site = {
  /**
   * The authority of permanent identifiers (feed guids, calendar UIDs); never changes with the host. Previews have one of their
   * own, so that who subscribes to both is not told of the one by the other.
   */
  authority: settings.preview ? 'preview.uful.example' : 'uful.example',
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
