import { z } from 'astro/zod';
import { placeSchemas } from '../check/place-schemas.ts';
import { SLUG } from '../schemas/text.ts';
import type { CmsBackend } from './cms-backend.ts';
import { deskWords, fieldWords } from './field-words.ts';
import type { KnownContent } from './known-content.ts';

/** The parts of a JSON Schema from which fields are made. */
interface Shape {
  type?: string | string[];
  format?: string;
  pattern?: string;
  patternErrorMessage?: string;
  enum?: string[];
  default?: unknown;
  items?: Shape;
  minItems?: number;
  properties?: Record<string, Shape>;
  required?: string[];
}

/** A field as the desk's program (Sveltia CMS) takes it; the format is Decap's. */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  [option: string]: unknown;
}

/** Ids that a field may name, each with words for a person. */
type Choices = readonly { label: string; value: string }[];

export interface CmsConfigOptions {
  known: KnownContent;
  topics: Choices;
  authors: Choices;
  /** Where articles are, from the root of the repository. */
  folder: string;
  backend: CmsBackend;
}

const DAY = String.raw`^\d{4}-\d{2}-\d{2}$`;

/** Texts of more than a line. */
const LONG = new Set(['deck', 'corrections.note', 'picture.alt']);

/**
 * The configuration of the desk, made from the schema of articles and from what the content holds: so that a field, a choice
 * or an id cannot be here and not there.
 */
export function cmsConfig({ known, topics, authors, folder, backend }: CmsConfigOptions) {
  const schema = z.toJSONSchema(placeSchemas.article, { io: 'input', unrepresentable: 'any' }) as Shape;
  const ids: Record<string, Choices> = {
    topics,
    author: authors,
    retirements: known.retirements.map(({ id, title }) => ({ label: `${title} (${id})`, value: id })),
    models: known.models.map(({ id, name }) => ({ label: name, value: id })),
  };
  return {
    backend,
    load_config_file: false,
    media_folder: folder,
    output: { omit_empty_optional_fields: true, yaml: { quote: 'single' } },
    collections: [
      {
        name: 'articles',
        label: deskWords.articles,
        label_singular: deskWords.article,
        folder,
        path: '{{slug}}/index',
        extension: 'mdx',
        format: 'yaml-frontmatter',
        media_folder: '',
        public_folder: '.',
        create: true,
        // What is published stays.
        delete: false,
        identifier_field: 'title',
        slug: {
          template: '{{title}}',
          editable: ['create'],
          hint: deskWords.slugHint,
          pattern: [SLUG.source, deskWords.wrongForm],
        },
        editor: { preview: false },
        fields: [
          ...fieldsOf(schema, '', ids),
          {
            name: 'body',
            label: deskWords.body,
            hint: deskWords.bodyHint,
            // Not the editor of Markdown, whose rich mode would write components anew: a plain field keeps every character.
            widget: 'text',
            required: true,
          },
        ],
      },
    ],
  };
}

function fieldsOf(shape: Shape, way: string, ids: Readonly<Record<string, Choices>>): CmsField[] {
  const required = new Set(shape.required);
  return Object.entries(shape.properties ?? {}).map(([name, field]) => {
    const path = way === '' ? name : `${way}.${name}`;
    const words = fieldWords[path];
    if (words === undefined) throw new Error(`src/desk/field-words.ts has no words for the field ${path}`);
    return {
      name,
      ...words,
      ...widgetOf(path, field, ids),
      required: required.has(name),
      ...(typeof field.default === 'boolean' || typeof field.default === 'string'
        ? { default: field.default }
        : {}),
    };
  });
}

function widgetOf(
  path: string,
  shape: Shape,
  ids: Readonly<Record<string, Choices>>,
): { widget: string; [option: string]: unknown } {
  const choices = ids[path];
  if (shape.type === 'boolean') return { widget: 'boolean' };
  if (shape.enum) return { widget: 'select', options: shape.enum };
  if (shape.type === 'array') {
    const most = shape.minItems === undefined ? {} : { min: shape.minItems };
    if (choices) return { widget: 'select', multiple: true, options: choices, ...most };
    const { items = {} } = shape;
    return items.type === 'object'
      ? { widget: 'list', collapsed: false, fields: fieldsOf(items, path, ids), ...most }
      : {
          widget: 'list',
          field: { name: 'item', label: fieldWords[path]!.label, widget: 'string' },
          ...most,
        };
  }
  if (shape.type === 'object')
    return { widget: 'object', collapsed: 'auto', fields: fieldsOf(shape, path, ids) };
  if (choices) return { widget: 'select', options: choices };
  if (shape.pattern === DAY) {
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: false };
  }
  return {
    widget: LONG.has(path) ? 'text' : 'string',
    ...(shape.pattern === undefined
      ? {}
      : { pattern: [shape.pattern, shape.patternErrorMessage ?? deskWords.wrongForm] }),
  };
}
