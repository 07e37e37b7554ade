import { formatDate } from '../../arabic/dates.ts';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { PageCopy } from './kept-pages.ts';

/** Characters that isolate Latin words in titles; here markup does it. */
const ISOLATES = /[\u2066-\u2069]/gu;

/** The address of this page, without query and fragment: no page of a static site depends on them. */
export function addressOfPage(): string {
  return location.origin + location.pathname;
}

/** The day of a moment where the reader is. */
export function dayAt(moment: number): CalendarDay {
  const date = new Date(moment);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-') as CalendarDay;
}

/**
 * This page as it came, with a line that says that it is a kept copy, and of which day. The line stands in the copy
 * itself, so that no copy is ever shown without it, whatever else fails.
 *
 * @param note the sentence of that line as HTML, with {date} in it
 * @returns undefined for what is not to be kept: a page that is itself a kept copy, or that no one should find again
 */
export async function copyThisPage(note: string): Promise<PageCopy | undefined> {
  if (document.querySelector('[data-kept-note]') || isUnlisted()) return undefined;
  const url = addressOfPage();
  // What the browser has loaded a moment ago is in its cache; the network is not asked again.
  const response = await fetch(url, { cache: 'force-cache' });
  if (!response.ok) return undefined;
  const html = await response.text();
  const line = `<p class="page" data-kept-note><mark>${note.replace('{date}', formatDate(dayAt(Date.now())))}</mark></p>`;
  const marked = html.replace(/<main\b[^>]*>/u, (main) => main + line);
  // Without its line it would be passed off as today's.
  if (marked === html) return undefined;
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
  return {
    url,
    title: (title ?? document.title).replaceAll(ISOLATES, ''),
    html: marked,
    headers: response.headers,
    files: [...new Set([...loadedFiles(), ...pictures()])],
  };
}

function isUnlisted(): boolean {
  return /noindex/u.test(document.querySelector<HTMLMetaElement>('meta[name="robots"]')?.content ?? '');
}

/** What this page has loaded of the files that are named by hashes: style, font, scripts, pictures. */
function loadedFiles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(isHashed);
}

/** Pictures too far down to have been loaded yet. */
function pictures(): string[] {
  return [...document.images].map(({ currentSrc, src }) => currentSrc || src).filter(isHashed);
}

function isHashed(address: string): boolean {
  return address.startsWith(location.origin) && address.includes('/_astro/');
}
