import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { withoutArticle } from '../../../src/search/analyse/clitics.ts';
import { stemOf } from '../../../src/search/analyse/stem.ts';
import { isStopWord } from '../../../src/search/analyse/stop-words.ts';
import { toWords } from '../../../src/search/analyse/words.ts';
import { readPage } from '../../../src/search/build/page-text.ts';

/**
 * A search as MiniSearch's guide has it (all words, prefixes, some fuzziness, titles first), whose words go through
 * our analyser: folded, without article, stemmed.
 */
export function openMiniSearch(siteDir: string): (query: string) => string[] {
  const search = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: (text) => toWords(text).map(({ key }) => key),
    processTerm: (key) => (isStopWord(key) ? null : stemOf(withoutArticle(key)[0] ?? key)),
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  const files = readdirSync(siteDir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  );
  for (const file of files) {
    const url = file.replaceAll('\\', '/').replace(/\/?index\.html$/u, '');
    const page = readPage(readFileSync(join(siteDir, file), 'utf8'), url);
    if (page) search.add({ id: url, title: page.title, text: page.text });
  }
  return (query) => search.search(query).map(({ id }) => String(id));
}
