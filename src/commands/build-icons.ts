/**
 * `npm run icons`: draws the pictures that a device shows for the installed site from `public/icon.svg`, by day. Run it
 * after changing that file, and commit what it writes: the same input gives the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { palette } from '../figures/sheet/palette.ts';

/** The side of the drawing in `icon.svg`. */
const SIDE = 64;

/**
 * A maskable icon is cut to any shape that holds a circle of four fifths of its width (W3C Manifest, "icon masks"): the
 * horizon's ends, the farthest from the middle, are then inside.
 */
const MASKABLE_SCALE = 0.72;

/** The files of `public/`, with their width in pixels. */
const files = [
  { file: 'icon-192.png', width: 192, maskable: false },
  { file: 'icon-512.png', width: 512, maskable: false },
  { file: 'icon-maskable-512.png', width: 512, maskable: true },
] as const;

/** The drawing by day without its style sheet; of a maskable one the paper goes to the edges. */
function drawBy(svg: string, maskable: boolean): string {
  const day = svg
    .replace(/<style>.*?<\/style>/su, '')
    .replaceAll('class="p"', `fill="${palette.paper}"`)
    .replaceAll('class="s"', `fill="${palette.sun}"`)
    .replaceAll('class="h"', `fill="${palette.ink}"`);
  if (/class=|<style/u.test(day)) throw new Error('public/icon.svg has a class that is not known here');
  if (!maskable) return day;
  const inside = /<svg[^>]*>(?<inside>.*)<\/svg>/su.exec(day)!.groups!['inside']!;
  const shift = (SIDE * (1 - MASKABLE_SCALE)) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<path fill="${palette.paper}" d="M0 0h${SIDE}v${SIDE}H0z"/>` +
    `<g transform="translate(${shift} ${shift}) scale(${MASKABLE_SCALE})">${inside}</g></svg>`
  );
}

const svg = await readFile('public/icon.svg', 'utf8');
const renderer = new Renderer();
for (const { file, width, maskable } of files) {
  const node = { type: 'image' as const, src: drawBy(svg, maskable), width, height: width };
  const png = await renderer.render(node, { width, height: width, format: 'png' });
  await writeFile(`public/${file}`, png);
  console.log(`public/${file}: ${png.length} bytes`);
}
