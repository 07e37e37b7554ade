import type { Place } from '../../src/content/tree.ts';
import { fieldLines, type FieldLine } from './field-lines.ts';
import { lostLines } from './lost-lines.ts';
import type { Random } from './random.ts';

/** A content file that is right as it is. */
export interface Original {
  place: Place;
  path: string;
  source: string;
}

/** A way to make a file wrong, or at least different. */
export interface Mutation {
  name: string;
  /** Whether the content check has to refuse what comes of it. What is not refused is to keep all that is written. */
  refused: boolean;
  /** The text of the file afterwards; undefined where the file has no place for it. */
  apply(original: Original, random: Random): string | undefined;
}

const isArticle = ({ path }: Original): boolean => /\.mdx?$/u.test(path);

/** Puts a line of the file in another's place, or before or after it. */
function edit(source: string, line: number, change: (text: string) => string): string {
  const lines = source.split('\n');
  lines[line] = change(lines[line]!);
  return lines.join('\n');
}

/** A mutation of one line that holds a field and its value. */
function ofField(
  name: string,
  suits: (field: FieldLine, original: Original) => boolean,
  change: (field: FieldLine, random: Random) => string,
): Mutation {
  return {
    name,
    refused: true,
    apply: (original, random) => {
      const fields = fieldLines(original).filter((field) => suits(field, original));
      if (fields.length === 0) return undefined;
      const field = random.pick(fields);
      return edit(original.source, field.line, () => change(field, random));
    },
  };
}

/** A mutation of the body of an article or page. */
function ofBody(name: string, addition: string | ((random: Random) => string)): Mutation {
  return {
    name,
    refused: true,
    apply: (original, random) =>
      isArticle(original)
        ? `${original.source.trimEnd()}\n\n${typeof addition === 'string' ? addition : addition(random)}\n`
        : undefined,
  };
}

const dates = new Set([
  'publishedOn',
  'updatedOn',
  'announcedOn',
  'shutdownOn',
  'expectedOn',
  'listedOn',
  'releasedOn',
  'on',
  'to',
  'value',
  'date',
]);
const words = new Set(
  'title titleEn deck name label note description publisher via term english definition alt about text short write instead why caption credit offline endNote releasedNote audience'.split(
    ' ',
  ),
);
const references = new Set(['life', 'family', 'by', 'lead', 'apiCounterpart', 'snapshotOf', 'author']);
const required: Readonly<Partial<Record<Place, readonly string[]>>> = {
  article: ['title', 'deck', 'publishedOn', 'topics'],
  retirement: ['id', 'title', 'titleEn', 'announcedOn', 'surface', 'certainty'],
  model: ['id', 'name', 'kind', 'family'],
  topic: ['id', 'name', 'description'],
  author: ['id', 'name', 'about'],
  page: ['title', 'description'],
};

/** Keys of these files are the editor's own on the first level: any name is right there. */
const isOwnKey = ({ indent }: FieldLine, { place }: Original): boolean =>
  indent === 0 && (place === 'families' || place === 'strings');

const any = (): boolean => true;
const isPlainText = ({ key, value }: FieldLine): boolean =>
  words.has(key) && /^\p{Script=Arabic}/u.test(value);

