import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The pages whose text stands in the content tree. */
export const pageIds = ['about', 'accessibility', 'corrections'] as const;
export type PageId = (typeof pageIds)[number];

/** The kinds of files in a content tree, each with the pattern of its path; the group `id` is the id of the entry. */
export const places = {
  article: /^articles\/(?<id>[^/]+)\/index\.mdx?$/u,
  retirement: /^retirements\/(?<id>[^/]+)\.yml$/u,
  model: /^models\/(?<id>[^/]+)\.yml$/u,
  topic: /^topics\/(?<id>[^/]+)\.yml$/u,
  author: /^authors\/(?<id>[^/]+)\.yml$/u,
  page: new RegExp(String.raw`^pages\/(?<id>${pageIds.join('|')})\.mdx?$`, 'u'),
  families: /^(?<id>families)\.yml$/u,
  frontPage: /^(?<id>front-page)\.yml$/u,
  strings: /^strings\/(?<id>ar)\.yml$/u,
  names: /^(?<id>names)\.yml$/u,
  asked: /^(?<id>asked)\.yml$/u,
  synonyms: /^(?<id>synonyms)\.yml$/u,
  terms: /^(?<id>terms)\.yml$/u,
  comparison: /^(?<id>watch)\.yml$/u,
  watchKnown: /^(?<id>watch-known)\.yml$/u,
} as const;

/** Where Markdown is, as patterns for Astro's loader, which takes no regular expressions; they match what `places` does. */
export const markdownGlobs = {
  article: 'articles/*/index.{md,mdx}',
  page: `pages/{${pageIds.join(',')}}.{md,mdx}`,
} as const satisfies Partial<Record<keyof typeof places, string>>;

/**
 * Pictures are kept beside the article that shows them. SVG is not accepted, because it would be published unchanged,
 * with any script or metadata that the file contains.
 */
const PICTURE = /^articles\/[^/]+\/[^/]+\.(?:png|jpe?g|webp|avif|gif)$/iu;

export type Place = keyof typeof places;

export interface ContentFile {
  place: Place;
  /** Taken from the path of the file. */
  id: string;
  /** Path inside the content tree, with forward slashes. */
  path: string;
}

export interface ContentTree {
  files: ContentFile[];
  pictures: string[];
  /** Files that match no pattern, reported because they would otherwise be silently ignored. */
  unknown: string[];
}

/** Lists the files of a content tree, sorted by path. Hidden files are skipped. */
export function readTree(contentDir: string): ContentTree {
  const tree: ContentTree = { files: [], pictures: [], unknown: [] };
  for (const path of listFiles(contentDir)) {
    const file = toContentFile(path);
    if (file) tree.files.push(file);
    else if (PICTURE.test(path)) tree.pictures.push(path);
    else tree.unknown.push(path);
  }
  return tree;
}

function toContentFile(path: string): ContentFile | undefined {
  for (const [place, pattern] of Object.entries(places)) {
    const id = pattern.exec(path)?.groups?.['id'];
    if (id !== undefined) return { place: place as Place, id, path };
  }
  return undefined;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}
