import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOnSky, skyPath } from '../../../src/figures/sky-path.ts';

const nearestFirst = fc
  .array(fc.nat(800), { minLength: 1, maxLength: 12 })
  .map((days) => days.toSorted((a, b) => a - b));

describe('dates on the sky', () => {
  test('hang from today at the right into the future at the left, the nearest lowest', () => {
    expect(placeOnSky([0, 65, 130])).toEqual([
      { x: 2.5, y: 88 },
      { x: 1.5, y: 51 },
      { x: 0.5, y: 14 },
    ]);
  });

  test('hang low together when all are due today', () => {
    expect(placeOnSky([0, 0])).toEqual([
      { x: 1.5, y: 88 },
      { x: 0.5, y: 88 },
    ]);
  });

  test('are none where none lies ahead', () => {
    expect(placeOnSky([])).toEqual([]);
    expect(skyPath([])).toBe('');
  });

  test('never sink towards the future, and stay between the heights', () => {
    fc.assert(
      fc.property(nearestFirst, (days) => {
        const points = placeOnSky(days);
        expect(points.map((point) => point.y)).toEqual(
          points.map((point) => point.y).toSorted((a, b) => b - a),
        );
        for (const { x, y } of points) {
          expect(y).toBeGreaterThanOrEqual(14);
          expect(y).toBeLessThanOrEqual(88);
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(days.length);
        }
      }),
    );
  });

  test('stand each in the middle of a column of its own', () => {
    fc.assert(
      fc.property(nearestFirst, (days) => {
        const columns = placeOnSky(days).map((point) => point.x + 0.5);
        expect(columns).toEqual(days.map((_, index) => days.length - index));
      }),
    );
  });
});

describe('the path itself', () => {
  test('runs from the horizon at the right edge through every point up to the left edge', () => {
    fc.assert(
      fc.property(nearestFirst, (days) => {
        const points = placeOnSky(days);
        const path = skyPath(points);
        expect(path).toMatch(new RegExp(`^M${points.length} 100(?:C[\\d. ]+)*0 [\\d.]+$`, 'u'));
        for (const { x, y } of points) expect(path).toContain(` ${x} ${y}`);
      }),
    );
  });

  test('keeps to the picture, goes left all the way and never down', () => {
    fc.assert(
      fc.property(nearestFirst, (days) => {
        const numbers = skyPath(placeOnSky(days))
          .match(/[\d.]+/gu)!
          .map(Number);
        const xs = numbers.filter((_, index) => index % 2 === 0);
        const ys = numbers.filter((_, index) => index % 2 === 1);
        expect(xs).toEqual(xs.toSorted((a, b) => b - a));
        expect(ys).toEqual(ys.toSorted((a, b) => b - a));
        expect([Math.max(...xs), Math.min(...xs)]).toEqual([days.length, 0]);
        expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...ys)).toBe(100);
      }),
    );
  });

  test('is the same path where a picture asks for pixels', () => {
    const points = [
      { x: 1.5, y: 88 },
      { x: 0.5, y: 14 },
    ];
    const path = skyPath(points);
    const inPixels = skyPath(points, { x: 100, y: 2 });
    const numbersOf = (text: string): number[] => text.match(/[\d.]+/gu)!.map(Number);
    const expected = numbersOf(path).map((value, index) => value * (index % 2 === 0 ? 100 : 2));
    expect(numbersOf(inPixels)).toHaveLength(expected.length);
    for (const [index, value] of numbersOf(inPixels).entries()) {
      expect(Math.abs(value - expected[index]!)).toBeLessThan(0.1);
    }
  });

  test('is straight where the dates are evenly apart', () => {
    const evenly = [
      { x: 1.5, y: 94 },
      { x: 0.5, y: 82 },
    ];
    expect(skyPath(evenly)).toBe(
      'M2 100C1.833 98 1.667 96 1.5 94C1.167 90 0.833 86 0.5 82C0.333 80 0.167 78 0 76',
    );
  });
});
