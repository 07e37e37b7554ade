import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { titleNode } from '../../src/figures/sheet/card.ts';
import { FONT_FILE, getRenderer } from '../../src/figures/sheet/renderer.ts';
import { expect, test } from './site-test.ts';

const WIDTH = 1072;
const SIZE = 62;

/** Headlines in which something can go wrong: joined letters, marks, and Latin and figures among Arabic. */
const headlines = [
  'عريضة جمعت نحو 21,900 توقيع لم تُثنِ OpenAI عن سحب GPT-4o',
  'ثلاثة أيّامٍ لوداعِ Codex: أقصرُ مهلةٍ',
  'خروج GPT-3.5 وGPT-4 وo1 من الواجهة البرمجية',
  'gpt-4o-2024-05-13',
  'الأفول «حين تغيب النماذج»، 10:30 صباحًا، 0.1%',
];

/** The two draw strokes a part of a pixel apart; one wrong form or order moves everything after it. */
const ALIKE = 0.8;

for (const headline of headlines) {
  test(`a card shapes «${headline}» as the browser does`, async ({ page }) => {
    const card = await drawOnCard(headline);
    expect(await compare(page, card, await drawInBrowser(page, card, card.text))).toBeGreaterThan(ALIKE);
  });
}

test('what is compared tells a wrong order from the right one', async ({ page }) => {
  const card = await drawOnCard('خروج GPT-3.5 وo1');
  const shot = await drawInBrowser(page, card, 'خروج o1 وGPT-3.5');
  expect(await compare(page, card, shot)).toBeLessThan(ALIKE);
});

test('each kind of page names its own card, with a text in Arabic, and the card is there', async ({
  visit,
  page,
}) => {
  for (const path of [
    '/articles/gpt-4o-petition/',
    '/timeline/2026-01-29-chatgpt-gpt-4o/',
    '/models/gpt-4o/',
  ]) {
    await visit(path);
    const of = (name: string): Promise<string | null> =>
      page.locator(`meta[property="og:image${name}"]`).getAttribute('content');
    expect(await of('')).toMatch(new RegExp(`${path}card\\.png$`, 'u'));
    expect(await of(':alt')).toMatch(/^بطاقة من أُفول: /u);
    const answer = await page.request.get(`${path.slice(1)}card.png`);
    expect(answer.headers()['content-type']).toBe('image/png');
    expect((await answer.body()).length).toBeLessThan(100_000);
  }
});

interface Drawn {
  png: Buffer;
  height: number;
  /** What was drawn, with its marks of direction. */
  text: string;
}

async function drawOnCard(headline: string): Promise<Drawn> {
  const renderer = await getRenderer();
  const node = titleNode(headline, { size: SIZE, width: WIDTH });
  const height = Math.ceil((await renderer.measure(node)).height);
  const png = await renderer.render(
    {
      type: 'container',
      lang: 'ar',
      style: { width: WIDTH, height, backgroundColor: '#ffffff', direction: 'rtl' },
      children: [node],
    },
    { width: WIDTH, height, format: 'png' },
  );
  return { png: Buffer.from(png), height, text: (node as { text: string }).text };
}

async function drawInBrowser(page: Page, { height }: Drawn, text: string): Promise<Buffer> {
  const font = readFileSync(FONT_FILE).toString('base64');
  await page.setViewportSize({ width: WIDTH, height });
  await page.setContent(
    `<!doctype html><html dir="rtl" lang="ar"><style>@font-face{font-family:V;src:url(data:font/woff2;base64,${font});font-weight:400 800}body{margin:0;background:#fff}p{margin:0;width:${WIDTH}px;font:800 ${SIZE}px/1.42 V;color:#1f1b18;text-rendering:geometricPrecision}</style><p></p></html>`,
  );
  await page.locator('p').evaluate((element, words) => (element.textContent = words), text);
  await page.evaluate(async () => {
    await document.fonts.load('800 62px V');
    await document.fonts.ready;
  });
  return page.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height } });
}

function compare(page: Page, { png }: Drawn, shot: Buffer): Promise<number> {
  return page.evaluate(compareInk, [png.toString('base64'), shot.toString('base64')] as const);
}

/** How far the ink of two pictures of one size is in the same places, 0 to 1, in blocks of 4 pixels. */
async function compareInk([one, other]: readonly [string, string]): Promise<number> {
  const BLOCK = 4;
  const inkOf = async (base64: string): Promise<{ ink: number[]; width: number }> => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    const columns = Math.ceil(width / BLOCK);
    const ink = new Array<number>(columns * Math.ceil(height / BLOCK)).fill(0);
    for (let at = 0; at < width * height; at += 1) {
      const block = Math.floor(Math.floor(at / width) / BLOCK) * columns + Math.floor((at % width) / BLOCK);
      ink[block]! += 255 - data[at * 4]!;
    }
    return { ink, width };
  };
  const [a, b] = await Promise.all([inkOf(one), inkOf(other)]);
  let shared = 0;
  let all = 0;
  for (const [index, ink] of a.ink.entries()) {
    shared += Math.min(ink, b.ink[index] ?? 0);
    all += Math.max(ink, b.ink[index] ?? 0);
  }
  return all === 0 ? 0 : shared / all;
}
