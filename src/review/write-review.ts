import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStrings } from '../content/interface-strings.ts';
import { createTranslate, type Translate } from '../strings.ts';
import { BaseError, openBase, type Base } from './base.ts';
import { REVIEW, readManifest, type BuildFacts } from './manifest.ts';
import type { SiteManifest } from './manifest-schema.ts';
import { writeReviewPage } from './review-page.ts';
import { reviewBuild, type Review } from './review.ts';

export interface ReviewSettings {
  /** Folder of the finished build. */
  folder: string;
  contentDir: string;
  basePath: string;
  /** Full address of the published site. */
  canonicalUrl: string;
  /** IANA name. */
  timeZone: string;
  /** What to compare with, as `openBase` takes it; undefined for no comparison. */
  base: string | undefined;
  /** Paths whose deletion is wanted; `all` for every path. */
  allowed?: readonly string[];
}

/**
 * Writes `manifest.json` into a build, so that later builds can be compared with it.
 *
 * @param keptIn as for `readManifest`
 */
export function writeManifest(folder: string, facts: BuildFacts, keptIn?: string): SiteManifest {
  const manifest = readManifest(folder, facts, keptIn);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/**
 * Writes the page for reviewers, `/__review/`, into a build. If the published site cannot be read, the page says so; the
 * build does not fail.
 */
export async function writeReview(head: SiteManifest, settings: ReviewSettings): Promise<Review> {
  const { folder, contentDir, basePath, canonicalUrl, timeZone, allowed = [] } = settings;
  const t = createTranslate(readStrings(contentDir));
  const { base, trouble } = await findBase(settings.base, t);
  const review = await reviewBuild({ folder, contentDir, head, base, trouble, allowed });
  const place = join(folder, REVIEW);
  mkdirSync(place, { recursive: true });
  copyFileSync(new URL('./review.css', import.meta.url), join(place, 'review.css'));
  const assets = readdirSync(join(folder, '_astro'));
  const ending = (end: string): string[] =>
    assets.filter((name) => name.endsWith(end)).map((name) => `${basePath}_astro/${name}`);
  const page = writeReviewPage(review, {
    t,
    basePath,
    timeZone,
    styles: [styleOf(join(folder, '404.html')), `${basePath}${REVIEW}/review.css`],
    fonts: ending('.woff2'),
    host: new URL(canonicalUrl).host,
  });
  writeFileSync(join(place, 'index.html'), page);
  return review;
}

/** The address of the site's style sheet, taken from a page that every build has. */
function styleOf(page: string): string {
  const address = /<link rel="stylesheet" href="(?<address>[^"]+)"/u.exec(readFileSync(page, 'utf8'))
    ?.groups?.['address'];
  if (address === undefined) throw new Error(`${page} has no style sheet.`);
  return address;
}

async function findBase(
  location: string | undefined,
  t: Translate,
): Promise<{ base?: Base; trouble?: string }> {
  if (location === undefined) return {};
  try {
    return { base: await openBase(location) };
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return { trouble: t('review.trouble', { why: error.message }) };
  }
}
