import { toPlainText } from './page-cells.ts';
import { readHeading, toPageLines } from './page-lines.ts';

/** One sentence, heading, row or point of a list. */
export interface HelpSentence {
  /** Counts from 1: the line of a page in Markdown, the piece of the article's text of a page in HTML. */
  line: number;
  text: string;
}

/** What a line is a part of. */
export interface HelpPlace {
  /** A point of a list, the first row or another one of a table; none of them in running text and headings. */
  part: 'point' | 'head' | 'row' | undefined;
  /** Of two points, the one that stands inside the other's list has the greater; 0 for all that is no point. */
  depth: number;
}

/** A line of a page of the help centre that says something, without marks. */
export interface HelpLine extends HelpSentence, HelpPlace {
  /** Of a heading, from 1 to 6; 0 for any other line. */
  level: number;
}

/** Ends the reading at a line, with the reason. */
export type RefuseLine = (line: HelpSentence, reason: string) => never;

/** Where running text and headings stand. */
export const RUNNING: HelpPlace = { part: undefined, depth: 0 };

/** The mark of a point, as Markdown writes it or as the help centre types it into running text. */
const MARK = /^(\s*)(?:[*+•-]|\d+[.)])\s+/u;
/** A line that parts: below the first row of a table, or across the page. */
const RULE = /^[\s:|-]*-[\s:|-]*$/u;

/** Whether a line has no text, or the bars and rules of a table alone. */
export function isBare(text: string): boolean {
  return /^[\s:|-]*$/u.test(text);
}

/** The text of a point without its mark, and how far in the mark stands; undefined for any other text. */
export function readPoint(text: string): { text: string; indent: number } | undefined {
  const mark = MARK.exec(text);
  return mark ? { text: text.slice(mark[0].length), indent: mark[1]!.length } : undefined;
}

/** The lines of a page in Markdown. */
export function readMarkdownLines(markdown: string): HelpLine[] {
  const all = toPageLines(markdown);
  const lines: HelpLine[] = [];
  let place = RUNNING;
  for (const [index, { number, text: written }] of all.entries()) {
    const heading = readHeading(written);
    place = heading
      ? RUNNING
      : placeOf(written, place, all[index - 1]?.text ?? '', all[index + 1]?.text ?? '');
    const text = toPlainText(
      (heading?.title ?? readPoint(written)?.text ?? written).replace(/!\[[^\]]*\]\([^)]*\)/gu, ''),
    );
    if (isBare(text)) continue;
    lines.push({ line: number, text, level: heading?.level ?? 0, ...place });
    // A first row without text is none: what makes Markdown of HTML puts one where the table has no headings.
    if (place.part === 'head') place = { part: 'row', depth: 0 };
  }
  return lines;
}

/**
 * Where a line stands. A point goes on in the lines below it until a blank one, and in indented lines after that; a table
 * until a blank line.
 */
function placeOf(written: string, before: HelpPlace, above: string, below: string): HelpPlace {
  const point = readPoint(written);
  if (point) return { part: 'point', depth: point.indent + 1 };
  const isBlank = written.trim() === '';
  if (before.part === 'head' || before.part === 'row') return isBlank ? RUNNING : before;
  if (written.includes('|') && below.includes('|') && RULE.test(below)) return { part: 'head', depth: 0 };
  if (before.part !== 'point' || isBlank || /^\s/u.test(written)) return before;
  return above.trim() === '' || RULE.test(written) ? RUNNING : before;
}
