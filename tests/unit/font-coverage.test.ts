import { describe, expect, it } from 'vitest';
import { fontCharacters, missingCharacters, systemCharacters } from '../../src/arabic/font-coverage.ts';

describe('the characters that the font draws', () => {
  it('include every letter, vowel sign and punctuation mark of Modern Standard Arabic', () => {
    const letters = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';
    const signs = '\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u0640';
    expect(missingCharacters(`${letters}${signs}،؛؟٪٫٬«»“”‘’–—…`)).toEqual([]);
  });

  it('include printable ASCII and both sorts of digits', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    expect(missingCharacters(`${ascii}٠١٢٣٤٥٦٧٨٩`)).toEqual([]);
  });

  it('include no character that belongs to presentation forms or to the private use areas', () => {
    const foreign = [...fontCharacters].filter((character) =>
      /[\uFB50-\uFDFF\uFE70-\uFEFF\p{Co}]/u.test(character),
    );
    expect(foreign).toEqual([]);
  });

  it('are single characters', () => {
    expect([...fontCharacters].filter((character) => [...character].length !== 1)).toEqual([]);
  });

  it('are not also left to the system', () => {
    expect([...systemCharacters].filter((character) => fontCharacters.has(character))).toEqual([]);
  });
});

describe('missing characters of a text', () => {
  it('are none in a sentence that mixes Arabic, vowel signs, Latin names and numbers', () => {
    expect(
      missingCharacters('لم تُثنِ عريضةٌ جمعت 21,900 توقيع OpenAI عن سحب GPT‑4o وDALL·E (95٪)؛ «رُفِضَت» — 2.50$…'),
    ).toEqual([]);
  });

  it('are named once each, in the order of the text', () => {
    expect(missingCharacters('نصّ 漢字 و字 وЖ')).toEqual(['漢', '字', 'Ж']);
  });

  it('are whole characters when they lie beyond the basic plane', () => {
    expect(missingCharacters('شمس 🌅🌅')).toEqual(['🌅']);
  });

  it('include presentation forms that look like ordinary letters', () => {
    expect(missingCharacters('ﻻ')).toEqual(['ﻻ']);
  });

  it('do not include line breaks and other control characters', () => {
    expect(missingCharacters('أ\nب\r\n\tج')).toEqual([]);
  });

  it('do not include isolates, marks and joiners, which draw nothing', () => {
    expect(
      missingCharacters('\u2066GPT-4o\u2069 \u2067\u2068\u2069\u200E\u200F\u200C\u200D\u00AD\uFE0F'),
    ).toEqual([]);
  });

  it('include format characters that do draw something', () => {
    expect(missingCharacters('\u06DD')).toEqual(['\u06DD']);
  });

  it('do not include letters whose accents are written separately, when the composed letter is drawn', () => {
    expect(missingCharacters('cafe\u0301 ا\u0654')).toEqual([]);
  });

  it('do not include the arrows of a replacement, which are left to the system', () => {
    expect(missingCharacters('gpt-4o ← gpt-5.1 →')).toEqual([]);
  });
});
