import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import type { Problem } from '../check/problem.ts';
import type { Base } from './base.ts';
import { compareSites, type ChangedPage, type Comparison } from './compare.ts';
import { fileOf, type SiteManifest } from './manifest.ts';
import { readPageText, type PageText } from './page-text.ts';
import { diffBlocks, type BlockChange } from './text-diff.ts';

/** A page that changed, with how its text did. */
export interface ReviewedPage extends ChangedPage {
  /** Undefined where the page before could not be had. */
  blocks: BlockChange[] | undefined;
}

/** The card by which an address is shown where it is shared. */
export interface ShareCard {
  path: string;
  title: string;
  description: string;
  /** Path of the picture on this build's host. */
  image: string;
  alt: string;
}

/** All that a reviewer is shown of a build. */
export interface Review {
  head: SiteManifest;
  /** Undefined where the build is compared with nothing; then why. */
  base: Pick<Base, 'name' | 'address' | 'manifest'> | undefined;
  trouble: string | undefined;
  comparison: Comparison | undefined;
  /** Changed pages whose words are compared, most important first. */
  pages: ReviewedPage[];
  /** Changed pages that are only named, because there are too many. */
  unread: ChangedPage[];
  cards: ShareCard[];
  advice: Problem[];
}

/** How many changed pages are compared word by word: a change to a template touches all of them. */
const MOST_PAGES = 60;

export interface ReviewOptions {
  /** Folder of the build. */
  folder: string;
  contentDir: string;
  head: SiteManifest;
  base: Base | undefined;
  /** Why there is no base. */
  trouble?: string | undefined;
}

/** Compares a build with another one, and collects what else a reviewer needs to see of it. */
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
  for (const change of changed.slice(0, MOST_PAGES)) {
    const html = await base!.page(change.was.path);
    const blocks =
      html === undefined ? undefined : diffBlocks(readPageText(html).blocks, textOf(change.page.path).blocks);
    pages.push({ ...change, blocks });
  }
  // Without a base every article is new to the reviewer.
  const shared = comparison
    ? [...comparison.added, ...comparison.moved.map(({ to }) => to), ...changed.map(({ page }) => page)]
    : head.pages;
  return {
    head,
    base,
    trouble,
    comparison,
    pages,
    unread: changed.slice(MOST_PAGES),
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
    // The picture of this build, whatever host its address names.
    image: URL.parse(image)?.pathname ?? image,
    alt: metadata.get('og:image:alt') ?? '',
  };
}
