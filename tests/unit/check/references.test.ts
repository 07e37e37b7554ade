import { describe, expect, it } from 'vitest';
import {
  indexFile,
  joinIndex,
  latestPublicityOf,
  type IndexPart,
  type Publicity,
} from '../../../src/check/content-index.ts';
import { createReferenceChecker } from '../../../src/check/reference-findings.ts';
import { fieldReferences, type Reference } from '../../../src/check/references.ts';

const life = (id: string, surface: string) => ({ id, surface });
const parts: IndexPart[] = [
  indexFile('topic', 'chatgpt', { id: 'chatgpt' }),
  indexFile('author', 'desk', { id: 'desk' }),
  indexFile('terms', 'terms', [{ id: 'snapshot' }, { id: 'alias' }]),
  indexFile('families', 'families', { 'gpt-4o': { name: 'GPT-4o' } }),
  indexFile('model', 'gpt-4o', { lives: [life('chatgpt', 'chatgpt'), life('api', 'api')] }),
  indexFile('retirement', '2026-01-29-chatgpt-gpt-4o', { announcedOn: '2026-01-29' }),
  indexFile('article', 'good', { publishedOn: '2026-02-14' }),
  indexFile('article', 'draft', { publishedOn: '2026-02-14', draft: true }),
];
const check = (
  reference: Pick<Reference, 'to' | 'id' | 'surface'>,
  from?: Publicity,
  extra: IndexPart[] = [],
): string[] =>
  createReferenceChecker(joinIndex([...parts, ...extra]))(
    [{ line: 7, field: 'field', ...reference }],
    from,
  ).map(({ message }) => message);
const on = (day: Publicity['on'], draft = false): Publicity => ({ on: day, draft });

describe('references in fields', () => {
  it('of an article lead to its author, topics, announcements, models and picture', () => {
    const fields = { topics: ['a', 'b'], retirements: ['c'], models: ['d'], picture: { src: './e.png' } };
    expect(fieldReferences('article', fields, 'articles/x/index.mdx')).toEqual([
      { path: ['author'], to: 'author', id: 'desk' },
      { path: ['topics', 0], to: 'topic', id: 'a' },
      { path: ['topics', 1], to: 'topic', id: 'b' },
      { path: ['retirements', 0], to: 'retirement', id: 'c' },
      { path: ['models', 0], to: 'model', id: 'd' },
      { path: ['picture', 'src'], to: 'picture', id: 'articles/x/e.png' },
    ]);
  });

  it('of an announcement lead to lives and to the announcements that changed it', () => {
    const fields = { surface: 'api', items: [{ life: 'gpt-4o/api' }], changes: [{}, { by: 'b' }] };
    expect(fieldReferences('retirement', fields, 'retirements/x.yml')).toEqual([
      { path: ['items', 0, 'life'], to: 'life', id: 'gpt-4o/api', surface: 'api' },
      { path: ['changes', 1, 'by'], to: 'retirement', id: 'b' },
    ]);
  });

  it('of a model lead to its family and its counterpart, and of the front page to its lead', () => {
    expect(fieldReferences('model', { family: 'a', apiCounterpart: 'b' }, 'models/x.yml')).toEqual([
      { path: ['family'], to: 'family', id: 'a' },
      { path: ['apiCounterpart'], to: 'model', id: 'b' },
    ]);
    expect(fieldReferences('frontPage', { lead: 'a' }, 'front-page.yml')).toEqual([
      { path: ['lead'], to: 'article', id: 'a' },
    ]);
  });

  it('that are malformed are left to the schema', () => {
    expect(fieldReferences('article', { author: 3, topics: 'a', models: [null], picture: [] }, 'x')).toEqual(
      [],
    );
    expect(fieldReferences('retirement', { items: ['a', { life: 3 }], changes: {} }, 'x')).toEqual([]);
    expect(fieldReferences('topic', null, 'x')).toEqual([]);
  });
});

