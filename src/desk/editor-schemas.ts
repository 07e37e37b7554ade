import { z } from 'astro/zod';
import { placeSchemas } from '../check/place-schemas.ts';
import type { Place } from '../content/tree.ts';

/** The kinds of file whose fields are many enough that an editor wants to be told of them, each with its title. */
export const editorSchemas = {
  article: 'Front matter of an article',
  retirement: 'An announcement of the record',
  model: 'A model or product of the record',
} as const satisfies Partial<Record<Place, string>>;

export type EditorSchema = keyof typeof editorSchemas;

/** Where the schemas are committed, from the root of the repository; `.vscode/settings.json` points at them. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/**
 * The JSON Schema of a kind of file, as it is written before defaults are filled in. It knows names, types, choices and
 * shapes; what only a function can tell (real days, ids that exist) is left to the content check.
 *
 * @returns the text of the file, in draft 7, which is what editors read
 */
export function formatEditorSchema(name: EditorSchema): string {
  const schema = z.toJSONSchema(placeSchemas[name], {
    io: 'input',
    target: 'draft-7',
    // Dates are read by functions; `meta` says what can be said of them.
    unrepresentable: 'any',
  });
  const titled = { $schema: schema.$schema, title: editorSchemas[name], ...schema };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
