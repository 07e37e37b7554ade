import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseArticle, parseYaml } from '../../../src/content/document.ts';
import { readTree } from '../../../src/content/tree.ts';
import {
  editorSchemas,
  formatEditorSchema,
  SCHEMA_FOLDER,
  type EditorSchema,
} from '../../../src/desk/editor-schemas.ts';

const names = Object.keys(editorSchemas) as EditorSchema[];
const root = join(import.meta.dirname, '../../..');
const readCommitted = (name: EditorSchema): string =>
  readFileSync(join(root, SCHEMA_FOLDER, `${name}.json`), 'utf8');

function compile(name: EditorSchema): ValidateFunction {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['patternErrorMessage']);
  return ajv.compile(JSON.parse(readCommitted(name)) as object);
}

const validators = new Map(names.map((name) => [name, compile(name)]));

/** What a schema says of fields: the places of its faults. */
function faultsOf(name: EditorSchema, data: unknown): string[] {
  const validate = validators.get(name)!;
  return validate(data)
    ? []
    : validate.errors!.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const source = { url: 'https://openai.com/', publisher: 'OpenAI' };
const article = {
  title: 'عنوان',
  deck: 'جملة.',
  publishedOn: '2026-11-22',
  topics: ['api'],
  sources: [source],
};

describe('the schemas for editors', () => {
  it('are committed as they are generated, and no other', () => {
    for (const name of names) {
      expect(readCommitted(name), `${name}.json is old; run "npm run schemas"`).toBe(
        formatEditorSchema(name),
      );
    }
    expect(readdirSync(join(root, SCHEMA_FOLDER)).sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });

  it('take every file of the content', () => {
    const contentDir = join(root, 'content');
    const files = readTree(contentDir).files.filter(({ place }) => Object.hasOwn(editorSchemas, place));
    const faults = files.flatMap(({ place, path }) => {
      const text = readFileSync(join(contentDir, path), 'utf8');
      const { data } = place === 'article' ? parseArticle(text) : parseYaml(text);
      return faultsOf(place as EditorSchema, data).map((fault) => `${path} ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
  });

  it.each([
    ['a field that is none', { ...article, titel: 'عنوان' }, ' additionalProperties'],
    ['a missing field', { ...article, deck: undefined, sources: [source] }, ' required'],
    ['a day in another order', { ...article, publishedOn: '22-11-2026' }, '/publishedOn pattern'],
    ['an empty text', { ...article, title: ' ' }, '/title pattern'],
    ['spaces at an end', { ...article, deck: 'جملة. ' }, '/deck pattern'],
    ['capitals in an id', { ...article, models: ['GPT-4o'] }, '/models/0 pattern'],
    ['a drawing that is none', { ...article, drawing: 'sky' }, '/drawing enum'],
    ['a source without an address', { ...article, sources: [{ publisher: 'OpenAI' }] }, '/sources/0 anyOf'],
    [
      'a correction that begins in Latin',
      { ...article, corrections: [{ on: '2026-11-23', note: 'GPT-4o' }] },
      '/corrections/0/note pattern',
    ],
  ])('refuse %s', (_, fields, fault) => {
    expect(faultsOf('article', JSON.parse(JSON.stringify(fields)))).toContain(fault);
  });

  it('take a source of a year, as a number or as text', () => {
    for (const date of [2023, '2023', '2023-05', '2023-05-13']) {
      expect(faultsOf('article', { ...article, sources: [{ ...source, date }] })).toEqual([]);
    }
  });

  it('are pointed at by the settings of the editor', () => {
    const settings = readFileSync(join(root, '.vscode/settings.json'), 'utf8');
    const pointers = [
      ...settings.matchAll(/"\.\/(\.vscode\/schemas\/(\w+)\.json)": "content\/(\w+)\/\*\.yml"/gu),
    ];
    expect(pointers.map(([, , name, folder]) => `${name} ${folder}`)).toEqual([
      'retirement retirements',
      'model models',
    ]);
  });
});
