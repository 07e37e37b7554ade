import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { stringSchema, type StringEntry } from '../schemas/interface-strings.ts';
import { parseYaml } from './document.ts';

/** Path of the interface strings: those of the content tree, or else the repository's own. */
export function stringsPath(contentDir: string): string {
  const own = join(contentDir, 'strings/ar.yml');
  return existsSync(own) ? own : resolve('content/strings/ar.yml');
}

/**
 * Reads the interface strings, by their keys.
 *
 * @throws Error if the file is missing or invalid; the content check says where and why
 */
export function readStrings(contentDir: string): Map<string, StringEntry> {
  const { data } = parseYaml(readFileSync(stringsPath(contentDir), 'utf8'));
  return new Map(Object.entries(z.record(z.string(), stringSchema).parse(data)));
}
