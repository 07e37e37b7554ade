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

    const waiting = new Map([...drafts].map(([path, text]) => [path.slice(8, -4), { path, text }]));
    const again = watchRecord(readings, { ...nothing, drafts: waiting });
    expect(again.pages.flatMap(({ findings }) => findings)).toEqual([]);
    expect(again.waiting).toEqual([...drafts.keys()]);
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
