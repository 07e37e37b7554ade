import { toPlainText } from './page-cells.ts';
import { readHeading } from './page-lines.ts';

/** One sentence, heading, row or point of a list. */
export interface HelpSentence {
  /** Counts from 1: the line of a page in Markdown, the piece of the article's text of a page in HTML. */
  line: number;
  text: string;
}

/** A line of a page of the help centre that says something, without marks. */
export interface HelpLine extends HelpSentence {
  /** Of a heading, from 1 to 6; 0 for any other line. */
  level: number;
  /** Whether it is a point of a list. */
  isPoint: boolean;
}

/** Ends the reading at a line, with the reason. */
export type RefuseLine = (line: HelpSentence, reason: string) => never;

const POINT = /^\s*(?:[*+-]|\d+\.)\s+/u;

/** The lines of a page in Markdown. */
export function readMarkdownLines(markdown: string): HelpLine[] {
  return markdown.split(/\r?\n/u).flatMap((written, index) => {
    const heading = readHeading(written);
    const text = toPlainText(
      (heading?.title ?? written.replace(POINT, ''))
        .replace(/<!--.*?-->/gu, '')
        .replace(/!\[[^\]]*\]\([^)]*\)/gu, ''),
    );
    if (text === '' || /^\|?[\s:|-]+$/u.test(text)) return [];
    return [{ line: index + 1, text, level: heading?.level ?? 0, isPoint: !heading && POINT.test(written) }];
  });
}
