/**
 * What became of an address. `refused` is a site that answers this program and no page (a login, a wall against robots, too
 * many requests), which says nothing of what a reader gets; `unasked` is one that asks robots to stay away.
 */
export type Standing = 'there' | 'moved' | 'gone' | 'refused' | 'unreached' | 'unasked';

/** What was learnt of one address. */
export interface Answer {
  standing: Standing;
  /** Status of the last answer, if there was one. */
  status?: number;
  /** Where it leads, if elsewhere. */
  to?: string;
  /** Why there was no answer. */
  reason?: string;
}

/** What a status says of a page. */
export function standingOf(status: number): Standing {
  if (status >= 200 && status < 300) return 'there';
  if (status === 404 || status === 410) return 'gone';
  if ([401, 402, 403, 405, 406, 407, 418, 429, 451, 999].includes(status)) return 'refused';
  return 'unreached';
}

/** Where copies of a page would be listed; whether there are any is for a person to see. */
export function copiesOf(address: string): string {
  return `https://web.archive.org/web/*/${address}`;
}
