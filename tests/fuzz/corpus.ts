import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { judgeTree } from '../../src/check/check-content.ts';
import { inspectFile, type Inspection } from '../../src/check/inspect-file.ts';
import type { Problem } from '../../src/check/problem.ts';
import { createSelectionChecker } from '../../src/check/selections.ts';
import { readTree, type ContentTree } from '../../src/content/tree.ts';
import type { Original } from './mutations.ts';

/** A content tree of which one file at a time is another. */
export interface Corpus {
  originals: readonly Original[];
  /** What the check says of the tree with one file's text replaced. */
  check(path: string, source: string): Problem[];
  close(): void;
}

/**
 * Copies a content tree and inspects it once; afterwards each mutant costs the inspection of one file.
 *
 * @param lists short lists of words and names, which the tree of the tests lacks
 * @param whole whether selections and shared rows of words are judged too: for the real content they take a second each time
 * @param under folder in which the copy is made
 */
export function openCorpus(
  contentDir: string,
  lists: Readonly<Record<string, string>>,
  whole: boolean,
  under: string = tmpdir(),
): Corpus {
  const dir = mkdtempSync(join(under, 'uful-fuzz-'));
  cpSync(resolve(contentDir), dir, { recursive: true });
  for (const [path, source] of Object.entries(lists)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), source);
  }
  const tree: ContentTree = readTree(dir);
  const inspect = (file: ContentTree['files'][number]): Inspection => {
    const inspection = inspectFile(dir, file);
    return whole ? inspection : { ...inspection, selections: [], runs: [] };
  };
  const originals = tree.files.map(({ place, path }) => ({
    place,
    path,
    source: readFileSync(join(dir, path), 'utf8'),
  }));
  const sources = new Map(originals.map(({ path, source }) => [path, source]));
  const inspections = new Map(tree.files.map((file) => [file.path, inspect(file)]));
  return {
    originals,
    check: (path, source) => {
      writeFileSync(join(dir, path), source);
      try {
        const file = tree.files.find((one) => one.path === path)!;
        const mutated = new Map(inspections).set(path, inspect(file));
        return judgeTree(dir, tree, [...mutated.values()], createSelectionChecker(dir, tree));
      } finally {
        writeFileSync(join(dir, path), sources.get(path)!);
      }
    },
    close: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Lists as small as they can be, so that a mutant of them costs little. */
export const shortLists: Readonly<Record<string, string>> = {
  'names.yml':
    '- { name: OpenAI, forms: [أوبن إيه آي] }\n- name: ChatGPT\n  forms: [شات جي بي تي, تشات جي بي تي]\n',
  'synonyms.yml':
    '- id: end\n  asks: true\n  words:\n    - إيقاف\n    - رحيل\n- id: begin\n  words: [إطلاق, ظهور]\n',
  'terms.yml':
    '- id: model\n  term: نموذج\n  english: model\n  definition: ما تتحدث عنه العناوين، مثل GPT-4o.\n  not:\n    - write: موديل\n      instead: نموذج\n      why: كلمة أعجمية\n',
};
