import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CANVAS_WIDTH } from './canvas.ts';
import {
  CARD_HEIGHT,
  composeCard,
  TITLE_WIDTH,
  titleNode,
  titleRoom,
  titleSizes,
  type Card,
  type TitleFit,
} from './card.ts';
import { FONT_FILE, getRenderer } from './renderer.ts';

/** Version of the drawing code. Raise it with every change to how cards look, so that cached cards are drawn again. */
const DRAWING_VERSION = 2;

/** Step by which a headline is narrowed to balance its lines, in pixels. */
const STEP = 24;

let fontDigest: Promise<string> | undefined;

/**
 * Renders a share card as a PNG of 1,200 × 630 pixels. The picture is cached in `folder` under a digest of everything that
 * it is made from.
 *
 * @throws Error if the headline does not fit even in the smallest size
 */
export async function renderCard(card: Card, folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await fileOfCard(card, folder);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const drawn = await drawCard(card);
  await mkdir(folder, { recursive: true });
  // Written to another name first and then renamed, so that an interrupted build leaves no incomplete picture.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, drawn);
  await rename(aside, file);
  return drawn;
}

/** Where a share card is cached in `folder` once it has been rendered. */
export async function fileOfCard(card: Card, folder: string): Promise<string> {
  fontDigest ??= readFile(resolve(FONT_FILE)).then((font) => createHash('sha256').update(font).digest('hex'));
  const digest = createHash('sha256')
    .update(JSON.stringify([DRAWING_VERSION, await fontDigest, card]))
    .digest('hex');
  return join(folder, `${digest}.png`);
}

async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await getRenderer();
  const node = composeCard(card, await fitTitle(card));
  return new Uint8Array(
    await renderer.render(node, { width: CANVAS_WIDTH, height: CARD_HEIGHT, format: 'png' }),
  );
}

/** Finds the largest size in which the headline fits above its drawing, and a width that balances its lines. */
async function fitTitle(card: Card): Promise<TitleFit> {
  const renderer = await getRenderer();
  const heightOf = async (fit: Pick<TitleFit, 'size' | 'width'>): Promise<number> =>
    (await renderer.measure(titleNode(card.title, fit))).height;
  const room = titleRoom(card);
  for (const size of titleSizes) {
    const height = await heightOf({ size, width: TITLE_WIDTH });
    if (height > room) continue;
    // Narrow the headline as far as it keeps its number of lines, so that no single word is left in the last one.
    let width = TITLE_WIDTH;
    while (width > size * 4 && (await heightOf({ size, width: width - STEP })) === height) width -= STEP;
    return { size, width, height };
  }
  throw new Error(`the headline "${card.title}" is too long for its share card; shorten it`);
}
