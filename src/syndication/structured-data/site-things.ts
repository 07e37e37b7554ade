import type { BreadcrumbList, Dataset, NewsArticle } from 'schema-dts';
import type { Article } from '../../data/articles.ts';
import { address, paths } from '../../paths.ts';
import { site } from '../../site.ts';
import type { Translate } from '../../strings.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { changeOfRetirement, latest } from '../last-change.ts';
import { toBreadcrumbs } from './breadcrumbs.ts';
import { toDataset } from './dataset.ts';
import { toNewsArticle } from './news-article.ts';

/** The structured data of an article of this build. */
export function describeArticle(article: Article, imageUrl: string, t: Translate): NewsArticle {
  return toNewsArticle(article, address(paths.article(article.slug)), imageUrl, {
    name: t('site.name'),
    language: site.language,
    url: address(paths.home),
    aboutUrl: address(paths.about),
    logoUrl: address('/apple-touch-icon.png'),
  });
}

/** The breadcrumbs of a page: the home page, and the given pages by names and paths. */
export function describeBreadcrumbs(
  steps: readonly { name: string; path: string }[],
  t: Translate,
): BreadcrumbList {
  const whole = [{ name: t('site.name'), path: paths.home }, ...steps];
  return toBreadcrumbs(whole.map(({ name, path }) => ({ name, url: address(path) })));
}

/** The structured data of the record of this build as a dataset. */
export function describeDataset(record: TimelineRecord, t: Translate): Dataset {
  const file = (type: string, name: string) => ({ type, url: address(paths.data(name)) });
  return toDataset({
    name: t('api.datasetName'),
    alternateName: `${site.nameLatin}: OpenAI model and product retirements`,
    description: t('api.datasetDescription'),
    keywords: ['OpenAI', 'ChatGPT', 'deprecations', 'model retirement', 'إيقاف النماذج'],
    language: site.language,
    publisher: t('site.name'),
    url: address(paths.api),
    homeUrl: address(paths.home),
    files: [
      file('application/json', 'retirements.json'),
      file('application/json', 'models.json'),
      file('text/csv', 'shutdowns.csv'),
      file('text/csv', 'models.csv'),
    ],
    from: record.retirements.at(-1)?.announcedOn ?? record.day,
    changedOn: latest(record.retirements.map(changeOfRetirement)) ?? record.day,
  });
}
