import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parseArticle } from '../../../../src/content/document.ts';
import { drawHead, type HeadDrawing } from '../../../../src/figures/head/head-drawing.ts';
import { drawNoticeHead } from '../../../../src/figures/head/notice-head.ts';
import { boxOf, covers } from '../../../../src/figures/spread-labels.ts';
import { articleSchema } from '../../../../src/schemas/article.ts';
import { readRecord } from '../../timeline/real-record.ts';
import { t } from '../words.ts';

const record = readRecord();
const schema = articleSchema(() => z.string());
const articles = readdirSync('content/articles').map((slug) => {
  const { data, body } = parseArticle(readFileSync(`content/articles/${slug}/index.mdx`, 'utf8'));
  const fields = schema.parse(data);
  const head = drawHead(
    {
      ...fields,
      models: record.models.filter(({ id }) => fields.models.includes(id)),
      retirements: record.retirements.filter(({ id }) => fields.retirements.includes(id)),
    },
    record.day,
    t,
  );
  return { slug, fields, body, head };
});
const labelsOf = ({ marks }: HeadDrawing) => marks.filter((mark) => mark.kind === 'label');
/** Names begin their row or stand at the middle of an arc; dates and numbers of days do neither. */
const namesOf = (head: HeadDrawing): string[] =>
  labelsOf(head)
    .filter(({ tone, anchor, bold }) => tone === 'ink' && (bold || anchor === 'middle'))
    .map(({ text }) => text);

test.each(articles)('$slug has a drawing that names what it shows, each by a name of its own', ({ head }) => {
  const names = namesOf(head!);
  // Under a number may stand the only life that it is about.
  expect(names.length).toBeGreaterThanOrEqual(head!.kind === 'numeral' ? 1 : 2);
  expect(names).toEqual([...new Set(names)]);
});

test('the rows of an announcement’s card have names of their own', () => {
  for (const retirement of record.retirements) {
    const drawn = drawNoticeHead([retirement], [], t);
    const names =
      drawn?.marks.flatMap((mark) => (mark.kind === 'label' && mark.bold ? [mark.text] : [])) ?? [];
    expect(names, retirement.id).toEqual([...new Set(names)]);
  }
});

test('no two articles have one drawing', () => {
  const drawn = articles.map(({ head }) => JSON.stringify([head!.paths, head!.marks]));
  expect(new Set(drawn).size).toBe(articles.length);
});

test.each(articles)(
  'the words of the drawing of $slug do not cover each other, on a phone too',
  ({ head }) => {
    for (const width of [328, 680, 1180]) {
      const boxes = labelsOf(head!).map((label) => ({ text: label.text, box: boxOf(label, width) }));
      const over = boxes.flatMap(({ text, box }, index) =>
        boxes
          .slice(index + 1)
          .flatMap((other) => (covers(box, other.box) ? [`${text} / ${other.text}`] : [])),
      );
      expect(over, String(width)).toEqual([]);
    }
  },
);

test('what an article gives in per cent its text says, of the same thing', () => {
  const inPerCent = articles.filter(({ fields }) => fields.tally?.of === 100);
  expect(inPerCent.length).toBeGreaterThan(0);
  for (const { slug, fields, body } of inPerCent) {
    const said = [...body.matchAll(/(\d+) في المئة([^.؛]*?)(?=\d+ في المئة|[.؛])/gu)];
    for (const { says, count } of fields.tally!.parts) {
      const words = said.flatMap(([, value, after]) => (Number(value) === count ? [after] : []));
      expect(words.join(' '), slug).toContain(says);
    }
  }
});

test('what an article has counted is what its table holds', () => {
  for (const { slug, fields, body } of articles) {
    if (!fields.tally || fields.tally.of === 100) continue;
    const rows = body.split('\n').filter((line) => line.startsWith('|')).length - 2;
    const counts = fields.tally.parts.map(({ count }) => count);
    expect([rows, counts.reduce((sum, count) => sum + count, 0)], slug).toEqual([
      fields.tally.of,
      fields.tally.of,
    ]);
  }
});
