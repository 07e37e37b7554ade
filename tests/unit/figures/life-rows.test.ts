import { describe, expect, test } from 'vitest';
import type { Bar, Disc } from '../../../src/figures/drawing.ts';
import { layOutLives, ROW_HEIGHT, type LivesFigure } from '../../../src/figures/life-rows.ts';
import type { Life } from '../../../src/timeline/record.ts';
import { readRecord } from '../timeline/real-record.ts';
import { lifeWith, modelWith } from './hand-made.ts';

const TODAY = '2026-11-22';
const retired = lifeWith(
  { releasedOn: '2024-05-13' },
  { state: 'retired', announcedOn: '2026-01-29', shutdownOn: '2026-02-13' },
);
const active = lifeWith({ releasedOn: '2026-03-05' });

const namesOf = ({ groups }: LivesFigure) =>
  groups.map(({ family, rows }) => [family.name, rows.map(({ model, life }) => `${model.id}/${life.id}`)]);

describe('the rows of lives', () => {
  test('are grouped by family, in the order in which families and models come', () => {
    const figure = layOutLives(
      [
        modelWith('b-1', 'second', [active]),
        modelWith('a-1', 'first', [active]),
        modelWith('b-0', 'second', [retired]),
      ],
      TODAY,
    );
    expect(namesOf(figure)).toEqual([
      ['The second', ['b-1/api', 'b-0/api']],
      ['The first', ['a-1/api']],
    ]);
  });

  test('are one for each life of a model, in the order of its lives', () => {
    const lives = [active, { ...retired, id: 'chatgpt', surface: 'chatgpt' as const }];
    expect(namesOf(layOutLives([modelWith('a-1', 'first', lives)], TODAY))).toEqual([
      ['The first', ['a-1/api', 'a-1/chatgpt']],
    ]);
  });

  test('are none where there is no model', () => {
    const { groups, axis } = layOutLives([], TODAY);
    expect(groups).toEqual([]);
    expect(axis.first < TODAY && TODAY < axis.last).toBe(true);
  });

  test('lie on one axis that holds every date of every life, and the day itself', () => {
    const { axis } = layOutLives(
      [modelWith('a', 'first', [retired]), modelWith('b', 'second', [active])],
      TODAY,
    );
    // Thirty days before the first release; thirty after the open end has faded out.
    expect([axis.first, axis.last]).toEqual(['2024-04-13', '2027-03-07']);
  });

  test('of the record are its 226 lives, its families in order', () => {
    const { models, families, day } = readRecord();
    const { groups } = layOutLives(models, day);
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(226);
    expect(groups.map(({ family }) => family.id)).toEqual(families.map(({ id }) => id));
  });
});

describe('the drawing of a life', () => {
  const draw = (life: Life) => {
    const { groups, axis } = layOutLives([modelWith('a', 'first', [life])], TODAY);
    const { height, marks } = groups[0]!.rows[0]!.drawing;
    const bars = marks.filter((mark): mark is Bar => mark.kind === 'bar');
    const discs = marks.filter((mark): mark is Disc => mark.kind === 'disc');
    expect(height).toBe(ROW_HEIGHT);
    expect(bars.length + discs.length).toBe(marks.length);
    for (const { y } of [...bars, ...discs]) expect(y).toBe(ROW_HEIGHT / 2);
    return { axis, bars, discs };
  };

  test('that ended is in the tone of what is retired, its notice in that of what is announced', () => {
    const { axis, bars, discs } = draw(retired);
    expect(bars.map(({ tone, from, to }) => [tone, from, to])).toEqual([
      ['retired', axis.placeOf('2024-05-13'), axis.placeOf('2026-01-29')],
      ['announced', axis.placeOf('2026-01-29'), axis.placeOf('2026-02-13')],
    ]);
    expect(discs.map(({ tone, shape, x }) => [tone, shape, x])).toEqual([
      ['retired', 'full', axis.placeOf('2024-05-13')],
      ['retired', 'ring', axis.placeOf('2026-02-13')],
    ]);
  });

  test('that goes on is in ink, and fades towards the west', () => {
    const { bars, discs } = draw(active);
    expect(bars.map(({ tone, fade }) => [tone, fade])).toEqual([
      ['ink', undefined],
      ['ink', 'west'],
    ]);
    expect(discs.map(({ tone, shape }) => [tone, shape])).toEqual([['ink', 'full']]);
  });

  test('that began in some month fades from the east', () => {
    expect(draw(lifeWith({ releasedOn: '2026-03' })).bars[0]).toMatchObject({ fade: 'east', tone: 'ink' });
  });

  test('whose end lies ahead ends in the half sun of what is announced', () => {
    const planned = { state: 'announced', announcedOn: '2026-06-11', shutdownOn: '2026-12-11' } as const;
    const { bars, discs } = draw(lifeWith({ releasedOn: '2025-08-07' }, planned));
    expect(bars.map(({ tone }) => tone)).toEqual(['ink', 'announced']);
    expect(discs.at(-1)).toMatchObject({ shape: 'half', tone: 'announced' });
  });

  test('that was interrupted is dotted while away, and rises again', () => {
    const interruptions = [{ from: '2025-08-07', to: '2025-08-12' }] as const;
    const { bars, discs } = draw(
      lifeWith({ releasedOn: '2024-05-13' }, { state: 'restored', interruptions: [...interruptions] }),
    );
    expect(bars.map(({ dotted }) => dotted ?? false)).toEqual([false, true, false, false]);
    expect(discs.map(({ shape }) => shape)).toEqual(['full', 'ring', 'return']);
  });

  test('has a notice thicker than the life, and a life thicker than an absence', () => {
    const { bars } = draw(
      lifeWith(
        { releasedOn: '2024-05-13' },
        {
          announcedOn: '2026-01-29',
          shutdownOn: '2026-02-13',
          interruptions: [{ from: '2025-08-07', to: '2025-08-12' }],
        },
      ),
    );
    const [lived, away, , notice] = bars.map(({ thickness }) => thickness);
    expect(notice).toBeGreaterThan(lived!);
    expect(lived).toBeGreaterThan(away!);
  });
});
