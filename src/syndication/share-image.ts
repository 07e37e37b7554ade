import { getImage } from 'astro:assets';
import type { Article } from '../data/articles.ts';
import { sizeOf } from '../picture-size.ts';
import { address } from '../paths.ts';
import { settings } from '../site.ts';
import type { Translate } from '../strings.ts';

/** The picture that services show for a link to a page. */
export interface ShareImage {
  /** Full address on the host of this build, which has the file even if nothing is published yet. */
  url: string;
  width: number;
  height: number;
  alt: string;
}

const MAX_WIDTH = 1200;

/** The picture of pages that have none of their own. */
export function defaultShareImage(t: Translate): ShareImage {
  return { url: address('/share.png'), width: 1200, height: 630, alt: t('site.shareAlt') };
}

/** An article's own picture as JPEG, which all services can read. */
export async function toShareImage({ src, alt }: NonNullable<Article['picture']>): Promise<ShareImage> {
  const full = sizeOf(src);
  const width = Math.min(full.width, MAX_WIDTH);
  const image = await getImage({ src, width, format: 'jpeg' });
  return {
    url: new URL(image.src, settings.siteUrl).href,
    width,
    height: Math.round((full.height * width) / full.width),
    alt,
  };
}
