import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseYaml } from '../../content/document.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { stemsOf, type Synonyms } from '../analyse/synonym-book.ts';

/**
 * Reads the lists of synonyms: those of the content tree, or else the repository's own. A form that goes with another is left
 * out, since every reader loads the lists.
 *
 * @throws Error when the file is none; the content check says where and why
 */
export function readSynonyms(contentDir: string): Synonyms[] {
  const own = join(contentDir, 'synonyms.yml');
  const { data } = parseYaml(readFileSync(existsSync(own) ? own : resolve('content/synonyms.yml'), 'utf8'));
  return synonymsSchema.parse(data).map((list) => ({
    ...list,
    words: [...new Map(list.words.toReversed().map((word) => [stemsOf(word), word])).values()],
  }));
}
