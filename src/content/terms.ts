import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsSchema, type Term } from '../schemas/terms.ts';
import { parseYaml } from './document.ts';

/** The terms of a content tree, in their order; a tree without the file, or with a broken one, has none. */
export function readTerms(contentDir: string): Term[] {
  const path = join(contentDir, 'terms.yml');
  if (!existsSync(path)) return [];
  const parsed = termsSchema.safeParse(parseYaml(readFileSync(path, 'utf8')).data);
  // What is wrong with the file itself is reported where it is checked.
  return parsed.success ? parsed.data : [];
}
