import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { packStretches } from '../format/stretches.ts';
import { readAsked } from './asked.ts';
import { toCompletions } from './completions.ts';
import { searchEdition } from './edition.ts';
import { toFacets } from './facets.ts';
import { indexSite } from './index-site.ts';
import { partsOfNames } from './named-models.ts';
import { foldedForms, namesInUse, readNameForms, standingForms } from './names.ts';
import { cutVocabulary } from './shards.ts';
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
  const { lists: synonyms, titled, instead, spoken } = readSynonyms(contentDir);
  const names = readNameForms(contentDir);
  const lists = { names, synonyms, titled, asked: readAsked(contentDir) };
  const { pages, chunks, counts, corpus, keys } = await indexSite(siteDir, lists, keptIn);
  const used = namesInUse(names, keys);
  const heads = pages.map(({ head }) => head);
  const vocabulary = cutVocabulary(toVocabulary(heads, counts, corpus, used, keys), toCompletions(heads));
  const content: Omit<Manifest, 'version'> = {
    edition: searchEdition(),
    lengths: pages.map(({ body }) => lengthClass(body.length)).join(''),
    titles: pages.map(({ titleWords }) => Math.min(35, titleWords).toString(36)).join(''),
    types: heads.map(({ facts }) => facts.type[0]).join(''),
    chunks: packStretches(chunks.stretches),
    words: {
      heads: packStretches(vocabulary.heads.stretches),
      tails: packStretches(vocabulary.tails.stretches),
      completions: packStretches(vocabulary.completions.stretches),
    },
    names: used,
    standing: used.map((forms) => standingForms(forms, keys)),
    synonyms,
    apart: wordsApartIn(keys),
  };
  const readersWords = JSON.stringify({
    lists: instead,
    spoken,
    parts: partsOfNames(heads),
    elsewhere: names.filter((name) => !used.includes(name)).flatMap(foldedForms),
  } satisfies ReadersWords);
  const facets = JSON.stringify(toFacets(heads));
  const files: Record<CountedFile, readonly (Uint8Array | string)[]> = {
    chunk: chunks.files,
    fragment: pages.map(({ fragment }) => fragment),
    heads: vocabulary.heads.files,
    tails: vocabulary.tails.files,
    completions: vocabulary.completions.files,
  };
  const version = hashOf(
    JSON.stringify([
      content,
      hashOf(readersWords),
      hashOf(facets),
      Object.values(files).map((of) => of.map(hashOf)),
    ]),
  );
  const folder = join(siteDir, 'pagefind');
  for (const name of ['index', 'fragment', 'words']) mkdirSync(join(folder, name), { recursive: true });
  const put = (name: string, content: Uint8Array | string): void => {
    writeFileSync(join(folder, name), content);
  };
  for (const kind of Object.keys(files) as CountedFile[]) {
    for (const [number, file] of files[kind].entries()) put(countedFile(version, kind, number), file);
  }
  put(readersWordsFile(version), readersWords);
  put(facetsFile(version), facets);
  put(MANIFEST, JSON.stringify({ version, ...content } satisfies Manifest));
  return pages.length;
}

function lengthClass(words: number): string {
  return Math.min(35, Math.round(Math.log2(words + 1) * 4)).toString(36);
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}
