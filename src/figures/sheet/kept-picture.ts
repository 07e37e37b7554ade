import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Folder of pictures that builds leave for the next. Builds of all settings can share it: each picture knows what it shows. */
export const PICTURE_CACHE = resolve(process.env['CARD_CACHE'] ?? '.cache/cards');

/**
 * A picture as the last build has drawn it, where that was made of the same; else it is drawn.
 *
 * @param file in which one picture is kept, the last one; it begins with the digest of what it is made of and of itself
 * @param madeOf all that it is made of
 */
export async function keptPicture(
  file: string,
  madeOf: string,
  draw: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await readFile(file).catch(() => undefined);
  const end = kept?.indexOf('\n') ?? -1;
  if (kept && end !== -1) {
    const picture = new Uint8Array(kept.subarray(end + 1));
    if (kept.toString('latin1', 0, end) === digestOf(madeOf, picture)) return picture;
  }
  const drawn = await draw();
  await mkdir(dirname(file), { recursive: true });
  // Written to another name first and then renamed, as several builds may draw it at once.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, Buffer.concat([Buffer.from(`${digestOf(madeOf, drawn)}\n`), drawn]));
  await rename(aside, file);
  return drawn;
}

function digestOf(madeOf: string, picture: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${madeOf}\0`), picture]), 'hex');
}
