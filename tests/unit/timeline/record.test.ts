import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { assembleRecord, type RecordEntries } from '../../../src/timeline/record.ts';
import { change, families, item, life, model, retirement } from './entries.ts';

const assemble = (entries: Partial<RecordEntries>, day: CalendarDay = '2026-11-22') =>
  assembleRecord({ retirements: [], models: [], families, ...entries }, day);

describe('the announcements of a record', () => {
  const models = [model('gpt-x'), model('gpt-y')];

  test('come newest first, and those of one day in the order of their ids', () => {
    const retirements = [
      retirement('gpt-x', { announcedOn: '2025-05-01', id: '2025-05-01-api-b' }),
      retirement('gpt-x', { announcedOn: '2026-01-01' }),
      retirement('gpt-x', { announcedOn: '2025-05-01', id: '2025-05-01-api-a' }),
      retirement('gpt-x', { announcedOn: '2025-05' }),
    ];
    const order = ['2026-01-01-api-gpt-x', '2025-05-api-gpt-x', '2025-05-01-api-a', '2025-05-01-api-b'];
    expect(assemble({ models, retirements }).retirements.map(({ id }) => id)).toEqual(order);
    expect(
      assemble({ models, retirements: retirements.toReversed() }).retirements.map(({ id }) => id),
    ).toEqual(order);
  });

  test('are those made by the day, with the items and changes known by then', () => {
    const retirements = [
      retirement('gpt-x', {
        announcedOn: '2026-03-10',
        items: [item('gpt-x', { shutdownOn: '2026-09-10' }), item('gpt-y', { announcedOn: '2026-06-01' })],
        changes: [change('postponed', '2026-08-01', { to: '2026-12-10', items: ['gpt-x'] })],
      }),
      retirement('gpt-y', { announcedOn: '2026-11-23' }),
    ];
    const on = (day: CalendarDay) => assemble({ models, retirements }, day).retirements;
    expect(on('2026-03-09')).toEqual([]);
    expect(on('2026-05-31')[0]!.items.map(({ name }) => name)).toEqual(['gpt-x']);
    expect(on('2026-06-01')[0]!.items.map(({ name }) => name)).toEqual(['gpt-x', 'gpt-y']);
    expect(on('2026-07-31')[0]!.changes).toEqual([]);
    expect(on('2026-08-01')[0]).toMatchObject({
      changes: [{ kind: 'postponed' }],
      shutdownDates: ['2026-12-10'],
    });
    expect(on('2026-11-22')).toHaveLength(1);
    expect(on('2026-11-23')).toHaveLength(2);
  });

  test('sum up their items: state, year, notice, and each date once, earliest first', () => {
    const items = [
      item('gpt-x', { shutdownOn: '2026-12-10' }),
      item('gpt-y', { shutdownOn: '2026-06-10' }),
      item('gpt-x', { shutdownOn: '2026-12-10' }),
      item('gpt-y', { shutdownOn: '2026-12' }),
      item('gpt-y'),
    ];
    const [only] = assemble({
      models,
      retirements: [retirement('gpt-x', { announcedOn: '2026-03-10', items })],
    }).retirements;
    expect(only).toMatchObject({
      state: 'announced',
      year: 2026,
      notice: { shortest: 92, longest: 275 },
      shutdownDates: ['2026-06-10', '2026-12-10', '2026-12'],
    });
  });

  test('list a change of several items once, oldest first', () => {
    const items = [item('gpt-x'), item('gpt-y')];
    const changes = [
      change('noted', '2026-08-01'),
      change('noted', '2026-05', { items: ['gpt-x', 'gpt-y'] }),
      change('noted', '2026-05-02'),
    ];
    const [only] = assemble({
      models,
      retirements: [retirement('gpt-x', { announcedOn: '2026-03-10', items, changes })],
    }).retirements;
    expect(only!.changes.map(({ on }) => on)).toEqual(['2026-05-02', '2026-05', '2026-08-01']);
  });

  test('name the model of each item', () => {
    const named = model('gpt-x', { name: 'GPT-X', label: 'نموذج' });
    const [only] = assemble({
      models: [named],
      retirements: [retirement('gpt-x', { announcedOn: '2026-03-10' })],
    }).retirements;
    expect(only!.items[0]!.model).toEqual({
      id: 'gpt-x',
      name: 'GPT-X',
      label: 'نموذج',
      gender: 'masculine',
      family: 'first',
    });
  });

  test('give each item the gender of its own name, or else that of its model', () => {
    const items = [item('gpt-x', { gender: 'feminine' }), item('gpt-x')];
    const [only] = assemble({
      models,
      retirements: [retirement('gpt-x', { announcedOn: '2026-03-10', items })],
    }).retirements;
    expect(only!.items.map(({ gender }) => gender)).toEqual(['feminine', 'masculine']);
  });
});

