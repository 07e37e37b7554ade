import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { KeptTexts } from '../kept/kept-texts.ts';
import { calendarDate } from '../schemas/calendar-date.ts';
import { parseArticle } from './document.ts';
import { slugsInFeeds } from './feed-members.ts';
import { isPlainText } from './plain-text.ts';
import { isPublic, loadMdx, type Fields, type LoaderOptions } from './loaders.ts';
import { readTree } from './tree.ts';

type Entry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

interface LoadedArticle {
  slug: string;
  path: string;
  source: string;
  fields: Fields;
  /** Whether it is words and components alone. Plain Markdown is no module either way: Astro keeps its HTML itself. */
  isPlain: boolean;
  /** The entry that an earlier build has made of the same file. */
  entry: Entry | undefined;
}

/**
 * Loads the articles of a build, and leaves out what is scheduled for a later day. Those that must be modules are loaded through Astro's
 * glob loader; plain texts are compiled where they are rendered, but in development.
 *
 * @param kept what of an earlier build can be taken again: such an article is not compiled
 * @param compilesTexts whether this process compiles plain texts itself
 */
export function articleFiles(
  options: LoaderOptions,
  kept: KeptTexts | undefined,
  compilesTexts: boolean,
): Loader {
  return {
    name: 'mdx-article',
    load: async (context) => {
      const articles = readArticles(options, context);
      if (kept) takeArticles(articles, kept);
      const isCompiled = ({ isPlain }: LoadedArticle): boolean => compilesTexts && isPlain;
      const modules = articles.filter((article) => !isCompiled(article)).map(({ path }) => path);
      await loadMdx('article', options, modules, context);
      for (const article of articles.filter(isCompiled))
        context.store.set(await toPlainEntry(article, options, context));
    },
  };
}

/** An entry without the mark that makes a module of it, and without its text, which is read when it is needed. */
async function toPlainEntry(
  { slug, path, source, fields, entry }: LoadedArticle,
  { contentDir }: LoaderOptions,
  { config, parseData, generateDigest }: LoaderContext,
): Promise<Entry> {
  const file = join(contentDir, path);
  return {
    id: slug,
    data: entry?.data ?? (await parseData({ id: slug, data: fields, filePath: file })),
    filePath: relative(fileURLToPath(config.root), file).replaceAll('\\', '/'),
    digest: withoutModule(generateDigest(source)),
    deferredRender: false,
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
      return {
        slug: id,
        path,
        source,
        fields: entry?.data ?? ((parseArticle(source).data ?? {}) as Fields),
        isPlain: path.endsWith('.mdx') && !withPictures.has(id) && isPlainText(source),
        entry,
      };
    })
    .filter(({ fields }) => isPublic(fields, ({ publishedOn }) => publishedOn, options.rule));
}

/** Tells what is kept of the articles of this build. */
function takeArticles(articles: readonly LoadedArticle[], kept: KeptTexts): void {
  const inFeeds = slugsInFeeds(
    articles.map(({ slug, fields }) => ({
      slug,
      title: String(fields['title']),
      publishedOn: calendarDate.parse(fields['publishedOn']),
      topics: fields['topics'] as string[],
    })),
  );
  for (const { slug, source, isPlain, entry } of articles) {
    if (isPlain) kept.take({ slug, source, isInFeed: inFeeds.has(slug), isLoaded: entry !== undefined });
  }
}

/** Digest of an entry that has no module: Astro's loader must not take it for one that has. */
function withoutModule(digest: string): string {
  return digest.endsWith(' without module') ? digest : `${digest} without module`;
}
