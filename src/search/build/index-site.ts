import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest } from '../../hosting/build-cache.ts';
import { tellProgress } from '../../hosting/progress.ts';
import type { Synonyms } from '../analyse/synonym-book.ts';
import { keepAnswers, learnAnswers } from './answers.ts';
import { cutChunks, type Chunks } from './chunks.ts';
import type { Corpus } from './corpus.ts';
import { indexParts, type IndexedPart } from './index-parts.ts';
import { toIndexedPage, type IndexedPage } from './indexed-page.ts';
import { ChunkPacker } from './kept-chunks.ts';
import { KeptIndex, type KeptPart } from './kept-index.ts';
import { mergeParts } from './merge-parts.ts';
import { namesOfModels } from './named-models.ts';
import { firstWordsOf, formsWithStopWords, type NameForms } from './names.ts';
import { fragmentAt, keysAt, keysIn, unpackPage } from './packed-pages.ts';
import { toPageKeys } from './page-keys.ts';
import type { PageHead } from './page-text.ts';
import { proveIndex, type PageToProve } from './proof.ts';
import { createQuickBook } from './quick-book.ts';
import { readSitePages, type SitePage } from './site-pages.ts';
import { askedWords, countWords } from './site-words.ts';
import { findStaying, stayingPart } from './staying-pages.ts';

/** What editors write of words, beside the pages. */
export interface SearchLists {
  names: readonly NameForms[];
  synonyms: readonly Synonyms[];
  /** Places among the lists of synonyms of those that find pages by their titles alone. */
  titled: ReadonlySet<number>;
  /** What pages are asked by beside their own words, by their addresses. */
  asked: ReadonlyMap<string, readonly string[]>;
}

/** A page of the index, by its number. */
export interface NumberedPage extends PageToProve {
  head: PageHead;
  titleWords: number;
  fragment: Uint8Array;
}

/** The index of a site, before what is told of its words as a whole. */
export interface SiteIndex {
  pages: NumberedPage[];
  chunks: Chunks;
  corpus: Corpus;
  /** How often each word stands in the pages, as written. */
  counts: ReadonlyMap<string, number>;
  /** The keys of all words, and those that they are found by besides. */
  keys: ReadonlySet<string>;
}

/**
 * Indexes the searched pages of a built site. What is kept of the build before is taken where it would be made the same.
 *
 * @param keptIn folder for what the next build can take again; without it, nothing is kept
 * @throws Error when Pagefind reports one, or its files cannot be read back
 */
export async function indexSite(siteDir: string, lists: SearchLists, keptIn?: string): Promise<SiteIndex> {
  const { names, synonyms, titled, asked } = lists;
  const namesWhole = formsWithStopWords(names);
  const kept =
    keptIn === undefined
      ? undefined
      : new KeptIndex(
          join(keptIn, 'pages'),
          digestOf([codeDigest(), [...namesWhole], synonyms, [...titled]]),
        );
  const sitePages = readSitePages(siteDir, asked, (url) => kept?.pageOf(url));
  const models = namesOfModels(sitePages.map(({ head }) => head));
  const counts = countWords(sitePages);
  const words = new Set(counts.keys());
  const firstWords = firstWordsOf(names);
  const { corpus, changed } = learnAnswers(words, firstWords, kept?.inputs?.answers);

  const stays = findStaying(kept?.inputs, models, changed);
  const synonymBook = createQuickBook(synonyms);
  const indexedPage = (page: SitePage): IndexedPage => {
    tellProgress('indexed');
    if (stays(page)) return unpackPage(page.before.part.packed, page.before.place);
    const keys = toPageKeys(page.page ?? page.read(), corpus, namesWhole, synonymBook, titled, models);
    // Ten thousand pages, with all their words, are most of the memory that a first build takes.
    page.page = undefined;
    return toIndexedPage(keys, page.source);
  };
  const keptPart = (part: readonly SitePage[]): KeptPart | undefined => {
    const staying = stayingPart(part, stays);
    if (staying) part.forEach(() => tellProgress('indexed'));
    return staying;
  };
  const parts = await indexParts(sitePages, indexedPage, keptIn, keptPart);

  const packer = new ChunkPacker(kept?.chunks);
  const pages = parts.flatMap(toNumbered);
  let chunks: Chunks;
  try {
    chunks = cutChunks(mergeParts(parts.map(({ files }) => files)), packer.pack);
    proveIndex(pages, chunks);
  } catch (cause) {
    // What is kept may be what is wrong; the next build is to find nothing of it.
    if (keptIn !== undefined) rmSync(keptIn, { recursive: true, force: true });
    throw cause;
  }
  const answers = kept && keepAnswers(corpus, words, askedWords(sitePages), firstWords);
  if (answers) kept.keep({ models: [...models], answers }, parts, packer.packed);
  const keys = new Set(parts.flatMap(({ packed }) => keysIn(packed, ['body', 'title', 'plurals', 'parts'])));
  return { pages, chunks, corpus, counts, keys };
}

/** The pages of a part as they are numbered. */
function toNumbered({ packed, files }: IndexedPart): NumberedPage[] {
  return files.order.map((place) => {
    const { head, titleWords } = packed.pages[place]!;
    return {
      url: head.url,
      body: keysAt(packed, place, 'body'),
      title: keysAt(packed, place, 'title'),
      head,
      titleWords,
      fragment: fragmentAt(packed, place),
    };
  });
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
