import { join } from 'node:path';
import { createAliasChecker } from './aliases.ts';
import { readTree, type ContentTree, type Place } from '../content/tree.ts';
import { joinIndex } from './content-index.ts';
import { checkFileNames } from './file-names.ts';
import { inspectAll } from './inspect-all.ts';
import { readRuns, type Inspection } from './inspect-file.ts';
import { inspectKept } from './kept-inspections.ts';
import { sortProblems, type Finding, type Problem } from './problem.ts';
import { createSelectionChecker, keptSelections, type SelectionChecker } from './selections.ts';
import { sharedRuns } from './shared-runs.ts';
import { createReferenceChecker } from './reference-findings.ts';

/**
 * Checks a whole content tree, and returns all problems of all its files, sorted by file and line.
 *
 * @param keep the folder in which a build keeps what it has found, for the next
 */
export function checkContent(contentDir: string, keep?: { keptIn: string; code: string }): Problem[] {
  const tree = readTree(contentDir);
  const inspections = keep
    ? inspectKept(contentDir, tree.files, { keptIn: join(keep.keptIn, 'inspections'), code: keep.code })
    : inspectAll(contentDir, tree.files);
  const selections = keep
    ? keptSelections(contentDir, tree, { file: join(keep.keptIn, 'selections'), code: keep.code })
    : undefined;
  const problems = judgeTree(
    contentDir,
    tree,
    inspections,
    createSelectionChecker(contentDir, tree, selections),
  );
  selections?.save();
  return problems;
}

/**
 * Judges what the files of a tree say, each by itself and all together.
 *
 * @param inspections what each file of the tree says
 */
export function judgeTree(
  contentDir: string,
  tree: ContentTree,
  inspections: readonly Inspection[],
  checkSelections: SelectionChecker,
): Problem[] {
  const pictures = tree.pictures.map((path) => ({
    to: 'picture' as const,
    id: path,
    draft: false,
    on: undefined,
  }));
  const index = joinIndex([
    { entries: pictures, unread: [] },
    ...inspections.map((inspection) => inspection.index),
  ]);
  const checkReferences = createReferenceChecker(index);
  const checkAliases = createAliasChecker(inspections);
  const ids = new Map(inspections.map(({ file }) => [`${file.place} ${file.id}`, file.path]));

  const inFile = (file: string, findings: readonly Finding[]): Problem[] =>
    findings.map((finding) => ({ file, ...finding }));
  const shared = sharedRuns(new Map(inspections.map(({ file, runs }) => [file.path, runs])), (path) =>
    readRuns(contentDir, path),
  );
  return sortProblems([
    ...checkFileNames(tree),
    ...inspections.flatMap((inspection) => inFile(inspection.file.path, inspection.findings)),
    ...inspections.flatMap(({ file, references, publicity }) =>
      inFile(file.path, checkReferences(references, publicity)),
    ),
    ...inspections.flatMap(({ file, selections }) => inFile(file.path, checkSelections(selections))),
    ...inspections.flatMap((inspection) => inFile(inspection.file.path, checkAliases(inspection))),
    ...[...shared].flatMap(([path, findings]) => inFile(path, findings)),
    ...inspections.flatMap((inspection) => inFile(inspection.file.path, checkOwnId(inspection, ids))),
  ]);
}

/** The kinds of file whose `id` repeats their name. */
const named: ReadonlySet<Place> = new Set<Place>(['retirement', 'model', 'topic', 'author']);

function checkOwnId({ file, ownId }: Inspection, ids: ReadonlyMap<string, string>): Finding[] {
  if (ownId === undefined || ownId.id === file.id || !named.has(file.place)) return [];
  const owner = ids.get(`${file.place} ${ownId.id}`);
  const message =
    owner === undefined
      ? `"${ownId.id}" is not the file's name; write ${file.id}, or rename the file`
      : `"${ownId.id}" is the id of ${owner}; write ${file.id}, the name of this file`;
  return [{ line: ownId.line, field: 'id', message }];
}
