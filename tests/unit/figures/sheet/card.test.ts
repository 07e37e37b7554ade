import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { drawHead } from '../../../../src/figures/head/head-drawing.ts';
import type { Card } from '../../../../src/figures/sheet/card.ts';
import { renderCard } from '../../../../src/figures/sheet/render-card.ts';
import { headKinds } from '../../../../src/schemas/article.ts';
import { readRecord } from '../../timeline/real-record.ts';
import { t } from '../words.ts';

const folder = mkdtempSync(join(tmpdir(), 'uful-cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = readRecord();
const tally = { of: 3, says: 'ثلاثة أقوال', parts: [{ says: 'وُفي به', count: 1 }] };
const cardWith = (drawing: (typeof headKinds)[number], title = 'خروج GPT-4o من ChatGPT'): Card => ({
  kicker: 'صوت الجمهور',
  title,
  line: 'أُوقف: 13 فبراير 2026',
  brand: 'أُفول',
  drawing: drawHead({ ...record, title, deck: 'في نحو 100 ورقة.', tally, drawing }, record.day, t),
});

describe.each(headKinds)('a share card with the drawing «%s»', (drawing) => {
  test('is a PNG picture of 1,200 by 630 pixels and at most 100 KB', async () => {
    const png = await renderCard(cardWith(drawing), folder);
    const bytes = new DataView(png.buffer);
    expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(100_000);
  });

  test('holds the longest headline that an article can have in mind, and says when one is too long', async () => {
    const long = 'إيقاف نماذج كثيرة في الواجهة البرمجية '.repeat(3).trim();
    await expect(renderCard(cardWith(drawing, long), folder)).resolves.toBeInstanceOf(Uint8Array);
    await expect(renderCard(cardWith(drawing, long.repeat(12)), folder)).rejects.toThrow(
      /is too long for its share card/u,
    );
  });
});

test('a card is drawn once, kept under what it is made of, and is the same when drawn anew', async () => {
  const own = join(folder, 'once');
  const card = cardWith('numeral');
  const first = await renderCard(card, own);
  const [file, ...more] = readdirSync(own);
  expect(more).toEqual([]);
  const drawnAt = statSync(join(own, file!)).mtimeMs;
  expect(Buffer.from(await renderCard(structuredClone(card), own)).equals(Buffer.from(first))).toBe(true);
  expect(statSync(join(own, file!)).mtimeMs).toBe(drawnAt);
  expect(Buffer.from(await renderCard(card, join(folder, 'anew'))).equals(Buffer.from(first))).toBe(true);
  await renderCard({ ...card, line: 'أُوقف: 14 فبراير 2026' }, own);
  expect(readdirSync(own)).toHaveLength(2);
});
