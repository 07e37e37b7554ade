import { describe, expect, test } from 'vitest';
import { assembleRecord } from '../../../src/timeline/record.ts';
import { selectRetirements, type Selection } from '../../../src/timeline/selection.ts';
import { change, families, item, model, retirement } from './entries.ts';

const record = assembleRecord(
  {
    families,
    models: [model('a'), model('b', { family: 'second' }), model('c', { family: 'second' })],
    retirements: [
      retirement('a', {
        id: 'old',
        announcedOn: '2024-06-06',
        items: [item('a', { shutdownOn: '2024-09-13' })],
      }),
      retirement('b', { id: 'month', announcedOn: '2025-02', surface: 'chatgpt' }),
      retirement('c', {
        id: 'both',
        announcedOn: '2025-02-14',
        items: [item('a'), item('c', { shutdownOn: '2026-12-10' })],
      }),
      retirement('c', {
        id: 'back',
        announcedOn: '2026-01-29',
        surface: 'product',
        items: [item('c', { shutdownOn: '2026-02-13' })],
        changes: [change('reversed', '2026-03-01')],
      }),
    ],
  },
  '2026-11-22',
);
const select = (selection: Selection) => selectRetirements(record, selection).map(({ id }) => id);

describe('a selection of announcements', () => {
  test('without a criterion is the whole record, newest first', () => {
    expect(select({})).toEqual(['back', 'month', 'both', 'old']);
  });

  test.each<[Selection, string[]]>([
    [{ model: 'a' }, ['both', 'old']],
    [{ model: 'c' }, ['back', 'both']],
    [{ family: 'first' }, ['both', 'old']],
    [{ family: 'second' }, ['back', 'month', 'both']],
    [{ surface: 'api' }, ['both', 'old']],
    [{ surface: 'chatgpt' }, ['month']],
    [{ surface: 'product' }, ['back']],
    [{ state: 'announced' }, ['both']],
    [{ state: 'restored' }, ['back']],
    [{ state: 'retired' }, ['old']],
    [{ state: 'undated' }, ['month']],
    [{ state: 'active' }, []],
    [{ year: 2025 }, ['month', 'both']],
    [{ year: 2023 }, []],
  ])('by %j is %j', (selection, ids) => {
    expect(select(selection)).toEqual(ids);
  });

  test.each<[Selection, string[]]>([
    [{ from: '2025-02-14' }, ['back', 'month', 'both']],
    [{ from: '2025-02-15' }, ['back', 'month']],
    [{ from: '2025-03' }, ['back']],
    [{ to: '2025-02-14' }, ['month', 'both', 'old']],
    [{ to: '2025-02-13' }, ['month', 'old']],
    [{ to: '2025-02' }, ['month', 'both', 'old']],
    [{ to: '2025-01' }, ['old']],
    [{ from: '2024-06-06', to: '2024-06-06' }, ['old']],
    [{ from: '2025-02', to: '2025-02' }, ['month', 'both']],
    [{ from: '2026-12-01' }, []],
  ])('by the dates %j includes both ends and every month that may fall between', (selection, ids) => {
    expect(select(selection)).toEqual(ids);
  });

  test('by several criteria meets them all', () => {
    expect(select({ model: 'c', surface: 'api', year: 2025, state: 'announced' })).toEqual(['both']);
    expect(select({ model: 'c', surface: 'api', year: 2026 })).toEqual([]);
  });

  test('by ids has the order of the ids, and the other criteria hold too', () => {
    expect(select({ ids: ['old', 'back', 'both'] })).toEqual(['old', 'back', 'both']);
    expect(select({ ids: ['old', 'back', 'both'], model: 'c' })).toEqual(['back', 'both']);
    expect(select({ ids: [] })).toEqual([]);
  });

  test('leaves the record as it was', () => {
    const before = record.retirements.map(({ id }) => id);
    select({ ids: ['old', 'back'] });
    expect(record.retirements.map(({ id }) => id)).toEqual(before);
  });

  test.each<[Selection, string]>([
    [{ ids: ['old', 'older'] }, 'the record has no announcement "older"'],
    [{ model: 'gpt-z' }, 'the record has no model "gpt-z"'],
    [{ family: 'third' }, 'the record has no family "third"'],
  ])('by %j, which names what does not exist, is refused', (selection, message) => {
    expect(() => select(selection)).toThrow(message);
  });
});
