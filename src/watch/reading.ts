import type { RecordSource } from '../schemas/source.ts';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import type { HelpPage } from './help-page.ts';

/** Where readers can open the API's deprecations page. */
export const PAGE_URL = 'https://developers.openai.com/api/docs/deprecations';
/** The same in Markdown. */
export const MARKDOWN_URL = `${PAGE_URL}.md`;

/** One page that was read. */
export interface Reading {
  /** What it was read from: a path or an address. */
  from: string;
  /** The page as it was served or saved: Markdown, or HTML of the help centre. */
  text: string;
  /** The day on which it was read, in the site's time zone; the month where a copy says no more. */
  readOn: CalendarDate;
  /** How it was read, where that was not at its own address. */
  via: string | undefined;
}

/** Whether an address of a source is the API's deprecations page, at its old or its new place. */
export function isPageAddress(url: string): boolean {
  return /^https:\/\/(?:platform|developers)\.openai\.com\/(?:api\/)?docs\/deprecations(?:[?#.]|$)/u.test(
    url,
  );
}

/** The API's page as a source of the record. Its id is made of the day, as editors write it. */
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

/** A page of the help centre as a source of the record, as it was read on a day. */
export function toHelpSource({ url, title }: HelpPage, { readOn, via }: Reading): RecordSource {
  return {
    id: `help-${readOn}`,
    url,
    publisher: 'OpenAI Help Center',
    title,
    date: readOn,
    ...(via === undefined ? {} : { via }),
  };
}
