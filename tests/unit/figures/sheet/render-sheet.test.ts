import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sheetOf } from '../../../../src/figures/sheet/figure-sheets.ts';
import { keptPng, keptSvg } from '../../../../src/figures/sheet/kept-sheets.ts';
import { renderPng, renderSvg } from '../../../../src/figures/sheet/render-sheet.ts';
import { figureNames } from '../../../../src/paths.ts';
import { readXml } from '../../syndication/read-xml.ts';
import { readRecord } from '../../timeline/real-record.ts';
import { t } from '../words.ts';

const record = readRecord();
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The same renderer, made anew. */
async function freshRenderer(): Promise<{ renderPng: typeof renderPng; renderSvg: typeof renderSvg }> {
  vi.resetModules();
  return import('../../../../src/figures/sheet/render-sheet.ts');
}

describe.each(figureNames)('the figure «%s»', (name) => {
  const sheet = sheetOf(name, record, t);
  const title = t(`figure.${name}Title`);

  test('is a PNG picture 1,200 pixels wide and as high as its sheet', async () => {
    const png = await renderPng(sheet);
    const bytes = new DataView(png.buffer);
    expect([...png.subarray(0, 8)]).toEqual(PNG);
    expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1200, sheet.height]);
  });

  test('is the same picture, byte for byte, however often and by whom it is made', async () => {
    const fresh = await freshRenderer();
    const one = Buffer.from(await renderPng(sheet));
    expect(one.equals(await fresh.renderPng(sheetOf(name, readRecord(), t)))).toBe(true);
    expect(await fresh.renderSvg(sheet, title)).toBe(await renderSvg(sheet, title));
  });

  test('is taken from the build before as it would be drawn', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uful-sheets-'));
    for (const round of ['drawn', 'kept']) {
      const png = Buffer.from(await keptPng(name, sheet, folder));
      expect(png.equals(Buffer.from(await renderPng(sheet))), round).toBe(true);
      expect(await keptSvg(name, sheet, title, folder), round).toBe(await renderSvg(sheet, title));
      const other = await keptSvg(name, sheet, 'عنوان آخر', folder);
      expect(other, round).toBe(await renderSvg(sheet, 'عنوان آخر'));
    }
    rmSync(folder, { recursive: true });
  });

  test('is a well-formed SVG document with its title, as large as the picture', async () => {
    const { svg } = readXml(await renderSvg(sheet, title));
    expect(svg.title).toBe(title);
    expect(svg).toMatchObject({
      '@_xmlns': 'http://www.w3.org/2000/svg',
      '@_viewBox': `0 0 1200 ${sheet.height}`,
      '@_role': 'img',
      '@_xml:lang': 'ar',
    });
  });

  test('has its letters as outlines, and fetches nothing', async () => {
    const svg = await renderSvg(sheet, title);
    expect(svg).toContain('<path');
    expect(svg).not.toMatch(/<(?:text|tspan|style|script|foreignObject)\b|font-family|@import/u);
    for (const [, target] of svg.matchAll(/href="([^"]*)"/gu)) {
      expect(target).toMatch(/^(?:#\w+$|data:image\/svg\+xml;base64,)/u);
    }
  });
});

test('a title with signs of its own leaves the document well-formed', async () => {
  const title = 'قبل < وبعد & «$1»';
  const { svg } = readXml(await renderSvg(sheetOf('years', record, t), title));
  expect(svg.title).toBe(title);
});
