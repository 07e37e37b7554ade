import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../src/timeline/calendar-day.ts';
import { isKnown } from '../../../src/timeline/item-standing.ts';
import { knownDifferences } from '../../../src/watch/known-differences.ts';
import { readRecordFiles } from '../../../src/watch/record-files.ts';
import { watchRecord } from '../../../src/watch/watch-record.ts';
import { skipTest } from '../../support/skip.ts';
import { isFoundAgain, replay, standingsOf, type DatedPage } from './replay.ts';
import { writePageOf } from './written-page.ts';

interface SavedPage {
  readOn: CalendarDay;
  sha256: string;
}

/** Saved pages are other people's text, which is not kept here: `tests/fixtures/watch/README.md` says how to have them. */
const folder = process.env['WATCH_PAGES'] ?? '.cache/watch-pages';
const saved = JSON.parse(readFileSync('tests/fixtures/watch/saved-pages.json', 'utf8')) as SavedPage[];
const pathOf = ({ readOn }: SavedPage): string => join(folder, `${readOn}.md`);
const haveAll = saved.every((page) => existsSync(pathOf(page)));

const files = readRecordFiles('content');
const record = files.retirements.map(({ entry }) => entry);
const ofApi = record.filter(({ surface }) => surface === 'api');

/** The announcements of the API that pages show again as the record has them, and the others that the pages have. */
function findAgain(pages: readonly DatedPage[]): { same: string[]; other: string[] } {
  const asked = ofApi.map((entry) => ({ id: entry.id, isSame: isFoundAgain(entry, record, pages) }));
  return {
    same: asked.filter(({ isSame }) => isSame === true).map(({ id }) => id),
    other: asked.filter(({ isSame }) => isSame === false).map(({ id }) => id),
  };
}

/** Replays pages, and asks for the standing of each announcement of the API on the last day, there and in the record. */
function expectSameEnd(pages: readonly DatedPage[]): string[][] {
  const last = pages.at(-1)!.day;
  const { entries, found } = replay(files, pages);
  const known = ofApi.filter(({ announcedOn }) => isKnown(announcedOn, last));
  expect(Object.fromEntries(known.map(({ id }) => [id, standingsOf(entries.get(id)!, last)]))).toEqual(
    Object.fromEntries(known.map((entry) => [entry.id, standingsOf(entry, last)])),
  );
  return found;
}

describe('pages written from the record itself', () => {
  const days: readonly CalendarDay[] = [
    '2022-12-01',
    '2023-08-01',
    '2023-12-01',
    '2024-08-01',
    '2025-03-01',
    '2025-07-01',
    '2025-09-16',
    '2025-12-01',
    '2026-01-20',
    '2026-02-26',
    '2026-04-03',
    '2026-04-23',
    '2026-05-29',
    '2026-07-06',
    '2026-08-20',
    '2026-10-02',
    '2026-11-22',
  ];
  const pages = days.map((day) => ({ day, markdown: writePageOf(record, day) }));

  it('say nothing new about the record on any of their days', () => {
    const readings = pages.map(({ day, markdown }) => ({ from: day, markdown, readOn: day, via: undefined }));
    const { pages: found, changed } = watchRecord(readings, files);
    expect(found.flatMap(({ findings }) => findings)).toEqual([]);
    expect(changed.size).toBe(0);
  });

  it('show each announcement again that is taken out of the record, with its day, items and dates', () => {
    expect(findAgain(pages)).toEqual({ same: ofApi.map(({ id }) => id), other: [] });
  });

  it('lead a record that knows none of the later changes to where the record stands', () => {
    const found = expectSameEnd(pages);
    const kinds = new Set(found.flat().map((finding) => finding.split(' ')[0]));
    expect(kinds).toEqual(new Set(['postponed', 'dated', 'extended', 'delisted', 'replacement-changed']));
  });
});

describe('the saved pages', () => {
  beforeEach((context) => {
    if (haveAll) return;
    skipTest(context, `the pages are not in ${folder}; tests/fixtures/watch/README.md says how to have them`);
  });

  const pages = haveAll
    ? saved.map((page) => ({ day: page.readOn, markdown: readFileSync(pathOf(page), 'utf8') }))
    : [];

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

describe('the list of known differences', () => {
  it.each(knownDifferences)('names an item that the record has: $item', ({ retirement, item }) => {
    expect(record.find(({ id }) => id === retirement)?.items.map(({ name }) => name)).toContain(item);
  });
});
