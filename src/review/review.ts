import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import type { Problem } from '../check/problem.ts';
import type { Base } from './base.ts';
import { compareSites, type ChangedPage, type Comparison } from './compare.ts';
import { fileOf, type SiteManifest } from './manifest.ts';
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
  /** Changed pages whose text was compared, most important first. */
  pages: ReviewedPage[];
  /** Further changed pages, whose text was not compared because there are too many. */
  unread: ChangedPage[];
  cards: ShareCard[];
  advice: Problem[];
}

/** The most pages whose text is compared: a change to a template affects all pages. */
const MAX_PAGES = 60;

export interface ReviewOptions {
  /** Folder of the build. */
  folder: string;
  contentDir: string;
  head: SiteManifest;
  base: Base | undefined;
  /** Why the base could not be read. */
  trouble?: string | undefined;
}

/** Compares a build with its base, and collects what else a reviewer needs to see. */
export async function reviewBuild({
  folder,
  contentDir,
  head,
  base,
  trouble,
}: ReviewOptions): Promise<Review> {
  const comparison = base && compareSites(base.manifest, head);
  const textOf = (path: string): PageText => readPageText(readFileSync(join(folder, fileOf(path)), 'utf8'));
  const changed = comparison?.changed ?? [];
  const pages: ReviewedPage[] = [];
  for (const change of changed.slice(0, MAX_PAGES)) {
    const html = await base!.page(change.was.path);
    const blocks =
      html === undefined ? undefined : diffBlocks(readPageText(html).blocks, textOf(change.page.path).blocks);
    pages.push({ ...change, blocks });
  }
  // Without a base the cards of all articles are shown.
  const shared = comparison
    ? [...comparison.added, ...comparison.moved.map(({ to }) => to), ...changed.map(({ page }) => page)]
    : head.pages;
  return {
    head,
    base,
    trouble,
    comparison,
    pages,
    unread: changed.slice(MAX_PAGES),
    cards: shared
      .filter(({ path }) => /^\/articles\/(?!page\/)./u.test(path))
      .map(({ path }) => toCard(path, textOf(path))),
    advice: checkContent(contentDir).filter(({ advice }) => advice),
  };
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
