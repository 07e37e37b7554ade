import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What editors may write in articles, and the parts of pages in their states. */
const PAGES = ['src/pages/about/[page].astro', 'src/pages/about/components/[page].astro'];

/** Components that they do not show, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'articles/Body.astro': 'the running text, which is an article',
  'articles/End.astro': 'puts together what is shown by itself',
  'articles/Head.astro': 'needs a whole article; the article of the tests has one',
  'articles/Picture.astro': 'needs a picture of its own; the article of the tests has one',
  'articles/ReadingTools.astro': 'is brought to life by a script, on articles alone',
  'articles/Record.astro': 'puts together what is shown by itself',
  'articles/TeaserList.astro': 'needs whole articles; its teasers are shown',
  'frame/StructuredData.astro': 'is not seen',
  'models/Details.astro': 'puts together what is shown by itself',
  'models/Files.astro': 'shows a badge, which a model that does not exist has not',
  'models/Filters.astro': 'stays in view, beside the table that it narrows',
  'models/InUse.astro': 'shows what the address asks for',
  'retirements/Details.astro': 'puts together what is shown by itself',
  'search/Panel.astro': 'its states are made by a script; tests/e2e/search-*.spec.ts has them',
  'search/TitleIndex.astro': 'is not seen',
  'sources/Groups.astro': 'puts together what is shown by itself',
  'timeline/Figures.astro': 'puts together what is shown by itself',
  'timeline/FilterFields.astro': 'the inside of the filters',
  'timeline/Filters.astro': 'stays in view, beside the list that it narrows',
  'timeline/List.astro': 'puts together rows, which are shown by themselves',
};

/** The files of ours that a file imports. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/\bfrom '(?<path>[~.][^']*)'/gu)].map(({ groups }) => {
    const path = groups!['path']!;
    return path.startsWith('~/') ? `src/${path.slice(2)}` : relative('.', join(dirname(file), path));
  });
}

function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  // Modules bring components too: `embeds/for-pages.ts` names those of articles.
  for (const other of importsOf(file)) if (/\.(?:astro|ts)$/u.test(other)) reachedFrom(other, reached);
  return reached;
}

test('the pages of components show every component of pages, but those of which it is said why not', () => {
  const shown = new Set(PAGES.flatMap((page) => [...reachedFrom(page)]));
  const ofPages = globSync('src/components/**/*.astro', { exclude: ['src/components/feed-text/**'] });
  const missing = ofPages.filter((file) => !shown.has(file));
  expect(missing.map((file) => file.replace('src/components/', '')).toSorted()).toEqual(
    Object.keys(NOT_SHOWN).toSorted(),
  );
});
