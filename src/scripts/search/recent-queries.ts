/** The key of the device's storage under which the last queries are kept; they never leave the device. */
const KEY = 'search-recent';
const MOST = 6;

/** The last queries that led somewhere, newest first; none where storage is closed or holds something else. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query as the newest. */
export function rememberQuery(query: string): void {
  const others = readRecent().filter((other) => other.toLowerCase() !== query.toLowerCase());
  try {
    localStorage.setItem(KEY, JSON.stringify([query, ...others].slice(0, MOST)));
  } catch {
    // Storage is closed, or full.
  }
}

/** Forgets all of them. */
export function forgetQueries(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is closed, and holds none.
  }
}
