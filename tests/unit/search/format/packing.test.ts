import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MARK, packJson, unpackJson, withoutMark } from '../../../../src/search/format/packing.ts';
import { anyString } from '../any-string.ts';

const roundTrip = (value: unknown): unknown => unpackJson(withoutMark(packJson(value)));

test('letters of Arabic and of ASCII are a byte each', () => {
  expect(packJson('نموذج GPT')).toHaveLength(MARK.length + '"نموذج GPT"'.length);
});

test('whatever a text holds comes back as it was', () => {
  const text = 'أُفول «GPT‑4o» — \u2066x\u2069 ٪ پ گ ۱ ﷺ 🌅 \u0000 \\u0041 "';
  expect(roundTrip({ text })).toEqual({ text });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(anyString, fc.string({ unit: 'binary' }))), (value) => {
      expect(roundTrip(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('half a file is an error', () => {
  expect(() => unpackJson(withoutMark(packJson('نص طويل').slice(0, -3)))).toThrow(SyntaxError);
});
