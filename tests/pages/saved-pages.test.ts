import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../src/calendar/calendar-day.ts';
import { readHelpPage, type HelpEntry } from '../../src/watch/help-page.ts';
import { watchRecord } from '../../src/watch/watch-record.ts';
import { expectSameEnd, files, findAgain, record } from '../unit/watch/record-again.ts';

interface SavedPage {
  /** Where it is to be put. */
  file: string;
  readOn: CalendarDay;
  sha256: string;
}

/** Saved pages are other people's text, which is not kept here: `tests/fixtures/watch/README.md` says how to have them. */
const folder = process.env['WATCH_PAGES'] ?? '.cache/watch-pages';
const saved = JSON.parse(readFileSync('tests/fixtures/watch/saved-pages.json', 'utf8')) as SavedPage[];
const pathOf = ({ file }: SavedPage): string => join(folder, file);
const textOf = (page: SavedPage): string => readFileSync(pathOf(page), 'utf8');
const lacking = saved.filter((page) => !existsSync(pathOf(page)));
if (lacking.length > 0) {
  throw new Error(
    `${folder} lacks ${lacking.map(({ file }) => file).join(', ')}; tests/fixtures/watch/README.md says how to have them`,
  );
}

it.each(saved)('$file is byte for byte the copy that was seen', (page) => {
  expect(
    createHash('sha256')
      .update(readFileSync(pathOf(page)))
      .digest('hex'),
  ).toBe(page.sha256);
});

describe('the saved pages of the API', () => {
  const pages = saved
    .filter(({ file }) => !file.startsWith('help/'))
    .map((page) => ({ day: page.readOn, markdown: textOf(page) }));

  it('say nothing new about the record', () => {
    const readings = pages.map(({ day, markdown }) => ({
      from: day,
      text: markdown,
      readOn: day,
      via: undefined,
    }));
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

// The counts stand in decision 0086.
describe('the saved pages of the help centre', () => {
  /** The address that a page had, which is its file's name after the day. */
  const addressOf = ({ file }: SavedPage): string =>
    `https://help.openai.com/en/articles/${/\d{4}-\d\d-\d\d-(.+)\.(?:md|html)$/u.exec(file)![1]!}`;
  const ofHelp = saved
    .filter(({ file }) => file.startsWith('help/'))
    .map((page) => ({ ...page, from: addressOf(page), text: textOf(page), via: undefined }));
  const readings = ofHelp.filter(({ file }) => file.endsWith('.md'));
  const [inHtml] = ofHelp.filter(({ file }) => file.endsWith('.html'));
  const findIn = (retirements: typeof files.retirements) =>
    watchRecord(readings, { ...files, retirements }).pages.flatMap(({ findings }) => findings);

  it('have so many entries, and sentences that speak of an end', () => {
    const read = readings.map(({ text, from }) => readHelpPage(text, from));
    expect(
      read.map(({ title, entries }) => [title, entries.length, entries.flatMap(({ ends }) => ends).length]),
    ).toEqual([
      ['ChatGPT — Release Notes', 221, 48],
      ['Model Release Notes', 48, 18],
      ['Retiring GPT-4o and other ChatGPT models', 1, 19],
    ]);
  });

  it('say nothing that the record does not have and nobody has judged', () => {
    expect(findIn(files.retirements)).toEqual([]);
  });

  it('give an empty record most of what it is to have', () => {
    const found = findIn([]);
    expect(found.length).toBeGreaterThanOrEqual(41);
    expect(found.filter(({ kind }) => kind === 'help-announced').length).toBeGreaterThanOrEqual(22);
  });

  it('show announcements again that are taken out of the record, but those that another one answers', () => {
    const numbers = readings.map(({ from }) => /\d+(?=-[a-z])/u.exec(from)![0]);
    const citing = record.filter(
      ({ surface, announcedOn, sources }) =>
        surface !== 'api' &&
        announcedOn <= '2026-06-26' &&
        sources.some(({ url }) => numbers.some((number) => url?.includes(`/articles/${number}`))),
    );
    const silent = citing.filter(
      ({ id }) => findIn(files.retirements.filter(({ entry }) => entry.id !== id)).length === 0,
    );
    expect(citing.length).toBeGreaterThanOrEqual(22);
    expect(silent.map(({ id }) => id)).toEqual([
      '2025-08-07-chatgpt-gpt-5-launch',
      '2025-11-12-chatgpt-gpt-5',
      '2025-12-11-product-voice-macos',
      '2026-01-29-chatgpt-gpt-4o',
      '2026-05-28-chatgpt-gpt-4-5-o3',
    ]);
  });

  it('in HTML say to the word which ends the later copy in Markdown says of the same days', () => {
    const { title, entries } = readHelpPage(inHtml!.text, inHtml!.from);
    const endsOf = (list: readonly HelpEntry[]) =>
      list
        .filter(({ on }) => on !== undefined && on < '2026-04-23')
        .map(({ on, title: heading, ends }) => [on, heading, ends.map(({ text }) => text)]);
    const later = readings.find(({ from }) => from === inHtml!.from)!;
    expect([title, entries.length, entries.flatMap(({ ends }) => ends).length]).toEqual([
      'ChatGPT — Release Notes',
      192,
      34,
    ]);
    expect(endsOf(entries)).toEqual(endsOf(readHelpPage(later.text, later.from).entries));
    expect(watchRecord([inHtml!], files).pages[0]!.findings).toEqual([]);
  });
});