/** Mutations that must be refused, whatever they hit. */
const wrong: readonly Mutation[] = [
  ofField('a field that does not exist', any, ({ text, start }) => `${text}\n${start}colour: red`),
  ofField(
    'a field with two letters swapped',
    (field, original) => field.key.length > 2 && field.key[0] !== field.key[1] && !isOwnKey(field, original),
    ({ lead, key, value }) => `${lead}${key[1]}${key[0]}${key.slice(2)}: ${value}`,
  ),
  ofField(
    'a field with a capital',
    (field, original) => /^[a-z]/u.test(field.key) && !isOwnKey(field, original),
    ({ lead, key, value }) => `${lead}${key[0]!.toUpperCase()}${key.slice(1)}: ${value}`,
  ),
  ofField('a field twice', any, ({ text, start, key, value }) => `${text}\n${start}${key}: ${value}`),
  ofField(
    'a field that JavaScript knows',
    (field, original) => !isOwnKey(field, original),
    ({ text, start }, random) =>
      `${text}\n${start}${random.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])}: {a: 1}`,
  ),
  ofField(
    'a day that does not exist',
    ({ key, value }) => dates.has(key) && /^'?\d{4}-\d{2}/u.test(value),
    ({ lead, key }, random) =>
      `${lead}${key}: ${random.pick(['2026-02-30', '2026-13-01', '2026-1-5', '31/12/2026', '٢٠٢٦-٠١-٠١'])}`,
  ),
  ofField(
    'a text of 1,500 letters',
    ({ key }) => words.has(key),
    ({ lead, key }) => `${lead}${key}: ${'ع'.repeat(1500)}`,
  ),
  ofField(
    'an id of 1,500 letters',
    ({ key }, { place }) => key === 'id' && place !== 'article',
    ({ lead, key }) => `${lead}${key}: ${'a'.repeat(1500)}`,
  ),
  ofField(
    'a number for a text',
    ({ key }) => words.has(key),
    ({ lead, key }, random) => `${lead}${key}: ${random.pick(['5', '1e9', 'true', '0x1F', '.inf'])}`,
  ),
  ofField(
    'a list for a text',
    ({ key }) => words.has(key),
    ({ lead, key }) => `${lead}${key}: [نص, نص]`,
  ),
  ofField(
    'fields for a text',
    ({ key }) => words.has(key),
    ({ lead, key }) => `${lead}${key}: {نص: نص}`,
  ),
  ofField('nothing for a value', any, ({ lead, key }) => `${lead}${key}:`),
  ofField('an empty text', any, ({ lead, key }) => `${lead}${key}: ''`),
  ofField(
    'a reference to nothing',
    ({ key, value }) => references.has(key) && /^[a-z0-9./-]+$/u.test(value),
    ({ lead, key, value }) => `${lead}${key}: ${value}-none`,
  ),
  ofField(
    'an address that is none',
    ({ key }) => key === 'url',
    ({ lead, key }, random) =>
      `${lead}${key}: ${random.pick(['javascript:alert(1)', 'openai.com', 'ftp://example.org/', 'https://'])}`,
  ),
  ofField('a quote that never closes', any, ({ lead, key }) => `${lead}${key}: 'نص`),
  ofField('a colon in a text', isPlainText, ({ lead, key, value }) => `${lead}${key}: ${value}: ثم`),
  ofField(
    'words after a # that YAML leaves out',
    isPlainText,
    ({ lead, key, value }) => `${lead}${key}: ${value} #1 في القائمة`,
  ),
  ofField(
    'a first word that YAML takes for a name',
    isPlainText,
    ({ lead, key, value }) => `${lead}${key}: &شركة ${value}`,
  ),
  ofField('a tag', any, ({ lead, key, value }) => `${lead}${key}: !نص ${value}`),
  ofField(
    'an invisible mark',
    ({ key }) => words.has(key),
    ({ text }, random) =>
      `${text.replace(/:/u, ': ')}${random.pick(['\u200F', '\u202E', '\u00AD', '\uFFFD', '\u0000'])}`,
  ),
  {
    name: 'a field that is required taken out',
    refused: true,
    apply: (original, random) => {
      const names = required[original.place] ?? [];
      const fields = fieldLines(original).filter(({ indent, key }) => indent === 0 && names.includes(key));
      if (fields.length === 0) return undefined;
      const { line } = random.pick(fields);
      return original.source
        .split('\n')
        .filter((_, index) => index !== line)
        .join('\n');
    },
  },
  {
    name: 'a version of YAML that reads otherwise',
    refused: true,
    apply: (original) => (isArticle(original) ? undefined : `%YAML 1.1\n---\n${original.source}`),
  },
  {
    name: 'a second document',
    refused: true,
    apply: (original) => (isArticle(original) ? undefined : `${original.source.trimEnd()}\n---\nlast: نص\n`),
  },
  {
    name: 'the end of the fields before their end',
    refused: true,
    apply: (original, random) => {
      const fields = fieldLines(original);
      if (!isArticle(original) || fields.length < 4) return undefined;
      const field = fields[2 + random.below(fields.length - 3)]!;
      return edit(original.source, field.line, (text) => `---\n${text}`);
    },
  },
  {
    name: 'no fields at all',
    refused: true,
    apply: (original, random) =>
      isArticle(original) ? original.source.slice(4) : random.pick(['', '# نص\n', '5\n', 'نص\n', 'null\n']),
  },
  {
    name: 'an indent by a tab',
    refused: true,
    apply: (original, random) => {
      const inner = fieldLines(original).filter(({ lead }) => /^ +$/u.test(lead));
      if (inner.length === 0) return undefined;
      return edit(original.source, random.pick(inner).line, (text) => text.replace(/^ +/u, '\t'));
    },
  },
  ofBody('a link to a heading that is not there', '[نص](#none)'),
  ofBody('a link to an article that is not there', '[نص](/articles/none/)'),
  ofBody('a link without an address', '[نص]()'),
  ofBody('a link that runs code', '[نص](javascript:alert(1))'),
  ofBody('a picture that is not there', '![وصف الصورة](./none.png)'),
  ofBody('a note that is defined nowhere', 'نص بلا حاشية.[^none]'),
  ofBody('a note that nothing refers to', 'نص.\n\n[^lost]: حاشية لا يشير إليها شيء.'),
  ofBody('a note that is defined twice', 'نص.[^two]\n\n[^two]: حاشية.\n\n[^two]: حاشية أخرى.'),
  ofBody(
    'a row of a table with more cells than its head',
    '| رأس | رأس |\n| --- | --- |\n| خلية | خلية | خلية |',
  ),
  ofBody('a component that does not exist', '<Nothing />'),
  ofBody('a component that never closes', '<KeyFigures>\n\nنص'),
  ofBody('HTML', '<div onclick="alert(1)">نص</div>'),
  ofBody('code', '{process.exit(0)}'),
  ofBody('an import', "import fs from 'node:fs'\n\nنص"),
  ofBody(
    'letters of no alphabet',
    (random) => `نص ${random.pick(['\uFEDF', '\u200B', '\uE000', '\uFFFD'])} نص`,
  ),
];

