/** What Pagefind puts before the content of each of its packed files, to be known when it is unpacked. */
export const MARK = 'pagefind_dcd';

/**
 * The content of an unpacked file of Pagefind.
 *
 * @throws RangeError when the file is none
 */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  const mark = String.fromCharCode(...bytes.subarray(0, MARK.length));
  if (mark !== MARK) throw new RangeError('no file of Pagefind');
  return bytes.subarray(MARK.length);
}

/** The letters of Arabic, of which each is one byte, behind those of ASCII. */
const ARABIC = 0x600;
const ASCII_END = 0x80;

/**
 * JSON in bytes, with the mark before it: a letter of Arabic is one byte, where UTF-8 has two, which packs a fifth better. What is neither
 * that nor ASCII is told by its number, as JSON may.
 */
export function packJson(value: unknown): Uint8Array {
  const json = JSON.stringify(value).replaceAll(
    /[^\0-\x7F\u0600-\u067F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const text = MARK + json;
  const bytes = new Uint8Array(text.length);
  // By hand, and so below: a callback for each letter takes ten times as long.
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    bytes[place] = code < ASCII_END ? code : code - ARABIC + ASCII_END;
  }
  return bytes;
}

/**
 * What `packJson` has packed, without the mark.
 *
 * @throws SyntaxError when it is no JSON
 */
export function unpackJson(bytes: Uint8Array): unknown {
  const units = new Uint16Array(bytes.length);
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place]!;
    units[place] = byte < ASCII_END ? byte : byte - ASCII_END + ARABIC;
  }
  return JSON.parse(utf16.decode(units)) as unknown;
}

const utf16 = new TextDecoder('utf-16le');
