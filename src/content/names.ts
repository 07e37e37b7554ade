import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesSchema, type NameEntry } from '../schemas/names.ts';
import { parseYaml } from './document.ts';

/** The list of names of a content tree, in the order of its file; undefined where it has none, and empty where the file is not valid. */
export function readNames(contentDir: string): NameEntry[] | undefined {
  const path = join(contentDir, 'names.yml');
  if (!existsSync(path)) return undefined;
  const parsed = namesSchema.safeParse(parseYaml(readFileSync(path, 'utf8')).data);
  // The content check reports what is wrong with the file.
  return parsed.success ? parsed.data : [];
}
