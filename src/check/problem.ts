/** One thing to fix in the content. */
export interface Problem {
  /** Path inside the content tree, with forward slashes. */
  file: string;
  /** Counts from 1. */
  line: number;
  /** The field of the front matter or record, or the part of an article's body. */
  field: string;
  /** What is wrong, and how to fix it. */
  message: string;
  /**
   * Whether it is a matter of the house's style that no reader is misled by: told to the editor, and no reason to
   * refuse a text that was written elsewhere. See `docs/decisions/0010-advice.md`.
   */
  advice?: boolean;
  /** What all advice of its kind says, without the words of this place; the message, when left out. */
  kind?: string;
  /** The rule of the proof-reader that found it, by which a comment lets it stand. */
  rule?: string;
  /** What to write for what, where that can be done without looking. */
  fix?: Fix;
}

/** Words on a line, and what stands there when they are fixed. */
export interface Fix {
  wrong: string;
  right: string;
}

/** A problem of a file that is known from the context. */
export type Finding = Omit<Problem, 'file'>;

/** Writes the way to a field as an editor reads it: `sources[0].url`; the file itself has no way. */
export function formatField(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'file';
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

/** Sorts problems by file and line, and otherwise leaves them in the order in which they were found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
