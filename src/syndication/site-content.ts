import { getArticlePages } from '../data/article-list.ts';
import { getArticles } from '../data/articles.ts';
import { getPage } from '../data/pages.ts';
import { getRecord } from '../data/record.ts';
import { getTopics } from '../data/topics.ts';
import { listPages, type SiteContent, type SitePage } from './site-pages.ts';

/** All pages of this build that search engines may list. */
export async function getSitePages(): Promise<SitePage[]> {
  return listPages(await getSiteContent());
}

async function getSiteContent(): Promise<SiteContent> {
  const [articles, articlePages, topics, record, about, accessibility, corrections] = await Promise.all([
    getArticles(),
    getArticlePages(),
    getTopics(),
    getRecord(),
    getPage('about'),
    getPage('accessibility'),
    getPage('corrections'),
  ]);
  return {
    articles,
    lists: articlePages.map((page) => page.articles),
    topics,
    record,
    standing: {
      about: about?.updatedOn,
      accessibility: accessibility?.updatedOn,
      corrections: corrections?.updatedOn,
    },
  };
}
