import { describe, expect, test } from 'vitest';
import { latin, render } from './render.ts';

describe('code', () => {
  test('is left-to-right and English, and is not isolated again', async () => {
    expect(await render('المسار `/v1/models` هنا')).toBe(
      '<p>المسار <code dir="ltr" lang="en" class="unbroken">/v1/models</code> هنا</p>',
    );
  });

  test('that is long may be broken only where no line could hold it', async () => {
    expect(await render('`gpt-4o-mini-realtime-preview-2024-12-17`')).toBe(
      '<p><code dir="ltr" lang="en" class="unbroken long-name">gpt-4o-mini-realtime-preview-2024-12-17</code></p>',
    );
  });

  test('in a block is left-to-right as a whole, and keeps its language', async () => {
    expect(await render("```js\nconst model = 'gpt-4o';\n```")).toBe(
      '<pre dir="ltr" lang="en" tabindex="0"><code class="language-js" dir="ltr" lang="en">const model = \'gpt-4o\';\n</code></pre>',
    );
  });

  test('in a block of one short line is marked as unbroken, and the block is not', async () => {
    expect(await render('```\ngpt-4o\n```')).toBe(
      '<pre dir="ltr" lang="en" tabindex="0"><code dir="ltr" lang="en" class="unbroken">gpt-4o\n</code></pre>',
    );
  });

  test('has no isolate in it, wherever it stands', async () => {
    const html = await render(
      [
        '## عنوان `gpt-4o`',
        '- بند `gpt-4o`',
        '| `o3` |\n|---|\n| `gpt-4o` |',
        '[`gpt-4o`](/models/gpt-4o/)',
        '```\nplain GPT-4o 2026-12-11\n```',
        '    indented GPT-4o',
        'حاشية.[^1]\n\n[^1]: عن `gpt-4o`.',
      ].join('\n\n'),
    );
    const codes = [...html.matchAll(/<code[^>]*>(.*?)<\/code>/gsu)].map((match) => match[1]!);
    expect(codes).toHaveLength(8);
    expect(codes.filter((code) => code.includes('<'))).toEqual([]);
    expect(html.match(/<code[^>]*dir="ltr" lang="en"/gu)).toHaveLength(8);
  });

  test('beside a name does not keep the name from being isolated', async () => {
    expect(await render('`gpt-4o` وGPT-4o')).toBe(
      `<p><code dir="ltr" lang="en" class="unbroken">gpt-4o</code> و${latin('GPT-4o')}</p>`,
    );
  });
});
