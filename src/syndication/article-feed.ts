import { isolateText } from '../arabic/isolate.ts';
import type { Article } from '../data/articles.ts';
import { address, paths } from '../paths.ts';
import { settings, site } from '../site.ts';
import type { Translate } from '../strings.ts';
import { newestPublished, toFeedItem } from './article-item.ts';
import type { Feed } from './feed.ts';
import { sanitise } from './sanitise.ts';

const LIMIT = 50;

/**
 * The newest published articles as a feed.
 *
 * @param articles newest first
 * @param render makes the HTML of an article's text, with addresses as its page has them
 */
export async function toArticleFeed(
  articles: readonly Article[],
  t: Translate,
  render: (article: Article) => Promise<string>,
): Promise<Feed> {
  const title = t('feed.title');
  const items = newestPublished(articles, LIMIT).map(async (article) => {
    const url = address(paths.article(article.slug));
    const text = sanitise(await render(article), url);
    const html = `<div dir="${site.direction}" lang="${site.language}">\n${text}\n</div>`;
    return toFeedItem(article, site, url, html);
  });
  return {
    title: isolateText(settings.preview ? t('feed.previewTitle', { title }) : title),
    description: t.plain('feed.description'),
    homeUrl: address(paths.home),
    selfUrl: address(paths.rss),
    hint: t.plain('feed.hint'),
    language: site.language,
    rights: t.plain('feed.rights'),
    imageUrl: address('/apple-touch-icon.png'),
    builtAt: settings.clock,
    items: await Promise.all(items),
  };
}
