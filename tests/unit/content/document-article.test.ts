import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/content/document.ts';

const article = (end: string): string =>
  ['---', 'title: عنوان', 'sources:', '  - url: https://a.example/', '    publisher: A', '---', '', 'فقرة أولى.', '', '## عنوان'].join(end);

describe.each([
  ['Unix', '\n'],
  ['Windows', '\r\n'],
])('an article with %s line ends', (_, end) => {
  const parsed = parseArticle(article(end));

  test('has its front matter as data', () => {
    expect(parsed.data).toEqual({ title: 'عنوان', sources: [{ url: 'https://a.example/', publisher: 'A' }] });
    expect(parsed.flaws).toEqual([]);
  });

  test('has its fields on the lines of the file, not of the front matter', () => {
    expect(parsed.lineOf(['title'])).toBe(2);
    expect(parsed.lineOf(['sources', 0, 'url'])).toBe(4);
    expect(parsed.lineOf(['sources', 0, 'publisher'])).toBe(5);
    expect(parsed.lineOf(['missing'])).toBe(2);
  });

  test('has its body whole, and the line on which it begins', () => {
    expect(parsed.body).toBe(['', 'فقرة أولى.', '', '## عنوان'].join(end));
    expect(parsed.bodyLine).toBe(7);
    const bodyStart = article(end).split(end).slice(parsed.bodyLine - 1);
    expect(bodyStart.join(end)).toBe(parsed.body);
  });

  test('has the flaws of its front matter on the lines of the file', () => {
    const { data, flaws, bodyLine } = parseArticle(['---', 'title: a', 'deck: b', 'title: c', '---', 'نص'].join(end));
    expect(data).toBeUndefined();
    expect(flaws).toEqual([{ line: 4, message: 'Map keys must be unique' }]);
    expect(bodyLine).toBe(6);
  });
});

describe('the end of the front matter', () => {
  test('is the first line of three hyphens; a later one is a rule in the body', () => {
    expect(parseArticle('---\na: 1\n---\nنص\n\n---\n\nنص')).toMatchObject({ data: { a: 1 }, body: 'نص\n\n---\n\nنص', bodyLine: 4 });
  });

  test('may have spaces after it', () => {
    expect(parseArticle('---\na: 1\n---  \nنص')).toMatchObject({ data: { a: 1 }, body: 'نص', bodyLine: 4 });
  });

  test('may be the end of the file', () => {
    expect(parseArticle('---\na: 1\n---')).toMatchObject({ data: { a: 1 }, body: '' });
  });

  test('is no longer line of hyphens, and not inside a value', () => {
    expect(parseArticle('---\na: x --- y\n---\nنص')).toMatchObject({ data: { a: 'x --- y' }, body: 'نص' });
  });
});

describe('a file without front matter', () => {
  test.each(['', 'نص', '\n---\na: 1\n---\n', '---\na: 1\n', 'a: 1\n---\nنص'])('is told so on its first line: %j', (source) => {
    const parsed = parseArticle(source);
    expect(parsed).toMatchObject({ data: undefined, body: source, bodyLine: 1 });
    expect(parsed.flaws).toEqual([{ line: 1, message: 'begin the file with front matter between two lines of ---' }]);
    expect(parsed.lineOf(['title'])).toBe(1);
  });
});
