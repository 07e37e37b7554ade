import { describe, expect, test } from 'vitest';
import type { ItemEntry } from '../../../src/schemas/retirement.ts';
import { groupItems } from '../../../src/timeline/item-groups.ts';
import { assembleRecord } from '../../../src/timeline/record.ts';
import { change, families, item, model, retirement } from './entries.ts';

const models = ['a', 'b', 'c', 'd'].map((id) => model(id));
const replacedBy = (name: string): Partial<ItemEntry> => ({
  shutdownOn: '2026-09-10',
  replacements: [{ listedOn: '2026-03-10', name }],
});

function groupsOf(items: ItemEntry[], changes = [] as ReturnType<typeof change>[]) {
  const entry = retirement('a', { announcedOn: '2026-03-10', items, changes });
  return groupItems(
    assembleRecord({ retirements: [entry], models, families }, '2026-11-22').retirements[0]!.items,
  );
}
const names = (groups: ReturnType<typeof groupsOf>) =>
  groups.map((group) => group.items.map(({ name }) => name));

describe('items of one announcement', () => {
  test('that share their date and replacement stand together, in the order of the first of each', () => {
    const groups = groupsOf([
      item('a', replacedBy('x')),
      item('b', replacedBy('y')),
      item('c', replacedBy('x')),
      item('d', replacedBy('y')),
    ]);
    expect(names(groups)).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    expect(groups[0]).toMatchObject({
      standing: { state: 'retired', shutdownOn: '2026-09-10' },
      replacements: [{ listedOn: '2026-03-10', name: 'x' }],
      note: undefined,
      announcedOn: undefined,
    });
  });

  test.each<[string, Partial<ItemEntry>]>([
    ['date', { ...replacedBy('x'), shutdownOn: '2026-12-10' }],
    ['replacement', replacedBy('y')],
    [
      'listing of the replacement',
      { ...replacedBy('x'), replacements: [{ listedOn: '2026-04-10', name: 'x' }] },
    ],
    [
      'words for the replacement',
      { ...replacedBy('x'), replacements: [{ listedOn: '2026-03-10', name: 'x', label: 'بديل' }] },
    ],
    ['note', { ...replacedBy('x'), note: 'ملاحظة' }],
    ['day of announcement', { ...replacedBy('x'), announcedOn: '2026-04-10' }],
  ])('that differ in their %s stand apart', (_, other) => {
    expect(names(groupsOf([item('a', replacedBy('x')), item('b', other)]))).toEqual([['a'], ['b']]);
  });

  test('that were announced on different days stand apart, also where none has a date', () => {
    const items = [item('a'), item('b', { announcedOn: '2026-04-10' })];
    expect(names(groupsOf(items))).toEqual([['a'], ['b']]);
  });

  test('that a change parts stand apart', () => {
    const moved = [change('postponed', '2026-08-01', { to: '2026-12-10', items: ['b'] })];
    expect(names(groupsOf([item('a', replacedBy('x')), item('b', replacedBy('x'))], moved))).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  test('are all in a group, each once', () => {
    expect(names(groupsOf([item('a'), item('b'), item('a')]))).toEqual([['a', 'b', 'a']]);
    expect(groupItems([])).toEqual([]);
  });
});
