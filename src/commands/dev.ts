/**
 * `npm run dev [-- --port 4322]`: Astro's development server, with drafts and scheduled items unless PREVIEW
 * says otherwise, until Ctrl-C.
 */
import { parseArgs } from 'node:util';
import { quietAstro } from '../hosting/astro-environment.ts';
import { readPort } from '../hosting/port.ts';
import { runCommand } from '../hosting/run-command.ts';
import { readSettings } from '../settings.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const port = readPort(values.port);

  if (!process.env['PREVIEW']?.trim()) process.env['PREVIEW'] = '1';
  readSettings(process.env);
  quietAstro();

  const { dev } = await import('astro');
  await dev({ server: { port, ...(values.host === undefined ? {} : { host: values.host }) } });
}

await runCommand(main);
