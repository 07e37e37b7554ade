import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../../../src/figures/drawing.ts';
import { composeSheet, INNER_WIDTH, MARGIN, type SheetBody } from '../../../../src/figures/sheet/sheet.ts';

const words = { title: 'عنوان', finding: 'ما يُرى', source: 'المصدر', brand: 'أُفول' };
const drawing: Drawing = {
  height: 100,
  marks: [
    { kind: 'disc', shape: 'full', x: 0.5, y: 40, radius: 4, tone: 'ink' },
    { kind: 'label', x: 1, y: 20, text: 'GPT-4o في ChatGPT', anchor: 'start', tone: 'ink', size: 12 },
  ],
};
const body: SheetBody = {
  height: 100,
  drawings: [{ drawing, frame: { left: MARGIN, top: 0, width: INNER_WIDTH } }],
  texts: [
    { text: 'في الوسط', x: 600, y: 50, anchor: 'middle', size: 14, color: '#000' },
    { text: 'في الغرب', x: 60, y: 50, anchor: 'end', size: 14, color: '#000' },
  ],
};

interface TextNode {
  type: string;
  text: string;
  src: string;
  style: Record<string, number | string>;
}

const sheet = composeSheet(body, words);
const children = (sheet.node as unknown as { children: TextNode[] }).children;
const texts = children.filter(({ type }) => type === 'text');
/** A text by its first letters, without the controls around Latin stretches. */
const textOf = (start: string): TextNode =>
  texts.find(({ text }) => text.replaceAll(/[\u2066-\u2069]/gu, '').startsWith(start))!;

describe('a sheet', () => {
  test('is 1,200 pixels wide and as much higher as its figure', () => {
    expect(sheet.width).toBe(1200);
    expect(composeSheet({ ...body, height: 900 }, words).height - sheet.height).toBe(800);
  });

  test('says its title, its finding, its source and whose it is', () => {
    for (const word of Object.values(words)) expect(textOf(word), word).toBeDefined();
  });

  test('begins Arabic lines at the eastern margin', () => {
    for (const word of [words.title, words.finding, words.source]) {
      expect(textOf(word).style).toMatchObject({ right: MARGIN, textAlign: 'right' });
    }
    expect(textOf(words.brand).style).toMatchObject({ left: MARGIN, textAlign: 'left' });
  });

  test('sets a text around its place, or with one side at it', () => {
    const { left, width, textAlign } = textOf('في الوسط').style;
    expect([Number(left) + Number(width) / 2, textAlign]).toEqual([600, 'center']);
    expect(textOf('في الغرب').style).toMatchObject({ left: 60, textAlign: 'left' });
  });

  test('sets the labels of a drawing as text, their Latin names apart from the Arabic', () => {
    const { text, style } = textOf('GPT-4o');
    expect(text).toBe('\u2066GPT-4o\u2069 في \u2066ChatGPT\u2069');
    expect(style).toMatchObject({ right: MARGIN, textAlign: 'right' });
  });

  test('moves a label by its pixels', () => {
    const moved = { ...drawing, marks: [{ ...drawing.marks[1]!, dx: -30 }] };
    const again = composeSheet({ ...body, drawings: [{ ...body.drawings[0]!, drawing: moved }] }, words);
    const { style } = (again.node as unknown as { children: TextNode[] }).children.find(({ text }) =>
      text?.includes('GPT-4o'),
    )!;
    expect(style['right']).toBe(MARGIN + 30);
  });

  test('draws the shapes below the head, in the middle of the sheet here', () => {
    const { src } = children.find(({ type }) => type === 'image')!;
    const svg = Buffer.from(src.replace(/^data:image\/svg\+xml;base64,/u, ''), 'base64').toString();
    const [, cx, cy] = /<circle cx="([\d.]+)" cy="([\d.]+)"/u.exec(svg)!;
    expect(Number(cx)).toBe(600);
    const brandTop = Number(textOf(words.brand).style['top']);
    const findingTop = Number(textOf(words.finding).style['top']);
    expect(Number(cy)).toBeGreaterThan(findingTop);
    expect(Number(cy)).toBeLessThan(brandTop);
  });
});
