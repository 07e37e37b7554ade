/** What the page writes in a cell that has nothing to say. */
const NOTHING = /^(?:-{1,3}|–|—|n\/a)?$/iu;

/** A word joiner, or a place where a line may break, inside names and words. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** What a cell names: the first name, and the others that it says go with it. */
export interface PageName {
  name: string;
  aliases: string[];
}

/** The text of a cell or heading without the marks of Markdown and of typesetting that carry no meaning here. */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(/(?<!!)\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\\([|*_`])/gu, '$1')
    .replace(/[`*]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a cell says that there is nothing to say. */
export function isNothing(cell: string): boolean {
  return NOTHING.test(toPlainText(cell));
}

/**
 * Reads what a cell names. Names in code marks one after the other (`a` | `b`, `c`), or in brackets after the first, are
 * one thing with its aliases; any other text is one name, whole.
 */
export function readName(cell: string): PageName {
  const plain = toPlainText(cell);
  const spans = [...cell.matchAll(/`([^`]+)`/gu)].map((match) => toPlainText(match[1]!));
  const [first, ...others] = spans;
  if (first === undefined || others.length === 0) return { name: plain, aliases: [] };
  const between = toPlainText(cell.replace(/`[^`]+`/gu, '')).replace(/\s/gu, '');
  const listed = /^[|,;]*$/u.test(between);
  const including = new RegExp(`^${RegExp.escape(first)} \\(including\\b`, 'u').test(plain);
  return listed || including ? { name: first, aliases: others } : { name: plain, aliases: [] };
}

/** Reads a replacement as it is listed, in plain text; undefined where the cell names none. */
export function readReplacement(cell: string): string | undefined {
  return isNothing(cell) ? undefined : toPlainText(cell).replace(/\.$/u, '');
}
