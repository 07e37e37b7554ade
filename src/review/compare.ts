import type { ItemDate, SiteManifest, SitePage } from './manifest-schema.ts';

export interface ChangedPage {
  page: SitePage;
  was: SitePage;
}

/**
 * What becomes of an address that the published site has: it is sent on, its page has become a draft or scheduled, it is the
 * end of a list that has become shorter, or it is gone.
 */
export type Fate = 'sentOn' | 'unpublished' | 'shorterList' | 'gone';

/** An address of the published site at which the next one will answer 404, or send readers on. */
export interface DeletedPage {
  page: Pick<SitePage, 'path' | 'title'>;
  fate: Fate;
  /** Where its address redirects to, if it is sent on. */
  sentTo: string | undefined;
  /** Whether whoever asked for the review said that the deletion is wanted. */
  allowed: boolean;
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

/** What whoever asks for a comparison says of it. */
export interface CompareOptions {
  /** Paths whose deletion is wanted; `all` for every path. */
  allowed?: readonly string[];
}

/**
 * Compares two builds. In every list the most important comes first.
 *
 * What is gone is judged by what will be published: the build that is to replace the other may be a preview, which has drafts
 * and scheduled items too.
 */
export function compareSites(
  base: SiteManifest,
  head: SiteManifest,
  { allowed = [] }: CompareOptions = {},
): Comparison {
  const before = new Map(pagesOf(base).map((page) => [page.path, page]));
  const after = new Map(pagesOf(head).map((page) => [page.path, page]));
  const arrived = [...after.values()].filter(({ path }) => !before.has(path));
  const left = [...before.values()].filter((page) => isPublished(page) && !isPublished(after.get(page.path)));

  const dates = compareDates(base.dates, head.dates);
  const moved = left.flatMap((from) => {
    if (after.has(from.path)) return [];
    const to =
      arrived.find(({ path }) => path === head.redirects[from.path]) ??
      arrived.find(({ digest }) => digest === from.digest);
    return to === undefined ? [] : [{ from, to }];
  });
  const movedTo = new Set(moved.map(({ to }) => to));
  const byWeight = sortByWeight(dates);

  return {
    dates,
    added: arrived.filter((page) => !movedTo.has(page)).toSorted(byWeight),
    changed: [...after.values()]
      .flatMap((page) => {
        const was = before.get(page.path);
        const isSame = !was || (was.digest === page.digest && was.title === page.title);
        return isSame ? [] : [{ page, was }];
      })
      .toSorted((a, b) => byWeight(a.page, b.page)),
    deleted: [...left, ...lostAddresses(base, head, after)]
      .map((page): DeletedPage => {
        const target = head.redirects[page.path];
        const sentTo = target !== undefined && isPublished(after.get(target)) ? target : undefined;
        const fate = sentTo === undefined ? fateOf(page, after) : 'sentOn';
        return { page, fate, sentTo, allowed: allowed.includes('all') || allowed.includes(page.path) };
      })
      .toSorted((a, b) => byWeight(a.page, b.page)),
    moved,
    identities: compareIdentities(base.identities, head.identities),
    headers: lists(base.headers, head.headers),
    bytes: { was: sizeOf(base), is: sizeOf(head) },
  };
}

/** Addresses at which the next site answers 404, so that links to them are broken, and nobody said that it is wanted. */
export function brokenAddresses({ deleted }: Pick<Comparison, 'deleted'>): DeletedPage[] {
  return deleted.filter(({ fate, allowed }) => !allowed && (fate === 'gone' || fate === 'unpublished'));
}

/** The pages of a build. On hosts that read no redirects a page stands at a former address, and a manifest may hold it. */
function pagesOf({ pages, redirects }: SiteManifest): SitePage[] {
  return pages.filter(({ path }) => redirects[path] === undefined);
}

function isPublished(page: SitePage | undefined): page is SitePage {
  return page !== undefined && page.published !== false;
}

function fateOf({ path }: Pick<SitePage, 'path'>, after: ReadonlyMap<string, SitePage>): Fate {
  // A page of a list comes and goes with the number of entries; nobody is told its address.
  if (/^\/(?:articles|topics\/[^/]+)\/page\/\d+\/$/u.test(path)) return 'shorterList';
  return after.has(path) ? 'unpublished' : 'gone';
}

/** What is lost beside pages: files that the site promises, and former addresses that were sent on. */
function lostAddresses(
  base: SiteManifest,
  head: SiteManifest,
  after: ReadonlyMap<string, SitePage>,
): Pick<SitePage, 'path' | 'title'>[] {
  const formerPublished = new Set(
    pagesOf(base)
      .filter(isPublished)
      .map(({ path }) => path),
  );
  const former = Object.entries(base.redirects)
    .filter(([from, to]) => from.endsWith('/') && formerPublished.has(to))
    .map(([from]) => from)
    .filter((from) => {
      const target = head.redirects[from];
      return !isPublished(after.get(from)) && !(target !== undefined && isPublished(after.get(target)));
    });
  const files = new Set(head.files ?? []);
  const hasFiles = head.files !== undefined;
  const lost = hasFiles ? (base.files ?? []).filter((file) => !files.has(file)) : [];
  return [...former, ...lost].map((path) => ({ path, title: '' }));
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

/** Pages in order of importance: texts that people wrote come before pages made from data, and lists come last. */
const ORDER = [
  /^\/articles\/(?!page\/)./u,
  /^\/$/u,
  /^\/about|^\/corrections/u,
  /^\/timeline\/\d/u,
  /^\/models\/./u,
  /^\/(?!articles\/|topics\/|timeline\/by\/)/u,
];

type Compare = (a: Pick<SitePage, 'path'>, b: Pick<SitePage, 'path'>) => number;

/** Sorts pages by importance. Before all others come the announcements whose dates differ: for readers they matter most. */
function sortByWeight(dates: readonly ChangedDate[]): Compare {
  const announcements = new Set(dates.map(({ was, is }) => `/timeline/${(is ?? was)!.announcement}/`));
  const weightOf = ({ path }: Pick<SitePage, 'path'>): number => {
    if (announcements.has(path)) return -1;
    const place = ORDER.findIndex((pattern) => pattern.test(path));
    return place === -1 ? ORDER.length : place;
  };
  return (a, b) => weightOf(a) - weightOf(b) || (a.path < b.path ? -1 : 1);
}

function sizeOf({ pages }: SiteManifest): number {
  return pages.reduce((sum, { bytes }) => sum + bytes, 0);
}
