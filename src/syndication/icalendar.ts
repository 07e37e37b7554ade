/** One line of a calendar: a name, a value that is already escaped where its type asks for it, and parameters. */
export interface CalendarLine {
  name: string;
  value: string;
  params?: Readonly<Record<string, string>>;
}

/** `VCALENDAR`, or a component in one. */
export interface CalendarComponent {
  name: string;
  lines: readonly CalendarLine[];
  components?: readonly CalendarComponent[];
}

/** The most octets of a line, its break not counted (RFC 5545, section 3.1). */
const WIDTH = 75;

const encoder = new TextEncoder();

/** Writes a calendar as RFC 5545 has it: lines end in CRLF and are folded between characters, never within one. */
export function writeCalendar(calendar: CalendarComponent): string {
  return linesOf(calendar)
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function linesOf({ name, lines, components = [] }: CalendarComponent): string[] {
  return [
    `BEGIN:${name}`,
    ...lines.map(toLine),
    // Properties stand before components (section 3.6).
    ...components.flatMap(linesOf),
    `END:${name}`,
  ];
}

function toLine({ name, value, params = {} }: CalendarLine): string {
  const written = Object.entries(params).map(([key, text]) => `;${key}=${text}`);
  return `${name}${written.join('')}:${value}`;
}

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * Breaks a line so that no part, the space that marks a further one included, is over the width. A letter keeps
 * its marks, so that each part can be read by itself; only what is over the width alone is taken apart.
 */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  const characters = [...graphemes.segment(line)].flatMap(({ segment }) =>
    octetsOf(segment) < WIDTH ? [segment] : [...segment],
  );
  for (const character of characters) {
    const size = octetsOf(character);
    if (octets + size > WIDTH) {
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
  return encoder.encode(text).length;
}

/** Line breaks become `\n`; no other control character but a tab may stand in a text. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

/** Plain text as a value of the type TEXT (section 3.3.11). */
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
