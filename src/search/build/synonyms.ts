import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseYaml } from '../../content/document.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { toWords } from '../analyse/words.ts';
import { stemsOf, type Synonyms } from '../analyse/synonym-book.ts';

/** The lists of synonyms as the index holds them. */
export interface SynonymLists {
  /** Those that every query is read by. */
  lists: Synonyms[];
  /** Places among them of those that find pages by their titles alone. */
  titled: ReadonlySet<number>;
  /** Words of readers by the site's word, which are read only where a query finds nothing as it stands. */
  instead: readonly Synonyms[];
  /** Parts of names by how they are spoken, folded. */
  spoken: Readonly<Record<string, string>>;
}

/**
 * Reads the lists of synonyms: those of the content tree, or else the repository's own. A form that goes with another is left
 * out, since every reader loads the lists.
 *
 * @throws Error when the file is none; the content check says where and why
 */
export function readSynonyms(contentDir: string): SynonymLists {
  const own = join(contentDir, 'synonyms.yml');
  const { data } = parseYaml(readFileSync(existsSync(own) ? own : resolve('content/synonyms.yml'), 'utf8'));
  const all = synonymsSchema.parse(data);
  const always = all.filter((list) => !list.instead && !list.spoken);
  const lists = always.map(({ id, asks, alike, words }) => {
    const apart = [...new Map(words.toReversed().map((word) => [stemsOf(word), word])).values()];
    return { id, asks, alike, words: apart };
  });
  const titled = new Set(always.flatMap((list, place) => (list.titled ? [place] : [])));
  const instead = all
    .filter((list) => list.instead)
    .map(({ asks, alike, words: [site = '', ...others] }) => ({ id: site, asks, alike, words: others }));
  const spoken = all
    .filter((list) => list.spoken)
    .flatMap(({ words: [part = '', ...forms] }) => forms.map((form) => [foldAll(form), part]));
  return { lists, titled, instead, spoken: Object.fromEntries(spoken) as SynonymLists['spoken'] };
}

function foldAll(form: string): string {
  return toWords(form)
    .map(({ key }) => key)
    .join(' ');
}
