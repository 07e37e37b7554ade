/** One line of a calendar. The value is already escaped as its type requires. */
export interface CalendarLine {
  name: string;
  value: string;
  params?: Readonly<Record<string, string>>;
}

/** `VCALENDAR` itself, or a component in it. */
export interface CalendarComponent {
  name: string;
  lines: readonly CalendarLine[];
  components?: readonly CalendarComponent[];
}

/** The most octets of a line, without its line break (RFC 5545, section 3.1). */
const MAX_OCTETS = 75;

/** Writes a calendar by RFC 5545: lines end with CRLF, and long ones are folded between characters, never within one. */
export function writeCalendar(calendar: CalendarComponent): string {
  return linesOf(calendar)
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function linesOf({ name, lines, components = [] }: CalendarComponent): string[] {
  return [
    `BEGIN:${name}`,
    ...lines.map(toLine),
    // Properties come before components (section 3.6).
    ...components.flatMap(linesOf),
    `END:${name}`,
  ];
}

function toLine({ name, value, params = {} }: CalendarLine): string {
  const written = Object.entries(params).map(([key, text]) => `;${key}=${text}`);
  return `${name}${written.join('')}:${value}`;
}

/** Long lines as they were folded: an event stands in the calendar of all, of its surface and of its models. */
const foldedLines = new Map<string, string>();

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * Folds a line so that no part is longer than allowed, including the space that begins a continuation. Lines are broken
 * between grapheme clusters, so that a letter keeps its diacritics; only a cluster that is too long itself is split.
 */
function fold(line: string): string {
  if (octetsOf(line) <= MAX_OCTETS) return line;
  const known = foldedLines.get(line);
  if (known !== undefined) return known;
  const folded = foldLong(line);
  foldedLines.set(line, folded);
  return folded;
}

function foldLong(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  const characters = [...graphemes.segment(line)].flatMap(({ segment }) =>
    octetsOf(segment) < MAX_OCTETS ? [segment] : [...segment],
  );
  for (const character of characters) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

function octetsOf(text: string): number {
  // A thirtieth of what an encoder takes for a letter, of which a calendar has tens of thousands.
  return Buffer.byteLength(text);
}

/** The control characters that a text may not contain: all but tab and line feed. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

/** Escapes plain text as a value of the type TEXT (section 3.3.11). */
export function escapeCalendarText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** An instant, in milliseconds since 1970, as a value of the type DATE-TIME in UTC (section 3.3.5). */
export function toUtcValue(instant: number): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/gu, '');
}

/** A day, `YYYY-MM-DD`, as a value of the type DATE (section 3.3.4). */
export function toDateValue(day: string): string {
  return day.replaceAll('-', '');
}
