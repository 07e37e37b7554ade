import { describe, expect, it } from 'vitest';
import type { RetirementEntry } from '../../../src/schemas/retirement.ts';
import { compareHelp } from '../../../src/watch/compare-help.ts';
import { isHelpPage, readHelpPage } from '../../../src/watch/help-page.ts';
import { change, item, life, model, retirement } from '../timeline/entries.ts';

const URL = 'https://help.openai.com/en/articles/6825453-chatgpt-release-notes';
const page = (...lines: readonly string[]): string =>
  [`<!-- source: ${URL} -->`, '', '# ChatGPT — Release Notes', '', ...lines].join('\n');
const read = (...lines: readonly string[]) => readHelpPage(page(...lines), 'notes.md');

const inChatGpt = (id: string, name: string) =>
  model(id, { name, lives: [life('chatgpt', { surface: 'chatgpt' })] });
const models = [inChatGpt('gpt-9-instant', 'GPT-9 Instant'), inChatGpt('gpt-8', 'GPT-8'), model('gpt-10')];
const record: RetirementEntry[] = [
  retirement('2026-03-02-chatgpt-gpt-9', {
    announcedOn: '2026-03-02',
    surface: 'chatgpt',
    items: [item('GPT-9 Instant (ChatGPT)', { life: 'gpt-9-instant/chatgpt', shutdownOn: '2026-06-02' })],
    changes: [change('carried-out', '2026-06-12')],
  }),
];

/** What is found on a page, without the page itself. */
function find(lines: readonly string[], judged: Parameters<typeof compareHelp>[3] = []) {
  return compareHelp(read(...lines), record, models, judged).map((finding) =>
    finding.kind === 'help-announced'
      ? [finding.kind, finding.line, finding.on, finding.names.join(), finding.dates.join()]
      : [finding.kind, finding.line, finding.on, finding.lacking],
  );
}

