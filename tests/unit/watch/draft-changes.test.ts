import { describe, expect, it } from 'vitest';
import { compareApi } from '../../../src/watch/compare-api.ts';
import { DraftError, draftChanges } from '../../../src/watch/draft-changes.ts';
import type { ItemFinding } from '../../../src/watch/finding.ts';
import { readApiPage } from '../../../src/watch/api-page.ts';
import { toRetirementFile } from '../../../src/watch/record-files.ts';
import { writePage, writeSection } from './written-page.ts';

const PATH = 'retirements/2026-01-10-api-first.yml';
const ITEMS = `id: 2026-01-10-api-first
title: 'إيقاف  نماذج'   # two spaces are kept, and so is this
titleEn: First
announcedOn: 2026-01-10
surface: api
certainty: primary
items:
  - name: gpt-a
    life: gpt-a/api
    shutdownOn: 2026-07-10
    replacements:
      - listedOn: 2026-01-10
        name: gpt-b
    note: "ملاحظة"
  - name: gpt-z
    life: gpt-z/api
    shutdownOn: 2026-07-10
`;
const CHANGES = `changes:
  - on: 2026-02
    kind: noted
    note: 'شيء.'
    sources: [page]
`;
const SOURCES = `# the sources
sources:
  - id: page
    url: https://developers.openai.com/api/docs/deprecations
    publisher: OpenAI
    date: 2026-01-10`;

type Day = '2026-02-20' | '2026-03' | '2026-03-01';

const reading = (readOn: Day) => ({
  from: 'page.md',
  text: '',
  readOn,
  via: 'saved copy: page.md',
});

type Row = readonly [string, string, string];

/** What the watch makes of a file after a page with one section of the given rows. */
function draft(source: string, rows: readonly Row[], readOn: Day = '2026-03-01') {
  const { entry } = toRetirementFile(PATH, source);
  const page = readApiPage(writePage(writeSection('2026-01-10: First', ...rows)), 'page.md');
  const findings = compareApi(page, readOn, [entry]) as ItemFinding[];
  return draftChanges(source, PATH, entry, findings, reading(readOn), ([name]) =>
    name === 'gpt-n' ? { life: 'gpt-n/api' } : undefined,
  );
}

/** The lines of one text that are not in another, which has all of its own in their order. */
function addedLines(before: string, after: string): string[] {
  const rest = before.split('\n');
  const added = after.split('\n').filter((line) => {
    if (line !== rest[0]) return true;
    rest.shift();
    return false;
  });
  if (rest.length > 0) throw new Error(`lost: ${rest[0]}`);
  return added;
}

const same: Row = ['2026-07-10', '`gpt-a`', '`gpt-b`'];
const sameZ: Row = ['2026-07-10', '`gpt-z`', '---'];

