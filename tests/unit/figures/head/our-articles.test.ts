import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parseArticle } from '../../../../src/content/document.ts';
import { drawHead, type HeadDrawing } from '../../../../src/figures/head/head-drawing.ts';
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
const namesOf = (head: HeadDrawing): string[] =>
  labelsOf(head)
    .map(({ text }) => text)
    .filter((text) => !/^\d{4}$/u.test(text));

test.each(articles)('$slug has a drawing that names what it shows', ({ head }) => {
  expect(namesOf(head!).length).toBeGreaterThanOrEqual(2);
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
