import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { LOCAL } from '../../../src/desk/cms-backend.ts';
import { cmsConfig, type CmsField } from '../../../src/desk/cms-config.ts';
import { fieldWords } from '../../../src/desk/field-words.ts';
import { readKnownContent } from '../../../src/desk/known-content.ts';
import { articleSchema, headKinds } from '../../../src/schemas/article.ts';
import { text } from '../../../src/schemas/text.ts';

const known = readKnownContent('content');
const config = cmsConfig({
  known,
  topics: [{ label: 'داخل ChatGPT', value: 'chatgpt' }],
  authors: [{ label: 'التحرير', value: 'desk' }],
  folder: 'content/articles',
  backend: LOCAL.backend,
});
const [articles] = config.collections;
const fields = articles!.fields as CmsField[];
const byName = new Map(fields.map((field) => [field.name, field]));

interface Shape {
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
}

/** The ways to all fields of a schema, with a star on those that have to be filled in. */
function waysOfSchema(shape: Shape, way = ''): string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const path = `${way}${name}`;
    const own = `${path}${shape.required?.includes(name) ? '*' : ''}`;
    return [own, ...waysOfSchema(field.items ?? field, `${path}.`)];
  });
}

function waysOfFields(list: readonly CmsField[], way = ''): string[] {
  return list.flatMap(({ name, required, fields: inner }) => {
    const path = `${way}${name}`;
    return [
      `${path}${required ? '*' : ''}`,
      ...waysOfFields((inner as CmsField[] | undefined) ?? [], `${path}.`),
    ];
  });
}

describe('the configuration of the browser desk', () => {
  it('has the fields of the schema, in its order, and asks for those that it asks for', () => {
    const schema = z.toJSONSchema(
      articleSchema(() => text),
      { io: 'input', unrepresentable: 'any' },
    ) as Shape;
    const ways = waysOfSchema(schema);
    expect(ways).toContain('sources.publisher*');
    expect(waysOfFields(fields)).toEqual([...ways, 'body*']);
  });

  it('has words for every field, and none for a field that there is not', () => {
    const ways = waysOfFields(fields).map((way) => way.replace('*', ''));
    expect(Object.keys(fieldWords)).toEqual(ways.filter((way) => way !== 'body'));
  });

  it('gives the choices of the schema, and the ids that the content has', () => {
    expect(byName.get('drawing')).toMatchObject({ widget: 'select', options: headKinds });
    expect(byName.get('author')).toMatchObject({ options: [{ value: 'desk' }], default: 'desk' });
    const ids = (byName.get('retirements')!['options'] as { value: string }[]).map(({ value }) => value);
    expect(ids).toEqual(known.retirements.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(10);
  });

  it('takes days as days, and leaves the body to a field that keeps every character', () => {
    for (const name of ['publishedOn', 'updatedOn']) expect(byName.get(name)!.widget).toBe('datetime');
    expect(byName.get('body')!.widget).toBe('text');
  });
});
