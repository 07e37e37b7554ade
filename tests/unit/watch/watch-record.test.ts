import { describe, expect, it } from 'vitest';
import { watchKnownSchema } from '../../../src/schemas/watch-known.ts';
import type { Reading } from '../../../src/watch/reading.ts';
import type { RecordFiles } from '../../../src/watch/record-files.ts';
import { watchRecord } from '../../../src/watch/watch-record.ts';
import { writePage, writeSection } from './written-page.ts';

const nothing: RecordFiles = {
  retirements: [],
  models: [],
  known: watchKnownSchema.parse({}),
  drafts: new Map(),
};

const HELP = 'https://help.openai.com/en/articles';
const helpPage = (name: string, ...lines: readonly string[]): Reading => ({
  from: `${HELP}/${name}`,
  text: ['# Notes', '', ...lines].join('\n'),
  readOn: '2026-07-02',
  via: undefined,
});
const entry = (...lines: readonly string[]) => ['# July 1, 2026', '## Retiring models', ...lines];

/** What the next run meets after one that wrote its drafts. */
const waitingFrom = (readings: readonly Reading[]): RecordFiles => ({
  ...nothing,
  drafts: new Map(
    [...watchRecord(readings, nothing).drafts].map(([path, text]) => [path.slice(8, -4), { path, text }]),
  ),
});
const PATH = '.drafts/2026-07-01-chatgpt-retiring-models';
/** What pages say of one day and heading beside a draft of the first of them. */
function watchBeside(said: string, ...pages: readonly string[]) {
  const readings = pages.map((text, place) => helpPage(`${place + 1}-notes`, ...entry(text)));
  const watched = watchRecord(readings, waitingFrom([helpPage('1-notes', ...entry(said))]));
  return {
    found: watched.pages.map(({ findings }) => findings.length),
    drafts: [...watched.drafts].map(([path, text]) => [path, text.match(/(?<=name: ).+/gu)!.join()]),
    waiting: watched.waiting,
    outgrown: [...watched.outgrown],
  };
}

describe('watchRecord', () => {
  it('tells what two pages say alike once', () => {
    const readings = ['1-chatgpt', '2-enterprise'].map((name) =>
      helpPage(name, ...entry('GPT-8 is retired.')),
    );
    const { pages, drafts } = watchRecord(readings, nothing);
    expect(pages.map(({ findings }) => findings.length)).toEqual([1, 0]);
    expect([...drafts.keys()]).toEqual(['.drafts/2026-07-01-chatgpt-retiring-models.yml']);
  });

  it('tells, and drafts, what stands under one day and heading on two pages and is not the same', () => {
    const readings = [
      helpPage('1-chatgpt', ...entry('GPT-8 is retired.')),
      helpPage('2-enterprise', ...entry('GPT-12 is retired.')),
    ];
    const { pages, drafts } = watchRecord(readings, nothing);
    expect(pages.map(({ findings }) => findings.length)).toEqual([1, 1]);
    expect([...drafts].map(([path, text]) => [path, /name: (.+)/u.exec(text)![1]])).toEqual([
      ['.drafts/2026-07-01-chatgpt-retiring-models.yml', 'GPT-8'],
      ['.drafts/2026-07-01-chatgpt-retiring-models-2.yml', 'GPT-12'],
    ]);

    const again = watchRecord(readings, waitingFrom(readings));
    expect(again.pages.flatMap(({ findings }) => findings)).toEqual([]);
    expect(again.waiting).toEqual([...drafts.keys()]);
  });

  it('drafts what is new beside a draft of the same day and heading that waits and answers another finding', () => {
    const waits = 'GPT-8 is retired.';
    const expected = {
      drafts: [
        [`${PATH}-2.yml`, 'GPT-12'],
        [`${PATH}-3.yml`, 'GPT-15'],
      ],
      waiting: [`${PATH}.yml`],
      outgrown: [],
    };
    const said = ['GPT-12 is retired.', 'GPT-15 is retired.'];
    expect(watchBeside(waits, waits, ...said)).toEqual({ ...expected, found: [0, 1, 1] });
    expect(watchBeside(waits, ...said, waits)).toEqual({ ...expected, found: [1, 1, 0] });
    expect(watchBeside(waits, ...said)).toEqual({ ...expected, found: [1, 1], waiting: [] });
    // A name in common makes no older version of a draft that is an answer already.
    expect(watchBeside(waits, 'GPT-8 and GPT-12 are retired.', waits)).toEqual({
      found: [1, 0],
      drafts: [[`${PATH}-2.yml`, 'GPT-8,GPT-12']],
      waiting: [`${PATH}.yml`],
      outgrown: [],
    });
  });

  it('takes a draft that waits, and shares a name, for the older version of one finding', () => {
    expect(
      watchBeside('GPT-8 is retired.', 'GPT-8 and GPT-12 are retired.', 'GPT-8 and GPT-15 are retired.'),
    ).toEqual({
      found: [1, 1],
      drafts: [
        [`${PATH}.yml`, 'GPT-8,GPT-12'],
        [`${PATH}-2.yml`, 'GPT-8,GPT-15'],
      ],
      waiting: [],
      outgrown: [[`${PATH}.yml`, ['GPT-12']]],
    });
  });

  it('knows a draft by its number when the first of its day and heading waits no more', () => {
    const readings = ['GPT-8', 'GPT-12'].map((name, place) =>
      helpPage(`${place + 1}-notes`, ...entry(`${name} is retired.`)),
    );
    const { drafts } = waitingFrom(readings);
    const rest = new Map([...drafts].filter(([id]) => id.endsWith('-2')));
    const { pages, waiting } = watchRecord(readings.slice(1), { ...nothing, drafts: rest });
    expect([pages[0]!.findings, waiting]).toEqual([[], [`${PATH}-2.yml`]]);
  });

  it('tells again an announcement of the API that a later copy gives more rows', () => {
    const copy = (readOn: '2026-07-01' | '2026-07-02', ...names: readonly string[]): Reading => ({
      from: `${readOn}.md`,
      text: writePage(
        writeSection(
          '2026-07-01: Models',
          ...names.map((name): [string, string, string] => ['2027-01-01', name, '---']),
        ),
      ),
      readOn,
      via: undefined,
    });
    const { pages, drafts } = watchRecord(
      [copy('2026-07-01', '`gpt-8`'), copy('2026-07-02', '`gpt-8`', '`gpt-12`')],
      nothing,
    );
    expect(pages.map(({ findings }) => findings.length)).toEqual([1, 1]);
    expect([...drafts.values()].map((text) => text.match(/name: (.+)/gu))).toEqual([
      ['name: gpt-8', 'name: gpt-12'],
    ]);
  });
});
