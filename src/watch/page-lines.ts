import type { PageLine } from './page-table.ts';

const TAB_HEAD = /^(?:- |#+ )?shut ?down date\t/imu;
const RULE = /^\s*(?:=+|-{2,})\s*$/u;

/** A heading as Markdown writes it. */
export interface PageHeading {
  /** From 1 to 6. */
  level: number;
  /** With the marks of Markdown that it has. */
  title: string;
}

/** The heading that a line is; undefined for any other line. */
export function readHeading(text: string): PageHeading | undefined {
  const match = /^(#{1,6})\s+(.+?)\s*#*$/u.exec(text);
  return match ? { level: match[1]!.length, title: match[2]! } : undefined;
}

/** Whether a page is in HTML; comments may stand before its first element. */
export function isHtml(text: string): boolean {
  return /^(?:\s|<!--[\s\S]*?-->)*<(?:!doctype|html|head|body)\b/iu.test(text);
}

/**
 * Splits a page into lines, in the one form that its reader knows. Keepers of copies have written the same page in three:
 * headings with a line of `=` or `-` below them; tables copied out of a browser, with tabs; and the form of OpenAI's own
 * Markdown. Nothing is left out but comments, and every line keeps its number.
 */
export function toPageLines(markdown: string): PageLine[] {
  const lines = markdown
    .replace(/<!--[\s\S]*?-->/gu, (comment) => comment.replace(/[^\n]/gu, ''))
    .split(/\r?\n/u)
    .map((text, index): PageLine => ({ number: index + 1, text }));
  return TAB_HEAD.test(markdown) ? fromTabs(lines) : fromUnderlines(lines);
}

function fromUnderlines(lines: readonly PageLine[]): PageLine[] {
  return lines.map(({ number, text }, index) => {
    const [above = '', below = ''] = [lines[index - 1]?.text, lines[index + 1]?.text];
    if (isTitle(text) && RULE.test(below))
      return { number, text: `${below.includes('=') ? '#' : '##'} ${text}` };
    return { number, text: RULE.test(text) && isTitle(above) ? '' : text };
  });
}

/** A line that a line of signs makes a heading: words, and no mark of a table, list or heading. */
function isTitle(text: string): boolean {
  return /^[^\s|#>*+-]/u.test(text) && !text.includes('|');
}

/**
 * A copy out of a browser: cells stand between tabs, some lines became points of lists, some headings lost their marks,
 * and those of the parts of an announcement gained a level.
 */
function fromTabs(lines: readonly PageLine[]): PageLine[] {
  let isInList = false;
  return lines.flatMap(({ number, text }): PageLine[] => {
    const bare = text.replace(/^- ?/u, '');
    const line = (changed: string): PageLine => ({ number, text: changed });
    if (TAB_HEAD.test(text)) {
      const cells = bare.replace(/^#+ /u, '').split('\t');
      return [line(toRow(cells)), line(toRow(cells.map(() => '---')))];
    }
    if (text.includes('\t')) return [line(toRow(bare.split('\t')))];
    if (/^#{1,2} /u.test(text)) isInList = /history/iu.test(text);
    if (/^\d{4}-\d{2}-\d{2}: /u.test(bare)) return [line(`### ${bare}`)];
    if (isInList && /^### (?!\d{4}-\d{2}-\d{2}: )/u.test(text)) return [line(`#${text}`)];
    return [line(isInList ? bare : text)];
  });
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.trim().replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
