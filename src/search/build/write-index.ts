import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tellProgress } from '../../hosting/progress.ts';
import {
  countedFile,
  facetsFile,
  HASH_LENGTH,
  MANIFEST,
  readersWordsFile,
  type CountedFile,
  type Manifest,
  type ReadersWords,
} from '../format/manifest.ts';
import { readAsked } from './asked.ts';
import { toCompletions } from './completions.ts';
import { cutChunks } from './chunks.ts';
import { learnCorpus } from './corpus.ts';
import { searchEdition } from './edition.ts';
import { toFacets } from './facets.ts';
import { packFragment } from './fragments.ts';
import {
  firstWordsOf,
  foldedForms,
  formsWithStopWords,
  namesInUse,
  readNameForms,
  standingForms,
} from './names.ts';
import { namesOfModels, partsOfNames } from './named-models.ts';
import { toPageKeys, type PageKeys } from './page-keys.ts';
import { readPage, type SearchPage } from './page-text.ts';
import { rawWordsOf } from './page-words.ts';
import { indexParts } from './index-parts.ts';
import { mergeParts } from './merge-parts.ts';
import { packStretches } from '../format/stretches.ts';
import { proveIndex } from './proof.ts';
import { cutVocabulary } from './shards.ts';
import { createQuickBook } from './quick-book.ts';
import { readSynonyms } from './synonyms.ts';
import { toVocabulary } from './vocabulary.ts';
import { wordsApartIn } from './whole-words.ts';

/**
 * Builds the search index over the finished pages of a site and writes it to `pagefind/` in it. The same pages give
 * the same bytes.
 *
 * @param siteDir folder of the built site
 * @param contentDir folder of the content tree, for its lists of names and synonyms
 * @param keptIn folder for what the next build can take again; without it, nothing is kept
 * @returns how many pages were indexed
 * @throws Error when Pagefind reports one, or its files cannot be read back
 */
export async function writeSearchIndex(
  siteDir: string,
  contentDir: string,
  keptIn?: string,
): Promise<number> {
  const asked = readAsked(contentDir);
  const pages = readPages(siteDir).map((page) => ({
    ...page,
    askedBy: [...page.askedBy, ...(asked.get(page.url) ?? [])],
  }));
  const names = readNameForms(contentDir);
  const { lists: synonyms, titled, instead, spoken } = readSynonyms(contentDir);
  const synonymBook = createQuickBook(synonyms);
  const corpus = learnCorpus(allWordsOf(pages), firstWordsOf(names));
  const kept = formsWithStopWords(names);
  const models = namesOfModels(pages);
  const fragments = new Map<SearchPage, Uint8Array>();
  // While Pagefind, another process, indexes one page, the next is made ready.
  const toKeys = (page: SearchPage): PageKeys => {
    const keys = toPageKeys(page, corpus, kept, synonymBook, titled, models);
    fragments.set(page, packFragment(keys));
    tellProgress('indexed');
    return keys;
  };
  const { pages: numbered, parts } = await indexParts(pages, toKeys, keptIn);
  const chunks = cutChunks(mergeParts(parts));
  proveIndex(numbered, chunks);

  const keys = new Set(numbered.flatMap(keysOf));
  const used = namesInUse(names, keys);
  const inOrder = numbered.map(({ page }) => page);
  const words = cutVocabulary(toVocabulary(inOrder, corpus, used, keys), toCompletions(inOrder));
  const content: Omit<Manifest, 'version'> = {
    edition: searchEdition(),
    lengths: numbered.map(({ body }) => lengthClass(body.length)).join(''),
    titles: numbered.map(({ titleWords }) => Math.min(35, titleWords).toString(36)).join(''),
    types: inOrder.map(({ facts }) => facts.type[0]).join(''),
    chunks: packStretches(chunks.stretches),
    words: {
      heads: packStretches(words.heads.stretches),
      tails: packStretches(words.tails.stretches),
      completions: packStretches(words.completions.stretches),
    },
    names: used,
    standing: used.map((forms) => standingForms(forms, keys)),
    synonyms,
    apart: wordsApartIn(keys),
  };
  const readersWords = JSON.stringify({
    lists: instead,
    spoken,
    parts: partsOfNames(pages),
    elsewhere: names.filter((name) => !used.includes(name)).flatMap(foldedForms),
  } satisfies ReadersWords);
  const facets = JSON.stringify(toFacets(inOrder));
  const files: Record<CountedFile, readonly (Uint8Array | string)[]> = {
    chunk: chunks.files,
    fragment: inOrder.map((page) => fragments.get(page)!),
    heads: words.heads.files,
    tails: words.tails.files,
    completions: words.completions.files,
  };
  const version = hashOf(
    JSON.stringify([
      content,
      hashOf(readersWords),
      hashOf(facets),
      Object.values(files).map((of) => of.map(hashOf)),
    ]),
  );
  const put = (name: string, content: Uint8Array | string): void => {
    write(join(siteDir, 'pagefind', name), content);
  };
  for (const kind of Object.keys(files) as CountedFile[]) {
    for (const [number, file] of files[kind].entries()) put(countedFile(version, kind, number), file);
  }
  put(readersWordsFile(version), readersWords);
  put(facetsFile(version), facets);
  put(MANIFEST, JSON.stringify({ version, ...content } satisfies Manifest));
  return pages.length;
}

/** Every word of all pages, one at a time: those of ten thousand pages are four million. */
function* allWordsOf(pages: readonly SearchPage[]): Generator<string> {
  for (const page of pages) yield* rawWordsOf(page);
}

/** The searched pages of a built site: newest first, articles before announcements before models. */
function readPages(siteDir: string): SearchPage[] {
  const files = readdirSync(siteDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'));
  return files
    .map((file) => readPage(readFileSync(join(siteDir, file), 'utf8'), file.replace(/index\.html$/u, '')))
    .filter((page) => page !== undefined)
    .toSorted((a, b) => compare(rankOf(b), rankOf(a)) || compare(a.url, b.url));
}

function rankOf({ facts }: SearchPage): string {
  return `${facts.date ?? ''}${{ article: 3, retirement: 2, model: 1, page: 0 }[facts.type]}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function keysOf({ body, title, plurals, parts }: PageKeys): string[] {
  return [...body, ...title, ...plurals.keys(), ...parts.keys()];
}

function lengthClass(words: number): string {
  return Math.min(35, Math.round(Math.log2(words + 1) * 4)).toString(36);
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}

function write(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
