import { z } from 'astro/zod';
import { documents, type DocumentName } from './documents.ts';

/**
 * The JSON Schema (draft 2020-12) of a document. It allows unknown fields, because fields may be added within a version.
 *
 * @param url full address of the schema, which is also its `$id`
 */
export function toJsonSchema(name: DocumentName, url: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(documents[name], { io: 'input', target: 'draft-2020-12' });
  return { $schema, $id: url, title: `Uful: ${name}`, ...schema };
}
