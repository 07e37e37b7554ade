import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { stringSchema, type StringEntry } from '../schemas/standing.ts';
import { parseYaml } from './document.ts';

/** Where the words of the interface are: in the content tree, or else in the repository's own. */
export function stringsPath(contentDir: string): string {
  const own = join(contentDir, 'strings/ar.yml');
  return existsSync(own) ? own : resolve('content/strings/ar.yml');
}

/**
 * Reads the words of the interface.
 *
 * @throws Error when the file cannot be read as strings; the content check says where and why
 */
export function readStrings(contentDir: string): Map<string, StringEntry> {
  const { data } = parseYaml(readFileSync(stringsPath(contentDir), 'utf8'));
  return new Map(Object.entries(z.record(z.string(), stringSchema).parse(data)));
}
