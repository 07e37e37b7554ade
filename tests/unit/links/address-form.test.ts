import { describe, expect, it } from 'vitest';
import { checkForms } from '../../../src/links/address-form.ts';
import { sourceAddresses } from '../../../src/links/source-addresses.ts';
import { temporaryTree } from '../check/temporary-tree.ts';

function judge(...urls: string[]): string[] {
  const addresses = urls.map((address, index) => ({ address, file: 'a.yml', line: index + 1, listed: true }));
  return checkForms(addresses).map(({ where, message }) => `${where.line}: ${message}`);
}

describe('checkForms', () => {
  it('has nothing to say of a page by its own address', () => {
    expect(
      judge('https://openai.com/index/gpt-4/', 'https://example.org/?p=12', 'https://example.org/#a'),
    ).toEqual([]);
  });

  it.each([
    ['http://example.org/a', '1: is not encrypted; write https: where the site has it'],
    [
      'https://example.org/a?id=2&utm_source=x&fbclid=y',
      '1: tells who sent the reader (utm_source, fbclid); write https://example.org/a?id=2',
    ],
    [
      'https://openai.com/',
      '1: is a home page, which says something else tomorrow; name the page that was read',
    ],
    ['https://me:secret@example.org/a', '1: holds a name or password; take it out'],
  ])('refuses %s', (address, message) => {
    expect(judge(address)).toEqual([message]);
  });

  it('refuses a source that its file lists twice, and a page that is written in two ways', () => {
    expect(judge('https://example.org/a', 'https://example.org/a')).toEqual([
      '2: is listed on line 1 already; keep one of them',
    ]);
    expect(judge('https://example.org/a', 'https://www.example.org/a/')).toEqual([
      '2: is listed on line 1 already; keep one of them',
      '2: is the page of https://example.org/a (a.yml:1); write it in one way',
    ]);
    const twice = ['2023-01-01', '2024-01-01'].map((reading, index) => ({
      address: 'https://example.org/a',
      file: 'a.yml',
      line: index + 1,
      listed: true,
      reading,
    }));
    expect(checkForms(twice)).toEqual([]);
    expect(judge('https://example.org/a#one', 'https://example.org/a#two')).toEqual([]);
  });
});

describe('sourceAddresses', () => {
  it('finds the sources of fields and the links and components of a body, with their lines', () => {
    const tree = temporaryTree({
      'articles/a/index.mdx': [
        '---',
        'sources:',
        "  - url: 'https://example.org/listed'",
        '---',
        '',
        'نص [صفحة](https://example.org/a_(b)) و<https://example.org/angle>.',
        '',
        '<PullQuote by="x" href="https://example.org/component">نص</PullQuote>',
        '',
        '[داخلي](/timeline/)',
      ].join('\n'),
      'retirements/r.yml': "sources:\n  - id: a\n    url: 'https://example.org/record'\n",
    });
    expect(sourceAddresses(tree).map(({ address, line, listed }) => [address, line, listed])).toEqual([
      ['https://example.org/listed', 3, true],
      ['https://example.org/a_(b)', 6, false],
      ['https://example.org/angle', 6, false],
      ['https://example.org/component', 8, false],
      ['https://example.org/record', 3, true],
    ]);
  });
});
