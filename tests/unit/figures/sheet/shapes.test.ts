import { describe, expect, test } from 'vitest';
import type { Disc, Mark } from '../../../../src/figures/drawing.ts';
import { noticePoints, noticeWords, plotNotice } from '../../../../src/figures/notice-plot.ts';
import { toneColors } from '../../../../src/figures/sheet/palette.ts';
import { labelsOf, shapesOf, type Frame } from '../../../../src/figures/sheet/shapes.ts';
import { readXml } from '../../syndication/read-xml.ts';
import { readRecord } from '../../timeline/real-record.ts';
import { t } from '../words.ts';

const frame: Frame = { left: 100, top: 50, width: 800 };
const label: Mark = { kind: 'label', x: 0.5, y: 10, text: 'نص', anchor: 'start', tone: 'ink' };

/** The one element that a mark becomes, with its attributes. */
function elementOf(mark: Mark): { name: string } & Record<string, string> {
  const [, name = '', attributes = ''] = /^<(\w+) ([^>]*)\/>$/u.exec(shapesOf([mark], frame)) ?? [];
  const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, key, value]) => [key!, value!]);
  return { name, ...(Object.fromEntries(pairs) as Record<string, string>) };
}

describe('a line', () => {
  const line: Mark = { kind: 'line', from: { x: 0, y: 5 }, to: { x: 1, y: 7 }, tone: 'rule' };

  test('runs across the frame, a pixel thick', () => {
    const ends = { x1: '100', y1: '55', x2: '900', y2: '57' };
    expect(elementOf(line)).toEqual({ name: 'line', ...ends, stroke: toneColors.rule, 'stroke-width': '1' });
  });

  test('is thicker or dashed where it says so', () => {
    expect(elementOf({ ...line, thickness: 2, dashed: true })).toMatchObject({
      'stroke-width': '2',
      'stroke-dasharray': '4 4',
    });
  });
});

describe('a bar', () => {
  const bar = { kind: 'bar', from: 0.75, to: 0.25, y: 11, thickness: 6, tone: 'announced' } as const;

  test('is a box from its western end to its eastern, around its height', () => {
    const box = { x: '300', width: '400', y: '58', height: '6' };
    expect(elementOf(bar)).toEqual({ name: 'rect', ...box, fill: toneColors.announced });
  });

  test('that is dotted is a line of dots', () => {
    const ends = { x1: '300', y1: '61', x2: '700', y2: '61' };
    const stroke = { stroke: toneColors.announced, 'stroke-width': '2', 'stroke-dasharray': '2 3' };
    expect(elementOf({ ...bar, dotted: true, thickness: 2 })).toEqual({ name: 'line', ...ends, ...stroke });
  });

  test.each([
    ['west', true],
    ['east', false],
  ] as const)('that fades is weakest in the %s', (fade, weakestFirst) => {
    const boxes = shapesOf([{ ...bar, fade }], frame)
      .split('/>')
      .filter(Boolean);
    const read = (name: string): number[] =>
      boxes.map((box) => Number(new RegExp(` ${name}="([^"]+)"`, 'u').exec(box)![1]));
    expect(read('x')).toEqual([300, 350, 400, 450, 500, 550, 600, 650]);
    expect(read('width')).toEqual(Array(8).fill(50));
    const strengths = read('opacity');
    expect(strengths).toEqual(strengths.toSorted((a, b) => (weakestFirst ? a - b : b - a)));
    expect(new Set(strengths).size).toBe(8);
    expect(Math.min(...strengths)).toBeGreaterThan(0);
    expect(Math.max(...strengths)).toBeLessThan(1);
  });
});

describe('a disc', () => {
  const place = { x: 0.5, y: 10, radius: 4 };
  const disc = (shape: Disc['shape']): Mark => ({ kind: 'disc', shape, ...place, tone: 'retired' });
  const color = toneColors.retired;

  test('that is full is a circle in its colour', () => {
    expect(elementOf(disc('full'))).toEqual({ name: 'circle', cx: '500', cy: '60', r: '4', fill: color });
  });

  test('that is a ring is empty', () => {
    const { fill, ...ring } = elementOf(disc('ring'));
    expect(ring).toEqual({ name: 'circle', cx: '500', cy: '60', r: '4', stroke: color, 'stroke-width': '2' });
    expect(fill).not.toBe(color);
  });

  test('that is a square is as wide and high as a circle', () => {
    const box = { x: '496', y: '56', width: '8', height: '8' };
    expect(elementOf(disc('square'))).toEqual({ name: 'rect', ...box, fill: color });
  });

  test('that is half is the upper half of a sun', () => {
    expect(elementOf(disc('half'))).toEqual({ name: 'path', d: 'M496 62a4 4 0 0 1 8 0z', fill: color });
  });

  test('that returns is an arrow that points up', () => {
    const { d, stroke, fill } = elementOf(disc('return'));
    expect(d).toMatch(/^M500 64V56m/u);
    expect([stroke, fill]).toEqual([color, 'none']);
  });
});

describe('the marks of a drawing', () => {
  test('become shapes without its labels, which are apart', () => {
    expect(shapesOf([label], frame)).toBe('');
    expect(labelsOf([label, { kind: 'bar', from: 1, to: 0, y: 0, thickness: 1, tone: 'ink' }])).toEqual([
      label,
    ]);
  });

  test('are all numbers in pixels, in well-formed elements', () => {
    const { retirements, day } = readRecord();
    const { marks } = plotNotice(noticePoints(retirements), day, noticeWords(t)).drawing;
    const shapes = shapesOf(marks, frame);
    expect(() => readXml(`<g>${shapes}</g>`)).not.toThrow();
    expect(shapes).not.toMatch(/NaN|undefined|Infinity|%|<text/u);
    for (const [, name, value] of shapes.matchAll(/ (x|cx|x1|x2)="([^"]*)"/gu)) {
      expect(value, name).toMatch(/^\d+(?:\.\d+)?$/u);
      expect(Number(value)).toBeGreaterThanOrEqual(frame.left - 4);
      expect(Number(value)).toBeLessThanOrEqual(frame.left + frame.width);
    }
  });
});
