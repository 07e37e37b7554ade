import { describe, expect, it } from 'vitest';
import type { RetirementEntry } from '../../../src/schemas/retirement.ts';
import type { CalendarDate } from '../../../src/calendar/calendar-day.ts';
import { compareApi } from '../../../src/watch/compare-api.ts';
import { readApiPage } from '../../../src/watch/api-page.ts';
import { change, item, retirement } from '../timeline/entries.ts';
import { writePage, writeSection } from './written-page.ts';

const PAGE = 'https://developers.openai.com/api/docs/deprecations';
const announced = {
  announcedOn: '2026-01-10',
  sources: [{ id: 'page', url: PAGE, publisher: 'OpenAI' }],
} as const;
const listing = { listedOn: '2026-01-10', name: 'gpt-b' } as const;
const known = retirement('first', {
  ...announced,
  sources: [...announced.sources],
  items: [item('gpt-a', { shutdownOn: '2026-07-10', replacements: [listing] })],
});

/** What is found on a page of the given sections, read on a day, without the rows. */
function find(
  record: readonly RetirementEntry[],
  sections: readonly string[],
  readOn: CalendarDate = '2026-03-01',
) {
  const page = readApiPage(writePage(...sections), 'page.md');
  return compareApi(page, readOn, record).map((finding) => {
    if (finding.kind === 'announced') {
      const { section, sameDay } = finding;
      return {
        kind: finding.kind,
        title: section.title,
        items: section.rows.map(({ name }) => name),
        sameDay,
      };
    }
    const { kind, item: name, before, after } = finding;
    return { kind, item: name, before, after };
  });
}

const on = (date: CalendarDate, atEarliest = false) => ({ on: date, atEarliest });

