import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsSchema, type Term } from '../schemas/terms.ts';
import { parseYaml } from './document.ts';

/** The glossary of a content tree, in the order of its file. Without a valid file there are no terms. */
export function readTerms(contentDir: string): Term[] {
  const path = join(contentDir, 'terms.yml');
  if (!existsSync(path)) return [];
  const parsed = termsSchema.safeParse(parseYaml(readFileSync(path, 'utf8')).data);
  // The content check reports what is wrong with the file.
  return parsed.success ? parsed.data : [];
}
