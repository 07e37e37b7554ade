import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesSchema, type NameEntry } from '../schemas/names.ts';
import { parseYaml } from './document.ts';

/** The file of names in a content tree. */
export const NAMES_FILE = 'names.yml';

/** The list of names of a content tree, in the order of its file. Without a valid file there are none. */
export function readNames(contentDir: string): NameEntry[] {
  const path = join(contentDir, NAMES_FILE);
  if (!existsSync(path)) return [];
  const parsed = namesSchema.safeParse(parseYaml(readFileSync(path, 'utf8')).data);
  // The content check reports what is wrong with the file.
  return parsed.success ? parsed.data : [];
}
