import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/check/text-findings.ts';

const check = (text: string): string[] =>
  checkText({ text, field: 'deck', lineAt: (index) => text.slice(0, index).split('\n').length }).map(
    ({ message }) => message,
  );

describe('checkText', () => {
  it('reports characters that the font lacks, each once, with the words around', () => {
    expect(check('نص 中 و中')).toEqual([
      "the site's font lacks U+4E2D; write it otherwise, or add it to font-coverage.ts (نص 中 و中)",
    ]);
  });

  it('shows little of a word without end', () => {
    expect(check(`中${'س'.repeat(999)}`)[0]!.length).toBeLessThan(150);
  });

  it('leaves a character that is wrong in itself to the proof-reader', () => {
    expect(check('علی')).toEqual([]);
  });

  it('shows no bidi control in its excerpt', () => {
    expect(check('نص\u202E 中 نص')[0]).toContain('(نص· 中 نص)');
  });

  it('finds nothing in text that is as it should be', () => {
    expect(check('خرج GPT-4o من ChatGPT في 13\u00A0فبراير/شباط 2026، بعد 15 يومًا: gpt-4 ← gpt-4.1.')).toEqual(
      [],
    );
  });
});
