type Cell = string | number | null | undefined;

/** A spreadsheet takes a cell that begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * Rows as CSV (RFC 4180): commas, CRLF, quotes where they are needed. It begins with a byte order mark, without
 * which Excel does not read Arabic, and a text that looks like a formula with an apostrophe.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(toField).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function toField(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
