import { describe, expect, test } from 'vitest';
import type { Disc } from '../../../src/figures/drawing.ts';
import { ARCS_HORIZON, ARCS_WIDTH, drawArcs, type LaidOutLife } from '../../../src/figures/life-arcs.ts';
import { layOutLives } from '../../../src/figures/life-rows.ts';
import { layOutLife } from '../../../src/figures/life-span.ts';
import { timeAxis } from '../../../src/figures/time-axis.ts';
import type { Life } from '../../../src/timeline/record.ts';
import { readRecord } from '../timeline/real-record.ts';
import { lifeWith } from './hand-made.ts';

const TODAY = '2026-11-22';
const axis = timeAxis(['2024-01-01', '2027-12-31']);
const lay = (life: Life): LaidOutLife => ({ life, span: layOutLife(life, axis, TODAY) });
const across = (day: `${number}-${number}-${number}`): number =>
  Math.round(axis.placeOf(day as never) * ARCS_WIDTH * 10) / 10;

interface Part {
  from: { x: number; y: number };
  to: { x: number; y: number };
  rise: number;
}

/** The parts of a path, each an arc. */
function partsOf(data: string): Part[] {
  return [...data.matchAll(/M(\S+) (\S+)A\S+ (\S+) 0 0 0 ([^ M]+) ([^ M]+)/gu)].map((match) => {
    const [x, y, rise, toX, toY] = match.slice(1).map(Number) as [number, number, number, number, number];
    return { from: { x, y }, to: { x: toX, y: toY }, rise };
  });
}
const draw = (...lives: Life[]) => {
  const { paths, marks } = drawArcs(lives.map(lay));
  const parts = (kind: string): Part[] =>
    paths.filter((path) => path.kind === kind).flatMap(({ data }) => partsOf(data));
  return { paths, parts, discs: marks as Disc[] };
};

const retired = lifeWith(
  { releasedOn: '2024-05-13' },
  { state: 'retired', announcedOn: '2026-01-29', shutdownOn: '2026-02-13' },
);
const announced = lifeWith(
  { releasedOn: '2024-08-06' },
  { state: 'announced', announcedOn: '2026-10-14', shutdownOn: '2027-01-14' },
);
const active = lifeWith({ releasedOn: '2026-03-05' });

describe('the arc of a life', () => {
  test('rises on the day of release in the east and comes down on the day of shutdown, further west', () => {
    const { parts } = draw(retired);
    const [lived] = parts('lived');
    const [notice] = parts('notice');
    expect(lived!.from).toEqual({ x: across('2024-05-13'), y: ARCS_HORIZON });
    expect(notice!.to).toEqual({ x: across('2026-02-13'), y: ARCS_HORIZON });
    expect(notice!.to.x).toBeLessThan(lived!.from.x);
  });

  test('is of notice from the day of the announcement, where the other part ends', () => {
    const { parts, paths } = draw(announced);
    expect(parts('notice')[0]!.from).toEqual(parts('lived')[0]!.to);
    expect(parts('notice')[0]!.from.x).toBe(across('2026-10-14'));
    expect(paths.map(({ kind, tone }) => [kind, tone])).toEqual([
      ['lived', 'ink'],
      ['notice', 'announced'],
    ]);
  });

  test('has an empty circle under the horizon where it has set, and half a disc on it where it will', () => {
    expect(draw(retired).discs.find(({ shape }) => shape === 'ring')!.y).toBeGreaterThan(ARCS_HORIZON);
    expect(draw(announced).discs.map(({ shape }) => shape)).toEqual(['full', 'half']);
  });

  test('without an end comes to its height today, where its sun stands', () => {
    const { discs, parts } = draw(active);
    const sun = discs.at(-1)!;
    expect(sun).toMatchObject({ shape: 'full', x: axis.placeOf(TODAY) });
    expect(parts('lived')[0]!.to).toEqual({ x: across(TODAY), y: sun.y });
    expect(sun.y).toBeCloseTo(ARCS_HORIZON - parts('lived')[0]!.rise, 0);
  });

  test('of a few days without an end does not fade beyond the horizon', () => {
    const { parts } = draw(lifeWith({ releasedOn: '2026-11-12' }), retired);
    expect(parts('fade-out')[0]!.to.y).toBe(ARCS_HORIZON);
    expect(parts('fade-out')[0]!.to.x).toBeCloseTo(across('2026-12-02'), 0);
  });
});

describe('arcs beside each other', () => {
  test('rise the higher the longer a life is', () => {
    const { parts } = draw(retired, lifeWith({ releasedOn: '2025-06-01' }, retired.standing));
    const [long, short] = parts('lived');
    expect(long!.rise).toBeGreaterThan(short!.rise);
  });

  test('that came back after days have one arrow, without the ring of their absence, and one together', () => {
    const away = (releasedOn: `${number}-${number}-${number}`): Life =>
      lifeWith(
        { releasedOn },
        {
          state: 'retired',
          announcedOn: '2026-01-29',
          shutdownOn: '2026-02-13',
          interruptions: [{ from: '2025-08-07', to: '2025-08-12' }],
        },
      );
    const { discs } = draw(away('2024-05-13'), away('2025-01-01'));
    expect(discs.filter(({ shape }) => shape === 'return')).toHaveLength(1);
    expect(discs.filter(({ shape, y }) => shape === 'ring' && y < ARCS_HORIZON)).toEqual([]);
  });

  test('of the same days are all seen', () => {
    const rises = draw(retired, retired, retired)
      .parts('lived')
      .map(({ rise }) => rise);
    expect(new Set(rises).size).toBe(3);
  });

  test('of the record all stand between the edges, over the horizon', () => {
    const { models, day } = readRecord();
    for (const model of models) {
      const { groups } = layOutLives([model], day);
      const { paths } = drawArcs(groups.flatMap(({ rows }) => rows));
      const parts = paths.flatMap(({ data }) => partsOf(data));
      expect(parts.length, model.id).toBeGreaterThan(0);
      for (const { from, to, rise } of parts) {
        expect(from.x, model.id).toBeGreaterThanOrEqual(to.x);
        expect(
          [from.x, to.x].every((x) => x >= 0 && x <= ARCS_WIDTH),
          model.id,
        ).toBe(true);
        expect(
          [from.y, to.y].every((y) => y >= 0 && y <= ARCS_HORIZON),
          model.id,
        ).toBe(true);
        expect(rise, model.id).toBeGreaterThan(0);
      }
    }
  });
});
