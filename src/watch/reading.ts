import type { RecordSource } from '../schemas/source.ts';
import type { CalendarDate } from '../calendar/calendar-day.ts';

/** Where readers can open the page. */
export const PAGE_URL = 'https://developers.openai.com/api/docs/deprecations';
/** The same in Markdown. */
export const MARKDOWN_URL = `${PAGE_URL}.md`;

/** One page that was read. */
export interface Reading {
  /** What it was read from: a path or an address. */
  from: string;
  markdown: string;
  /** The day on which it was read, in the site's time zone; the month where a copy says no more. */
  readOn: CalendarDate;
  /** How it was read, where that was not at its own address. */
  via: string | undefined;
}

/** The page as a source of the record. Its id is made of the day, as editors write it. */
export function toSource({ readOn, via }: Reading): RecordSource {
  return {
    id: `page-${readOn}`,
    url: PAGE_URL,
    publisher: 'OpenAI',
    title: 'Deprecations (OpenAI API docs)',
    date: readOn,
    ...(via === undefined ? {} : { via }),
  };
}
