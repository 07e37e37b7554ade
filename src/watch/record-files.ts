import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parseYaml } from '../content/document.ts';
import { readTree, type ContentFile } from '../content/tree.ts';
import { modelSchema, type ModelEntry } from '../schemas/model.ts';
import { retirementSchema, type RetirementEntry } from '../schemas/retirement.ts';

/** An announcement with the file that it stands in. */
export interface RetirementFile {
  /** Path inside the content tree, with forward slashes. */
  path: string;
  source: string;
  entry: RetirementEntry;
}

/** What the page is compared with. */
export interface RecordFiles {
  retirements: RetirementFile[];
  models: ModelEntry[];
}

/** The record has a mistake of its own, so that nothing can be compared with it. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/**
 * Reads the announcements and models of a content tree.
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
  };
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
