import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import type { Sheet } from './sheet.ts';

let renderer: Promise<Renderer> | undefined;

async function makeRenderer(): Promise<Renderer> {
  const made = new Renderer();
  await made.registerFont(await readFile(resolve('src/styles/vazirmatn-site.woff2')));
  return made;
}

/** A sheet as a PNG picture. */
export async function renderPng(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  renderer ??= makeRenderer();
  const { node, width, height } = sheet;
  return new Uint8Array(await (await renderer).render(node, { width, height, format: 'png' }));
}

/** A sheet as an SVG document (SVG 2) whose letters are outlines, so that it looks the same without the font. */
export async function renderSvg(sheet: Sheet, title: string): Promise<string> {
  renderer ??= makeRenderer();
  const { node, width, height } = sheet;
  const svg = await (await renderer).renderSvg(node, { width, height });
  const safe = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return svg.replace(
    /^<svg ([^>]*)>/u,
    (_, attributes: string) => `<svg ${attributes} role="img" xml:lang="ar"><title>${safe}</title>`,
  );
}
