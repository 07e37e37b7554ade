import { globSync, readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { OWN_COMPONENTS } from '../../../src/kept/kept-texts.ts';

/** A file with all files of ours that it is made of. */
function partsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = readFileSync(file, 'utf8');
  for (const { groups } of source.matchAll(/^import (?!type ).*from '(?<path>[~.][^']*\.(?:astro|ts))'/gmu)) {
    const path = groups!['path']!;
    partsOf(path.startsWith('~/') ? join('src', path.slice(2)) : join(dirname(file), path), found);
  }
  return found;
}

/** The room of a component: `KeyFigure` stands in `key-figure`. */
const roomOf = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-').toLowerCase();

const RECORD = join('src', 'data', 'record.ts');
const FROM_RECORD = join('src', 'embeds', 'from-record.ts');

test('no component of texts brings a script, which Astro would write once a page, outside of a text that is kept', () => {
  const components = globSync('src/embeds/*/Page.astro');
  expect(components.length).toBeGreaterThan(10);
  const parts = [...new Set(components.flatMap((file) => [...partsOf(file)]))];
  expect(parts.length).toBeGreaterThan(components.length);
  const withScript = parts.filter(
    (file) => file.endsWith('.astro') && /<script\b/u.test(readFileSync(file, 'utf8')),
  );
  expect(withScript).toEqual([]);
});

test('a component of which the record is no part of a text’s key reads nothing of the record, on pages and in feeds', () => {
  const read = (pattern: string): Set<string> =>
    new Set(
      globSync(pattern)
        .filter((file) => partsOf(file).has(RECORD))
        .map((file) => dirname(file)),
    );
  const readers = read('src/embeds/*/{Page,Feed}.astro');
  expect(readers).toContain(join('src', 'embeds', 'timeline'));
  const own = [...OWN_COMPONENTS].map((name) => join('src', 'embeds', roomOf(name)));
  expect(own.filter((room) => globSync(join(room, 'Page.astro')).length === 0)).toEqual([]);
  expect(own.filter((room) => readers.has(room))).toEqual([]);
});

test('the component of one announcement asks the record for that one alone', () => {
  for (const file of globSync('src/embeds/retirement/*.astro')) {
    const source = readFileSync(file, 'utf8');
    expect(source).toContain("import { getRetirement } from '../from-record.ts';");
    expect(source).toContain('getRetirement(Astro.props.id)');
    const others = [...partsOf(file)].filter((part) => ![file, FROM_RECORD].includes(part));
    const readers = others.filter((part) => /\bgetRecord\(|\bgetModel\(/u.test(readFileSync(part, 'utf8')));
    expect(readers.filter((part) => part !== RECORD)).toEqual([]);
  }
});
