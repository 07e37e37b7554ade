import { describe, expect, it } from 'vitest';
import { splitRuns } from '../../../../src/arabic/isolate.ts';
import type { Fragment } from '../../../../src/search/format/manifest.ts';
import { toWords } from '../../../../src/search/analyse/words.ts';
import { markTitle, toExcerpt } from '../../../../src/search/read/excerpt.ts';
import type { Hit } from '../../../../src/search/read/hits.ts';

const fragment = (text: string, more: Partial<Fragment> = {}): Fragment => ({
  url: '',
  title: 'عنوان',
  facts: { type: 'article' },
  text,
  sections: [],
  also: {},
  ...more,
});
const hit = (body: number[], more: Partial<Hit> = {}): Hit => ({
  kind: 'exact',
  body,
  title: [],
  date: [],
  also: [],
  inTitle: false,
  ...more,
});
const shown = (text: string, hits: Hit[], more: Partial<Fragment> = {}): string =>
  toExcerpt(fragment(text, more), hits)
    .stretches.map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text))
    .join('');
const numbered = (count: number): string =>
  Array.from({ length: count }, (_, index) => `كلمة${index}`).join(' ');
const placeOf = (text: string, word: string): number =>
  toWords(text).findIndex(({ start, end }) => text.slice(start, end) === word);

describe('an excerpt', () => {
  it('is the author’s own text, with what was searched for marked', () => {
    const text = 'قالت «أوبن»: جُمِعَ ٢١٬٩٠٠ توقيع.';
    expect(shown(text, [hit([placeOf(text, '٢١٬٩٠٠')])])).toBe('قالت «أوبن»: جُمِعَ [٢١٬٩٠٠] توقيع.');
  });

  it('stands around the place where most different words are', () => {
    const text = `${numbered(60)} صوت ${numbered(60)} صوت قياسي ${numbered(60)}`;
    const words = toWords(text).map(({ start, end }) => text.slice(start, end));
    const places = words.flatMap((word, index) => (word === 'صوت' ? [index] : []));
    const excerpt = shown(text, [hit(places), hit([words.indexOf('قياسي')])]);
    expect(excerpt).toContain('[صوت] [قياسي]');
    expect(excerpt.length).toBeLessThan(400);
  });

  it('does not run from one paragraph into another', () => {
    const text = `${numbered(9)}\nثانٍ صوت ${numbered(9)}\nثالث هناك`;
    expect(shown(text, [hit([placeOf(text, 'صوت')])])).toBe(`ثانٍ [صوت] ${numbered(9)}`);
  });

  it('goes on where a paragraph is a word or two, as in the record of a model, and shows the break', () => {
    const text = `النوع\nنموذج\nهل ما زال متاحًا؟\nلا، غاب في 24 سبتمبر 2026، بعد مهلة طويلة هي 184 يومًا.\n${numbered(9)}`;
    expect(shown(text, [hit([1])])).toBe(
      '[نموذج] \u061C· هل ما زال متاحًا؟ \u061C· لا، غاب في 24 سبتمبر 2026، بعد مهلة طويلة هي 184 يومًا.',
    );
  });

  it('of names alone keeps each whole, in the order of an Arabic line', () => {
    const text = toExcerpt(fragment('sora-2\nsora-2-pro\nsora-2-2025-10-06'), [hit([0])])
      .stretches.map((stretch) => stretch.text)
      .join('');
    const names = splitRuns(text).filter(({ kind }) => kind === 'latin');
    expect(names.map((run) => run.text)).toEqual(['sora-2', 'sora-2-pro', 'sora-2-2025-10-06']);
  });

  it('is the first place of several that say as much', () => {
    const text = `أول صوت ${numbered(30)} ثانٍ صوت وصوت`;
    const places = toWords(text).flatMap(({ key }, place) => (key.endsWith('صوت') ? [place] : []));
    expect(shown(text, [hit(places.slice(0, 2))])).toMatch(/^أول \[صوت\]/u);
  });

  it('cuts no name in two, at either end', () => {
    const text = `${'قبل '.repeat(19)}gpt-4o-mini ${'بين '.repeat(12)}صوت ${'بعد '.repeat(19)}`;
    const at = placeOf(text, 'صوت');
    for (let place = at - 12; place <= at + 10; place += 1) {
      const excerpt = shown(text, [hit([place])]);
      expect(excerpt.replaceAll(/[[\]]/gu, '')).not.toMatch(/^-|^4o|^mini|gpt$|gpt-$|4o$|-$/u);
    }
  });

  it('tells whether it is cut', () => {
    expect(toExcerpt(fragment(numbered(200)), [hit([120])])).toMatchObject({
      cutBefore: true,
      cutAfter: true,
    });
    expect(toExcerpt(fragment('صوت واحد'), [hit([0])])).toMatchObject({ cutBefore: false, cutAfter: false });
  });

  it('is not cut where a sentence begins or ends', () => {
    const sentences = Array.from({ length: 12 }, () => `${numbered(13)} نهاية.`).join(' ');
    const cut = toWords(sentences).map((_, place) => toExcerpt(fragment(sentences), [hit([place])]));
    for (const { stretches, cutBefore, cutAfter } of cut) {
      const text = stretches.map((stretch) => stretch.text).join('');
      expect([text.startsWith('كلمة0'), text.endsWith('.')]).toEqual([!cutBefore, !cutAfter]);
    }
    expect(new Set(cut.map(({ cutAfter }) => cutAfter))).toEqual(new Set([true, false]));
  });

  it('is cut at a point inside a name', () => {
    const text = `صوت ${numbered(26)} GPT-4.5 ${numbered(20)}`;
    expect(toExcerpt(fragment(text), [hit([0])]).cutAfter).toBe(true);
  });

  it('leads to its section', () => {
    const text = 'مقدمة\nقسم\nصوت فيه';
    const sections: Fragment['sections'] = [[text.indexOf('قسم'), 'part', 'قسم']];
    expect(toExcerpt(fragment(text, { sections }), [hit([2])]).section).toEqual({ id: 'part', title: 'قسم' });
    expect(toExcerpt(fragment(text, { sections }), [hit([0])]).section).toBeUndefined();
  });

  it('marks a plural that was found by its singular', () => {
    expect(shown('جمعت عرائض', [hit([], { also: ['عريضه'] })], { also: { عريضه: [1] } })).toBe(
      'جمعت [عرائض]',
    );
  });

  it('of a page that was found by its title is its beginning', () => {
    expect(shown(numbered(100), [hit([], { title: [0] })])).toMatch(/^كلمة0 /u);
    expect(shown('', [hit([])])).toBe('');
  });

  it('knows every word that it marks, for the page that it leads to', () => {
    expect(toExcerpt(fragment('الأصوات وصوت'), [hit([0, 1])]).words).toEqual(['الاصوات', 'وصوت']);
  });
});

it('a title has what was searched for marked', () => {
  expect(markTitle(fragment('', { title: 'سحب GPT-4o الآن' }), [hit([], { title: [1, 2] })])).toEqual([
    { text: 'سحب ', marked: false },
    { text: 'GPT', marked: true },
    { text: '-', marked: false },
    { text: '4o', marked: true },
    { text: ' الآن', marked: false },
  ]);
});
