import { paths } from '~/paths.ts';
import { modelFacts } from '~/search/page-facts.ts';
import { readNameForms } from '~/search/build/names.ts';
import { settings, today } from '~/site.ts';
import type { Translate } from '~/strings.ts';
import { getArticles } from './articles.ts';
import { getModels, getRetirements } from './record.ts';
import { getTopics } from './topics.ts';

/** The title and path of a page, and other names for what it is about. */
export interface Title {
  title: string;
  path: string;
  others?: readonly string[];
}

/** A name and its phonetic spellings in Arabic. */
export interface SpokenName {
  name: string;
  forms: readonly string[];
}

/** The titles and names of the site: the search page lists them for readers whose browser runs no scripts. */
export interface Titles {
  models: Title[];
  /** The newest, of which the list stays within bounds. */
  articles: Title[];
  /** Whether there are more. */
  olderArticles: boolean;
  retirements: Title[];
  topics: Title[];
  spoken: SpokenName[];
}

const MOST_ARTICLES = 200;

/** The titles and names of the site: models and topics in the order of their lists, articles and announcements newest first. */
export async function getTitles(t: Translate): Promise<Titles> {
  const [models, articles, retirements, topics] = await Promise.all([
    getModels(),
    getArticles(),
    getRetirements(),
    getTopics(),
  ]);
  return {
    models: models.map((model) => ({
      title: model.name,
      path: paths.model(model.id),
      others: (modelFacts(model, today, t).names ?? []).filter((name) => name !== model.name),
    })),
    articles: articles
      .slice(0, MOST_ARTICLES)
      .map(({ title, slug }) => ({ title, path: paths.article(slug) })),
    olderArticles: articles.length > MOST_ARTICLES,
    retirements: retirements.map(({ title, id }) => ({ title, path: paths.retirement(id) })),
    topics: topics.map(({ name, id }) => ({ title: name, path: paths.topic(id) })),
    spoken: readNameForms(settings.contentDir).map(([name = '', ...forms]) => ({ name, forms })),
  };
}
