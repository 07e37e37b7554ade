/**
 * `npm run dev [-- --port 4322]`: Astro's development server, with drafts and scheduled items unless PREVIEW
 * says otherwise, until Ctrl-C.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { quietAstro } from '../hosting/astro-environment.ts';
import { dropStaleContent } from '../hosting/build-cache.ts';
import { devFolder } from '../hosting/dev-folder.ts';
import { readPort } from '../hosting/port.ts';
import { useAstroFolder } from '../hosting/private-astro-folder.ts';
import { runCommand } from '../hosting/run-command.ts';
import { readSettings } from '../settings.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = readPort(values.port);

  if (!process.env['PREVIEW']?.trim()) process.env['PREVIEW'] = '1';
  const { contentDir } = readSettings(process.env);
  quietAstro();
  const folder = devFolder(contentDir);
  mkdirSync(folder, { recursive: true });
  dropStaleContent(folder, contentDir)();
  useAstroFolder(folder);

  const { dev } = await import('astro');
  await dev({ server: { port, ...(values.host === undefined ? {} : { host: values.host }) } });
}

await runCommand(main);
