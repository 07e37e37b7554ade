import { getRenderer } from './renderer.ts';
import type { Sheet } from './sheet.ts';

/** Renders a sheet as PNG. */
export async function renderPng({ node, width, height }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await getRenderer()).render(node, { width, height, format: 'png' }));
}

/** Renders a sheet as an SVG document (SVG 2). Letters are outlines, so that it looks the same without the font. */
export async function renderSvg(sheet: Sheet, title: string): Promise<string> {
  const { node, width, height } = sheet;
  const svg = await (await getRenderer()).renderSvg(node, { width, height });
  const safe = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return svg.replace(
    /^<svg ([^>]*)>/u,
    (_, attributes: string) => `<svg ${attributes} role="img" xml:lang="ar"><title>${safe}</title>`,
  );
}
