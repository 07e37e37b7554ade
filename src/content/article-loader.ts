import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ArticleFile, KeptArticles } from '../kept/kept-articles.ts';
import { calendarDate } from '../schemas/calendar-date.ts';
import { parseArticle } from './document.ts';
import { slugsInFeeds } from './feed-members.ts';
import { isPublic, loadMdx, type Fields, type LoaderOptions } from './loaders.ts';
import { readTree } from './tree.ts';

type Entry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

interface LoadedArticle extends Omit<ArticleFile, 'isInFeed' | 'isLoaded'> {
  path: string;
  fields: Fields;
  /** The entry that an earlier build has made of the same file. */
  entry: Entry | undefined;
}

/**
 * Loads the articles of a build, through Astro's glob loader, and leaves out what is scheduled for a later day.
 *
 * @param kept what of an earlier build can be taken again: such an article is loaded, but not compiled
 */
export function articleFiles(options: LoaderOptions, kept: KeptArticles | undefined): Loader {
  return {
    name: 'mdx-article',
    load: async (context) => {
      const articles = readArticles(options, context);
      const taken = kept ? takeArticles(articles, kept) : new Map<string, Entry>();
      const others = articles.filter(({ slug }) => !taken.has(slug)).map(({ path }) => path);
      await loadMdx('article', options, others, context);
      for (const entry of taken.values()) {
        const digest = withoutModule(String(entry.digest));
        context.store.set({ ...entry, digest, deferredRender: false });
      }
    },
  };
}

function readArticles(options: LoaderOptions, context: LoaderContext): LoadedArticle[] {
  const { files, pictures } = readTree(options.contentDir);
  const withPictures = new Set(pictures.map((path) => path.split('/')[1]!));
  return files
    .filter(({ place }) => place === 'article')
    .map(({ id, path }): LoadedArticle => {
      const source = readFileSync(join(options.contentDir, path), 'utf8');
      const known = context.store.get(id);
      const digest = context.generateDigest(source);
      const entry = [digest, withoutModule(digest)].includes(String(known?.digest)) ? known : undefined;
      const fields = entry?.data ?? ((parseArticle(source).data ?? {}) as Fields);
      return { slug: id, path, source, fields, entry, hasPictures: withPictures.has(id) };
    })
    .filter(({ fields }) => isPublic(fields, ({ publishedOn }) => publishedOn, options.rule));
}

/** The entries of those articles whose text is taken again. */
function takeArticles(articles: readonly LoadedArticle[], kept: KeptArticles): Map<string, Entry> {
  const inFeeds = slugsInFeeds(
    articles.map(({ slug, fields }) => ({
      slug,
      title: String(fields['title']),
      publishedOn: calendarDate.parse(fields['publishedOn']),
      topics: fields['topics'] as string[],
    })),
  );
  const taken = new Map<string, Entry>();
  for (const { slug, path, source, hasPictures, entry } of articles) {
    // Plain Markdown is no module; Astro keeps its HTML itself.
    if (!path.endsWith('.mdx')) continue;
    const isTaken = kept.take({ slug, source, hasPictures, isInFeed: inFeeds.has(slug), isLoaded: entry !== undefined });
    if (isTaken && entry) taken.set(slug, entry);
  }
  return taken;
}

/** Digest of an entry that has no module: Astro's loader must not take it for one that has. */
function withoutModule(digest: string): string {
  return digest.endsWith(' without module') ? digest : `${digest} without module`;
}
