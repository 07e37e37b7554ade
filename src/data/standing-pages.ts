import { getKept } from '../kept/kept.ts';

/** What a page of this build is told by. */
interface ToldPage {
  /** Pattern of its route, as Astro has it. */
  route: string;
  /** As `paths` has it. */
  path: string;
  /** All that it is given, as `shown-on-page.ts` tells it. */
  shown: string;
  /** Where the picture of its share card is kept. */
  card?: Promise<string>;
}

/**
 * Leaves out the pages that stand as the build before has left them, of routes that have many: what is left is rendered, and kept for the
 * next; see docs/decisions/0084-articles-taken-from-the-build-before.md. In development and previews nothing is left out.
 *
 * @param tell undefined for a page that cannot be kept
 */
export async function withoutStanding<Page>(
  pages: readonly Page[],
  tell: (page: Page) => Promise<ToldPage | undefined>,
): Promise<Page[]> {
  const kept = getKept()?.pages;
  if (!kept) return [...pages];
  const stands = await Promise.all(
    pages.map(async (page) => {
      const told = await tell(page);
      if (!told) return false;
      const { route, path, shown, card } = told;
      const file = `${path.slice(1)}index.html`;
      return kept.take({ route, path: file, shown, ...(card && { card: await card }) });
    }),
  );
  return pages.filter((_, place) => !stands[place]);
}