describe('readHelpPage', () => {
  it('reads days, in bold or not, with their entries and the sentences that speak of an end', () => {
    const { url, title, entries } = read(
      '# **June 12, 2026**',
      '## **Retiring GPT-9 models**',
      'As of June 12, 2026, they are no longer available. Others stay.',
      '# Nov, 19, 2025',
      '## News',
      'Nothing goes.',
    );
    expect([url, title]).toEqual([URL, 'ChatGPT — Release Notes']);
    expect(entries.map(({ on, title: heading, ends }) => [on, heading, ends])).toEqual([
      [
        '2026-06-12',
        'Retiring GPT-9 models',
        [
          { line: 6, text: 'Retiring GPT-9 models' },
          { line: 7, text: 'As of June 12, 2026, they are no longer available.' },
        ],
      ],
      ['2025-11-19', 'News', []],
    ]);
  });

  it('takes the day at the end of a heading, as the notes of models have it', () => {
    const { entries } = read('## **Retiring GPT-9 models** (March 11, 2026)', 'They go.');
    expect(entries).toMatchObject([{ on: '2026-03-11', title: 'Retiring GPT-9 models' }]);
  });

  it('leaves out how old the page says it is, below its title and in these words alone', () => {
    const textOf = (...lines: readonly string[]) => read(...lines).entries.map(({ text }) => text);
    expect(textOf('Notes.', 'Updated: over a week ago', '## News', 'Updated: 2 days ago')).toEqual([
      'ChatGPT — Release Notes\nNotes.\nNews\nUpdated: 2 days ago',
    ]);
    expect(textOf('Updated: GPT-9 stays until July 1, 2026.')[0]).toContain('GPT-9 stays');
    const { entries } = read('Updated: GPT-9 is removed', '# June 12, 2026', 'Updated: GPT-8 is removed');
    expect(entries.map(({ ends }) => ends.map(({ text }) => text))).toEqual([
      ['Updated: GPT-9 is removed'],
      ['Updated: GPT-8 is removed'],
    ]);
  });

  it('keeps the day of a log under a heading that names another, from which something ends', () => {
    const { entries } = read(
      '# December 11, 2025',
      '## Voice is retiring (effective January 15, 2026)',
      'It goes.',
      '## News',
      'GPT-9 is retired.',
      '# Early version (October 17, 2024)',
      'It comes.',
    );
    expect(entries.map(({ on, title }) => [on, title])).toEqual([
      ['2025-12-11', 'Voice is retiring (effective January 15, 2026)'],
      ['2025-12-11', 'News'],
      ['2024-10-17', 'Early version'],
    ]);
  });

  it('reads headings with a line of signs below them', () => {
    const lines = ['Notes', '=====', '', 'June 12, 2026', '---', '### News', 'GPT-9 is retired.'];
    expect(readHelpPage(lines.join('\n'), URL)).toMatchObject({
      title: 'Notes',
      entries: [{ on: '2026-06-12', title: 'News', ends: [{ line: 7 }] }],
    });
  });

  it('takes the headings of an article for parts of one announcement', () => {
    const { entries } = read(
      '## Overview',
      'GPT-9 was retired on May 1, 2026.',
      '## FAQ',
      'It will be removed.',
    );
    expect(entries).toMatchObject([{ on: undefined, ends: [{ line: 6 }, { line: 8 }] }]);
  });

  it.each([
    'Friday, June 5, 2026',
    'Fri, Jun 5 2026',
    '5 June 2026',
    '5th June, 2026',
    '2026-06-05',
    'JUNE 5, 2026',
  ])('takes a heading for the day that it is: %s', (heading) => {
    const { entries } = read('# June 12, 2026', 'News.', `# ${heading}`, '## Older', 'News.');
    expect(entries.map(({ on }) => on)).toEqual(['2026-06-12', '2026-06-05']);
  });

  it.each([
    'June 8–10',
    'June 8 – June 10, 2026',
    'June 8 – 10, 2026',
    'June 8 & 10, 2026',
    'June 8 and June 10',
    'Week of June 8, 2026',
    'June 8, 2026: GPT-9',
    'Friday, June 31, 2026',
    '8 June',
    '31 June 2026',
    '2026-06-31',
    '2026-06',
    '2026/06/08',
    '6/8/26',
    '8.6.2026',
  ])('refuses a chapter of a log that names a day and is none, first or not: %s', (heading) => {
    expect(() => read('# June 12, 2026', 'News.', `# ${heading}`, 'News.')).toThrow(':7: ');
    expect(() => read(`# ${heading}`, 'News.', '# June 12, 2026', 'News.')).toThrow(':5: ');
  });

  it.each([
    'GPT-5.2 may change',
    'GPT-5 in May',
    'Version 1.2026.112',
    'What comes in June',
    'Marketing 101',
  ])('takes no heading for a day that names none: %s', (heading) => {
    const { entries } = read('# June 12, 2026', `# ${heading}`, 'News.');
    expect(entries.map(({ on, title }) => [on, title])).toEqual([['2026-06-12', heading]]);
  });

  it('takes a day inside the headings of entries, and of an article, for a part of their text', () => {
    const heading = 'Our event of June 8–10';
    expect(read('# June 12, 2026', `## ${heading}`, 'News.').entries).toMatchObject([{ title: heading }]);
    expect(read(`# ${heading}`, 'News.').entries).toMatchObject([{ on: undefined }]);
  });

  it.each([
    ['a heading like a day that is none', ['# Notes', '# June 31, 2026'], 2, 'like a day'],
    ['a heading of a month', ['# Notes', '# June 2026'], 2, 'like a day'],
    ['a heading of several days', ['# Notes', '# June 12, 2026', '# June 8–10, 2026'], 3, 'like a day'],
    ['a page without a heading', ['Nothing.'], 1, 'no heading'],
  ])('refuses %s, and shows the place', (_, lines, line, reason) => {
    expect(() => readHelpPage(lines.join('\n'), URL)).toThrow(
      new RegExp(`^${RegExp.escape(URL)}:${line}: .*${reason}`, 'u'),
    );
  });

  it('is told from the API’s page by its address, above its first heading or where it was read', () => {
    expect(isHelpPage(page(), 'x.md')).toBe(true);
    expect(isHelpPage('# Notes', URL)).toBe(true);
    expect(isHelpPage(`# Deprecations\n\nSee ${URL}.`, 'x.md')).toBe(false);
  });
});

