import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The kinds of file that a content tree holds, each with the place where it lives. */
export const places = {
  article: /^articles\/(?<id>[^/]+)\/index\.mdx?$/u,
  retirement: /^retirements\/(?<id>[^/]+)\.yml$/u,
  model: /^models\/(?<id>[^/]+)\.yml$/u,
  topic: /^topics\/(?<id>[^/]+)\.yml$/u,
  author: /^authors\/(?<id>[^/]+)\.yml$/u,
  page: /^pages\/(?<id>about|accessibility|corrections)\.mdx?$/u,
  families: /^(?<id>families)\.yml$/u,
  frontPage: /^(?<id>front-page)\.yml$/u,
  strings: /^strings\/(?<id>ar)\.yml$/u,
  names: /^(?<id>names)\.yml$/u,
  synonyms: /^(?<id>synonyms)\.yml$/u,
  terms: /^(?<id>terms)\.yml$/u,
  comparison: /^(?<id>watch)\.yml$/u,
} as const;

/** Pictures stand beside the article that shows them. A drawing (SVG) is none: it would be published as it is, with all that its file holds. */
const PICTURE = /^articles\/[^/]+\/[^/]+\.(?:png|jpe?g|webp|avif|gif)$/iu;

export type Place = keyof typeof places;

export interface ContentFile {
  place: Place;
  /** The id that the file's name gives it. */
  id: string;
  /** Path inside the content tree, with forward slashes. */
  path: string;
}

export interface ContentTree {
  files: ContentFile[];
  pictures: string[];
  /** Files that no rule knows, and that would otherwise be silently left out. */
  unknown: string[];
}

/** Lists what a content tree holds, in the order of the paths. Hidden files are passed over. */
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
