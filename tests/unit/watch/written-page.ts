import type { RetirementEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { isKnown } from '../../../src/timeline/item-standing.ts';
import { givenDate, isDelisted } from '../../../src/watch/given-dates.ts';
import { givenReplacement } from '../../../src/watch/given-replacements.ts';

/** The three ways in which the page has written a day, after its own `2026-09-28`. */
const written: readonly ((day: Date) => string)[] = [
  (day) => day.toISOString().slice(0, 10),
  (day) => day.toISOString().slice(0, 10).replaceAll('-', '\u2011'),
  (day) => day.toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' }),
  (day) => day.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' }),
];

/** A page in the form of OpenAI's, around sections of a test. */
export function writePage(...sections: readonly string[]): string {
  return [
    '# Deprecations',
    '## Overview',
    'A page of a test.',
    '## Upcoming deprecations',
    'The newest stands first.',
    ...sections,
  ].join('\n\n');
}

/** A section: its heading, and rows of a date, a name and a replacement, as Markdown. */
export function writeSection(
  heading: string,
  ...rows: readonly (readonly [string, string, string])[]
): string {
  return [
    `### ${heading}`,
    '',
    '| Shutdown date | Model / system | Recommended replacement |',
    '| --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

/** Writes the announcements of the API as the page would have them on a day, by the record. */
export function writePageOf(record: readonly RetirementEntry[], day: CalendarDay): string {
  const sections = record
    .filter(({ surface, announcedOn }) => surface === 'api' && isKnown(announcedOn, day))
    .map((entry, index) => {
      const items = entry.items.filter(
        (item) => isKnown(item.announcedOn ?? entry.announcedOn, day) && !isDelisted(item, entry, day),
      );
      const rows = items.map((item): [string, string, string] => {
        const date = givenDate(item, entry, day);
        const names = [item.name, ...(item.aliases ?? [])].map((name) => `\`${name}\``);
        const name = names.length === 1 ? names[0]! : `${names[0]} \\| ${names.slice(1).join(', ')}`;
        return [
          date ? `${date.atEarliest ? 'at earliest ' : ''}${writeDay(date.on, index)}` : '---',
          item.name.includes(' ') ? item.name : name,
          givenReplacement(item, day) ?? '---',
        ];
      });
      return writeSection(`${entry.announcedOn}: ${entry.titleEn}`, ...rows);
    });
  return writePage(...sections);
}

function writeDay(date: CalendarDate, index: number): string {
  return written[index % written.length]!(new Date(`${date}T00:00:00Z`));
}
