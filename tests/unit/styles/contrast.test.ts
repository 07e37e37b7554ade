import { readFileSync } from 'node:fs';
import { parse, type AtRule, type Rule } from 'postcss';
import { describe, expect, test } from 'vitest';

const sheet = parse(readFileSync('src/styles/tokens.css', 'utf8'));

type Hour = 'day' | 'night';

/** The tokens as a browser resolves them, by the hour and by whether more contrast is asked for. */
function tokensAt(hour: Hour, more: boolean): Map<string, string> {
  const tokens = new Map<string, string>();
  sheet.walkDecls(/^--/u, (declaration) => {
    const { selector } = declaration.parent as Rule;
    const around = declaration.parent?.parent as AtRule;
    const condition = around.name === 'media' ? around.params : '';
    const holds =
      (selector === ':root' && condition === '') ||
      (more && condition.includes('prefers-contrast')) ||
      (hour === 'night' && selector.includes('night'));
    if (holds) tokens.set(declaration.prop, declaration.value);
  });
  return tokens;
}

function colourOf(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name) ?? '';
  const other = /^var\((?<name>--[\w-]+)\)$/u.exec(value)?.groups?.['name'];
  return other === undefined ? value : colourOf(tokens, other);
}

/** Relative luminance of `#rgb` or `#rrggbb`, as WCAG defines it. */
function luminanceOf(colour: string): number {
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(whole.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratioOf(a: string, b: string): number {
  const [light, dark] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['--surface', '--surface-ground', '--surface-raised'];
const WORDS = ['--ink', '--ink-quiet', '--link', '--accent', '--accent-near'];
/** What is drawn, and the edges of fields and of what has the focus. */
const SHAPES = [
  '--horizon',
  '--focus',
  '--state-active',
  '--state-announced',
  '--state-undated',
  '--state-retired',
  '--state-restored',
];

for (const hour of ['day', 'night'] as const) {
  describe(`by ${hour}`, () => {
    for (const [more, forWords, forShapes] of [
      [false, 4.5, 3],
      [true, 7, 4.5],
    ] as const) {
      test(`words stand out ${forWords} to one, and shapes ${forShapes}${more ? ', for who asks for more' : ''}`, () => {
        const tokens = tokensAt(hour, more);
        const faint = [
          ...WORDS.map((name) => [name, forWords] as const),
          ...SHAPES.map((name) => [name, forShapes] as const),
        ].flatMap(([name, least]) =>
          GROUNDS.map(
            (ground) => [ratioOf(colourOf(tokens, name), colourOf(tokens, ground)), ground] as const,
          )
            .filter(([ratio]) => ratio < least)
            .map(([ratio, ground]) => `${name} on ${ground}: ${ratio.toFixed(2)}, not ${least}`),
        );
        expect(faint).toEqual([]);
      });
    }
  });
}
