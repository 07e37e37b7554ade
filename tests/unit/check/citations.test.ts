import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { temporaryTree } from './temporary-tree.ts';

const SOURCE = `
  - id: report
    url: 'https://news.example/a'
    publisher: 'صحيفة'
    title: 'تقرير'`;

/** What is wrong with the sources of an article and with what cites them. */
function problems(body: string, { sources = SOURCE, draft = false } = {}): string[] {
  const tree = temporaryTree({
    'articles/a/index.mdx': `---
title: 'خبر للفحص'
deck: 'جملة للفحص.'
publishedOn: 2026-11-20
topics: [api]
draft: ${String(draft)}
sources:${sources}
---

${body}
`,
    'authors/desk.yml': "id: desk\nname: 'تحرير'\nabout: 'هيئة للفحص.'\n",
    'topics/api.yml': "id: api\nname: 'الواجهة البرمجية'\ndescription: 'وصف للفحص.'\n",
  });
  return checkContent(tree).map(
    ({ line, field, message, advice }) => `${line} ${field}: ${advice ? 'advice: ' : ''}${message}`,
  );
}

const LINKED = 'قالت [صحيفة](https://news.example/a) كلامًا.';

describe('a citation', () => {
  test('may name a source by its id, or link its address', () => {
    expect(problems('قالت صحيفة كلامًا<Cite id="report" />.')).toEqual([]);
    expect(problems(LINKED)).toEqual([]);
  });

  test('of an id that no source has is refused, with the line and the id that was meant', () => {
    expect(problems(`${LINKED}\n\nوقالت غيره<Cite id="reprot" />.`)).toEqual([
      '16 <Cite> id: no source has the id "reprot"; did you mean "report"?',
    ]);
    expect(problems(`${LINKED} وقالت غيره<Cite id="x" />.`)).toEqual([
      '14 <Cite> id: no source has the id "x"; write it under the source; there is: report',
    ]);
  });

  test('is not ambiguous: an id belongs to one source', () => {
    const sources = SOURCE + SOURCE.replace('news.example/a', 'news.example/b');
    expect(problems(`${LINKED} وقالت [غيرها](https://news.example/b).`, { sources })).toEqual([
      '12 sources[1].id: "report" is the id of an earlier source; give this one another',
    ]);
  });
});

describe('a source', () => {
  test('that the text nowhere cites is advice', () => {
    expect(problems('كلام بلا مصدر.')).toEqual([
      '8 sources[0]: advice: is not cited in the text; link words to its address, or give it an id and put <Cite id="…" /> where it is used, or take it out',
    ]);
  });

  test('is not cited by a longer address that begins with its own', () => {
    expect(problems('قالت [صحيفة](https://news.example/a?page=2) كلامًا.')).toHaveLength(1);
  });

  test('that shares its address is cited by its id alone', () => {
    const sources = `${SOURCE}${SOURCE.replace('report', 'copy')}`;
    expect(problems(LINKED, { sources })).toEqual([
      expect.stringContaining('8 sources[0]: advice: shares its address with another source'),
      expect.stringContaining('12 sources[1]: advice: shares its address with another source'),
    ]);
    expect(problems(`${LINKED} وقالت<Cite id="copy" /><Cite id="report" />.`, { sources })).toEqual([]);
  });

  test('without a title is advice, and so is neither in a draft', () => {
    const sources = SOURCE.replace(/\n {4}title.*/u, '');
    expect(problems(LINKED, { sources })).toEqual([
      '8 sources[0]: advice: has no title; write what the page is called, or what it is',
    ]);
    expect(problems('كلام.', { sources, draft: true })).toEqual([]);
  });

  test.each([
    ['Why Are Users Grieving?، نقلًا عن Wired', 1],
    ['«Why Are Users Grieving?»، نقلًا عن Wired', 0],
    ['Deprecations, نسخة لاحقة', 1],
    ['Retiring GPT-4o, GPT-4.1 and o4-mini', 0],
    ['Whisper (المستودع المفتوح)', 0],
    ['تقرير عن GPT-4o، نقلًا عن TechCrunch', 0],
  ])('has its foreign title in quotation marks where Arabic follows: %s', (title, count) => {
    const sources = SOURCE.replace(/title: .*/u, `title: '${title}'`);
    const found = problems(LINKED, { sources });
    expect(found).toHaveLength(count);
    for (const problem of found) expect(problem).toMatch(/sources\[0\]\.title: begins with a title/u);
  });

  test('is of a kind that is known', () => {
    expect(problems(LINKED, { sources: `${SOURCE}\n    kind: press` })).toEqual([
      '12 sources[0].kind: "press" is not one of openai, news, other',
    ]);
  });
});
