import { describe, expect, it } from 'vitest';
import { PageShapeError } from '../../../src/watch/page-shape-error.ts';
import { readApiPage } from '../../../src/watch/api-page.ts';
import { writePage, writeSection } from './written-page.ts';

function rowOf(name: string, replacement = '---', date = '2026-09-28') {
  return readApiPage(writePage(writeSection('2026-01-02: Models', [date, name, replacement])), 'page.md')[0]!
    .rows[0]!;
}

function errorOf(markdown: string): PageShapeError {
  try {
    readApiPage(markdown, 'page.md');
  } catch (error) {
    if (error instanceof PageShapeError) return error;
    throw error;
  }
  throw new Error('the page was understood');
}

describe('readApiPage', () => {
  it.each([
    ['2026-09-28', '2026-09-28', false],
    ['2026\u201103\u201126', '2026-03-26', false],
    ['Jan 20, 2027', '2027-01-20', false],
    ['October 23, 2026', '2026-10-23', false],
    ['June 3rd, 2026', '2026-06-03', false],
    ['at earliest 2024-06-13', '2024-06-13', true],
    ['---', undefined, false],
  ])('reads the date %s', (date, shutdownOn, atEarliest) => {
    expect(rowOf('`a`', '---', date)).toMatchObject({ shutdownOn, atEarliest });
  });

  it.each([
    ['`gpt-4-0613` \\| `gpt-4`, `gpt-4-completions`', 'gpt-4-0613', ['gpt-4', 'gpt-4-completions']],
    ['`gpt-4-0613` | `gpt-4`, `gpt-4-completions`', 'gpt-4-0613', ['gpt-4', 'gpt-4-completions']],
    ['`a-0125` (including `a-new` and `b`, which point to it)', 'a-0125', ['a-new', 'b']],
    ['New training on `a`', 'New training on a', []],
    ['New training on `a` and `b`', 'New training on a and b', []],
    ['OpenAI-Beta: realtime=v1', 'OpenAI-Beta: realtime=v1', []],
    ['[/v1/search](https://guide.example/search)', '/v1/search', []],
  ])('reads the name %s', (cell, name, aliases) => {
    expect(rowOf(cell)).toMatchObject({ name, aliases });
  });

  it.each([
    ['`gpt-5` or `gpt-4.1*`', 'gpt-5 or gpt-4.1'],
    ['`gpt-5.6` (`reasoning.mode: pro`)', 'gpt-5.6 (reasoning.mode: pro)'],
    ['The best model.', 'The best model'],
    ['---', undefined],
  ])('reads the replacement %s', (cell, replacement) => {
    expect(rowOf('`a`', cell).replacement).toBe(replacement);
  });

  it('passes over prices, and takes the tables of parts for those of their announcement', () => {
    const page = writePage(
      [
        '### 2023-07-06: Models',
        '#### Base models',
        '| Shutdown date | Deprecated model | Deprecated model price | Recommended replacement |',
        '| --- | --- | --- | --- |',
        '| 2024-01-04 | `ada` | $0.40 / 1M tokens | `babbage-002` |',
        '',
        '#### Endpoints',
        '| Shutdown date | System | Recommended replacement |',
        '| --- | --- | --- |',
        '| 2024-01-04 | `/v1/edits` | `/v1/chat` |',
      ].join('\n'),
    );
    const [section, ...others] = readApiPage(page, 'page.md');
    expect(others).toEqual([]);
    expect(section!.rows.map(({ name, replacement }) => [name, replacement])).toEqual([
      ['ada', 'babbage-002'],
      ['/v1/edits', '/v1/chat'],
    ]);
  });

  it('reads a table whose rows have no first bar', () => {
    const rows =
      'Shutdown date | Model / system | Recommended replacement\n--- | --- | ---\nJan 20, 2027 | `gpt-zzz` | `gpt-y`';
    expect(readApiPage(writePage(`### 2026-01-02: A\n\n${rows}`), 'page.md')[0]!.rows).toMatchObject([
      { name: 'gpt-zzz', shutdownOn: '2027-01-20', replacement: 'gpt-y' },
    ]);
  });

  it('passes over words and headings that were judged, and no more than these words', () => {
    const why = 'شرح.';
    const judged = {
      headings: [{ heading: 'Terms', why }],
      sentences: [{ quote: 'Access is limited since June 17, 2024.', why }],
    };
    const section = writeSection('2026-01-02: A', ['---', '`a`', '---']);
    const text = '### Terms\n\nWords.\n\n';
    const page = (more: string) =>
      writePage(`${section}\n\nAccess is limited since June 17, 2024.${more}`).replace(
        '## Upcoming',
        `${text}## Upcoming`,
      );
    expect(readApiPage(page(''), 'page.md', judged)).toHaveLength(1);
    expect(() => readApiPage(page(''), 'page.md')).toThrow('content/watch-known.yml');
    expect(() => readApiPage(page(' It ends on May 3, 2026.'), 'page.md', judged)).toThrow('2026-05-03');
  });

  it('takes the day from the text where the heading has none, and both where they differ', () => {
    const steps = '| Date | Update |\n| --- | --- |\n| Jan 6, 2027 | No new jobs. |';
    const page = writePage(
      `### An update\n\nOn May 7th, 2026, we notified developers of it.\n\n${steps}`,
      `### 2025-08-20: API\n\nOn August 26th, 2025, we notified developers of its end on January 6, 2027.\n\n${steps}`,
    );
    expect(readApiPage(page, 'page.md').map(({ dates }) => dates)).toEqual([
      ['2026-05-07'],
      ['2025-08-20', '2025-08-26'],
    ]);
    expect(readApiPage(page, 'page.md')[0]!.steps).toMatchObject([
      { on: '2027-01-06', text: 'No new jobs.' },
    ]);
  });

  it.each([
    [
      'a date that is none',
      writePage(writeSection('2026-01-02: A', ['soon', '`a`', '`b`'])),
      '| soon | `a` | `b` |',
    ],
    [
      'a day that does not exist',
      writePage(writeSection('2026-02-30: A', ['---', '`a`', '`b`'])),
      '### 2026-02-30: A',
    ],
    [
      'a row of too many cells',
      writePage(writeSection('2026-01-02: A', ['---', 'a | b', 'c'])),
      '| --- | a | b | c |',
    ],
    [
      'an unknown column',
      writePage('### 2026-01-02: A\n\n| Model | Region |\n| - | - |\n| a | b |'),
      '| Model | Region |',
    ],
    ['an announcement without a table', writePage('### 2026-01-02: A\n\n- `a` goes'), '### 2026-01-02: A'],
    ['an announcement without a day', writePage(writeSection('Models', ['---', '`a`', '`b`'])), '### Models'],
    [
      'an unknown chapter',
      `${writePage(writeSection('2026-01-02: A', ['---', '`a`', '---']))}\n\n## By model`,
      '## By model',
    ],
    ['a table in a chapter that explains', '## Overview\n\n| Model |\n| - |\n| a |', '| Model |'],
    ['a page without announcements', '# Deprecations\n\n## Overview\n\nNothing.', '# Deprecations'],
    [
      'a table in HTML',
      `${writePage(writeSection('2026-01-02: A', ['---', '`a`', '---']))}\n\n<table><tr><td>gpt-zzz</td></tr></table>`,
      '<table>',
    ],
    [
      'a list that names a day and a model without a row',
      `${writePage(writeSection('2026-01-02: A', ['---', '`a`', '---']))}\n\n- Jan 20, 2027: gpt-zzz → gpt-yyy`,
      '- Jan 20, 2027',
    ],
    [
      'a sentence that names in code marks what is but the beginning of a name in a row',
      `${writePage(writeSection('2026-01-02: A', ['---', '`gpt-6-mini`', '---']))}\n\nAlso \`gpt-6\` goes.`,
      'Also `gpt-6`',
    ],
    [
      'a list that names a model without a row',
      `${writePage(writeSection('2026-01-02: A', ['---', '`a`', '---']))}\n\n- gpt-zzz → gpt-yyy`,
      '- gpt-zzz',
    ],
    [
      'a sentence that names a day without a row',
      `${writePage(writeSection('2026-01-02: A', ['---', '`a`', '---']))}\n\nAccess ends on May 3, 2026.`,
      'Access ends',
    ],
    [
      'a heading of a part that names a day without a row',
      `${writePage(writeSection('2026-01-02: A', ['---', '`a`', '---']))}\n\n#### On May 3, 2026`,
      '#### On May 3',
    ],
    ['a heading of a chapter that names a day', '# Deprecations on May 3, 2026', '# Deprecations on'],
    ['a heading in a chapter that explains', '## Overview\n\n### GPT-7\n\nGPT-7 goes.', '### GPT-7'],
    ['a day in a chapter that explains', '## Overview\n\nGPT-7 goes on May 3, 2026.', 'GPT-7 goes'],
    ['HTML', '<!DOCTYPE html><title>Deprecations</title>', '<!DOCTYPE html>'],
    ['an empty page', '', '(an empty line)'],
  ])('refuses %s, and shows the place', (_, markdown, shown) => {
    const { line, message } = errorOf(markdown);
    const place = markdown.split('\n').findIndex((text) => text !== '' && text.startsWith(shown)) + 1 || 1;
    expect(line).toBe(place);
    expect(message).toContain(`page.md:${place}: `);
    expect(message).toContain(shown);
    expect(message).toContain('Nothing was compared');
  });
});
