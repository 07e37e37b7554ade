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

/** The content of a file with the mark before it. */
export function withMark(content: string): Uint8Array {
  return new TextEncoder().encode(MARK + content);
}
