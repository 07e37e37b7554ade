import { describe, expect, it } from 'vitest';
import { toYamlFindings } from '../../../src/check/yaml-flaws.ts';
import { parseArticle, parseYaml } from '../../../src/content/document.ts';

const check = (source: string) => toYamlFindings(parseYaml(source).flaws, source);

describe('toYamlFindings', () => {
  it.each([
    ['title: OpenAI: نهاية\n', 'title', 'a colon inside a text; put the whole text in single quotes'],
    ["title: 'it's'\n", 'title', 'more text than one value holds'],
    ['title: {date} نص\n', 'title', 'more text than one value holds'],
    ['title: @OpenAI\n', 'title', 'a text may not begin with @ or `'],
    ['title: !important x\n', 'title', 'a text may not begin with !'],
    ['a:\n\tb: 1\n', 'b', 'a tab as indent; use spaces'],
    ['topics: [a, b\n', 'file', 'a list or group that never ends'],
    ['title: "\\q"\n', 'title', 'a backslash in double quotes'],
    ['a: 1\nنص\n', 'file', 'a line without "field: value"'],
    ['<<<<<<< HEAD\na: 1\n', 'file', 'a line without "field: value"'],
    [`${'نص'.repeat(700)}: a\n`, 'file', 'more than a thousand letters before a colon'],
    ['a: |x\n  b\n', 'a', 'look at the indent, or put the text in single quotes'],
    ['a: 1\n---\nb: 2\n', 'file', 'a line of --- inside the file; delete it'],
  ])('says of %j which field is malformed and what to do', (source, field, fix) => {
    const [finding, ...others] = check(source);
    expect(others).toEqual([]);
    expect(finding!.message).toContain(fix);
    expect(finding!.field).toBe(field);
  });

  it('names the line, and only the first mistake of syntax', () => {
    expect(check('a: 1\nb: x: y\nc: z: w\n')).toEqual([
      { line: 2, field: 'b', message: expect.stringContaining('a colon inside a text') },
    ]);
  });

  it('reports every field that is written twice, where it is written again', () => {
    expect(check('title: a\ndeck: b\ntitle: c\ndeck: d\n')).toEqual([
      { line: 3, field: 'title', message: 'is written twice; keep one of the two' },
      { line: 4, field: 'deck', message: 'is written twice; keep one of the two' },
    ]);
  });

  it('says that an article has no front matter', () => {
    expect(toYamlFindings(parseArticle('نص المقال.\n').flaws, 'نص المقال.\n')).toEqual([
      {
        line: 1,
        field: 'file',
        message: 'has no front matter; begin the file with front matter between two lines of ---',
      },
    ]);
  });

  it('finds nothing in good YAML', () => {
    expect(
      check("title: 'نص: نص'\ntopics: [a, b]\n# note\nsources:\n  - url: https://example.org/\n"),
    ).toEqual([]);
  });
});
