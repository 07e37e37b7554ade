/**
 * `npm run schemas`: writes the JSON Schemas by which editors complete and check fields, from the schemas of the content
 * check. Run it after a change in `src/schemas/`, and commit what it writes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  editorSchemas,
  formatEditorSchema,
  SCHEMA_FOLDER,
  type EditorSchema,
} from '../desk/editor-schemas.ts';
import { runCommand } from '../hosting/run-command.ts';

async function main(): Promise<void> {
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  for (const name of Object.keys(editorSchemas) as EditorSchema[]) {
    const path = join(SCHEMA_FOLDER, `${name}.json`);
    writeFileSync(path, formatEditorSchema(name));
    console.log(path);
  }
}

await runCommand(main);
