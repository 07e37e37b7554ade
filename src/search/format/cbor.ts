/** A reader of CBOR (RFC 8949), of the parts that Pagefind writes: unsigned and negative integers, text, arrays. */
export interface CborReader {
  /** Where the next item begins. */
  at: number;
  /** Whether the next item is an integer. */
  isInteger(): boolean;
  /** The next item, an integer. */
  integer(): number;
  /** The next item, a text. */
  text(): string;
  /** The length of the next item, an array; its elements follow. */
  array(): number;
  /** Passes over the next item, whatever it holds. */
  skip(): void;
}

const utf8 = new TextDecoder();

const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads items from the bytes; every method throws a RangeError where the bytes are not what it says. */
export function readCbor(bytes: Uint8Array, from = 0): CborReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader: CborReader = {
    at: from,
    isInteger: () => view.getUint8(reader.at) >> 5 <= NEGATIVE,
    integer() {
      const [major, value] = head();
      if (major > NEGATIVE) throw new RangeError('no integer');
      return major === NEGATIVE ? -1 - value : value;
    },
    text() {
      const length = expect(TEXT);
      reader.at += length;
      if (reader.at > bytes.length) throw new RangeError('the text ends early');
      return utf8.decode(bytes.subarray(reader.at - length, reader.at));
    },
    array: () => expect(ARRAY),
    skip() {
      for (let items = 1; items > 0; items -= 1) {
        const [major, value] = head();
        if (major === ARRAY) items += value;
        else if (major === TEXT) reader.at += value;
        else if (major > NEGATIVE) throw new RangeError('no item of an index');
      }
    },
  };

  /** The major type of the item, and its value or length. */
  const head = (): [major: number, value: number] => {
    const first = view.getUint8(reader.at);
    const major = first >> 5;
    const short = first & 31;
    reader.at += 1;
    if (short < 24) return [major, short];
    const width = 1 << (short - 24);
    if (width > 4) throw new RangeError('a number of more than 32 bits');
    const at = reader.at;
    reader.at += width;
    if (width === 1) return [major, view.getUint8(at)];
    return [major, width === 2 ? view.getUint16(at) : view.getUint32(at)];
  };
  const expect = (wanted: number): number => {
    const [major, value] = head();
    if (major !== wanted) throw new RangeError('another kind of item');
    return value;
  };
  return reader;
}
