import { parse, type AtRule, type Declaration, type Node } from 'postcss';
import { describe, expect, test } from 'vitest';
import { linksOf, openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';

const site = openSite('production');
const sheets = site.files.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));

function declarationsWhere(matches: (declaration: Declaration) => boolean): string[] {
  const found: string[] = [];
  for (const file of sheets) {
    parse(site.read(file)).walkDecls((declaration) => {
      if (!matches(declaration)) return;
      const rule =
        declaration.parent && 'selector' in declaration.parent ? String(declaration.parent.selector) : '';
      found.push(`${file}: ${rule} { ${declaration.prop}: ${declaration.value} }`);
    });
  }
  return found;
}

const SIDE = '(?:left|right|top|bottom)';
const PHYSICAL = new RegExp(
  [
    `^(?:margin|padding|border|scroll-margin|scroll-padding)-${SIDE}(?:-|$)`,
    `^${SIDE}$`,
    `^border-(?:top|bottom)-(?:left|right)-radius$`,
    '^(?:min-|max-)?(?:width|height)$',
  ].join('|'),
  'u',
);
const BY_VALUE = /^(?:text-align|float|clear|caption-side)$/u;

describe('style sheets', () => {
  test('name the scopes of components briefly, and every element by a name that they know', () => {
    const sheet = sheets.map((file) => site.read(file)).join('');
    const known = new Set(sheet.match(/\bdata-s\d+(?=\])/gu));
    expect(known.size).toBeGreaterThan(30);
    const used = site.pages.flatMap((page) => site.read(page.file).match(/ data-s\d+(?=[ >/])/gu) ?? []);
    expect([...new Set(used)].filter((name) => !known.has(name.trim()))).toEqual([]);
    assertNone(
      'These have a scope as Astro names it',
      [...sheets, ...site.pages.map(({ file }) => file)].filter((file) =>
        site.read(file).includes('astro-cid'),
      ),
    );
  });

  test('are one file a page, of ten for the whole site: articles with lives and with cards have their own', () => {
    const linked = new Set(site.pages.map((page) => linksOf(page, 'stylesheet').join(' ')));
    assertNone(
      'These are not one sheet',
      [...linked].filter((address) => !/^\/_astro\/style\.[\w-]+\.css$/u.test(address)),
    );
    expect(sheets.filter((file) => file.includes('/style.')).toSorted()).toEqual(
      [...linked].map((address) => address.slice(1)).toSorted(),
    );
    expect(linked.size).toBe(10);
  });

  test('have the rules of every component that stands on their pages, and of no other', () => {
    const scopes = (text: string): string[] => [...new Set(text.match(/\bdata-s\d+(?=[ >/\]])/gu))];
    const pages = Map.groupBy(site.pages, (page) => linksOf(page, 'stylesheet').join(' ').slice(1));
    for (const [sheet, members] of pages) {
      const needed = new Set([...members.flatMap(({ file }) => scopes(site.read(file)))]);
      const held = new Set(scopes(site.read(sheet)));
      expect([...needed].toSorted(), sheet).toEqual([...held].toSorted());
    }
  });

  test('hold what only an interaction shows in none that a page waits for', () => {
    const late = /\.(?:search-(?:dialog|panel|marks)|listen-bar|heading-(?:link|said)|save)\b/u;
    assertNone(
      'These have it',
      sheets.filter((file) => file.includes('/style.') && late.test(site.read(file))),
    );
  });

  test('name sides by the direction of the text, never by the screen', () => {
    const offenders = declarationsWhere(
      ({ prop, value }) =>
        PHYSICAL.test(prop) ||
        (BY_VALUE.test(prop) && /\b(?:left|right)\b/u.test(value)) ||
        // Four values set left and right apart.
        (/^(?:margin|padding|inset|border-width|border-radius)$/u.test(prop) &&
          splitValues(value).length === 4),
    );
    assertNone('These declarations are physical', offenders);
  });

  test('never space out, slant or capitalise: Arabic has none of it', () => {
    const offenders = declarationsWhere(
      ({ prop, value }) =>
        (prop === 'letter-spacing' && !/^(?:0|normal)$/u.test(value)) ||
        (prop === 'text-transform' && value !== 'none') ||
        (/^font(?:-style)?$/u.test(prop) && /\b(?:italic|oblique)\b/u.test(value)),
    );
    assertNone('These declarations harm Arabic text', offenders);
  });

  test('move nothing when a reader asks for less motion', () => {
    const moving = declarationsWhere(({ prop, value, parent }) => {
      if (!/^(?:transition|animation)(?:-duration|-name)?$|^scroll-behavior$/u.test(prop)) return false;
      if (/^(?:none|auto|0s?|0\.?0*1?ms)$/u.test(value)) return false;
      return !isInside(parent, /prefers-reduced-motion:\s*no-preference/u);
    });
    assertNone('These move although nobody asked whether they may', moving);
  });
});

/** Whether a condition of an at-rule holds for a node. */
function isInside(node: Node | undefined, condition: RegExp): boolean {
  for (let around: Node | undefined = node; around; around = around.parent) {
    if (around.type === 'atrule' && condition.test((around as AtRule).params)) return true;
  }
  return false;
}

/** The values of a shorthand; what stands in brackets is one. */
function splitValues(value: string): string[] {
  const flat = value.replaceAll(/\([^()]*\)/gu, '()').replaceAll(/\([^()]*\)/gu, '()');
  return flat.split('/')[0]!.trim().split(/\s+/u);
}