describe('the models of a record', () => {
  test('come by family, then by release, then by id', () => {
    const models = [
      model('z', { family: 'second', lives: [life('api', { releasedOn: '2020-01-01' })] }),
      model('late', { lives: [life('api', { releasedOn: '2026-01-02' })] }),
      model('b', { lives: [life('api', { releasedOn: '2026-01-01' })] }),
      model('a', { lives: [life('api', { releasedOn: '2026-01-01' })] }),
      model('early', { lives: [life('api', { releasedOn: '2024-01-01' })] }),
      model('bounded', { lives: [life('api', { notBefore: { on: '2024-05', source: 's' } })] }),
      model('known', { lives: [life('api', { knownBy: { on: '2024-06-01', source: 's' } })] }),
      model('two', {
        lives: [life('chatgpt', { releasedOn: '2027-01-01' }), life('api', { releasedOn: '2025-01-01' })],
      }),
    ];
    expect(assemble({ models }).models.map(({ id }) => id)).toEqual([
      'early',
      'bounded',
      'known',
      'two',
      'a',
      'b',
      'late',
      'z',
    ]);
  });

  test('come with the family of the newest release first, whatever the order in the file', () => {
    const models = [
      model('a', { lives: [life('api', { releasedOn: '2025-01-01' })] }),
      model('b', { family: 'second', lives: [life('api', { releasedOn: '2020-01-01' })] }),
      model('c', { family: 'second', lives: [life('api', { knownBy: { on: '2026-01', source: 's' } })] }),
    ];
    const record = assemble({ models, families: [...families, { id: 'empty', name: 'Empty' }] });
    expect(record.models.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(record.families.map(({ id }) => id)).toEqual(['second', 'first', 'empty']);
  });

  test('have in each life the announcements that touch it, oldest first, with its items', () => {
    const models = [model('gpt-x', { lives: [life('api'), life('chatgpt', { surface: 'chatgpt' })] })];
    const retirements = [
      retirement('gpt-x', {
        announcedOn: '2026-03-10',
        items: [
          item('a', { life: 'gpt-x/api' }),
          item('b', { life: 'gpt-x/chatgpt' }),
          item('c', { life: 'gpt-x/api' }),
        ],
      }),
      retirement('gpt-x', { announcedOn: '2025-03-10' }),
    ];
    const [api, chatgpt] = assemble({ models, retirements }).models[0]!.lives;
    expect(api!.events.map(({ retirement: { id }, items }) => [id, items.map(({ name }) => name)])).toEqual([
      ['2025-03-10-api-gpt-x', ['gpt-x']],
      ['2026-03-10-api-gpt-x', ['a', 'c']],
    ]);
    expect(chatgpt!.events.map(({ items }) => items.map(({ name }) => name))).toEqual([['b']]);
  });

  test('say of the whole no more than is so of every life', () => {
    const models = [model('gpt-x', { lives: [life('api'), life('chatgpt', { surface: 'chatgpt' })] })];
    const gone = retirement('gpt-x', {
      announcedOn: '2026-03-10',
      items: [item('gpt-x', { shutdownOn: '2026-09-10' })],
    });
    expect(assemble({ models }).models[0]!.state).toBe('active');
    expect(assemble({ models, retirements: [gone] }).models[0]!.state).toBe('partly-retired');
    expect(assemble({ models, retirements: [gone] }, '2026-09-09').models[0]!.state).toBe('partly-announced');
  });
});

describe('a record is refused', () => {
  const on = { announcedOn: '2026-03-10' } as const;

  test.each(['gpt-z/api', 'gpt-x/chatgpt', 'gpt-x/'])(
    'when an item names the life %j that does not exist',
    (name) => {
      const retirements = [retirement('gpt-x', { ...on, items: [item('gpt-x', { life: name })] })];
      expect(() => assemble({ models: [model('gpt-x')], retirements })).toThrow(
        `retirements/2026-03-10-api-gpt-x.yml: no life "${name}"`,
      );
    },
  );

  test('when a model names a family that does not exist', () => {
    expect(() => assemble({ models: [model('gpt-x', { family: 'third' })] })).toThrow(
      'models/gpt-x.yml: no family "third"',
    );
  });
});
