import { posix } from 'node:path';
import { toSlug } from '../content/slug.ts';
import { places, type ContentFile, type ContentTree } from '../content/tree.ts';
import { slug } from '../schemas/text.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Where each kind of file belongs, for whoever put one elsewhere: its pattern as an editor reads it. */
const homes: readonly string[] = Object.values(places).map(({ source }) =>
  source
    .slice(1, -1)
    .replaceAll('\\', '')
    .replace('mdx?', 'mdx')
    .replace(/\(\?<id>([^)]+)\)/u, (_, id: string) => (/^[a-z-]+$/u.test(id) ? id : '<id>')),
);
const ofRoot = homes.filter((home) => !home.includes('/'));
const byFolder = new Map(
  homes.filter((home) => home.includes('/')).map((home) => [home.split('/')[0]!, home]),
);

/** Checks the names and places of the files of a content tree, without opening them. */
export function checkFileNames(tree: ContentTree): Problem[] {
  return [
    ...tree.unknown.map((path) => report(path, describeStray(path))),
    ...checkPictures(tree),
    ...tree.files
      .filter(({ id }) => !slug.safeParse(id).success)
      .map((file) => report(file.path, describeBadId(file))),
    ...checkClashes(tree.files),
  ];
}

function report(file: string, message: string): Problem {
  return { file, line: 1, field: 'file name', message };
}

function describeStray(path: string): string {
  if (/\.svgz?$/iu.test(path)) {
    return 'is an SVG, which would be published with all that its file holds; export it as PNG, WebP or AVIF';
  }
  const [folder = '', ...rest] = path.split('/');
  if (/\.ya?ml$/u.test(path) && rest.length === 0) {
    const near = nearest(path, ofRoot);
    if (near !== undefined) return `has no place here, and would be left out; did you mean ${near}?`;
  }
  const home = byFolder.get(folder) ?? byFolder.get(nearest(folder, byFolder.keys()) ?? '');
  return home === undefined
    ? `has no place here, and would be left out; the places are ${homes.join(', ')}`
    : `has no place here, and would be left out; move it to ${home}`;
}

function checkPictures(tree: ContentTree): Problem[] {
  const folders = new Set(tree.files.map(({ path }) => posix.dirname(path)));
  return tree.pictures
    .filter((path) => !folders.has(posix.dirname(path)))
    .map((path) =>
      report(path, 'is a picture beside no article; put it into the folder of the article that shows it'),
    );
}

function describeBadId({ id, place }: ContentFile): string {
  const what = place === 'article' ? 'folder' : 'file';
  const latin = toSlug(id);
  const example = /\p{L}/u.test(id.replaceAll(/[A-Za-z]/gu, '')) || latin === '' ? 'gpt-4o-petition' : latin;
  return `"${id}" is part of an address; name the ${what} in lower-case Latin letters, digits and single hyphens: ${example}`;
}

/** Files that would overwrite each other, here or on a file system that takes capitals for small letters. */
function checkClashes(files: readonly ContentFile[]): Problem[] {
  const groups = Map.groupBy(files, ({ place, id }) => `${place} ${id.toLowerCase()}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((file) => report(file.path, `has the same id as ${first!.path}; keep one, or rename one`)),
  );
}