const NASTY = [
  '{',
  '}',
  '<',
  '>',
  '[',
  ']',
  '*',
  '&',
  '|',
  '#',
  "'",
  '"',
  ':',
  '- ',
  '\\',
  '`',
  '\r',
  '\t',
  '\u0000',
  '\u2028',
  '😀',
  '\uD83D',
  'ﷺ',
  '%',
  '---\n',
  '...\n',
  '$&',
  '\u0301',
];

const lineMutation = (
  name: string,
  change: (lines: string[], at: number, random: Random) => string[],
): Mutation => ({
  name,
  refused: false,
  apply: ({ source }, random) => {
    const lines = source.split('\n');
    return change(lines, random.below(lines.length), random).join('\n');
  },
});

const textMutation = (
  name: string,
  change: (source: string, at: number, random: Random) => string,
): Mutation => ({
  name,
  refused: false,
  apply: ({ source }, random) => change(source, random.below(source.length), random),
});

const deepMutation = (name: string, deep: (depth: number) => string, where: 'body' | 'fields'): Mutation => ({
  name,
  refused: false,
  apply: (original, random) => {
    if (isArticle(original) !== (where === 'body')) return undefined;
    return `${original.source.trimEnd()}\n\n${deep(random.pick([50, 1000, 5000]))}\n`;
  },
});

/** Mutations of which something right may come: no crash, no hang, and nothing lost. */
const wild: readonly Mutation[] = [
  lineMutation('a line less', (lines, at) => lines.toSpliced(at, 1)),
  lineMutation('a line twice', (lines, at) => lines.toSpliced(at, 0, lines[at]!)),
  lineMutation('two lines swapped', (lines, at) =>
    at === 0 ? lines : lines.toSpliced(at - 1, 2, lines[at]!, lines[at - 1]!),
  ),
  lineMutation('a line further in', (lines, at) => lines.toSpliced(at, 1, `  ${lines[at]}`)),
  lineMutation('a line further out', (lines, at) =>
    lines.toSpliced(at, 1, lines[at]!.replace(/^ {1,2}/u, '')),
  ),
  lineMutation('a line from elsewhere', (lines, at, random) => lines.toSpliced(at, 0, random.pick(lines))),
  lineMutation('a line 2,000 times', (lines, at) =>
    lines.toSpliced(at, 0, ...Array.from({ length: 2000 }, () => lines[at]!)),
  ),
  textMutation('a character less', (source, at) => source.slice(0, at) + source.slice(at + 1)),
  textMutation(
    'a character in',
    (source, at, random) => source.slice(0, at) + random.pick(NASTY) + source.slice(at),
  ),
  textMutation(
    'a character many times',
    (source, at, random) =>
      source.slice(0, at) + random.pick(NASTY).repeat(random.pick([100, 5000])) + source.slice(at),
  ),
  textMutation('an end too early', (source, at) => source.slice(0, at)),
  textMutation('a beginning too late', (source, at) => source.slice(at)),
  textMutation('ends of lines as on Windows', (source) => source.replaceAll('\n', '\r\n')),
  deepMutation('lists in lists', (depth) => `deep: ${'['.repeat(depth)}${']'.repeat(depth)}`, 'fields'),
  deepMutation('groups in groups', (depth) => `deep: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`, 'fields'),
  deepMutation('dashes in dashes', (depth) => `deep:\n  ${'- '.repeat(depth)}نص`, 'fields'),
  deepMutation('quotations in quotations', (depth) => `${'> '.repeat(depth)}نص`, 'body'),
  deepMutation('lists in lists', (depth) => `${'- '.repeat(depth)}نص`, 'body'),
  deepMutation('stars', (depth) => `${'*نص **'.repeat(depth)}`, 'body'),
  deepMutation('brackets', (depth) => `${'['.repeat(depth)}نص${']'.repeat(depth)}`, 'body'),
  deepMutation('links in links', (depth) => `${'[نص]('.repeat(depth)}`, 'body'),
  deepMutation('components in components', (depth) => `${'<KeyFigures>\n'.repeat(depth)}`, 'body'),
  deepMutation('cells', (depth) => `|${' خلية |'.repeat(depth)}\n|${' --- |'.repeat(depth)}`, 'body'),
  deepMutation('braces', (depth) => `${'{'.repeat(depth)}`, 'body'),
];

/** Every mutation. */
export const mutations: readonly Mutation[] = [...wrong, ...lostLines, ...wild];