describe('a reference', () => {
  it('to what is there brings nothing', () => {
    expect(check({ to: 'topic', id: 'chatgpt' })).toEqual([]);
    expect(check({ to: 'life', id: 'gpt-4o/api', surface: 'api' })).toEqual([]);
    expect(check({ to: 'family', id: 'gpt-4o' })).toEqual([]);
    expect(check({ to: 'term', id: 'snapshot' })).toEqual([]);
  });

  it('to a term that is not there names the nearest', () => {
    expect(check({ to: 'term', id: 'snapshots' })).toEqual([
      'there is no term "snapshots"; did you mean "snapshot"?',
    ]);
  });

  it('to what is not there names the nearest that is', () => {
    expect(check({ to: 'retirement', id: '2026-01-29-chatgpt-gpt-4' })).toEqual([
      'there is no announcement "2026-01-29-chatgpt-gpt-4"; did you mean "2026-01-29-chatgpt-gpt-4o"?',
    ]);
  });

  it('to what is like nothing names what there is, if it is little', () => {
    expect(check({ to: 'topic', id: 'elephants' })).toEqual([
      'there is no topic "elephants"; there is: chatgpt',
    ]);
    const many = Array.from({ length: 9 }, (_, index) => indexFile('topic', `topic-number-${index}`, {}));
    expect(check({ to: 'topic', id: 'elephants' }, undefined, many)).toEqual([
      'there is no topic "elephants"; see topics/ for what there is',
    ]);
  });

  it('to a life that its model does not have names those it has', () => {
    expect(check({ to: 'life', id: 'gpt-4o/sunset-product', surface: 'product' })).toEqual([
      'there is no life "gpt-4o/sunset-product"; there is: gpt-4o/chatgpt, gpt-4o/api',
    ]);
  });

  it('to a life on another surface than the announcement is wrong', () => {
    expect(check({ to: 'life', id: 'gpt-4o/api', surface: 'chatgpt' })).toEqual([
      '"gpt-4o/api" is a life on api, but the announcement is about chatgpt; name the life on chatgpt, or fix the surface',
    ]);
  });

  it('into a file that cannot be read is not judged', () => {
    const broken = [indexFile('model', 'o3', undefined), indexFile('families', 'families', undefined)];
    expect(check({ to: 'life', id: 'o3/api', surface: 'api' }, undefined, broken)).toEqual([]);
    expect(check({ to: 'model', id: 'o3' }, undefined, broken)).toEqual([]);
    expect(check({ to: 'family', id: 'o-series' }, undefined, broken)).toEqual([]);
    expect(check({ to: 'life', id: 'o4/api', surface: 'api' }, undefined, broken)).toHaveLength(1);
  });
});

describe('a reference to what is not public yet', () => {
  it('is wrong in a file that is public before', () => {
    expect(check({ to: 'retirement', id: '2026-01-29-chatgpt-gpt-4o' }, on('2026-01-20'))).toEqual([
      '"2026-01-29-chatgpt-gpt-4o" is public from 2026-01-29, after this file (2026-01-20); until then a build leaves it out: give this file a later day, or take the reference out',
    ]);
    expect(check({ to: 'retirement', id: '2026-01-29-chatgpt-gpt-4o' }, on('2026-01-29'))).toEqual([]);
  });

  it('is wrong when it is a draft and the file is none', () => {
    expect(check({ to: 'article', id: 'draft' }, on(undefined))).toEqual([
      '"draft" is a draft, which a build leaves out; publish it first, or take this out',
    ]);
    expect(check({ to: 'article', id: 'draft' }, on('2026-02-14', true))).toEqual([]);
  });

  it('is right in a file that can do without it, such as the front page', () => {
    expect(check({ to: 'article', id: 'draft' })).toEqual([]);
  });
});

describe('latestPublicityOf', () => {
  it('goes by the update, which may speak of what came after the publication', () => {
    expect(latestPublicityOf('article', { publishedOn: '2026-01-01', updatedOn: '2026-02-01' })).toEqual(
      on('2026-02-01'),
    );
    expect(latestPublicityOf('article', { publishedOn: '2026-01-01' })).toEqual(on('2026-01-01'));
    expect(latestPublicityOf('article', { publishedOn: '2026-02-30', draft: true })).toEqual(
      on(undefined, true),
    );
    expect(latestPublicityOf('page', { title: 'نص' })).toEqual(on(undefined));
  });
});
