import type { CalendarDay } from '../calendar/calendar-day.ts';
import { toListPages } from '../content/article-order.ts';
import type { PageId } from '../content/tree.ts';
import type { Article } from '../data/articles.ts';
import { figureNames, paths } from '../paths.ts';
import { surfaces } from '../schemas/retirement.ts';
import type { Retirement, TimelineRecord } from '../timeline/record.ts';
import { states } from '../timeline/state.ts';
import { changeOfArticle, changeOfModel, changeOfRetirement, latest } from './last-change.ts';

/** A page that search engines may list. */
export interface SitePage {
  /** Path under the site's root. */
  path: string;
  /** The day on which its content last changed, if that is known. It is never the day of a build. */
  changedOn: CalendarDay | undefined;
}

/** The content from which pages are made. */
export interface SiteContent {
  articles: readonly Article[];
  /** The pages of the list of articles. */
  lists: readonly (readonly Article[])[];
  topics: readonly { id: string }[];
  record: TimelineRecord;
  /** The days on which the standing pages were last changed. */
  standing: Readonly<Record<PageId, CalendarDay | undefined>>;
}

/** All pages that search engines should list: all but the 404 page and the search page, which is empty without a query. */
export function listPages(content: SiteContent): SitePage[] {
  const { articles, lists, topics, record, standing } = content;
  const ofArticles = (list: readonly Article[]) => latest(list.map(changeOfArticle));
  const ofRetirements = (list: readonly Retirement[]) => latest(list.map(changeOfRetirement));
  const correctedOn = articles.flatMap((article) => article.corrections.map(({ on }) => on));
  const page = (path: string, changedOn: CalendarDay | undefined): SitePage => ({ path, changedOn });

  return [
    page(paths.home, latest([ofArticles(articles), ofRetirements(record.retirements)])),
    ...lists.map((list, index) => page(paths.articles(index + 1), ofArticles(list))),
    ...articles.map((article) => page(paths.article(article.slug), changeOfArticle(article))),
    page(paths.topics, ofArticles(articles)),
    ...topics.flatMap(({ id }) =>
      toListPages(articles.filter((article) => article.topics.some((topic) => topic.id === id))).map((list) =>
        page(paths.topic(id, list.current), ofArticles(list.articles)),
      ),
    ),
    page(paths.timeline, ofRetirements(record.retirements)),
    ...[paths.figures, ...figureNames.map(paths.figure)].map((path) =>
      page(path, ofRetirements(record.retirements)),
    ),
    ...timelineViews(record).map(({ path, members }) => page(path, ofRetirements(members))),
    ...record.retirements.map((retirement) =>
      page(paths.retirement(retirement.id), changeOfRetirement(retirement)),
    ),
    ...[paths.models, paths.inUse].map((path) => page(path, latest(record.models.map(changeOfModel)))),
    ...record.models.map((model) => page(paths.model(model.id), changeOfModel(model))),
    page(paths.available, latest(record.models.map(changeOfModel))),
    page(paths.glossary, undefined),
    page(paths.feeds, undefined),
    page(paths.api, ofRetirements(record.retirements)),
    page(paths.about, standing.about),
    page(paths.accessibility, standing.accessibility),
    page(paths.corrections, latest([standing.corrections, ...correctedOn])),
  ];
}

function timelineViews({ retirements }: TimelineRecord): { path: string; members: Retirement[] }[] {
  const years = [...new Set(retirements.map((retirement) => retirement.year))];
  const views = [
    ...states.map((value) => ['state', value] as const),
    ...surfaces.map((value) => ['surface', value] as const),
    ...years.map((value) => ['year', String(value)] as const),
  ];
  return views.map(([by, value]) => ({
    path: paths.timelineView(by, value),
    members: retirements.filter((retirement) => String(retirement[by]) === value),
  }));
}
