import { describe, expect, test } from 'vitest';
import type { Disc } from '../../../src/figures/drawing.ts';
import type { Ellipse } from '../../../src/figures/life-arcs.ts';
import { nameArcs } from '../../../src/figures/name-arcs.ts';
import { boxOf, covers } from '../../../src/figures/spread-labels.ts';

const WIDTHS = [300, 680, 1180];
const named = (
  text: string,
  centre: number,
  rise: number,
  radius = 0.12,
): { text: string; arc: Ellipse } => ({
  text,
  arc: { centre, radius, rise },
});
const textsOf = (...given: Parameters<typeof nameArcs>): string[] =>
  nameArcs(...given).map(({ text }) => text);

describe('the names of arcs', () => {
  test('stand over the highest arcs first, three at most', () => {
    const arcs = [named('d', 0.1, 20), named('c', 0.35, 60), named('b', 0.6, 90), named('a', 0.85, 120)];
    expect(textsOf(arcs, [])).toEqual(['a', 'b', 'c']);
  });

  test('are said once, and left out where they are longer than a phone is wide', () => {
    const arcs = [
      named('a name that no phone can hold over an arc', 0.8, 120),
      named('same', 0.2, 60),
      named('same', 0.5, 80),
    ];
    expect(textsOf(arcs, [])).toEqual(['same']);
  });

  test('cover no point and no other name, at any width', () => {
    const arcs = [named('gpt-4-0613', 0.4, 100, 0.3), named('gpt-4-1106', 0.5, 96, 0.3)];
    const points: Disc[] = [{ kind: 'disc', x: 0.4, y: 60, shape: 'full', radius: 6, tone: 'ink' }];
    const labels = nameArcs(arcs, points);
    expect(labels.length).toBeGreaterThan(0);
    for (const width of WIDTHS) {
      for (const label of labels) {
        const others = [...labels.filter((other) => other !== label), ...points];
        expect(others.filter((other) => covers(boxOf(label, width), boxOf(other, width)))).toEqual([]);
      }
    }
  });

  test('keep inside the drawing: an arc at the edge has none over its top', () => {
    expect(textsOf([named('gpt-4-1106-preview', 0.99, 100, 0.005)], [])).toEqual([]);
  });
});
