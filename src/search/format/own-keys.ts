/**
 * Keys of the index that are no words of a text: what a page is the page of. A letter that no Arabic word has begins
 * them, so that nothing a reader types begins one.
 */
const MARK = 'ژ';

/** Of the page of a model, by one of its names; its words in one, so that hyphens and spaces make no difference. */
export function nameKey(words: readonly string[]): string {
  return `${MARK}n${words.join('')}`;
}

/** Of an announcement, by the name of one of its items or of that item's model. */
export function itemKey(words: readonly string[]): string {
  return `${MARK}i${words.join('')}`;
}

/** Of a page that has a word of a list of synonyms, by the list's place in the manifest. */
export function synonymKey(list: number): string {
  return `${MARK}s${list.toString(36)}${MARK}`;
}

/** Of the pages that belong to one announcement of the record: its own, those of its models, articles about it. Pagefind would cut it at hyphens. */
export function recordKey(id: string): string {
  return `${MARK}r${id.replaceAll('-', '')}${MARK}`;
}

/** A day as YYYY-MM-DD; of which a query may know less: year and month (YYYY-MM), or month and day (--MM-DD, ISO 8601:2000). */
export type KnownDate = string;

/**
 * Of a page whose subject ends on a day, or that is dated by one. The day stands in two orders, since an index finds
 * what begins alike: year and month begin the first, month and day are the second.
 *
 * @param kind `e` of an end, `d` of a page's own date
 * @param date the whole day, or what is known of it
 */
export function dateKey(kind: 'd' | 'e', date: KnownDate): string {
  return date.startsWith('--') ? `${MARK}${kind}x${digits(date)}` : `${MARK}${kind}${digits(date)}`;
}

/** Both keys of a day, YYYY-MM-DD; of a month, YYYY-MM, its one. */
export function dateKeys(kind: 'd' | 'e', date: string): string[] {
  return date.length < 10
    ? [dateKey(kind, date)]
    : [dateKey(kind, date), dateKey(kind, `--${date.slice(5)}`)];
}

function digits(date: string): string {
  return date.replaceAll(/\D/gu, '');
}
