import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as hb from 'harfbuzzjs';
import { splitRuns } from '../../arabic/isolate.ts';

/** A text as one outline, in font units. It begins at x = 0 on the baseline, and y grows upwards. */
export interface TextOutline {
  /** SVG path data. */
  path: string;
  /** The total advance width. */
  width: number;
  /** The number of characters that the font does not have. */
  missing: number;
}

/** Font units per em. */
export const unitsPerEm = 2048;

const FONT = 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Medium.ttf';

let loaded: hb.Font | undefined;

function getFont(): hb.Font {
  loaded ??= new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(readFileSync(resolve(FONT))).buffer)));
  return loaded;
}

/**
 * Draws an Arabic line of text as shapes. A picture on another site cannot load our font, and the width of its text in
 * the reader's own font is unknown. HarfBuzz shapes the letters as browsers do; `splitRuns` finds the left-to-right
 * stretches, as everywhere on the site.
 */
export function outlineText(text: string): TextOutline {
  const font = getFont();
  const commands: string[] = [];
  let pen = 0;
  let missing = 0;
  // Drawing goes from left to right, and the first stretch of Arabic text is at the right: so the last one comes first.
  for (const run of directedRuns(text).toReversed()) {
    for (const { glyph, advance, x, y } of shapeRun(font, run)) {
      if (glyph === 0) missing += 1;
      commands.push(...font.glyphToJson(glyph).map((command) => moved(command, pen + x, y)));
      pen += advance;
    }
  }
  return { path: commands.join(''), width: pen, missing };
}

interface DirectedRun {
  text: string;
  isLatin: boolean;
}

/** Splits a text by direction. Digits within an Arabic stretch run left-to-right as well. */
function directedRuns(text: string): DirectedRun[] {
  return splitRuns(text).flatMap((run) =>
    run.kind === 'plain'
      ? run.text
          .split(/(\d[\d.,:]*)/u)
          .filter((part) => part !== '')
          .map((part) => ({ text: part, isLatin: /^\d/u.test(part) }))
      : [{ text: run.text, isLatin: true }],
  );
}

function shapeRun(font: hb.Font, { text, isLatin }: DirectedRun) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(isLatin ? hb.Direction.LTR : hb.Direction.RTL);
  buffer.setScript(isLatin ? 'Latn' : 'Arab');
  buffer.setLanguage(isLatin ? 'en' : 'ar');
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, index) => ({
    glyph: codepoint,
    advance: positions[index]!.xAdvance,
    x: positions[index]!.xOffset,
    y: positions[index]!.yOffset,
  }));
}

function moved({ type, values }: { type: string; values: number[] }, x: number, y: number): string {
  return `${type}${values.map((value, index) => Math.round(value + (index % 2 === 0 ? x : y))).join(' ')}`;
}
