import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/check/text-findings.ts';

const check = (text: string) =>
  checkText({ text, field: 'deck', lineAt: (index) => text.slice(0, index).split('\n').length });

describe('checkText', () => {
  it('shows where in the text a slip stands', () => {
    expect(check('وقال المتحدث باسم الشركة إن النموذج, وهو قديم، سيغادر التطبيق')).toEqual([
      {
        line: 1,
        field: 'deck',
        message: 'Latin comma in Arabic text; write «،» (…النموذج, وهو قديم،…)',
        advice: false,
      },
    ]);
  });

  it('shows little of a word without end', () => {
    expect(check(`نص, ${'س'.repeat(999)}`)[0]!.message.length).toBeLessThan(100);
  });

  it('counts one kind of slip once for each line', () => {
    expect(
      check('أ, ب, ج\nد, هـ').map(({ line, message }) => `${line} ${message.replace(/.*\)/u, '')}`),
    ).toEqual(['1 , 2 times on this line', '2 ', expect.stringContaining('2 ')]);
  });

  it('reports characters that the font lacks, each once', () => {
    expect(check('نص 中 و中').map(({ message }) => message)).toEqual([
      "the site's font lacks U+4E2D; write it otherwise, or add it to font-coverage.ts (نص 中 و中)",
    ]);
  });

  it('does not report a character twice, as wrong and as lacking', () => {
    expect(check('علی')).toHaveLength(1);
  });

  it('shows no bidi control in its excerpt', () => {
    expect(check('نص\u202E, نص')[0]!.message).toContain('(نص·, نص)');
  });

  it('finds nothing in text that is as it should be', () => {
    expect(check('خرج GPT-4o من ChatGPT في 13\u00A0فبراير/شباط 2026، بعد 15 يومًا: gpt-4 ← gpt-4.1.')).toEqual(
      [],
    );
  });
});
