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

/** To be raised with every change to how a card is drawn: what is kept was drawn by the code of its time. */
const DRAWN_BY = 1;

/** By how much a headline is narrowed to balance its lines, in pixels. */
const STEP = 24;

let fontDigest: Promise<string> | undefined;

/**
 * A share card as a PNG picture of 1,200 × 630 pixels. It is drawn once: the picture is kept in `folder` under a
 * digest of everything that it is made of.
 *
 * @throws Error when the headline does not fit in the smallest size
 */
export async function renderCard(card: Card, folder: string): Promise<Uint8Array<ArrayBuffer>> {
  fontDigest ??= readFile(resolve(FONT_FILE)).then((font) => createHash('sha256').update(font).digest('hex'));
  const digest = createHash('sha256')
    .update(JSON.stringify([DRAWN_BY, await fontDigest, card]))
    .digest('hex');
  const file = join(folder, `${digest}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const drawn = await drawCard(card);
  await mkdir(folder, { recursive: true });
  // Written aside and renamed: a build that is stopped leaves no half of a picture.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, drawn);
  await rename(aside, file);
  return drawn;
}

async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await getRenderer();
  const node = composeCard(card, await fitTitle(card));
  return new Uint8Array(
    await renderer.render(node, { width: CANVAS_WIDTH, height: CARD_HEIGHT, format: 'png' }),
  );
}

/** The largest size in which the headline fits over its drawing, in lines of much the same length. */
async function fitTitle(card: Card): Promise<TitleFit> {
  const renderer = await getRenderer();
  const heightOf = async (fit: TitleFit): Promise<number> =>
    (await renderer.measure(titleNode(card.title, fit))).height;
  const room = titleRoom(card);
  for (const size of titleSizes) {
    const height = await heightOf({ size, width: TITLE_WIDTH });
    if (height > room) continue;
    // No narrower than the same lines need: a word alone in the last line looks forgotten.
    let width = TITLE_WIDTH;
    while (width > size * 4 && (await heightOf({ size, width: width - STEP })) === height) width -= STEP;
    return { size, width };
  }
  throw new Error(`the headline "${card.title}" is too long for its share card; shorten it`);
}