describe('draftChanges', () => {
  it('adds a change and the page below what is there, and leaves every byte of it', () => {
    const source = ITEMS + CHANGES + SOURCES;
    const { text, left } = draft(source, [['2026-08-10', '`gpt-a`', '`gpt-b`'], sameZ]);
    expect(left).toEqual([]);
    expect(addedLines(source, text)).toEqual([
      '  - on: 2026-03-01',
      '    observed: true',
      '    kind: postponed',
      '    items:',
      '      - gpt-a',
      '    to: 2026-08-10',
      '    note: نُقل الإيقاف من 10 يوليو/تموز 2026 إلى 10 أغسطس/آب 2026، ورُصد التغيير في صفحة الإيقافات في 1 مارس/آذار 2026.',
      '    sources:',
      '      - page-2026-03-01',
      '  - id: page-2026-03-01',
      '    url: https://developers.openai.com/api/docs/deprecations',
      '    publisher: OpenAI',
      '    title: Deprecations (OpenAI API docs)',
      '    date: 2026-03-01',
      "    via: 'saved copy: page.md'",
      '',
    ]);
    expect(toRetirementFile(PATH, text).entry.changes.map(({ kind }) => kind)).toEqual([
      'noted',
      'postponed',
    ]);
  });

  it('makes the list of changes where there is none, before the sources and what is said of them', () => {
    const { text } = draft(ITEMS + SOURCES, [['2026-06-10', '`gpt-a`', '`gpt-b`'], sameZ]);
    expect(text.startsWith(`${ITEMS}changes:\n  - on: 2026-03-01\n`)).toBe(true);
    expect(toRetirementFile(PATH, text).entry.changes).toMatchObject([
      { kind: 'advanced', to: '2026-06-10' },
    ]);
  });

  it('adds the new listing of a replacement to its item, and makes the list where there is none', () => {
    const source = ITEMS + SOURCES;
    const { text } = draft(source, [
      ['2026-07-10', '`gpt-a`', '`gpt-c` or `gpt-d`'],
      ['2026-07-10', '`gpt-z`', '`gpt-c`'],
    ]);
    expect(() => addedLines(source, text)).not.toThrow();
    const { items, changes } = toRetirementFile(PATH, text).entry;
    expect(items.map(({ replacements }) => replacements)).toEqual([
      [
        { listedOn: '2026-01-10', name: 'gpt-b' },
        { listedOn: '2026-03-01', name: 'gpt-c or gpt-d', label: 'gpt-c أو gpt-d' },
      ],
      [{ listedOn: '2026-03-01', name: 'gpt-c' }],
    ]);
    expect(changes.map(({ kind, items: names, note }) => [kind, names, note])).toEqual([
      [
        'replacement-changed',
        ['gpt-a'],
        'تغيّر البديل المقترح من gpt-b إلى gpt-c أو gpt-d، ورُصد التغيير في صفحة الإيقافات في 1 مارس/آذار 2026.',
      ],
      ['replacement-changed', ['gpt-z'], expect.stringContaining('بديلًا مقترحًا هو gpt-c')],
    ]);
  });

  it('says in one change what is so of several items', () => {
    const { text } = draft(ITEMS + SOURCES, [
      ['at earliest 2026-08-10', '`gpt-a`', '`gpt-b`'],
      ['at earliest 2026-08-10', '`gpt-z`', '---'],
    ]);
    expect(toRetirementFile(PATH, text).entry.changes).toMatchObject([
      { kind: 'dated', items: ['gpt-a', 'gpt-z'], to: '2026-08-10', atEarliest: true },
    ]);
  });

  it.each<[string, readonly Row[], string[]]>([
    ['moved', [['2026-08-10', '`gpt-a`', '`gpt-b`'], sameZ], ['postponed']],
    ['moved to an uncertain date', [['at earliest 2026-07-10', '`gpt-a`', '`gpt-b`'], sameZ], ['dated']],
    ['replaced by another', [['2026-07-10', '`gpt-a`', '`gpt-c`'], sameZ], ['replacement-changed']],
    ['replaced by nothing', [['2026-07-10', '`gpt-a`', '---'], sameZ], ['replacement-changed']],
    ['gone', [same], ['delisted']],
    ['joined by another', [same, sameZ, ['2026-08-10', '`gpt-n` \\| `gpt-n-2`', '`gpt-b`']], ['extended']],
    [
      'joined by one of an uncertain date',
      [same, sameZ, ['at earliest 2026-08-10', '`gpt-n`', '---']],
      ['extended', 'dated'],
    ],
    ['joined by one that is past', [same, sameZ, ['2026-02-10', '`gpt-n`', '---']], ['extended']],
  ])('finds nothing the second time after an item is %s', (_, rows, kinds) => {
    for (const readOn of ['2026-03-01', '2026-03'] as const) {
      const { text } = draft(ITEMS + SOURCES, rows, readOn);
      const { entry } = toRetirementFile(PATH, text);
      expect(entry.changes.map(({ kind }) => kind)).toEqual(kinds);
      expect(entry.changes.every(({ observed, on }) => observed && on === readOn)).toBe(true);
      expect(draft(text, rows, readOn).text).toBe(text);
    }
  });

  it('brings an item back under the announcement that it was gone from', () => {
    const gone = draft(ITEMS + SOURCES, [same], '2026-02-20').text;
    const { text } = draft(gone, [same, sameZ], '2026-03-01');
    const [, ...changes] = toRetirementFile(PATH, text).entry.changes;
    expect(changes).toMatchObject([
      { kind: 'relisted', items: ['gpt-z'], by: '2026-01-10-api-first' },
      { kind: 'dated', items: ['gpt-z'], to: '2026-07-10' },
    ]);
  });

  it('leaves a date to a person where a change of the month would overrule it', () => {
    const month =
      ITEMS +
      CHANGES.replace('2026-02', '2026-03').replace('noted', 'postponed\n    to: 2026-08-10') +
      SOURCES;
    const rows: Row[] = [
      ['2026-09-10', '`gpt-a`', '`gpt-c`'],
      ['2026-08-10', '`gpt-z`', '---'],
    ];
    const { text, left } = draft(month, rows);
    expect(left.map(({ kind, item }) => [kind, item])).toEqual([['postponed', 'gpt-a']]);
    expect(toRetirementFile(PATH, text).entry.changes.map(({ kind }) => kind)).toEqual([
      'postponed',
      'replacement-changed',
    ]);
    expect(draft(text, rows).left).toHaveLength(1);
  });

  it('leaves an added item to a person where the record does not have its model', () => {
    const source = ITEMS + SOURCES;
    const { text, left } = draft(source, [same, sameZ, ['at earliest 2026-08-10', '`gpt-unknown`', '---']]);
    expect(text).toBe(source);
    expect(left.map(({ kind, item }) => [kind, item])).toEqual([
      ['extended', 'gpt-unknown'],
      ['dated', 'gpt-unknown'],
    ]);
  });

  it('does not name the page twice among the sources, and makes another id where the id is of another source', () => {
    const page = `${SOURCES.replace('id: page', 'id: page-2026-03-01').replace('2026-01-10', '2026-03-01')}\n`;
    const again = toRetirementFile(PATH, draft(ITEMS + page, [same]).text).entry;
    expect(again.sources.map(({ id }) => id)).toEqual(['page-2026-03-01']);
    const other = page.replace('developers.openai.com', 'mirror.example');
    const both = toRetirementFile(PATH, draft(ITEMS + other, [same]).text).entry;
    expect(both.sources.map(({ id }) => id)).toEqual(['page-2026-03-01', 'page-2026-03-01-2']);
    expect(both.changes[0]!.sources).toEqual(['page-2026-03-01-2']);
  });

  it('counts the items in a note that would be too long with all their names', () => {
    const many = Array.from({ length: 40 }, (_, index) => `text-embedding-model-of-old-${index}`);
    const items = many.map((name) => `  - name: ${name}\n    life: gpt-z/api\n    shutdownOn: 2026-07-10\n`);
    const { text } = draft(ITEMS + items.join('') + SOURCES, [same]);
    expect(toRetirementFile(PATH, text).entry.changes).toMatchObject([
      {
        kind: 'delisted',
        items: ['gpt-z', ...many],
        note: 'غاب عن صفحة الإيقافات كل ما سُمّي هنا، وعدد بنوده 41، ورُصد الغياب في 1 مارس/آذار 2026.',
      },
    ]);
  });

  it('names the file when what was found would break it', () => {
    expect(() =>
      draft(ITEMS + SOURCES, [['2026-07-10', '`gpt-a`', `\`${'b'.repeat(170)}\``], sameZ]),
    ).toThrow(DraftError);
  });

  it('keeps the line ends of the file', () => {
    const source = (ITEMS + CHANGES + SOURCES).replaceAll('\n', '\r\n');
    const { text } = draft(source, [same]);
    expect(text).toContain('    kind: delisted\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('refuses a list that cannot be added to without rewriting it, and names it', () => {
    expect(() => draft(`${ITEMS}changes: []\n${SOURCES}`, [same])).toThrow(
      `${PATH}: write the list changes a line an element`,
    );
  });
});
