import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  firstWordsOf,
  namesInUse,
  readNameForms,
  standingForms,
} from '../../../../src/search/build/names.ts';
import { fold } from '../../../../src/search/analyse/fold.ts';

describe('the list of names', () => {
  it('of the repository can be read, and holds what the site is about', () => {
    const names = readNameForms('content');
    expect(names.find(([name]) => name === 'GPT')).toContain('جي بي تي');
    expect(names.length).toBeGreaterThan(100);
  });

  it('is the content tree’s own where it has one, and else the repository’s', () => {
    const dir = mkdtempSync(join(tmpdir(), 'uful-names-'));
    expect(readNameForms(dir)).toEqual(readNameForms('content'));
    writeFileSync(join(dir, 'names.yml'), '- { name: Zed, forms: [زد] }\n');
    expect(readNameForms(dir)).toEqual([['Zed', 'زد']]);
    rmSync(dir, { recursive: true });
  });
});

it('words with which names begin are known, folded', () => {
  expect(
    firstWordsOf([
      ['Altman', 'ألتمان'],
      ['DeepSeek', 'ديب سيك'],
    ]),
  ).toEqual(new Set(['altman', 'التمان', 'deepseek', 'ديب'].map(fold)));
});

it('of each name it is told which forms stand in the pages, with capitals written apart too', () => {
  const keys = new Set(['open', 'ai', 'اوبن', 'ايه', 'اي']);
  expect(standingForms(['OpenAI', 'أوبن إيه آي', 'اوبناي', 'أوبن'], keys)).toBe(1 + 2 + 8);
  expect(standingForms(['GPT', 'جي بي تي'], keys)).toBe(0);
});

it('only names of which one form stands in the pages go to the browser', () => {
  const names = [
    ['Sora', 'سورا'],
    ['Hugging Face', 'هاغينغ فيس'],
    ['Claude', 'كلود'],
  ];
  expect(namesInUse(names, new Set(['سورا', 'hugging', 'كلود']))).toEqual([
    ['Sora', 'سورا'],
    ['Claude', 'كلود'],
  ]);
});
