import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads what `writeSealed` has written under a key. What is of another key, half a file and one with a changed byte is none.
 *
 * @param key all that the content is made of
 */
export function readSealed(file: string, key: string): Buffer | undefined {
  let sealed: Buffer;
  try {
    sealed = readFileSync(file);
  } catch {
    // There is none.
    return undefined;
  }
  const end = sealed.indexOf('\n');
  const content = sealed.subarray(end + 1);
  return sealed.toString('latin1', 0, end) === sealOf(key, content) ? content : undefined;
}

/**
 * Writes a file that begins with a digest of its key and its content. It is written beside its place first and then moved there, since
 * several builds may write it at once, and one may be ended half-way.
 */
export function writeSealed(file: string, key: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(`${sealOf(key, content)}\n`), Buffer.from(content)]));
  renameSync(aside, file);
}

function sealOf(key: string, content: string | Uint8Array): string {
  return createHash('sha256').update(key).update('\n').update(content).digest('base64url');
}
