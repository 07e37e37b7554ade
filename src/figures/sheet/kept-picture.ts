import { resolve } from 'node:path';
import { readSealed, writeSealed } from '../../kept/sealed-file.ts';

/** Folder of pictures that builds leave for the next. Builds of all settings can share it: each picture knows what it shows. */
export const PICTURE_CACHE = resolve(process.env['CARD_CACHE'] ?? '.cache/cards');

/**
 * A picture as the last build has drawn it, where that was made of the same; else it is drawn.
 *
 * @param file in which one picture is kept, the last one
 * @param madeOf all that it is made of
 */
export async function keptPicture(
  file: string,
  madeOf: string,
  draw: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readSealed(file, madeOf);
  if (kept) return new Uint8Array(kept);
  const drawn = await draw();
  writeSealed(file, madeOf, drawn);
  return drawn;
}
