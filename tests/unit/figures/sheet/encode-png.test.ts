import { expect, test } from 'vitest';
import sharp from 'sharp';
import { encodePng } from '../../../../src/figures/sheet/encode-png.ts';

/** A picture of so many colours, a few rows of which are the same. */
function pictureOf(width: number, height: number, colors: number): Buffer {
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const color = (Math.floor(y / 3) * width + x) % colors;
      pixels.set([color % 256, Math.floor(color / 256), 7], (y * width + x) * 4);
    }
  }
  return pixels;
}

test.each([
  [1, 1, 1],
  [37, 20, 2],
  [40, 30, 256],
])('a picture of %i by %i pixels in %i colours is told pixel for pixel', async (width, height, colors) => {
  const pixels = pictureOf(width, height, colors);
  const { data, info } = await sharp(encodePng(pixels, width, height))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([width, height]);
  expect(data.equals(pixels)).toBe(true);
});

test('a picture of more colours than a palette holds is left to others, and so is one that lets light through', () => {
  expect(encodePng(pictureOf(40, 30, 257), 40, 30)).toBeUndefined();
  const pixels = pictureOf(4, 4, 2);
  pixels[3] = 128;
  expect(encodePng(pixels, 4, 4)).toBeUndefined();
});
