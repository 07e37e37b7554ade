/** Major types of items (RFC 8949, §3.1). */
export const UNSIGNED = 0;
export const TEXT = 3;
export const ARRAY = 4;

/** The beginning of an item of CBOR: its major type, and its value or length, below 2 to the power of 32 (RFC 8949, §3). */
export function cborHead(major: number, value: number): Uint8Array {
  const type = major << 5;
  if (value < 24) return Uint8Array.of(type | value);
  if (value < 2 ** 8) return Uint8Array.of(type | 24, value);
  const bytes = Buffer.alloc(value < 2 ** 16 ? 3 : 5);
  bytes[0] = type | (bytes.length === 3 ? 25 : 26);
  bytes.writeUIntBE(value, 1, bytes.length - 1);
  return bytes;
}

/** A text of CBOR, whole. */
export function cborText(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([cborHead(TEXT, bytes.length), bytes]);
}
