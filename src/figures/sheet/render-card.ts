import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MeasuredNode } from '@takumi-rs/core';
import { CANVAS_WIDTH } from './canvas.ts';
import {
  CARD_HEIGHT,
  composeCard,
  TITLE_LEADING,
  TITLE_WIDTH,
  titleNode,
  titleRoom,
  titleSizes,
  type Card,
  type TitleFit,
} from './card.ts';
import { renderPng } from './render-sheet.ts';
import { FONT_FILE, getRenderer } from './renderer.ts';

/** Version of the drawing code. Raise it with every change to how cards look, so that cached cards are drawn again. */
const DRAWING_VERSION = 3;

/** Step by which a headline is narrowed to balance its lines, in pixels. */
const STEP = 24;

/** More than a space between words takes, as a part of the size of the letters. */
const WIDEST_SPACE = 0.4;

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
  const node = composeCard(card, await fitTitle(card));
  return renderPng({ node, width: CANVAS_WIDTH, height: CARD_HEIGHT });
}

/** Finds the largest size in which the headline fits above its drawing, and a width that balances its lines. */
async function fitTitle(card: Card): Promise<TitleFit> {
  const renderer = await getRenderer();
  const measure = (fit: Pick<TitleFit, 'size' | 'width'>): Promise<MeasuredNode> =>
    renderer.measure(titleNode(card.title, fit));
  const room = titleRoom(card);
  for (const size of titleSizes) {
    const whole = await measure({ size, width: TITLE_WIDTH });
    const { height } = whole;
    if (height > room) continue;
    // Narrow the headline as far as it keeps its number of lines, so that no single word is left in the last one. To measure is a
    // third of what a card takes: widths are tried from the least one in which that many lines can hold it.
    const least = Math.max(leastWidth(whole, size), size * 4 - STEP + 1);
    let width = TITLE_WIDTH - Math.floor((TITLE_WIDTH - least) / STEP) * STEP;
    while (width < TITLE_WIDTH && (await measure({ size, width })).height !== height) width += STEP;
    return { size, width, height };
  }
  throw new Error(`the headline "${card.title}" is too long for its share card; shorten it`);
}

/** A width below which a headline has more lines: all its words, and a space less for each line but the first. */
function leastWidth({ runs, height }: MeasuredNode, size: number): number {
  const lines = Math.round(height / (size * TITLE_LEADING));
  const words = runs.reduce((sum, run) => sum + run.width, 0);
  return (words - (lines - 1) * size * WIDEST_SPACE) / lines;
}
