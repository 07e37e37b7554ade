import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parseYaml } from '../content/document.ts';
import { readTree, type ContentFile } from '../content/tree.ts';
import { modelSchema, type ModelEntry } from '../schemas/model.ts';
import { retirementSchema, type RetirementEntry } from '../schemas/retirement.ts';
import { watchKnownSchema, type WatchKnown } from '../schemas/watch-known.ts';

/**
 * Where drafts of new announcements stand in the content tree. The tree's reader passes over hidden folders, so that
 * neither a build nor the check sees what a person has not completed.
 */
const DRAFTS = '.drafts';

/** The path of a draft inside the content tree. */
export function toDraftPath(id: string): string {
  return `${DRAFTS}/${id}.yml`;
}

/** An announcement with the file that it stands in. */
export interface RetirementFile {
  /** Path inside the content tree, with forward slashes. */
  path: string;
  source: string;
  entry: RetirementEntry;
}

/** A draft that waits for a person. */
export interface WaitingDraft {
  /** Path inside the content tree. */
  path: string;
  text: string;
}

/** What the page is compared with. */
export interface RecordFiles {
  retirements: RetirementFile[];
  models: ModelEntry[];
  /** What a person has judged. */
  known: WatchKnown;
  /** Drafts by the names of their files, and by those under which they were written. */
  drafts: ReadonlyMap<string, WaitingDraft>;
}

/** The record has a mistake of its own, so that nothing can be compared with it. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/**
 * Reads the announcements and models of a content tree, what was judged of the pages, and which drafts wait.
 *
 * @throws RecordError naming the first file that the schema does not accept
 */
export function readRecordFiles(contentDir: string): RecordFiles {
  const { files } = readTree(contentDir);
  const read = ({ path }: ContentFile): string => readFileSync(join(contentDir, path), 'utf8');
  return {
    retirements: files
      .filter(({ place }) => place === 'retirement')
      .map((file) => toRetirementFile(file.path, read(file))),
    models: files
      .filter(({ place }) => place === 'model')
      .map((file) => parse(file.path, read(file), modelSchema)),
    known: files
      .filter(({ place }) => place === 'watchKnown')
      .map((file) => parse(file.path, read(file), watchKnownSchema))
      .reduce<WatchKnown>((_, known) => known, watchKnownSchema.parse({})),
    drafts: readDrafts(join(contentDir, DRAFTS)),
  };
}

/** A draft is known by its file's name, and by its first line where an editor has named it otherwise. */
function readDrafts(folder: string): Map<string, WaitingDraft> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  return new Map(
    files.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [, written] = /^# watch: (\S+)$/mu.exec(text) ?? [];
      const ids = [name.slice(0, -'.yml'.length), ...(written === undefined ? [] : [written])];
      return ids.map((id): [string, WaitingDraft] => [id, { path: `${DRAFTS}/${name}`, text }]);
    }),
  );
}

/**
 * Reads an announcement's file from its text.
 *
 * @throws RecordError as above
 */
export function toRetirementFile(path: string, source: string): RetirementFile {
  return { path, source, entry: parse(path, source, retirementSchema) };
}

function parse<T>(path: string, source: string, schema: z.ZodType<T>): T {
  const { data, flaws, lineOf } = parseYaml(source);
  const result = schema.safeParse(data);
  if (flaws.length === 0 && result.success) return result.data;
  const issue = result.error?.issues[0];
  const line = flaws[0]?.line ?? lineOf(issue?.path ?? []);
  throw new RecordError(
    `${path}:${line}: ${flaws[0]?.message ?? issue!.message}\nThe record has to be right before it is compared: run "npm run check".`,
  );
}
