import { readFileSync } from 'node:fs';
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { countWords, readingMinutes } from '../arabic/reading-time.ts';
import { bodyOf } from '../content/document.ts';
import { compareArticles } from '../content/article-order.ts';
import { publicationOf, type Publication } from '../content/publication.ts';
import { drawHead, type HeadDrawing } from '../figures/head/head-drawing.ts';
import { getKept } from '../kept/kept.ts';
import { getTextCompiler } from '../markdown/text-compiler.ts';
import { today } from '../site.ts';
import type { Model, Retirement } from '../timeline/record.ts';
import { toComponent } from './compiled-text.ts';
import { getRecord } from './record.ts';
import { createRelatedFinder } from './related-articles.ts';
import { getTranslate } from './strings.ts';
import { getTopics, type Topic } from './topics.ts';

type Fields = CollectionEntry<'articles'>['data'];

/** An article with its references resolved and its derived fields. */
export interface Article extends Omit<Fields, 'topics' | 'retirements' | 'models' | 'author'> {
  slug: string;
  /** The first is the main one. */
  topics: Topic[];
  retirements: Retirement[];
  models: Model[];
  author: { id: string; name: string };
  /** Reading time in whole minutes. */
  minutes: number;
  publication: Publication;
  /** The drawing of its data, for the head of its page, its teasers and its share card; none if there is nothing to draw. */
  head: HeadDrawing | undefined;
}

/** What lists of articles and ways from one to another may show: nothing of the record, with which they do not change. */
export type ListedArticle = Omit<Article, 'retirements' | 'models'>;

let cached: Promise<Article[]> | undefined;

/** The articles of this build, newest first; those of the same day sorted by title. */
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
        minutes: readingMinutes(countWords(withoutTags(textOf(entry)))),
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

/** The text of an article: Astro has it of modules alone; thousands of others would be bundled with the site. */
function textOf({ body, filePath }: CollectionEntry<'articles'>): string {
  return body ?? bodyOf(readFileSync(filePath!, 'utf8'));
}

/** A text without tags and link addresses, which do not count for the reading time. */
function withoutTags(text: string): string {
  return text.replace(/<[^>]*>/gu, ' ').replace(/\]\([^)]*\)/gu, '] ');
}

/** The article that the front page leads with: the editor's choice, or else the newest. Undefined without articles. */
export async function getLeadArticle(): Promise<Article | undefined> {
  const [articles, frontPage] = await Promise.all([getArticles(), getEntry('frontPage', 'front-page')]);
  return articles.find((article) => article.slug === frontPage?.data.lead) ?? articles[0];
}

let finder: { of: readonly Article[]; find: (article: Article, limit: number) => Article[] } | undefined;

const MOST_RELATED = 3;

/** A few other articles, those first that share the most announcements, models and topics with an article. */
export async function getRelatedArticles(article: Article): Promise<Article[]> {
  const articles = await getArticles();
  if (finder?.of !== articles) finder = { of: articles, find: createRelatedFinder(articles) };
  return finder.find(article, MOST_RELATED);
}

/** The articles about an announcement or a model, newest first. */
export async function getArticlesAbout(about: { retirement?: string; model?: string }): Promise<Article[]> {
  return (await getArticles()).filter(
    (article) =>
      article.retirements.some((entry) => entry.id === about.retirement) ||
      article.models.some((entry) => entry.id === about.model),
  );
}

/**
 * The body of an article as a component, and its headings. A text that was taken again from the build before is what its page
 * shows, whichever components it is given.
 *
 * @throws Error if this build has no such article
 */
export async function renderArticle(slug: string) {
  const entry = await getEntry('articles', slug);
  if (!entry) throw new Error(`there is no article "${slug}"`);
  const kept = getKept()?.texts.textOf(slug);
  const compiler = getTextCompiler();
  if (!kept && compiler && !hasModule(entry)) {
    const { filePath: file = slug, data } = entry;
    return toComponent(await compiler.compile({ file, body: textOf(entry), sources: data.sources }));
  }
  const { Content, headings } = await render(
    kept
      ? { ...entry, rendered: { html: kept.html, metadata: { headings: kept.headings, imagePaths: [] } } }
      : entry,
  );
  return { Content, headings };
}

/** Whether Astro has a module for an entry, or its HTML: see `articleFiles`. */
function hasModule(entry: CollectionEntry<'articles'> & { deferredRender?: boolean }): boolean {
  return entry.deferredRender === true || entry.rendered !== undefined;
}
