import { isolateText } from '../arabic/isolate.ts';
import { address } from '../paths.ts';
import { settings, site } from '../site.ts';
import type { Translate } from '../strings.ts';
import type { Feed, FeedItem } from './feed.ts';

/** What tells one feed of the site from another. */
export interface FeedHead {
  title: string;
  description: string;
  /** Says to who opens the feed in a browser what to do with its address. */
  hint: string;
  /** Path of the feed, and of the page that it is of. */
  path: string;
  homePath: string;
}

/** A feed of this build. A preview's says in its title that it is one. */
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

/** RSS asks for the last change of the content: with the time of the build, every build would be news to caches. */
function lastChange(items: readonly FeedItem[]): number | undefined {
  const instants = items.map(({ publishedAt, updatedAt }) => updatedAt ?? publishedAt);
  return instants.length > 0 ? Math.max(...instants) : undefined;
}

/** Sanitised HTML as the whole text of an item: set right-to-left for readers that would not. */
export function toItemBody(html: string): string {
  return `<div dir="${site.direction}" lang="${site.language}">\n${html}\n</div>`;
}
