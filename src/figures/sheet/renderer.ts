import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Renderer } from '@takumi-rs/core';

/** The site's font, with which all pictures are drawn. */
export const FONT_FILE = 'src/styles/vazirmatn-site.woff2';

let renderer: Promise<Renderer> | undefined;

/** The one renderer of this process, with the site's font and no other. */
export function getRenderer(): Promise<Renderer> {
  renderer ??= makeRenderer();
  return renderer;
}

async function makeRenderer(): Promise<Renderer> {
  const made = new Renderer();
  await made.registerFont(await readFile(resolve(FONT_FILE)));
  return made;
}
