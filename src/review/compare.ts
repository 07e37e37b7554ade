import type { ItemDate, SiteManifest, SitePage } from './manifest.ts';

export interface ChangedPage {
  page: SitePage;
  was: SitePage;
}

export interface DeletedPage {
  page: SitePage;
  /** Where its address redirects to; undefined if links to it are broken. */
  sentTo: string | undefined;
}

export interface ChangedDate {
  /** Undefined if the item is new. */
  was: ItemDate | undefined;
  /** Undefined if the item is gone. */
  is: ItemDate | undefined;
}

/** The ids of items of a feed or calendar that were added or are gone. */
export interface ChangedIdentities {
  path: string;
  added: string[];
  gone: string[];
}

/** The differences between the published build and one that is to replace it. */
export interface Comparison {
  dates: ChangedDate[];
  added: SitePage[];
  changed: ChangedPage[];
  deleted: DeletedPage[];
  /** New pages that have the text of a deleted page, or to which its address redirects. */
  moved: { from: SitePage; to: SitePage }[];
  identities: ChangedIdentities[];
  headers: { added: string[]; gone: string[] };
  /** Total size of all pages. */
  bytes: { was: number; is: number };
}

/** Compares two builds. In every list the most important comes first. */
export function compareSites(base: SiteManifest, head: SiteManifest): Comparison {
  const before = new Map(base.pages.map((page) => [page.path, page]));
  const after = new Map(head.pages.map((page) => [page.path, page]));
  const arrived = head.pages.filter(({ path }) => !before.has(path));
  const left = base.pages.filter(({ path }) => !after.has(path));

  const sentTo = ({ path }: SitePage): string | undefined => head.redirects[path];
  const moved = left.flatMap((from) => {
    const to =
      arrived.find(({ path }) => path === sentTo(from)) ??
      arrived.find(({ digest }) => digest === from.digest);
    return to === undefined ? [] : [{ from, to }];
  });
  const movedTo = new Set(moved.map(({ to }) => to));

  return {
    dates: compareDates(base.dates, head.dates),
    added: arrived.filter((page) => !movedTo.has(page)).toSorted(byWeight),
    changed: head.pages
      .flatMap((page) => {
        const was = before.get(page.path);
        const isSame = !was || (was.digest === page.digest && was.title === page.title);
        return isSame ? [] : [{ page, was }];
      })
      .toSorted((a, b) => byWeight(a.page, b.page)),
    deleted: left
      .map((page) => ({ page, sentTo: sentTo(page) }))
      .toSorted((a, b) => byWeight(a.page, b.page)),
    moved,
    identities: compareIdentities(base.identities, head.identities),
    headers: lists(base.headers, head.headers),
    bytes: { was: sizeOf(base), is: sizeOf(head) },
  };
}

/** Deleted pages without a redirect, so that links to them are broken. */
export function brokenAddresses({ deleted }: Comparison): SitePage[] {
  return deleted.filter(({ sentTo }) => sentTo === undefined).map(({ page }) => page);
}

function compareDates(base: readonly ItemDate[], head: readonly ItemDate[]): ChangedDate[] {
  const keyOf = ({ announcement, item }: ItemDate): string => `${announcement}\n${item}`;
  const before = new Map(base.map((date) => [keyOf(date), date]));
  const after = new Map(head.map((date) => [keyOf(date), date]));
  const changed = head.flatMap((is) => {
    const was = before.get(keyOf(is));
    return was?.shutdownOn === is.shutdownOn && was.state === is.state ? [] : [{ was, is }];
  });
  const gone = base.filter((date) => !after.has(keyOf(date))).map((was) => ({ was, is: undefined }));
  // First dates that moved, then items that are gone, new items, and items whose state alone changed.
  const rank = ({ was, is }: ChangedDate): number => {
    if (was && is) return was.shutdownOn === is.shutdownOn ? 3 : 0;
    return was ? 1 : 2;
  };
  return [...gone, ...changed].toSorted((a, b) => rank(a) - rank(b));
}

function compareIdentities(
  base: SiteManifest['identities'],
  head: SiteManifest['identities'],
): ChangedIdentities[] {
  return [...new Set([...Object.keys(base), ...Object.keys(head)])]
    .toSorted()
    .map((path) => ({ path, ...lists(base[path] ?? [], head[path] ?? []) }))
    .filter(({ added, gone }) => added.length > 0 || gone.length > 0);
}

function lists(before: readonly string[], after: readonly string[]): { added: string[]; gone: string[] } {
  const [was, is] = [new Set(before), new Set(after)];
  return {
    added: [...new Set(after.filter((line) => !was.has(line)))],
    gone: [...new Set(before.filter((line) => !is.has(line)))],
  };
}

/** Pages in order of importance: texts that people wrote come before pages made from data. */
const ORDER = [
  /^\/articles\/(?!page\/)./u,
  /^\/$/u,
  /^\/about|^\/corrections/u,
  /^\/timeline\/\d/u,
  /^\/models\/./u,
];

function weightOf({ path }: SitePage): number {
  const place = ORDER.findIndex((pattern) => pattern.test(path));
  return place === -1 ? ORDER.length : place;
}

function byWeight(a: SitePage, b: SitePage): number {
  return weightOf(a) - weightOf(b) || (a.path < b.path ? -1 : 1);
}

function sizeOf({ pages }: SiteManifest): number {
  return pages.reduce((sum, { bytes }) => sum + bytes, 0);
}
