import { join } from 'node:path';
import { codeDigest } from '../../hosting/build-cache.ts';
import type { FigureName } from '../../paths.ts';
import { keptPicture, PICTURE_CACHE } from './kept-picture.ts';
import { renderPng, renderSvg } from './render-sheet.ts';
import type { Sheet } from './sheet.ts';

let code: string | undefined;

/** What a picture of a sheet is made of: what it shows, and the code that draws it. In development that changes unseen. */
function madeOf(shown: unknown): string {
  code ??= codeDigest();
  return JSON.stringify([code, shown]);
}

/** The sheet of a figure as PNG, drawn now or by the build before. */
export async function keptPng(
  name: FigureName,
  sheet: Sheet,
  folder = PICTURE_CACHE,
): Promise<Uint8Array<ArrayBuffer>> {
  return keptPicture(join(folder, `figure-${name}.png`), madeOf(sheet), () => renderPng(sheet));
}

/** The sheet of a figure as SVG with its title, drawn now or by the build before. */
export async function keptSvg(
  name: FigureName,
  sheet: Sheet,
  title: string,
  folder = PICTURE_CACHE,
): Promise<string> {
  const picture = await keptPicture(join(folder, `figure-${name}.svg`), madeOf([sheet, title]), async () =>
    new TextEncoder().encode(await renderSvg(sheet, title)),
  );
  return new TextDecoder().decode(picture);
}
