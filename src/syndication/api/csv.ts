type Cell = string | number | null | undefined;

/** Spreadsheet programs run a cell that begins with one of these characters as a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * Writes rows as CSV (RFC 4180), with CRLF and with quotes only where they are needed. A byte order mark comes first,
 * because Excel does not read Arabic without it. A text that looks like a formula is made harmless by an apostrophe.
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
