import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { placeSchemas } from '../../../src/check/place-schemas.ts';
import { formatField } from '../../../src/check/problem.ts';
import { descriptionAt, fieldNamesAt } from '../../../src/check/schema-paths.ts';
import { findSchemaFaults } from '../../../src/check/zod-problems.ts';

const article = {
  title: 'عنوان',
  deck: 'خلاصة',
  publishedOn: '2026-02-14',
  topics: ['chatgpt'],
  sources: [{ url: 'https://openai.com/', publisher: 'OpenAI' }],
};

const model = {
  id: 'gpt-4o',
  name: 'GPT-4o',
  kind: 'model',
  family: 'gpt-4o',
  lives: [{ id: 'api', surface: 'api', releasedOn: '2024-05-13', releasedSources: ['openai'] }],
  sources: [{ id: 'openai', publisher: 'OpenAI', url: 'https://openai.com/' }],
};

const faults = (schema: z.ZodType, data: unknown): string[] =>
  findSchemaFaults(schema, data).map(({ path, message }) => `${formatField(path)}: ${message}`);
const inArticle = (fields: object): string[] => faults(placeSchemas.article, { ...article, ...fields });
const inModel = (fields: object): string[] => faults(placeSchemas.model, { ...model, ...fields });

describe('fields', () => {
  it('that are as they should be bring no fault', () => {
    expect(inArticle({})).toEqual([]);
    expect(inModel({})).toEqual([]);
  });

  it('that are missing are described by their schema', () => {
    expect(inArticle({ deck: undefined })).toEqual([
      'deck: is missing; one or two sentences under the headline, also the text of cards and feeds',
    ]);
    expect(inArticle({ publishedOn: undefined })).toEqual([
      'publishedOn: is missing; the day our text is first published; a later day is scheduled',
    ]);
    expect(inArticle({ picture: { src: './a.png' } })).toEqual([
      'picture.alt: is missing; what the picture shows, in Arabic',
    ]);
    expect(
      inModel({ lives: [{ surface: 'api', releasedOn: '2024-05', releasedSources: ['openai'] }] }),
    ).toEqual(['lives[0].id: is missing; unique in its model; the surface, unless there are two on one']);
  });

  it('that are empty or of another type say so', () => {
    expect(inArticle({ title: null })).toEqual(['title: is empty; fill it in, or take the line out']);
    expect(inArticle({ topics: 'chatgpt' })).toEqual(['topics: is text; write a list, such as [a, b]']);
    expect(inArticle({ draft: 'yes' })).toEqual(['draft: is text; write true or false']);
    expect(inArticle({ sources: [['a']] })).toEqual(['sources[0]: is a list; write fields, one a line']);
    expect(inArticle({ deck: 3 })[0]).toMatch(/^deck: is the number 3; write text here/u);
  });

  it('that nobody knows are compared with those that somebody does', () => {
    expect(inArticle({ publishdOn: '2026-02-14' })).toEqual([
      'publishdOn: is no field; did you mean "publishedOn"?',
    ]);
    expect(inArticle({ picture: { src: './a.png', alt: 'صورة', height: 3 } })).toEqual([
      'picture.height: is no field; the fields here are src, alt, caption, credit',
    ]);
  });

  it('that hold one of a few words are compared with those words', () => {
    expect(inModel({ kind: 'snapshoot' })).toEqual([
      'kind: "snapshoot" is not known here; did you mean "snapshot"?',
    ]);
    expect(inModel({ kind: 'xyz' })).toEqual([
      'kind: "xyz" is not one of model, snapshot, alias, endpoint, feature, product',
    ]);
  });

  it('that tell an article in short are three sentences, none of them long', () => {
    const sentence = 'توقف النموذج في موعده.';
    const points = (...keyPoints: string[]): string[] => inArticle({ keyPoints });
    expect(points(sentence, 'هل توقف النموذج؟', 'قالت الشركة: «توقف.»')).toEqual([]);
    expect(points(sentence, sentence)).toEqual(['keyPoints: write 3 points, a sentence each']);
    expect(points(sentence, sentence, sentence, sentence)).toEqual([
      'keyPoints: write 3 points, a sentence each',
    ]);
    expect(points(sentence, sentence, 'توقف النموذج')).toEqual([
      'keyPoints[2]: write a whole sentence, with its full stop or question mark',
    ]);
    expect(points(sentence, sentence, `${'ع'.repeat(140)}.`)).toEqual([
      'keyPoints[2]: write at most 140 characters: it is a line, not a paragraph',
    ]);
    expect(points(sentence, sentence, 'GPT-4o توقف.')[0]).toMatch(
      /^keyPoints\[2\]: begin with an Arabic letter/u,
    );
  });

  it('that hold ids are quoted when they are malformed', () => {
    expect(inArticle({ topics: ['ChatGPT app'] })[0]).toMatch(
      /^topics\[0\]: "ChatGPT app": use lower-case Latin/u,
    );
  });
});

