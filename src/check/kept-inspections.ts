import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ContentFile } from '../content/tree.ts';
import { readSealed, writeSealed } from '../kept/sealed-file.ts';
import { inspectAll } from './inspect-all.ts';
import type { Inspection } from './inspect-file.ts';

/** What was found of each file, by its path, and the digest of the file. */
type Kept = Map<string, { digest: string; inspection: Inspection }>;

/**
 * Inspects all files, and takes what an earlier build has kept of those whose bytes are the same. To read ten thousand articles
 * as a proof-reader takes a minute.
 *
 * @param keptIn file in which the inspections are kept
 * @param code digest of the code that inspects
 */
export function inspectKept(
  contentDir: string,
  files: readonly ContentFile[],
  { keptIn, code }: { keptIn: string; code: string },
): Inspection[] {
  const digests = new Map(files.map(({ path }) => [path, digestOf(readFileSync(join(contentDir, path)))]));
  // Every file is read for the words that the list of terms refuses, and for names that are written otherwise.
  const by = `${code} ${contentDir} ${digests.get('terms.yml') ?? ''} ${digests.get('names.yml') ?? ''}`;
  const sealed = readSealed(keptIn, by);
  const kept: Kept = sealed ? (deserialize(sealed) as Kept) : new Map();
  const stale = files.filter(({ path }) => kept.get(path)?.digest !== digests.get(path));
  const fresh = new Map(inspectAll(contentDir, stale).map((one) => [one.file.path, one]));
  const inspections = files.map(({ path }) => fresh.get(path) ?? kept.get(path)!.inspection);
  if (stale.length > 0 || kept.size > files.length) {
    const next: Kept = new Map(
      inspections.map((inspection) => {
        const { path } = inspection.file;
        return [path, { digest: digests.get(path)!, inspection }];
      }),
    );
    writeSealed(keptIn, by, serialize(next));
  }
  return inspections;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
