import { readFileSync } from 'node:fs';
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

for (const headline of headlines) {
  test(`a card shapes «${headline}» as the browser does`, async ({ page }) => {
    const renderer = await getRenderer();
    const node = titleNode(headline, { size: SIZE, width: WIDTH });
    const { height } = await renderer.measure(node);
    const png = Buffer.from(
      await renderer.render(
        {
          type: 'container',
          lang: 'ar',
          style: { width: WIDTH, height, backgroundColor: '#ffffff', direction: 'rtl' },
          children: [node],
        },
        { width: WIDTH, height, format: 'png' },
      ),
    );
    const font = readFileSync(FONT_FILE).toString('base64');
    await page.setViewportSize({ width: WIDTH, height: Math.ceil(height) });
    await page.setContent(
      `<!doctype html><html dir="rtl" lang="ar"><style>@font-face{font-family:V;src:url(data:font/woff2;base64,${font});font-weight:400 800}body{margin:0;background:#fff}p{margin:0;width:${WIDTH}px;font:800 ${SIZE}px/1.42 V;color:#1f1b18}</style><p></p></html>`,
    );
    await page.locator('p').evaluate((element, text) => (element.textContent = text), textOf(node));
    await page.evaluate(() => document.fonts.load('800 62px V').then(() => document.fonts.ready));
    const shot = await page.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height: Math.ceil(height) } });

    const overlap = await page.evaluate(compareInk, [
      png.toString('base64'),
      shot.toString('base64'),
    ] as const);
    expect(overlap).toBeGreaterThan(0.9);
  });
}

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

function textOf(node: ReturnType<typeof titleNode>): string {
  return (node as { text: string }).text;
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
