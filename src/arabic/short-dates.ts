import { monthName } from './dates.ts';

// A file of its own: browsers load that of dates, and have no use for this.

const NO_BREAK = '\u00A0';

/** A month by both of its names, with the day before it and the year behind it. */
const DUAL_MONTH = new RegExp(
  String.raw`(?:\d{1,2}\s)?(?:${Array.from({ length: 12 }, (_, month) => monthName(month + 1)).join('|')})(?:\s\d{4})?(?![\p{L}\p{M}])`,
  'gu',
);

/** Words for a compact place: each month that they name by both of its names by its first alone, as in `formatShortDate`. */
export function shortenDates(text: string): string {
  return text.replaceAll(DUAL_MONTH, (date) =>
    date.replace(/\/\D*(?=\s\d|$)/u, '').replaceAll(/\s/gu, NO_BREAK),
  );
}
