import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palette, toneColors } from '../../../../src/figures/sheet/palette.ts';

/** The tokens of the day: the first rule of the style sheet, the names of raw colours followed to their values. */
const tokens = (() => {
  const day = readFileSync('src/styles/tokens.css', 'utf8').split(/\}/u)[0]!;
  return new Map(
    [...day.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name, value]) => [name!, value!.trim()]),
  );
})();

function valueOf(name: string): string | undefined {
  const value = tokens.get(name);
  const other = value && /^var\((--[\w-]+)\)$/u.exec(value)?.[1];
  return other ? valueOf(other) : value;
}

/** The token that each colour of the palette repeats. */
const tokenOf: Record<keyof typeof palette, string> = {
  paper: '--surface',
  ink: '--ink',
  quiet: '--ink-quiet',
  rule: '--rule',
  sun: '--state-announced',
  near: '--accent-near',
  indigo: '--state-retired',
  ground: '--surface-ground',
};

describe('the palette of pictures that leave the site', () => {
  test.each(Object.entries(tokenOf))('has as %s the colour of %s by day', (name, token) => {
    expect(palette[name as keyof typeof palette]).toBe(valueOf(token));
  });
});

describe('the tones of a picture', () => {
  const styles = readFileSync('src/components/figures/DrawingMarks.astro', 'utf8');
  const onSite = [...styles.matchAll(/\.tone-([\w-]+) \{\s*--tone: var\((--[\w-]+)\);/gu)].map(
    ([, tone, token]) => [tone!, valueOf(token!)],
  );

  test('are those of the site by day, each and no other', () => {
    expect(onSite).toHaveLength(8);
    expect(toneColors).toEqual(Object.fromEntries(onSite));
  });
});