describe('compareApi', () => {
  it('finds nothing on a page that says what the record says', () => {
    expect(
      find([known], [writeSection('2026-01-10: First', ['July 10, 2026', '`gpt-a`', '`gpt-b`'])]),
    ).toEqual([]);
  });

  it.each([
    ['2026-08-10', 'postponed', on('2026-08-10')],
    ['2026-06-10', 'advanced', on('2026-06-10')],
    ['at earliest 2026-07-10', 'dated', on('2026-07-10', true)],
  ] as const)('finds a date that moved to %s', (cell, kind, after) => {
    expect(find([known], [writeSection('2026-01-10: First', [cell, '`gpt-a`', '`gpt-b`'])])).toEqual([
      { kind, item: 'gpt-a', before: on('2026-07-10'), after },
    ]);
  });

  it('compares with the record as it stood on the day on which the page was read', () => {
    const moved = {
      ...known,
      changes: [
        change('postponed', '2026-02-01', { to: '2026-08-10' }),
        change('postponed', '2026-04-01', { to: '2026-09-10' }),
      ],
    };
    const page = (date: string) => [writeSection('2026-01-10: First', [date, '`gpt-a`', '`gpt-b`'])];
    expect(find([moved], page('2026-08-10'), '2026-03-01')).toEqual([]);
    expect(find([moved], page('2026-08-10'), '2026-05-01')).toEqual([
      { kind: 'advanced', item: 'gpt-a', before: on('2026-09-10'), after: on('2026-08-10') },
    ]);
    // An older page that shows what the record dates later says nothing new.
    expect(find([moved], page('2026-09-10'), '2026-03-01')).toEqual([]);
  });

  it('does not report a date that one of the sources that disagree gives', () => {
    const claims = [
      { value: '2026-07-09', sources: ['page'] },
      { value: '2026-07-10', sources: ['page'] },
    ] as const;
    const conflict = {
      about: 'shutdownOn' as const,
      claims: [...claims].map((claim) => ({ ...claim, sources: ['page'] })),
      note: 'خلاف',
    };
    const section = writeSection('2026-01-10: First', ['2026-07-09', '`gpt-a`', '`gpt-b`']);
    expect(find([{ ...known, conflicts: [conflict] }], [section])).toEqual([]);
    expect(find([known], [section])).toHaveLength(1);
  });

  it('finds a replacement that changed, one that was added, and one that is named no more', () => {
    const page = (cell: string) => [writeSection('2026-01-10: First', ['2026-07-10', '`gpt-a`', cell])];
    const none = { ...known, items: [item('gpt-a', { shutdownOn: '2026-07-10' })] };
    expect(find([known], page('`gpt-c` or `gpt-b`'))).toEqual([
      { kind: 'replacement-changed', item: 'gpt-a', before: 'gpt-b', after: 'gpt-c or gpt-b' },
    ]);
    expect(find([none], page('`gpt-b`'))).toMatchObject([{ before: undefined, after: 'gpt-b' }]);
    expect(find([known], page('---'))).toMatchObject([{ before: 'gpt-b', after: undefined }]);
  });

  it('takes one listing in other words and another order for the same', () => {
    const two = {
      ...known,
      items: [
        item('gpt-a', {
          shutdownOn: '2026-07-10',
          replacements: [{ ...listing, name: 'gpt-b, gpt-c, or gpt-d' }],
        }),
      ],
    };
    expect(
      find(
        [two],
        [writeSection('2026-01-10: First', ['2026-07-10', '`gpt-a`', '`gpt-d`, `gpt-b` or `gpt-c`'])],
      ),
    ).toEqual([]);
  });

  it('finds an item that vanished, alone and with its announcement, once', () => {
    const pair = { ...known, items: [...known.items, item('gpt-z', { shutdownOn: '2026-07-10' })] };
    const gone = { kind: 'delisted', item: 'gpt-z', before: on('2026-07-10'), after: undefined };
    const section = writeSection('2026-01-10: First', ['2026-07-10', '`gpt-a`', '`gpt-b`']);
    const other = writeSection('2025-01-10: Other', ['2026-07-10', '`gpt-o`', '---']);
    expect(find([pair], [section])).toEqual([gone]);
    expect(find([pair], [other]).filter(({ kind }) => kind === 'delisted')).toHaveLength(2);
    const seen = { ...pair, changes: [change('delisted', '2026-02-20', { items: ['gpt-z'] })] };
    expect(find([seen], [section])).toEqual([]);
  });

  it('does not miss on the page what was never read from it', () => {
    const elsewhere = retirement('mail', { announcedOn: '2026-01-11' });
    expect(
      find([known, elsewhere], [writeSection('2026-01-10: First', ['2026-07-10', '`gpt-a`', '`gpt-b`'])]),
    ).toEqual([]);
  });

  it('finds an item that is back, with its date', () => {
    const seen = { ...known, changes: [change('delisted', '2026-02-20')] };
    expect(find([seen], [writeSection('2026-01-10: First', ['2026-07-10', '`gpt-a`', '`gpt-b`'])])).toEqual([
      { kind: 'relisted', item: 'gpt-a', before: undefined, after: undefined },
      { kind: 'dated', item: 'gpt-a', before: undefined, after: on('2026-07-10') },
    ]);
  });

  it('finds an item that was added to an announcement', () => {
    const section = writeSection(
      '2026-01-10: First',
      ['2026-07-10', '`gpt-a`', '`gpt-b`'],
      ['2026-08-10', '`gpt-n`', '---'],
    );
    expect(find([known], [section])).toEqual([
      { kind: 'extended', item: 'gpt-n', before: undefined, after: on('2026-08-10') },
    ]);
  });

  it('finds a new announcement, and says which others are of its day', () => {
    const section = writeSection('2026-01-10: Second', ['2026-07-10', '`gpt-x`', '---']);
    const first = writeSection('2026-01-10: First', ['2026-07-10', '`gpt-a`', '`gpt-b`']);
    expect(find([known], [section, first])).toEqual([
      { kind: 'announced', title: 'Second', items: ['gpt-x'], sameDay: [known.id] },
    ]);
    expect(find([], [section])).toEqual([
      { kind: 'announced', title: 'Second', items: ['gpt-x'], sameDay: [] },
    ]);
  });

  it('finds an item by an alias, and by the day that the page gives in a second place', () => {
    const named = {
      ...known,
      items: [item('gpt-a-2024', { aliases: ['gpt-a'], shutdownOn: '2026-07-10', replacements: [listing] })],
      conflicts: [
        {
          about: 'announcedOn' as const,
          claims: [
            { value: '2026-01-05' as const, sources: ['page'] },
            { value: '2026-01-10' as const, sources: ['page'] },
          ],
          note: 'خلاف',
        },
      ],
    };
    expect(find([named], [writeSection('2026-01-05: First', ['2026-07-10', '`gpt-a`', '`gpt-b`'])])).toEqual(
      [],
    );
  });

  it('holds the days of a platform’s steps against the record, and leaves the rest to a person', () => {
    const platform = retirement('tools', {
      announcedOn: '2026-01-10',
      surface: 'product',
      items: [item('Builder', { life: 'builder/product', shutdownOn: '2026-11-30' })],
    });
    const steps = (day: string) => [
      `### 2026-01-10: Tools\n\n| Date | Update |\n| --- | --- |\n| Jan 10, 2026 | Announced. |\n| ${day} | Gone. |`,
    ];
    expect(find([platform], steps('Nov 30, 2026'))).toEqual([]);
    expect(find([platform], steps('Dec 31, 2026'))).toEqual([
      { kind: 'to-read', item: 'Gone.', before: undefined, after: '2026-12-31' },
      { kind: 'to-read', item: 'Builder', before: on('2026-11-30'), after: undefined },
    ]);
  });
});
