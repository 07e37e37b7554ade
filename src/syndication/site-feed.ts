import { isolateText } from '../arabic/isolate.ts';
import { address } from '../paths.ts';
import { settings, site } from '../site.ts';
import type { Translate } from '../strings.ts';
import type { Feed, FeedItem } from './feed.ts';

/** What differs from one feed of the site to another. */
export interface FeedHead {
  title: string;
  description: string;
  /** Tells somebody who opens the feed in a browser how to subscribe to it. */
  hint: string;
  /** Paths of the feed, and of the page that it belongs to. */
  path: string;
  homePath: string;
}

/** A feed of this build. In a preview its title says so. */
export function toSiteFeed(head: FeedHead, items: readonly FeedItem[], t: Translate): Feed {
  const title = settings.preview ? t('feed.previewTitle', { title: head.title }) : head.title;
  return {
    title: isolateText(title),
    description: isolateText(head.description),
    homeUrl: address(head.homePath),
    selfUrl: address(head.path),
    hint: isolateText(head.hint),
    language: site.language,
    rights: t.plain('feed.rights'),
    imageUrl: address('/apple-touch-icon.png'),
    changedAt: lastChange(items),
    items,
  };
}

/** The last change of the content. With the time of the build instead, every build would invalidate caches. */
function lastChange(items: readonly FeedItem[]): number | undefined {
  const instants = items.map(({ publishedAt, updatedAt }) => updatedAt ?? publishedAt);
  return instants.length > 0 ? Math.max(...instants) : undefined;
}

/** The HTML of an item. Its direction is set explicitly for readers that would not set it. */
export function toItemBody(html: string): string {
  return `<div dir="${site.direction}" lang="${site.language}">\n${html}\n</div>`;
}
