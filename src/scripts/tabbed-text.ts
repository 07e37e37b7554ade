/**
 * The rows of a table that are shown, as spreadsheets take them: cells parted by tabs, rows by line ends. A cell has
 * its words in one line, a date as machines write it; a cell marked `data-uncopied` is left out. Last comes the whole
 * address of the row's first link.
 */
export function toTabbedText(table: HTMLTableElement): string {
  const rows = [...table.rows].filter((row) => row.dataset['uncopied'] === undefined && isShown(row));
  return rows.map((row) => `${[...row.cells].flatMap(toCell).concat(linkOf(row)).join('\t')}\r\n`).join('');
}

function isShown(row: HTMLTableRowElement): boolean {
  // A row that is only folded belongs to the table.
  return row.getAttribute('hidden') !== '' && !row.parentElement?.hidden;
}

function toCell(cell: HTMLTableCellElement): string[] {
  if (cell.dataset['uncopied'] !== undefined) return [];
  const copy = cell.cloneNode(true) as HTMLElement;
  // What is short for the eye stands in whole beside it.
  for (const short of copy.querySelectorAll('[aria-hidden]')) short.remove();
  for (const time of copy.querySelectorAll('time')) time.textContent = time.dateTime;
  return [inOneLine(copy.textContent)];
}

function linkOf(row: HTMLTableRowElement): string {
  return row.dataset['linkHead'] ?? row.querySelector('a')?.href ?? '';
}

/** Control characters that isolate names on a page only get in the way of comparing them in a table. */
function inOneLine(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
