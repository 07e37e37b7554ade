import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCbor } from '../../../../src/search/format/cbor.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('items are read as RFC 8949 (appendix A) writes them', () => {
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['18ff', 255],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['20', -1],
    ['3863', -100],
    ['3903e7', -1000],
  ])('%s is an integer', (hex, value) => {
    expect(readCbor(bytes(hex)).integer()).toBe(value);
  });

  it('texts are UTF-8', () => {
    expect(readCbor(bytes('60')).text()).toBe('');
    expect(readCbor(bytes('6449455446')).text()).toBe('IETF');
    expect(readCbor(bytes('62c3bc')).text()).toBe('ü');
  });

  it('items follow each other, and any can be passed over', () => {
    const reader = readCbor(bytes('83 01 82 02 6161 6162 05'));
    expect(reader.array()).toBe(3);
    expect(reader.integer()).toBe(1);
    reader.skip();
    expect(reader.text()).toBe('b');
    expect(reader.integer()).toBe(5);
  });
});

describe('bytes that are not what they should be throw a RangeError', () => {
  it.each([
    ['a text for an integer', '6161', 'integer'],
    ['an integer for a text', '01', 'text'],
    ['a text for an array', '6161', 'array'],
    ['a text that ends early', '6561', 'text'],
    ['nothing at all', '', 'integer'],
    ['a number of 64 bits', '1b000000000000000a', 'integer'],
    ['an unknown kind', 'f6', 'skip'],
  ] as const)('%s', (_what, hex, method) => {
    expect(() => readCbor(bytes(hex))[method]()).toThrow(RangeError);
  });

  it('whatever they are, reading them ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        try {
          const reader = readCbor(input);
          reader.skip();
          expect(reader.at).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
