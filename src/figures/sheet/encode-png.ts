import { constants, crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;

/** Of one byte a pixel, with a palette. */
const INDEXED = 3;

/**
 * Encodes a picture as PNG with a palette. Ours are flat: runs of few colours, which are told as runs in a seventh of the time that
 * looking for repeated stretches takes, and in nearly as few bytes.
 *
 * @param pixels four bytes each: red, green, blue, opacity
 * @returns undefined when it has too many colours, or is not opaque
 */
export function encodePng(
  pixels: Buffer,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> | undefined {
  const indexed = toPalette(pixels, width, height);
  if (!indexed) return undefined;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED], 8);
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('PLTE', indexed.palette),
      chunk('IDAT', deflateSync(indexed.rows, { strategy: constants.Z_RLE })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** The rows of a picture as places in a palette, each after the byte that says that it is not filtered. */
function toPalette(
  pixels: Buffer,
  width: number,
  height: number,
): { palette: Uint8Array; rows: Uint8Array } | undefined {
  const colors = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rows = new Uint8Array((width + 1) * height);
  const places = new Map<number, number>();
  const stride = width * 4;
  let color = ~colors[0]!;
  let place = 0;
  for (let y = 0; y < height; y += 1) {
    const start = y * (width + 1) + 1;
    const from = y * stride;
    if (y > 0 && pixels.compare(pixels, from - stride, from, from, from + stride) === 0) {
      rows.copyWithin(start, start - width - 1, start - 1);
      continue;
    }
    for (let x = 0; x < width; x += 1) {
      const next = colors[y * width + x]!;
      if (next !== color) {
        color = next;
        let known = places.get(color);
        if (known === undefined) {
          known = places.size;
          if (known === MOST_COLORS) return undefined;
          places.set(color, known);
        }
        place = known;
      }
      rows[start + x] = place;
    }
  }
  const palette = new Uint8Array(places.size * 3);
  const bytes = Buffer.alloc(4);
  for (const [value, at] of places) {
    bytes.writeInt32LE(value);
    if (bytes[3] !== 255) return undefined;
    palette.set(bytes.subarray(0, 3), at * 3);
  }
  return { palette, rows };
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
