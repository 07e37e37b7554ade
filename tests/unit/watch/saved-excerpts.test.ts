import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../src/calendar/calendar-day.ts';
import { watchRecord } from '../../../src/watch/watch-record.ts';
import { files, findAgain, ofApi, record } from './record-again.ts';

interface Excerpt {
  file: string;
  readOn: CalendarDate;
  sha256: string;
}

/** Whole sections of real copies of OpenAI's pages, with their sources: `tests/fixtures/watch/README.md`. */
const FOLDER = 'tests/fixtures/watch';
const excerpts = JSON.parse(readFileSync(join(FOLDER, 'excerpts.json'), 'utf8')) as Excerpt[];
const textOf = ({ file }: Excerpt): string => readFileSync(join(FOLDER, file), 'utf8');
const ofApiPage = excerpts.filter(({ file }) => file.startsWith('api/'));
const pages = ofApiPage.map((excerpt) => ({ day: excerpt.readOn, markdown: textOf(excerpt) }));
const readings = (list: readonly Excerpt[]) =>
  list.map((excerpt) => ({
    from: excerpt.file,
    text: textOf(excerpt),
    readOn: excerpt.readOn,
    via: undefined,
  }));

it.each(excerpts)('$file is the excerpt that was taken', (excerpt) => {
  expect(createHash('sha256').update(textOf(excerpt)).digest('hex')).toBe(excerpt.sha256);
});

describe('real copies of the API’s page, of 2023, 2025 and 2026', () => {
  it('say nothing new about the record, but that sections are not in the excerpt', () => {
    const found = watchRecord(readings(ofApiPage), files).pages.map(({ findings }) =>
      findings.filter(({ kind }) => kind !== 'delisted'),
    );
    expect(found).toEqual([[], [], []]);
  });

  it('show 25 of the 33 announcements of the API again, and three more without an item that was never on the page', () => {
    const { same, other } = findAgain(pages);
    expect([ofApi.length, same.length]).toEqual([33, 25]);
    expect(other).toEqual([
      '2023-07-06-api-gpt-3-and-embeddings',
      '2025-11-17-api-codex-mini-latest',
      '2026-08-26-api-transcription',
    ]);
    const items = files.known.differences.map(({ retirement }) => retirement);
    expect(items).toEqual(expect.arrayContaining(other));
  });

  it('show one of the others as steps that name no item; the last four are later than the last copy', () => {
    const { same, other } = findAgain(pages);
    const rest = ofApi.filter(({ id }) => !same.includes(id) && !other.includes(id));
    expect(rest.map(({ id }) => id)).toEqual([
      '2026-05-07-api-fine-tuning',
      '2026-10-01-api-gpt-5-1',
      '2026-10-01-api-text-to-speech',
      '2026-10-14-api-gpt-4-family',
      '2026-11-05-api-gpt-5-5-cyber',
    ]);
    const without = files.retirements.filter(({ entry }) => entry.id !== '2026-05-07-api-fine-tuning');
    const [, , last] = watchRecord(readings(ofApiPage), { ...files, retirements: without }).pages;
    expect(last!.findings.filter(({ kind }) => kind === 'announced')).toMatchObject([
      { section: { title: 'Update to OpenAI’s self-serve fine-tuning', dates: ['2026-05-07'] } },
    ]);
  });
});

describe('real copies of pages of the help centre', () => {
  const ofHelp = readings(excerpts.filter(({ file }) => file.startsWith('help/') && file.endsWith('.md')));

  it('say nothing that the record does not have and nobody has judged', () => {
    const { pages: found } = watchRecord(ofHelp, files);
    expect(found.map(({ title, findings }) => [title, findings])).toEqual([
      ['ChatGPT — Release Notes', []],
      ['Retiring GPT-4o and other ChatGPT models', []],
    ]);
  });

  it.each([
    ['2026-03-03-chatgpt-gpt-5-2', 'Retiring GPT-5.2 models', ['GPT-5.2'], ['2026-06-12']],
    ['2026-06-10-chatgpt-thinking-light', 'Simplified controls in the model picker', ['Thinking Light'], []],
    ['2026-06-17-product-pulse', 'Scheduled tasks in ChatGPT', ['Pulse'], []],
  ])('show %s again when it is taken out of the record', (id, title, names, dates) => {
    const without = files.retirements.filter(({ entry }) => entry.id !== id);
    expect(record.map((entry) => entry.id)).toContain(id);
    const { pages: found, drafts } = watchRecord(ofHelp, { ...files, retirements: without });
    expect(found[0]!.findings).toMatchObject([{ kind: 'help-announced', title, names, dates }]);
    expect(drafts.size).toBe(1);
  });
});

describe('a real copy of the notes of ChatGPT in HTML', () => {
  const inHtml = readings(excerpts.filter(({ file }) => file.endsWith('.html')));

  it('says nothing that the record does not have and nobody has judged', () => {
    const { pages: found } = watchRecord(inHtml, files);
    expect(found.map(({ title, findings }) => [title, findings])).toEqual([['ChatGPT — Release Notes', []]]);
  });

  it.each([
    ['2025-12-11-chatgpt-gpt-5-1', 'Retiring GPT-5.1 models', ['GPT-5.1'], ['2026-03-11']],
    [
      '2026-03-19-chatgpt-legacy-deep-research',
      'Legacy deep research mode deprecation notice',
      [],
      ['2026-03-26'],
    ],
    ['2026-04-09-chatgpt-gpt-5-instant-mini', 'GPT-5.3 Instant mini in ChatGPT', ['GPT-5 Instant Mini'], []],
  ])('shows %s again when it is taken out of the record', (id, title, names, dates) => {
    const without = files.retirements.filter(({ entry }) => entry.id !== id);
    const { pages: found } = watchRecord(inHtml, { ...files, retirements: without });
    expect(found[0]!.findings).toMatchObject([
      { kind: 'help-announced', title, names: expect.arrayContaining(names) as string[], dates },
    ]);
  });
});
