import { describe, expect, it } from 'vitest';
import { checkCharacters, withoutForbidden } from '../../../src/check/characters.ts';

const messages = (source: string): string[] => checkCharacters(source).map(({ message }) => message);

describe('checkCharacters', () => {
  it.each([
    ['\u200B', 'U+200B zero-width space'],
    ['\u200C', 'U+200C zero-width non-joiner'],
    ['\u200D', 'U+200D zero-width joiner'],
    ['\u200E', 'U+200E left-to-right mark'],
    ['\u200F', 'U+200F right-to-left mark'],
    ['\u202E', 'U+202E right-to-left override'],
    ['\u2060', 'U+2060 word joiner'],
    ['\u2067', 'U+2067 right-to-left isolate'],
    ['\u2069', 'U+2069 pop directional isolate'],
    ['\u061C', 'U+061C Arabic letter mark'],
    ['\u00AD', 'U+00AD soft hyphen'],
    ['\u{E0041}', 'U+E0041 invisible format character'],
    ['\u0007', 'U+0007 control character'],
    ['\uE000', 'U+E000 private-use character'],
  ])('reports %j by its code point and name', (character, name) => {
    expect(messages(`نص${character}نص`)).toEqual([`${name}; take it out`]);
  });

  it('finds every corner of the ranges of bidi controls and zero-width characters', () => {
    for (const code of [0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x206f, 0xfeff]) {
      expect(checkCharacters(String.fromCodePoint(code)), code.toString(16)).toHaveLength(1);
    }
  });

  it('names the line, and counts repeats on it', () => {
    expect(checkCharacters('نص\nنص\u200Fنص\u200F\nنص\u200F')).toEqual([
      { line: 2, field: 'characters', message: 'U+200F right-to-left mark (2 times); take it out' },
      { line: 3, field: 'characters', message: 'U+200F right-to-left mark; take it out' },
    ]);
  });

  it('writes a word of presentation forms in ordinary letters', () => {
    expect(messages('قال \uFEDF\uFEE0\uFEE8\uFEB8\uFEAE هنا')).toEqual([
      'U+FEDF, U+FEE0, U+FEE8, … Arabic presentation form; write the ordinary letters «للنشر»',
    ]);
    expect(messages('\uFB50')).toEqual(['U+FB50 Arabic presentation form; write the ordinary letters «ٱ»']);
  });

  it('reports ornate parentheses and a byte order mark', () => {
    expect(messages('\uFD3Eنص\uFD3F')).toEqual([
      'U+FD3E ornate parenthesis; write ( or )',
      'U+FD3F ornate parenthesis; write ( or )',
    ]);
    expect(messages('\uFEFFid: a')).toEqual(['U+FEFF byte order mark; save the file as UTF-8 without it']);
  });

  it('reports text that was not UTF-8', () => {
    expect(messages('نص \uFFFD')).toEqual([
      'U+FFFD replacement character; save the file as UTF-8, and write the letter again',
    ]);
  });

  it('reports what is written as an escape', () => {
    expect(messages('و&rlm;نص')).toEqual(['&rlm; is U+200F right-to-left mark; take it out']);
    expect(messages('و&#8207;نص')).toEqual(['&#8207; is U+200F right-to-left mark; take it out']);
    expect(messages('و&#x200f;نص')).toEqual(['&#x200f; is U+200F right-to-left mark; take it out']);
    expect(messages(String.raw`title: "\u200Fabc"`)).toEqual([
      String.raw`\u200F is U+200F right-to-left mark; take it out`,
    ]);
  });

  it('lets ordinary text pass: Arabic with its marks, Latin, tabs, both kinds of line end, other escapes', () => {
    expect(checkCharacters('عَرَبِيّ ٱلله ـ … « » ← é\tA\r\n13\u00A0فبراير &amp; &#169; \\u0627')).toEqual([]);
  });
});

describe('withoutForbidden', () => {
  it('makes a text safe for a terminal', () => {
    expect(withoutForbidden('أ\u202Eب')).toBe('أ·ب');
  });
});
