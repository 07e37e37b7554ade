import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { CommandError } from '../hosting/run-command.ts';
import type { KnownContent } from './known-content.ts';
import type { Answers, Question } from './questions.ts';

/** A file that is to be written. */
export interface NewFile {
  /** Path inside the content tree. */
  path: string;
  text: string;
  /** What was found in the content and filled in, a line each. */
  filledIn: readonly string[];
}

/** A kind of file that can be begun: what must be known of it, and what is written then. */
export interface NewKind {
  questions: (known: KnownContent, today: CalendarDay) => Question[];
  toFile: (answers: Answers, known: KnownContent) => NewFile;
}

/**
 * Writes a new file, and its folder.
 *
 * @throws CommandError when there is a file already; it stays as it is
 */
export function writeNewFile(contentDir: string, { path, text }: NewFile): string {
  const target = join(contentDir, path);
  mkdirSync(dirname(target), { recursive: true });
  try {
    writeFileSync(target, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CommandError(`${target} is there already, and stays as it is; choose another --slug`);
  }
  return target;
}
