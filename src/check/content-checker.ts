import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type ContentTree } from '../content/tree.ts';
import { judgeTree } from './check-content.ts';
import { inspectAll } from './inspect-all.ts';
import type { Inspection } from './inspect-file.ts';
import type { Problem } from './problem.ts';
import { createSelectionChecker, recordPlaces, type SelectionChecker } from './selections.ts';
import { forgetProofRules } from './proof/proofread.ts';
import { forgetRefusedWords } from './term-findings.ts';

interface Kept {
  stamp: string;
  inspection: Inspection;
}

/**
 * Makes a check of a content tree that can be repeated: a file is read again only when it has changed, and all that
 * files say of each other is judged each time. It finds what `checkContent` finds.
 */
export function createContentChecker(contentDir: string): () => Problem[] {
  let kept = new Map<string, Kept>();
  let terms: string | undefined;
  let record: { stamp: string; check: SelectionChecker } | undefined;

  return () => {
    const tree = readTree(contentDir);
    const stamps = stampAll(contentDir, tree);
    const newTerms = `${stamps.get('terms.yml')} ${stamps.get('names.yml')}`;
    if (newTerms !== terms) {
      // Every file has been read for the words that the terms refuse, and for names that are written otherwise.
      forgetRefusedWords(contentDir);
      forgetProofRules(contentDir);
      kept = new Map();
      terms = newTerms;
    }
    const stale = tree.files.filter(({ path }) => kept.get(path)?.stamp !== stamps.get(path));
    const fresh = new Map(inspectAll(contentDir, stale).map((one) => [one.file.path, one]));
    kept = new Map(
      tree.files.map(({ path }) => {
        const inspection = fresh.get(path) ?? kept.get(path)!.inspection;
        return [path, { stamp: stamps.get(path)!, inspection }];
      }),
    );

    const recordStamp = tree.files
      .filter(({ place }) => recordPlaces.has(place))
      .map(({ path }) => `${path} ${stamps.get(path)!}`)
      .join('\n');
    if (record?.stamp !== recordStamp) {
      record = { stamp: recordStamp, check: createSelectionChecker(contentDir, tree) };
    }
    const inspections = [...kept.values()].map(({ inspection }) => inspection);
    return judgeTree(contentDir, tree, inspections, record.check);
  };
}

/** What changes when a file is saved; taken before the file is read, so that a change meanwhile is seen the next time. */
function stampAll(contentDir: string, { files }: ContentTree): Map<string, string> {
  return new Map(
    files.map(({ path }) => {
      const { mtimeMs, size, ino } = statSync(join(contentDir, path));
      return [path, `${mtimeMs} ${size} ${ino}`];
    }),
  );
}
