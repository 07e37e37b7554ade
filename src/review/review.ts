import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import type { Problem } from '../check/problem.ts';
import { BaseError, type Base } from './base.ts';
import { compareSites, type CompareOptions, type ChangedPage, type Comparison } from './compare.ts';
import { fileOf } from './manifest.ts';
import type { SiteManifest } from './manifest-schema.ts';
import { readPageText, type PageText } from './page-text.ts';
import { diffBlocks, type BlockChange } from './text-diff.ts';

/** A changed page, with the changes of its text. */
export interface ReviewedPage extends ChangedPage {
  /** Undefined if the page before the change was not available. */
  blocks: BlockChange[] | undefined;
}

/** The card that services show for a link to a page. */
export interface ShareCard {
  path: string;
  title: string;
  description: string;
  /** Path of the picture on this build's host. */
  image: string;
  alt: string;
}

/** Everything that a reviewer is shown about a build. */
export interface Review {
  head: SiteManifest;
  /** Undefined if there is nothing to compare with; `trouble` may then say why. */
  base: Pick<Base, 'name' | 'address' | 'manifest'> | undefined;
  trouble: string | undefined;
  comparison: Comparison | undefined;
  /** Why pages of the base could not be read, one line each. */
  failures: string[];
  /** Changed pages whose text was compared, most important first. */
  pages: ReviewedPage[];
  /** Further changed pages, whose text was not compared because there are too many. */
  unread: ChangedPage[];
  cards: ShareCard[];
  advice: Problem[];
}

/** The most pages whose text is compared: a change to a template affects all pages. */
const MAX_PAGES = 60;

/** How many of them are asked for at the same time, and how long altogether, in milliseconds. */
const AT_ONCE = 6;
const TIME_FOR_PAGES = 60_000;

export interface ReviewOptions extends CompareOptions {
  /** Folder of the build. */
  folder: string;
  contentDir: string;
  head: SiteManifest;
  base: Base | undefined;
  /** Why the base could not be read. */
  trouble?: string | undefined;
}

/**
 * Compares a build with its base, and collects what else a reviewer needs to see. Pages of the base that cannot be read are told
 * among the failures, and shown without their differences.
 */
export async function reviewBuild(options: ReviewOptions): Promise<Review> {
  const { folder, contentDir, head, base, trouble, allowed = [] } = options;
  const comparison = base && compareSites(base.manifest, head, { allowed });
  const textOf = (path: string): PageText =>
    readPageText(readFileSync(join(folder, fileOf(path)), 'utf8'), head.address);
  const changed = comparison?.changed ?? [];
  const compared = changed.slice(0, MAX_PAGES);
  const { texts, failures } = await readBase(base, compared);
  const pages = compared.map((change): ReviewedPage => {
    const was = texts.get(change.was.path);
    return { ...change, blocks: was && diffBlocks(was.blocks, textOf(change.page.path).blocks) };
  });
  // Without a base the cards of all articles are shown.
  const shared = comparison
    ? [...comparison.added, ...comparison.moved.map(({ to }) => to), ...changed.map(({ page }) => page)]
    : head.pages;
  return {
    head,
    base,
    trouble,
    comparison,
    failures,
    pages,
    unread: changed.slice(MAX_PAGES),
    cards: shared
      .filter(({ path }) => /^\/articles\/(?!page\/)./u.test(path))
      .map(({ path }) => toCard(path, textOf(path))),
    advice: checkContent(contentDir).filter(({ advice }) => advice),
  };
}

/** The texts of pages before their change, by path, as far as they can be read in time; none without a base. */
async function readBase(
  base: Base | undefined,
  changes: readonly ChangedPage[],
): Promise<{ texts: Map<string, PageText>; failures: string[] }> {
  const texts = new Map<string, PageText>();
  const failures: string[] = [];
  if (!base) return { texts, failures };
  const signal = AbortSignal.timeout(TIME_FOR_PAGES);
  const waiting = changes.values();
  const readOn = async (): Promise<void> => {
    for (const { was } of waiting) {
      try {
        const html = await base.page(was.path, signal);
        // A former manifest does not say where its build stands; then it stands where it was found.
        if (html !== undefined)
          texts.set(was.path, readPageText(html, base.manifest.address ?? base.address));
      } catch (error) {
        if (!(error instanceof BaseError)) throw error;
        failures.push(error.message);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return { texts, failures: failures.sort() };
}

function toCard(path: string, { metadata }: PageText): ShareCard {
  const image = metadata.get('og:image') ?? '';
  return {
    path,
    title: metadata.get('og:title') ?? '',
    description: metadata.get('og:description') ?? '',
    // Only the path, so that the picture is that of this build, whatever host its address names.
    image: URL.parse(image)?.pathname ?? image,
    alt: metadata.get('og:image:alt') ?? '',
  };
}
