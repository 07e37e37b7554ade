import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { daysBetween, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Answer } from './answer.ts';

/** An answer, and the day on which it was given. */
export interface KeptAnswer extends Answer {
  on: CalendarDay;
}

/** Days for which it is known that a page was there; anything else may be otherwise tomorrow. */
export const DAYS_KEPT = 30;

/** Reads the answers of earlier runs, by address; a file that is not there, or cannot be read, holds none. */
export function readAnswers(file: string): Map<string, KeptAnswer> {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, KeptAnswer>));
  } catch {
    return new Map();
  }
}

export function writeAnswers(file: string, answers: ReadonlyMap<string, KeptAnswer>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries([...answers].toSorted()), undefined, 1)}\n`);
}

/**
 * Whether an answer still tells.
 *
 * @param days for how many days it is enough to know that a page was there
 */
export function isFresh(answer: KeptAnswer | undefined, today: CalendarDay, days: number): boolean {
  if (answer === undefined) return false;
  const age = daysBetween(answer.on, today);
  return age >= 0 && age < (answer.standing === 'there' || answer.standing === 'moved' ? days : 1);
}
