import { recordKey } from '../format/own-keys.ts';
import { KIND_OF_THING } from './about.ts';
import type { Hit } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { rankParts, type Match } from './rank.ts';
import type { Run } from './run.ts';

/** An announcement of more models than these is a list, of which a reader has not asked for any one. */
const MOST_MODELS = 3;

/** So many pages are shown then: the announcement, its model, an article about it, and one more. */
const MOST_SHOWN = 4;

/**
 * Few pages that are found, and after them those that the record ties to the first, best first: to a model's page its announcement and the
 * article about that, to an article its announcement and what that ends. They have in their titles, at least, or are asked by,
 * a word of the query that names something.
 */
export async function withBelonging(
  index: IndexReader,
  shown: readonly Match[],
  { units, hits, about }: Run,
): Promise<readonly Match[]> {
  const first = shown[0]!.page;
  const { types } = index.manifest;
  // What the site explains is asked of all announcements, and of none.
  if (shown.some(({ page }) => types[page] === 'p')) return shown;
  const { record = [] } = (await index.fragment(first)).facts;
  const tied = new Set<number>();
  for (const id of record) {
    const pages = (await index.key(recordKey(id))).map(({ page }) => page);
    const models = pages.filter((page) => types[page] === 'm');
    for (const page of pages) {
      // What is about one model, or one article, is not about others of the same announcement.
      if (
        types[page] === 'r' ||
        (types[page] !== types[first] &&
          (types[page] === 'a' || models.length <= MOST_MODELS || about?.pages.has(page)))
      )
        tied.add(page);
    }
  }
  const parts = rankParts(hits, index.manifest, about);
  for (const { page, hits: all } of parts) {
    const words = Number.parseInt(index.manifest.titles[page]!, 36);
    if (types[page] !== types[first] && hasWholeTitle(all, words)) tied.add(page);
  }
  for (const { page } of shown) tied.delete(page);
  const names = units.map(({ synonyms }) => !synonyms?.asks && synonyms?.id !== KIND_OF_THING);
  const others = parts
    .filter(({ page, hits: all }) => tied.has(page) && all.some((hit, place) => names[place] && isNamed(hit)))
    .map((match) => ({ ...match, hits: match.hits.filter((hit) => hit !== undefined) }))
    .slice(0, MOST_SHOWN - shown.length);
  return [...shown, ...others];
}

/** Whether a page has a word in its title, or is asked by it, and not by a relative or a word for the same. */
function isNamed(hit: Hit | undefined): boolean {
  return hit?.inTitle === true && (hit.kind === 'exact' || hit.kind === 'form');
}

/** Whether a query has a title of several words whole, whatever it says beside that. */
function hasWholeTitle(hits: readonly (Hit | undefined)[], length: number): boolean {
  const places = new Set(hits.flatMap((hit) => (hit ? hit.title.filter((place) => place < length) : [])));
  return length > 1 && places.size === length;
}
