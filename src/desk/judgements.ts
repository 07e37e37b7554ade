import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../check/nearest.ts';
import { slug } from '../schemas/text.ts';
import { isDay, isMonth } from '../calendar/calendar-day.ts';

/** So many names are listed in an error; of more only the nearest is. */
const FEW = 12;

/** Why a value is none of those that there are, with the nearest or with all of a few. */
export function judgeKnown(value: string, all: readonly string[], what: string): string | undefined {
  if (all.includes(value)) return undefined;
  const near = nearest(value, all);
  if (near !== undefined) return `there is no ${what} "${value}"; did you mean "${near}"?`;
  const list = all.length > 0 && all.length <= FEW ? `; write one of: ${all.join(', ')}` : '';
  return `there is no ${what} "${value}"${list}`;
}

/** Why a value is no real day. */
export function judgeDay(value: string): string | undefined {
  return isDay(value) ? undefined : 'write a real day as YYYY-MM-DD';
}

/** Why a value is neither a real day nor a month. */
export function judgeDate(value: string): string | undefined {
  return isDay(value) || isMonth(value) ? undefined : 'write a real day as YYYY-MM-DD, or a month as YYYY-MM';
}

/** Why a value cannot be the name of a new file: it is none, or the place is taken. */
export function judgeNewName(value: string, contentDir: string, path: string): string | undefined {
  const parsed = slug.safeParse(value);
  if (!parsed.success) return parsed.error.issues[0]!.message;
  return existsSync(join(contentDir, path)) ? `${path} is there already; choose another` : undefined;
}

/** Why a value is no whole web address. */
export function judgeAddress(value: string): string | undefined {
  return /^https?:\/\/\S+$/u.test(value) && URL.canParse(value)
    ? undefined
    : 'write a whole http or https address';
}

/** Takes any text. */
export function takeAny(): undefined {
  return undefined;
}
