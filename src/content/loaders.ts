import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { calendarDate } from '../schemas/calendar-date.ts';
import { parseYaml } from './document.ts';
import { isInBuild, type PublicationRule } from './publication.ts';
import { markdownGlobs, places, readTree, type ContentFile, type Place } from './tree.ts';

export type Fields = Record<string, unknown>;
type DataEntry = Parameters<LoaderContext['store']['set']>[0];

/** Reads the public day of an entry from its raw fields. */
export type PublicOn = (fields: Fields) => unknown;

export interface LoaderOptions {
  contentDir: string;
  rule: PublicationRule;
  /** Whether what Astro's store has of an earlier build was made by the same code (`dropStaleContent`). */
  isKeptByCode?: boolean;
}

/**
 * Loads one YAML file an entry, parsed by the same reader as the content check, and leaves out what is
 * scheduled for a later day.
 */
export function yamlFiles(place: Place, options: LoaderOptions, publicOn?: PublicOn): Loader {
  return reloading(`yaml-${place}`, options, async ({ parseData, generateDigest, store }) => {
    const entries: DataEntry[] = [];
    for (const file of filesOf(place, options)) {
      const source = readFileSync(join(options.contentDir, file.path), 'utf8');
      const digest = generateDigest(source);
      const known = options.isKeptByCode ? store.get(file.id) : undefined;
      const isKnown = known?.digest === digest;
      const fields = isKnown ? known.data : parseFields(file, source);
      if (publicOn && !isPublic(fields, publicOn, options.rule)) continue;
      const data = isKnown ? known.data : await parseData({ id: file.id, data: fields });
      entries.push({ id: file.id, data, digest });
    }
    return entries;
  });
}

/** Loads the entries of one YAML file, a key each. A tree without the file has none. */
export function yamlEntries(place: Place, options: LoaderOptions): Loader {
  return reloading(`yaml-${place}`, options, async ({ parseData }) => {
    const entries: DataEntry[] = [];
    for (const file of filesOf(place, options)) {
      const source = readFileSync(join(options.contentDir, file.path), 'utf8');
      for (const [id, fields] of Object.entries(parseFields(file, source))) {
        entries.push({ id, data: await parseData({ id, data: fields as Fields }) });
      }
    }
    return entries;
  });
}

/** Loads MDX files through Astro's own glob loader. */
export function mdxFiles(place: keyof typeof markdownGlobs, options: LoaderOptions): Loader {
  return {
    name: `mdx-${place}`,
    load: (context) =>
      loadMdx(
        place,
        options,
        filesOf(place, options).map(({ path }) => path),
        context,
      ),
  };
}

/**
 * Has Astro's glob loader load files, of which it is told the exact ones: a draft that it never sees cannot leave its
 * pictures in the build.
 */
export async function loadMdx(
  place: keyof typeof markdownGlobs,
  { contentDir, rule }: LoaderOptions,
  wanted: readonly string[],
  context: LoaderContext,
): Promise<void> {
  if (wanted.length === 0) {
    context.store.clear();
    return;
  }
  await glob({
    base: pathToFileURL(`${contentDir}/`),
    // A preview leaves nothing out, and so need not be told the files: a new one is seen while it is served.
    pattern: rule.preview ? markdownGlobs[place] : [...wanted],
    generateId: ({ entry }) => places[place].exec(entry)?.groups?.['id'] ?? entry,
  }).load(context);
}

function filesOf(place: Place, { contentDir }: LoaderOptions): ContentFile[] {
  return readTree(contentDir).files.filter((file) => file.place === place);
}

function parseFields(file: ContentFile, source: string): Fields {
  const { data, flaws } = parseYaml(source);
  if (flaws.length > 0 || data === null || typeof data !== 'object') {
    const [flaw] = flaws;
    throw new Error(`${file.path}:${flaw?.line ?? 1}: ${flaw?.message ?? 'the file holds no fields'}`);
  }
  return data as Fields;
}

/** Whether an entry is in the build. */
export function isPublic(fields: Fields, publicOn: PublicOn, rule: PublicationRule): boolean {
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
          if (!inside || !path.endsWith('.yml')) return;
          load(context).catch((error: unknown) => {
            context.logger.warn(`${(error as Error).message.split('\n')[0]!}; the last good entries stay`);
          });
        });
      }
    },
  };
}
