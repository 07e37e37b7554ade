import { getImage } from 'astro:assets';
import type { Article } from '../data/articles.ts';
import { sizeOf } from '../picture-size.ts';
import { address } from '../paths.ts';
import { settings } from '../site.ts';
import type { Translate } from '../strings.ts';

/** The picture of a share card. */
export interface ShareImage {
  /** Whole address on the host of this build, which has the file even when nothing is published yet. */
  url: string;
  width: number;
  height: number;
  alt: string;
}

const WIDEST = 1200;

/** The picture of every page that has none of its own. */
export function defaultShareImage(t: Translate): ShareImage {
  return { url: address('/share.png'), width: 1200, height: 630, alt: t('site.shareAlt') };
}

/** An article's own picture, in a format that every service reads. */
export async function toShareImage({ src, alt }: NonNullable<Article['picture']>): Promise<ShareImage> {
  const full = sizeOf(src);
  const width = Math.min(full.width, WIDEST);
  const image = await getImage({ src, width, format: 'jpeg' });
  return {
    url: new URL(image.src, settings.siteUrl).href,
    width,
    height: Math.round((full.height * width) / full.width),
    alt,
  };
}
