import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../src/calendar/calendar-day.ts';
import { watchRecord } from '../../src/watch/watch-record.ts';
import { expectSameEnd, files, findAgain } from '../unit/watch/record-again.ts';

interface SavedPage {
  readOn: CalendarDay;
  sha256: string;
}

/** Saved pages are other people's text, which is not kept here: `tests/fixtures/watch/README.md` says how to have them. */
const folder = process.env['WATCH_PAGES'] ?? '.cache/watch-pages';
const saved = JSON.parse(readFileSync('tests/fixtures/watch/saved-pages.json', 'utf8')) as SavedPage[];
const pathOf = ({ readOn }: SavedPage): string => join(folder, `${readOn}.md`);
const lacking = saved.filter((page) => !existsSync(pathOf(page)));
if (lacking.length > 0) {
  throw new Error(
    `${folder} lacks ${lacking.map(({ readOn }) => `${readOn}.md`).join(', ')}; tests/fixtures/watch/README.md says how to have them`,
  );
}

describe('the saved pages', () => {
  const pages = saved.map((page) => ({ day: page.readOn, markdown: readFileSync(pathOf(page), 'utf8') }));

  it.each(saved)('are byte for byte those that were cited: $readOn', (page) => {
    expect(
      createHash('sha256')
        .update(readFileSync(pathOf(page)))
        .digest('hex'),
    ).toBe(page.sha256);
  });

  it('say nothing new about the record', () => {
    const readings = pages.map(({ day, markdown }) => ({ from: day, markdown, readOn: day, via: undefined }));
    expect(watchRecord(readings, files).pages.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('show again at least 24 announcements of the record, and all others that they have but for known reasons', () => {
    const { same, other } = findAgain(pages);
    expect(same.length).toBeGreaterThanOrEqual(24);
    expect(other).toEqual(['2023-07-06-api-gpt-3-and-embeddings', '2025-11-17-api-codex-mini-latest']);
  });

  it('lead a record that knows none of the later changes to where the record stands', () => {
    const found = expectSameEnd(pages).flat();
    expect(found.filter((finding) => finding.startsWith('postponed')).length).toBeGreaterThanOrEqual(8);
    expect(
      found.filter((finding) => finding.startsWith('replacement-changed')).length,
    ).toBeGreaterThanOrEqual(16);
  });
});
