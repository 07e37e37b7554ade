import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { countWords } from '../arabic/reading-time.ts';
import { calendarDate } from '../schemas/calendar-date.ts';
import { TextCompiler } from './compiled-text.ts';
import { parseArticle, parseYaml } from './document.ts';
import { isInBuild, type PublicationRule } from './publication.ts';
import { readTree, type ContentFile, type Place } from './tree.ts';

type Fields = Record<string, unknown>;
type DataEntry = Parameters<LoaderContext['store']['set']>[0];

/** Reads the public day of an entry from its raw fields. */
type PublicOn = (fields: Fields) => unknown;

export interface LoaderOptions {
  contentDir: string;
  rule: PublicationRule;
}

/**
 * Loads one YAML file an entry, parsed by the same reader as the content check, and leaves out what is
 * scheduled for a later day.
 */
export function yamlFiles(place: Place, options: LoaderOptions, publicOn?: PublicOn): Loader {
  return reloading(`yaml-${place}`, options, /\.yml$/u, async ({ parseData, generateDigest }) => {
    const entries: DataEntry[] = [];
    for (const file of filesOf(place, options)) {
      const fields = readFields(file, options);
      if (publicOn && !isPublic(fields, publicOn, options.rule)) continue;
      const data = await parseData({ id: file.id, data: fields });
      entries.push({ id: file.id, data, digest: generateDigest(fields) });
    }
    return entries;
  });
}

/** Loads the entries of one YAML file, a key each. A tree without the file has none. */
export function yamlEntries(place: Place, options: LoaderOptions): Loader {
  return reloading(`yaml-${place}`, options, /\.yml$/u, async ({ parseData }) => {
    const entries: DataEntry[] = [];
    for (const file of filesOf(place, options)) {
      for (const [id, fields] of Object.entries(readFields(file, options))) {
        entries.push({ id, data: await parseData({ id, data: fields as Fields }) });
      }
    }
    return entries;
  });
}

/**
 * Loads articles and pages. Astro's own loader leaves a text with components to Vite, a module for each; here it is compiled
 * where it is loaded (see `compiled-text.ts`), and what was not edited is taken as the last build left it. Plain Markdown
 * (`.md`) becomes HTML as Astro makes it. A draft that is left out cannot leave its pictures in the build.
 */
export function writtenFiles(place: 'article' | 'page', options: LoaderOptions, publicOn?: PublicOn): Loader {
  return reloading(`written-${place}`, options, /\.mdx?$/u, async (context) => {
    const { store, parseData, generateDigest, config, entryTypes } = context;
    const folder = fileURLToPath(new URL(`texts-${place}/`, config.cacheDir));
    const compiler = new TextCompiler(folder, config.markdown.processor);
    const toHtml = await entryTypes.get('.md')?.getRenderFunction?.(config);
    const entries: DataEntry[] = [];
    for (const file of filesOf(place, options)) {
      const path = join(options.contentDir, file.path);
      const source = readFileSync(path, 'utf8');
      const digest = generateDigest(source);
      const kept = store.get(file.id) as DataEntry | undefined;
      const filePath = relative('', path).replaceAll('\\', '/');
      if (kept?.digest === digest && kept.filePath === filePath && compiler.has(codeOf(kept))) {
        if (publicOn && !isPublic(kept.data, publicOn, options.rule)) continue;
        compiler.use(codeOf(kept));
        entries.push(kept);
        continue;
      }
      const { data, body } = parseArticle(source);
      const fields = (data ?? {}) as Fields;
      if (publicOn && !isPublic(fields, publicOn, options.rule)) continue;
      const isPlain = path.endsWith('.md');
      const rendered = isPlain
        ? await toHtml?.({ id: file.id, data: fields, body: body.trim(), filePath: path, digest })
        : undefined;
      const text: Fields = isPlain ? { pictures: [] } : { ...(await compiler.compile(body.trim(), path)) };
      const written = { ...fields, text: { ...text, words: countReadWords(body) } };
      entries.push({
        id: file.id,
        data: await parseData({ id: file.id, data: written, filePath: path }),
        filePath,
        digest,
        rendered,
        assetImports: rendered?.metadata?.imagePaths,
      });
    }
    compiler.prune();
    return entries;
  });
}

function codeOf({ data }: { data: Fields }): string | undefined {
  return (data['text'] as { code?: string }).code;
}

/** The words of a body that are read: no component attributes, no addresses. */
function countReadWords(body: string): number {
  return countWords(body.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\]\([^)]*\)/gu, '] '));
}

function filesOf(place: Place, { contentDir }: LoaderOptions): ContentFile[] {
  return readTree(contentDir).files.filter((file) => file.place === place);
}

function readFields(file: ContentFile, { contentDir }: LoaderOptions): Fields {
  const { data, flaws } = parseYaml(readFileSync(join(contentDir, file.path), 'utf8'));
  if (flaws.length > 0 || data === null || typeof data !== 'object') {
    const [flaw] = flaws;
    throw new Error(`${file.path}:${flaw?.line ?? 1}: ${flaw?.message ?? 'the file holds no fields'}`);
  }
  return data as Fields;
}

function isPublic(fields: Fields, publicOn: PublicOn, rule: PublicationRule): boolean {
  const on = calendarDate.parse(publicOn(fields));
  return isInBuild({ draft: fields['draft'] === true, on }, rule);
}

/**
 * Makes a loader that the development server runs again when a file changes. Entries are replaced when all of them
 * could be read: while a file is broken the last good ones stay, and what is wrong is told by the content check.
 */
function reloading(
  name: string,
  { contentDir }: LoaderOptions,
  ending: RegExp,
  read: (context: LoaderContext) => Promise<DataEntry[]>,
): Loader {
  const load = async (context: LoaderContext): Promise<void> => {
    const entries = await read(context);
    context.store.clear();
    for (const entry of entries) context.store.set(entry);
  };
  return {
    name,
    load: async (context) => {
      await load(context);
      context.watcher?.add(contentDir);
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (path) => {
          const inside = !relative(contentDir, path).startsWith('..');
          if (!inside || !ending.test(path)) return;
          load(context).catch((error: unknown) => {
            context.logger.warn(`${(error as Error).message.split('\n')[0]!}; the last good entries stay`);
          });
        });
      }
    },
  };
}
