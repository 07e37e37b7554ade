import type { Original } from './mutations.ts';

/** A line that holds a field and its whole value. */
export interface FieldLine {
  /** Counts from 0. */
  line: number;
  text: string;
  /** What stands before the field: spaces, and a dash where it begins a group. */
  lead: string;
  /** The spaces with which the next field of the same group begins. */
  start: string;
  indent: number;
  key: string;
  value: string;
}

/** A flow list or group, a quoted text, or words: never a value that goes on in the next line. */
const LINE = /^(?<lead> *(?:- )?)(?<key>[A-Za-z][\w.-]*): (?<value>[^|>\s].*)$/u;

/** The lines of a YAML file, or of an article's front matter, that hold a field and its value. */
export function fieldLines({ path, source }: Pick<Original, 'path' | 'source'>): FieldLine[] {
  const lines = source.split('\n');
  const end = /\.mdx?$/u.test(path) ? lines.indexOf('---', 1) : lines.length;
  return lines.slice(0, end).flatMap((text, line) => {
    const { lead, key, value } = LINE.exec(text)?.groups ?? {};
    if (lead === undefined || key === undefined || value === undefined) return [];
    // A text that goes on in the next line has no field there, and no dash.
    const next = lines[line + 1] ?? '';
    const goesOn = /^ +[^ -]/u.test(next) && !LINE.test(next) && !/^ *(?:- )?[\w.-]+:/u.test(next);
    if (goesOn) return [];
    const start = lead.replace('-', ' ');
    return [{ line, text, lead, start, indent: start.length, key, value }];
  });
}
