import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as hb from 'harfbuzzjs';
import { splitRuns } from '../../arabic/isolate.ts';

/** A text as one outline, in the units of the font; it begins at 0 on the baseline, and y grows upwards. */
export interface TextOutline {
  /** SVG path data. */
  path: string;
  /** How far the text reaches to the right. */
  width: number;
  /** Characters that the font does not have. */
  missing: number;
}

/** Units of the font to one em. */
export const unitsPerEm = 2048;

const FONT = 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Medium.ttf';

let loaded: hb.Font | undefined;

function getFont(): hb.Font {
  loaded ??= new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(readFileSync(resolve(FONT))).buffer)));
  return loaded;
}

/**
 * Draws a text of an Arabic paragraph: pictures on other sites can load no font, and none of their readers' fonts is
 * known, so letters that must fit have to be shapes. HarfBuzz joins the letters as browsers do; stretches that
 * stand left-to-right are found as everywhere on the site.
 */
export function outlineText(text: string): TextOutline {
  const font = getFont();
  const commands: string[] = [];
  let pen = 0;
  let missing = 0;
  // What is read first stands at the right, so the last stretch is drawn first.
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

/** Digits inside an Arabic stretch run left-to-right as well. */
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