describe('dates', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-2-3', '14/02/2026', '2026-02'])(
    'such as %s are no days',
    (day) => {
      expect(inArticle({ publishedOn: day })).toEqual([
        `publishedOn: "${day}" is not a day; write a real day as YYYY-MM-DD`,
      ]);
    },
  );
});

describe('sources', () => {
  it('must be there, each with an address or the reason why it has none', () => {
    expect(inArticle({ sources: undefined })).toEqual(['sources: is missing; where its facts come from']);
    expect(inArticle({ sources: [] })).toEqual(['sources: an article has at least one source']);
    expect(inArticle({ sources: [{ publisher: 'OpenAI' }] })).toEqual([
      'sources[0].url: give the source a url, or say under "offline" why it has none',
    ]);
  });
});

describe('checks across fields', () => {
  const early = { updatedOn: '2026-01-01' };
  const late = 'updatedOn: the update 2026-01-01 is before the publication 2026-02-14';

  it('are reported beside an unknown field, although zod leaves them out then', () => {
    expect(inArticle({ ...early, extra: 1 })).toEqual([expect.stringContaining('extra: is no field'), late]);
  });

  it('are reported beside a malformed optional field or list', () => {
    expect(inArticle({ ...early, draft: 'yes', retirements: [1] })).toHaveLength(3);
    expect(inArticle({ ...early, draft: 'yes', retirements: [1] })).toContain(late);
  });

  it('are reported beside a malformed or missing required field', () => {
    expect(inArticle({ ...early, title: undefined, topics: [], sources: 'x' })).toHaveLength(4);
    expect(inArticle({ ...early, title: undefined, topics: [], sources: 'x' })).toContain(late);
    expect(
      inModel({ kind: 'snapshoot', lives: [{ ...model.lives[0], releasedSources: ['opnai'] }] }),
    ).toContain(
      'lives[0].releasedSources[0]: no source of this file has the id "opnai"; fix it, or add the source',
    );
  });

  it('do not speak of what stood in for a malformed field', () => {
    expect(inArticle({ ...early, publishedOn: '2026-02-30' })).toEqual([
      'publishedOn: "2026-02-30" is not a day; write a real day as YYYY-MM-DD',
    ]);
  });

  it('do not accuse a field of missing that was only left out of the second look', () => {
    expect(inModel({ lives: [{ ...model.lives[0], releasedOn: 'soon' }] })).toEqual([
      'lives[0].releasedOn: "soon" is not a date; write a real day as YYYY-MM-DD, or a month as YYYY-MM',
    ]);
  });
});

describe('strings of the interface', () => {
  const check = (entry: unknown): string[] => faults(placeSchemas.strings, { 'a.b': entry });

  it('are judged as what they are most like: one text, or six forms', () => {
    expect(check({ note: 'Here', text: 'نص' })).toEqual([]);
    expect(check({ note: 'Here' })).toEqual(['a.b.text: is missing; add it']);
    expect(check({ note: 'Here', one: 'يوم', two: 'يومان', few: 'أيام', other: 'يوم' })).toEqual([
      'a.b.zero: is missing; add it',
      'a.b.many: is missing; add it',
    ]);
    expect(check({ note: 'Here', text: '' })).toEqual(['a.b.text: write some text, or leave the field out']);
    expect(check('نص')).toEqual(['a.b: is text; write fields, one a line']);
  });
});

describe('a file', () => {
  it('without fields says so', () => {
    expect(faults(placeSchemas.topic, null)).toEqual(['file: holds no fields; write them, one a line']);
    expect(faults(placeSchemas.topic, 'نص')).toEqual(['file: is text; write fields, one a line']);
  });
});

describe('the way through a schema', () => {
  const schema = z.strictObject({
    list: z
      .array(z.strictObject({ day: z.preprocess(String, z.string()).optional().describe('A day.') }))
      .default([]),
    map: z.record(
      z.string(),
      z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })]),
    ),
  });

  it('leads through lists, maps, unions, defaults and preprocessed values', () => {
    expect(descriptionAt(schema, ['list', 0, 'day'])).toBe('A day.');
    expect(descriptionAt(schema, ['list', 0, 'nowhere'])).toBeUndefined();
    expect(fieldNamesAt(schema, [])).toEqual(['list', 'map']);
    expect(fieldNamesAt(schema, ['list', 0])).toEqual(['day']);
    expect(fieldNamesAt(schema, ['map', 'key'])).toEqual(['a', 'b']);
  });
});
