import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, sep } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { markdownGlobs, readTree, type ContentFile } from '../../../src/content/tree.ts';

/** A folder with these files, empty, for one test. */
function folderWith(...paths: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'uful-tree-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  return root;
}

describe('a file of the content tree', () => {
  test.each<[string, ContentFile['place'], string]>([
    ['articles/gpt-4o-petition/index.mdx', 'article', 'gpt-4o-petition'],
    ['articles/gpt-4o-petition/index.md', 'article', 'gpt-4o-petition'],
    ['retirements/2026-01-29-chatgpt-gpt-4o.yml', 'retirement', '2026-01-29-chatgpt-gpt-4o'],
    ['models/gpt-4o.yml', 'model', 'gpt-4o'],
    ['topics/chatgpt.yml', 'topic', 'chatgpt'],
    ['authors/desk.yml', 'author', 'desk'],
    ['pages/about.mdx', 'page', 'about'],
    ['pages/about.md', 'page', 'about'],
    ['families.yml', 'families', 'families'],
    ['front-page.yml', 'frontPage', 'front-page'],
    ['strings/ar.yml', 'strings', 'ar'],
    ['topics/Voice_And_Audio.yml', 'topic', 'Voice_And_Audio'],
  ])('%s is in the place "%s" and has the id "%s"', (path, place, id) => {
    expect(readTree(folderWith(path))).toEqual({ files: [{ place, id, path }], pictures: [], unknown: [] });
  });

  test.each(['articles/x/photo.JPG', 'articles/x/photo.jpeg', 'articles/x/a.webp', 'articles/x/a.avif', 'articles/x/a.png', 'articles/x/a.gif'])(
    '%s is a picture',
    (path) => {
      expect(readTree(folderWith(path))).toEqual({ files: [], pictures: [path], unknown: [] });
    },
  );

  test.each([
    'articles/index.mdx',
    'articles/x.mdx',
    'articles/x/y/index.mdx',
    'articles/x/notes.mdx',
    'articles/x/index.mdx.bak',
    'articles/x/y/photo.png',
    'articles/x/horizon.svg',
    'pictures/photo.png',
    'retirements/2026.yaml',
    'retirements/2026/x.yml',
    'models/gpt-4o.json',
    'strings/en.yml',
    'families.yaml',
    'frontpage.yml',
    'readme.txt',
  ])('%s is known to no rule, and is reported', (path) => {
    expect(readTree(folderWith(path))).toEqual({ files: [], pictures: [], unknown: [path] });
  });

  test.each(['.DS_Store', 'articles/.DS_Store', 'articles/x/._index.mdx', '.git/config', 'articles/.drafts/index.mdx'])(
    '%s is hidden, and passed over',
    (path) => {
      expect(readTree(folderWith(path))).toEqual({ files: [], pictures: [], unknown: [] });
    },
  );
});

describe('the content tree', () => {
  test('is listed in the order of the paths', () => {
    const paths = ['topics/b.yml', 'families.yml', 'topics/a.yml', 'articles/z/index.mdx', 'models/m.yml'];
    const { files } = readTree(folderWith(...paths));
    expect(files.map(({ path }) => path)).toEqual(['articles/z/index.mdx', 'families.yml', 'models/m.yml', 'topics/a.yml', 'topics/b.yml']);
  });

  test('is empty where the folder is empty or missing', () => {
    const nothing = { files: [], pictures: [], unknown: [] };
    const root = folderWith();
    expect(readTree(root)).toEqual(nothing);
    expect(readTree(join(root, 'missing'))).toEqual(nothing);
  });

  test('is the same however its folder is written', () => {
    const root = folderWith('topics/a.yml', 'families.yml');
    expect(readTree(`${root}${sep}`)).toEqual(readTree(root));
    expect(readTree(`${root}${sep}topics${sep}..`)).toEqual(readTree(root));
  });

  test('of the site has no file that no rule knows', () => {
    const tree = readTree('content');
    expect(tree.unknown).toEqual([]);
    const count = (place: ContentFile['place']) => tree.files.filter((file) => file.place === place).length;
    expect([count('retirement'), count('model'), count('strings'), count('families'), count('frontPage')]).toEqual([75, 201, 1, 1, 1]);
  });
});

test('a preview, which loads Markdown by patterns, has every text of the content that a published site has', () => {
  const texts = readTree('content').files.filter(({ path }) => /\.mdx?$/u.test(path));
  const lost = texts.filter(
    ({ place, path }) => !Object.entries(markdownGlobs).some(([of, glob]) => of === place && matchesGlob(path, glob)),
  );
  expect(texts.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});
