import { describe, expect, test } from 'vitest';
import type { Disc, Label } from '../../../src/figures/drawing.ts';
import { spreadLabels } from '../../../src/figures/spread-labels.ts';

const label = (x: number, y: number, anchor: Label['anchor'] = 'end'): Label => ({
  kind: 'label',
  x,
  y,
  text: 'GPT-4o: 15',
  anchor,
  tone: 'ink',
  size: 13,
});
const point = (x: number, y: number): Disc => ({
  kind: 'disc',
  shape: 'full',
  x,
  y,
  radius: 4,
  tone: 'ink',
});

describe('labels of points', () => {
  test('stay where they are when there is room', () => {
    const labels = [label(0.1, 100), label(0.6, 100)];
    expect(spreadLabels(labels, [], [320])).toEqual(labels);
  });

  test('move up, never across, from a label, at the width where they meet', () => {
    const labels = [label(0.1, 100), label(0.2, 100)];
    expect(spreadLabels(labels, [], [1180]).map(({ y }) => y)).toEqual([100, 100]);
    const [west, east] = spreadLabels(labels, [], [320, 1180]);
    expect([west!.x, east!.x]).toEqual([0.1, 0.2]);
    expect(east!.y).toBe(100);
    expect(west!.y).toBeLessThan(100 - 13);
  });

  test('move up from a point that they would hide', () => {
    const [moved] = spreadLabels([label(0.1, 100)], [point(0.2, 96)], [320]);
    expect(moved!.y).toBeLessThan(92);
  });

  test('are not crossed by the line from a point up to another label', () => {
    const low = label(0.1, 200);
    const [first, second] = spreadLabels([low, label(0.2, 120)], [], [320]);
    // The eastern label is at 120; its line ends there, so the western one may stay under it …
    expect([first!.y, second!.y]).toEqual([200, 120]);
    // … and must rise above it where a point drives the eastern label up past its height.
    const driven = spreadLabels([low, label(0.2, 204)], [point(0.3, 200)], [320]);
    expect(driven[0]!.y).toBeLessThan(driven[1]!.y);
  });

  test('cover points rather than leave the figure', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => point(0.2, index * 8));
    const [kept] = spreadLabels([label(0.1, 60)], crowd, [320]);
    expect(kept!.y).toBe(60);
  });
});