describe('compareHelp', () => {
  it('finds nothing in an announcement that the record has by a day and a name, by a family’s name too', () => {
    expect(
      find(['# June 12, 2026', '## Retiring GPT-9 models', 'GPT-9 Instant is no longer available.']),
    ).toEqual([]);
    expect(find(['# June 20, 2026', '## Update', 'GPT-9 Instant was retired on June 2, 2026.'])).toEqual([]);
  });

  it('finds an announcement that the record lacks, with the names and days of its sentences', () => {
    expect(find(['# July 1, 2026', '## Retiring GPT-8', 'GPT-8 will be retired on August 1, 2026.'])).toEqual(
      [['help-announced', 6, '2026-07-01', 'GPT-8', '2026-08-01']],
    );
    // A model that the record has never heard of has the form of a name.
    expect(find(['# July 1, 2026', '## News', 'GPT-12 Thinking will be retired.'])).toEqual([
      ['help-announced', 7, '2026-07-01', 'GPT-12 Thinking', ''],
    ]);
  });

  it('names a model beside one whose name begins as its own does, and each once', () => {
    const found = (text: string) => find(['# July 1, 2026', '## News', text]).map((finding) => finding[3]);
    expect(found('GPT-8, GPT-8 mini and gpt-8-mini are retired.')).toEqual(['GPT-8,GPT-8 mini']);
    expect(found('GPT-8 mini is retired.')).toEqual(['GPT-8 mini']);
    expect(found('DALL•E 3 is retired.')).toEqual(['DALL•E 3']);
  });

  it('knows a day that is written in numbers', () => {
    expect(find(['# July 1, 2026', '## News', 'GPT-9 Instant, retired on 2026-06-02.'])).toEqual([]);
    expect(find(['# June 12, 2026', '## News', 'GPT-9 Instant is removed on 2026-07-01.'])).toEqual([
      ['help-to-read', 7, '2026-06-12', '2026-07-01'],
    ]);
  });

  it('shows a day, and a name, that the record does not have in an announcement that it has', () => {
    const known = ['# June 12, 2026', '## Retiring GPT-9 models'];
    expect(find([...known, 'GPT-9 Instant will be removed on July 1, 2026.'])).toEqual([
      ['help-to-read', 7, '2026-06-12', '2026-07-01'],
    ]);
    expect(find([...known, 'GPT-8 will be removed too.'])).toEqual([
      ['help-to-read', 7, '2026-06-12', 'GPT-8'],
    ]);
    expect(find([...known, 'GPT-9 Instant and GPT-12 will be removed.'])).toEqual([
      ['help-to-read', 7, '2026-06-12', 'GPT-12'],
    ]);
  });

  it('shows a name of a list whose lead goes on with the sentence before it', () => {
    const known = ['# June 12, 2026', '## Models'];
    const lead = 'We are retiring several models today. The following models are affected:';
    expect(find([...known, lead, '* GPT-9 Instant', '* GPT-12'])).toEqual([
      ['help-to-read', 9, '2026-06-12', 'GPT-12'],
    ]);
  });

  it('shows a sentence that names nothing, and one without a day, rather than be silent', () => {
    expect(find(['# July 1, 2026', '## News', 'The old button is removed.'])).toEqual([
      ['help-to-read', 7, '2026-07-01', ''],
    ]);
    expect(find(['## News', 'GPT-8 is being sunset.'])).toEqual([['help-to-read', 6, undefined, '']]);
  });

  it('does not tell again what was judged, on its own day alone where the judgement has one', () => {
    const lines = ['# July 1, 2026', '## News', 'The old button is removed.'];
    const why = 'زرّ.';
    expect(find(lines, [{ on: '2026-07-01', quote: 'old button is removed', why }])).toEqual([]);
    expect(find(lines, [{ quote: 'old button is removed', why }])).toEqual([]);
    expect(find(lines, [{ on: '2026-07-02', quote: 'old button is removed', why }])).toHaveLength(1);
  });

  it('does not take what the record says of the API for an answer', () => {
    const ofApi = [{ ...record[0]!, surface: 'api' as const }];
    const lines = ['# June 12, 2026', '## Retiring GPT-9 models', 'GPT-9 Instant is no longer available.'];
    expect(compareHelp(read(...lines), ofApi, models, [])).toHaveLength(1);
  });
});
