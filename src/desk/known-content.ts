import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { placeSchemas } from '../check/place-schemas.ts';
import { parseArticle, parseYaml } from '../content/document.ts';
import { readTree, type Place } from '../content/tree.ts';
import type { ModelEntry } from '../schemas/model.ts';
import type { NameEntry } from '../schemas/names.ts';
import type { RetirementEntry } from '../schemas/retirement.ts';
import type { ArticleSource } from '../schemas/source.ts';
import type { Term } from '../schemas/terms.ts';

/** What an article is about, by ids. */
export interface KnownArticle {
  topics: readonly string[];
  retirements: readonly string[];
  models: readonly string[];
  sources: readonly ArticleSource[];
}

/** What a content tree holds that a new file can refer to. */
export interface KnownContent {
  contentDir: string;
  articles: readonly KnownArticle[];
  /** Newest first. */
  retirements: readonly RetirementEntry[];
  models: readonly ModelEntry[];
  /** Names of families by their ids. */
  families: Readonly<Record<string, { name: string }>>;
  topics: readonly string[];
  names: readonly NameEntry[];
  terms: readonly Term[];
}

/** Reads a content tree, and passes over files with a mistake in them: the content check speaks of those. */
export function readKnownContent(contentDir: string): KnownContent {
  const { files } = readTree(contentDir);
  const readAll = <T>(place: Place): T[] =>
    files
      .filter((file) => file.place === place)
      .flatMap(({ path }) => {
        const source = readFileSync(join(contentDir, path), 'utf8');
        const { data } = place === 'article' ? parseArticle(source) : parseYaml(source);
        const parsed = (placeSchemas[place] as z.ZodType<T>).safeParse(data);
        return parsed.success ? [parsed.data] : [];
      });
  return {
    contentDir,
    articles: readAll<KnownArticle>('article'),
    retirements: readAll<RetirementEntry>('retirement').toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    models: readAll<ModelEntry>('model'),
    families: Object.assign({}, ...readAll<Record<string, { name: string }>>('families')) as Record<
      string,
      { name: string }
    >,
    topics: readAll<{ id: string }>('topic').map(({ id }) => id),
    names: readAll<NameEntry[]>('names').flat(),
    terms: readAll<Term[]>('terms').flat(),
  };
}
