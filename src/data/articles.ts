import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { countWords, readingMinutes } from '../arabic/reading-time.ts';
import { publicationOf, type Publication } from '../content/publication.ts';
import { drawHead, type HeadDrawing } from '../figures/head/head-drawing.ts';
import { today } from '../site.ts';
import type { Model, Retirement } from '../timeline/record.ts';
import { getRecord } from './record.ts';
import { getTranslate } from './strings.ts';
import { getTopics, type Topic } from './topics.ts';

type Fields = CollectionEntry<'articles'>['data'];

/** An article with everything that it refers to. */
export interface Article extends Omit<Fields, 'topics' | 'retirements' | 'models' | 'author'> {
  slug: string;
  /** The first is the main one. */
  topics: Topic[];
  retirements: Retirement[];
  models: Model[];
  author: { id: string; name: string };
  /** Whole minutes that reading takes. */
  minutes: number;
  publication: Publication;
  /** What its data look like, for its head, its teasers and its card. */
  head: HeadDrawing;
}

let cached: Promise<Article[]> | undefined;

/** The articles of this build, newest first; those of one day in the order of their titles. */
export function getArticles(): Promise<Article[]> {
  if (!cached || import.meta.env.DEV) cached = loadArticles();
  return cached;
}

async function loadArticles(): Promise<Article[]> {
  const [entries, authors, topics, record] = await Promise.all([
    getCollection('articles'),
    getCollection('authors'),
    getTopics(),
    getRecord(),
  ]);
  const t = getTranslate();
  const find = {
    topic: indexBy(topics),
    retirement: indexBy(record.retirements),
    model: indexBy(record.models),
    author: indexBy(authors.map((entry) => entry.data)),
  };
  return entries
    .map((entry): Article => {
      const { data } = entry;
      const joined = {
        ...data,
        topics: pick(find.topic, data.topics),
        retirements: pick(find.retirement, data.retirements),
        models: pick(find.model, data.models),
      };
      return {
        ...joined,
        slug: entry.id,
        head: drawHead(joined, today, t),
        author: find.author.get(data.author) ?? { id: data.author, name: data.author },
        minutes: readingMinutes(countWords(plainBody(entry.body ?? ''))),
        publication: publicationOf({ draft: data.draft, on: data.publishedOn }, today),
      };
    })
    .toSorted(compareArticles);
}

function indexBy<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function pick<T>(from: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.map((id) => from.get(id)).filter((item) => item !== undefined);
}

const byTitle = new Intl.Collator('ar');

function compareArticles(a: Article, b: Article): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return byTitle.compare(a.title, b.title) || (a.slug < b.slug ? -1 : 1);
}

/** The words of a body that are read: no component attributes, no addresses. */
function plainBody(body: string): string {
  return body.replace(/<[^>]*>/gu, ' ').replace(/\]\([^)]*\)/gu, '] ');
}

/** The article that the editor puts first, or the newest. */
export async function getLeadArticle(): Promise<Article | undefined> {
  const [articles, frontPage] = await Promise.all([getArticles(), getEntry('frontPage', 'front-page')]);
  return articles.find((article) => article.slug === frontPage?.data.lead) ?? articles[0];
}

/** Up to `limit` other articles that share most topics, models and announcements with one. */
export async function getRelatedArticles(article: Article, limit: number): Promise<Article[]> {
  const others = (await getArticles()).filter((other) => other.slug !== article.slug);
  return others
    .map((other) => ({ other, shared: countShared(article, other) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ other }) => other);
}

function countShared(a: Article, b: Article): number {
  const shared = (key: 'topics' | 'models' | 'retirements'): number => {
    const ids = new Set(a[key].map((entry) => entry.id));
    return b[key].filter((entry) => ids.has(entry.id)).length;
  };
  // An announcement in common says more than a model, and a model more than a topic.
  return shared('retirements') * 4 + shared('models') * 2 + shared('topics');
}

/** The articles about an announcement or a model, newest first. */
export async function getArticlesAbout(about: { retirement?: string; model?: string }): Promise<Article[]> {
  return (await getArticles()).filter(
    (article) =>
      article.retirements.some((entry) => entry.id === about.retirement) ||
      article.models.some((entry) => entry.id === about.model),
  );
}

/** The article's body as a component, and its headings. */
export async function renderArticle(slug: string) {
  const entry = await getEntry('articles', slug);
  if (!entry) throw new Error(`there is no article "${slug}"`);
  const { Content, headings } = await render(entry);
  return { Content, headings };
}
