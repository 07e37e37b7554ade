import { z } from 'astro/zod';
import { logEntry } from './change-schema.ts';
import { documents, type DocumentName } from './documents.ts';
import { version } from './envelope.ts';
import { model } from './model-schema.ts';
import { retirement } from './retirement-schema.ts';
import { shutdown } from './upcoming-schema.ts';

/** What the description of the API says about the site. */
export interface ApiHome {
  title: string;
  description: string;
  /** Full addresses of the site's root and of the page that explains the API. */
  url: string;
  documentation: string;
}

const shapes = { Retirement: retirement, Model: model, Shutdown: shutdown, LogEntry: logEntry };

const summaries: Record<DocumentName, string> = {
  retirements: 'All announcements',
  models: 'All models and products',
  model: 'One model or product',
  upcoming: 'The shutdowns that lie ahead',
  changes: 'Everything that happened, append-only',
};

/** The description of the API in OpenAPI 3.1. */
export function toOpenApi({ title, description, url, documentation }: ApiHome) {
  return {
    openapi: '3.1.1',
    info: {
      title,
      description,
      version: `${version}.0.0`,
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: url.replace(/\/$/u, '') }],
    externalDocs: { url: documentation },
    // No authentication.
    security: [],
    tags: [{ name: 'record', description: 'The record of retirements.' }],
    paths: {
      [pathOf('retirements.json')]: operation('retirements'),
      [pathOf('models.json')]: operation('models'),
      [pathOf('models/{id}.json')]: operation('model', [
        { name: 'id', in: 'path', required: true, description: 'Id of a model.', schema: { type: 'string' } },
      ]),
      [pathOf('upcoming.json')]: operation('upcoming'),
      [pathOf('changes.json')]: operation('changes'),
      [pathOf('shutdowns.csv')]: table('getShutdownsAsCsv', 'All items of all announcements, a line each'),
      [pathOf('models.csv')]: table('getModelsAsCsv', 'All models on all surfaces, a line each'),
    },
    components: { schemas: toComponents() },
  };
}

/** The API is static files, so an unknown address is answered with the site's 404 page. */
const missing = { 404: { description: 'There is nothing at this address.' } };

function pathOf(file: string): string {
  return `/api/v${version}/${file}`;
}

function operation(name: DocumentName, parameters?: readonly object[]) {
  return {
    get: {
      operationId: `get${componentName(name)}`,
      summary: summaries[name],
      tags: ['record'],
      ...(parameters ? { parameters } : {}),
      responses: {
        200: {
          description: documents[name].description ?? summaries[name],
          content: { 'application/json': { schema: { $ref: refTo(componentName(name)) } } },
        },
        ...missing,
      },
    },
  };
}

/** A file for spreadsheets. */
function table(operationId: string, summary: string) {
  return {
    get: {
      operationId,
      summary,
      tags: ['record'],
      responses: {
        200: {
          description: 'CSV (RFC 4180) in UTF-8 with a byte order mark.',
          content: { 'text/csv': { schema: { type: 'string' } } },
        },
        ...missing,
      },
    },
  };
}

function toComponents(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  for (const [name, shape] of Object.entries(documents)) registry.add(shape, { id: componentName(name) });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: refTo });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)]));
}

/** In OpenAPI a schema is identified by its place in the document, and must not have an id of its own. */
function withoutIdentity(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'));
}

function componentName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Document`;
}

function refTo(id: string): string {
  return `#/components/schemas/${id}`;
}
