import { describe, expect, test } from 'vitest';
import { formatHostTable, insertHostTable, type HostResult } from '../../runner/host-table.ts';

const result = (host: string, rest: Partial<HostResult>): HostResult => ({
  host,
  version: '1.22',
  feature: 'pages',
  passed: true,
  ...rest,
});

/** The cells of a row, without its label. */
function row(table: string, label: string): string[] {
  const line = table.split('\n').find((one) => one.startsWith(`| ${label} `))!;
  return line
    .split(' | ')
    .slice(1)
    .map((cell) => cell.replaceAll(/ \|$/gu, ''));
}

describe('the table of hosts', () => {
  test('says yes where every test of a feature passed, and fails where one did not', () => {
    const table = formatHostTable([
      result('nginx', {}),
      result('nginx', {}),
      result('Caddy', {}),
      result('Caddy', { passed: false }),
    ]);
    expect(row(table, 'what is asked')).toEqual(['nginx<br>1.22', 'Caddy<br>1.22']);
    expect(row(table, 'every type of page at its address')).toEqual(['yes', '**fails**']);
  });

  test('says how a feature is there, each way once', () => {
    const found = ['br', 'gzip', 'br'].map((said) => result('nginx', { feature: 'packedCopies', said }));
    expect(
      row(
        formatHostTable(found),
        'copies of `PRECOMPRESS=1` sent as they are, with the headers of the plain file',
      ),
    ).toEqual(['br, gzip']);
  });

  test('gives the reason of what cannot be, once for all that share it', () => {
    const cannot = 'sends no headers of a site';
    const table = formatHostTable([
      result('a bucket', { cannot, version: undefined }),
      result('a bucket', { cannot, version: undefined, feature: 'hidden' }),
    ]);
    expect(row(table, 'every type of page at its address')).toEqual(['cannot (1)']);
    expect(row(table, '`_headers` and dotfiles are no addresses')).toEqual(['cannot (1)']);
    expect(table.split('\n').filter((line) => line.endsWith(`${cannot}.`))).toEqual([`1. ${cannot}.`]);
  });

  test('takes nothing that was not tried for a pass', () => {
    const table = formatHostTable([result('nginx', {}), result('a bucket', { version: undefined })]);
    expect(row(table, 'HEAD without a body')).toEqual(['**not tried**', '–']);
    expect(row(table, 'what is asked')).toEqual(['nginx<br>1.22', 'a bucket<br>imitated']);
  });

  test('goes between its marks, where it replaces what stood there', () => {
    const once = insertHostTable(
      'before\n\n<!-- Written by "npm run test:hosts -- --write" from what the tests found; do not edit. -->\nold\n<!-- End of what the tests found. -->\n\nafter\n',
      '| new |',
    );
    expect(once).toMatch(/^before\n\n<!-- .* -->\n\n\| new \|\n\n<!-- .* -->\n\nafter\n$/u);
    expect(insertHostTable(once, '| new |')).toBe(once);
    expect(() => insertHostTable('no marks', '')).toThrow('the marks of the table are not there');
  });
});
