/**
 * `npm run preview [-- --port 4322] [--dir dist] [--base /uful/] [--host 0.0.0.0]`: serves the built site on
 * this machine as its hosts do, until Ctrl-C.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPort } from '../hosting/port.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { startServer, type SiteServer } from '../hosting/server.ts';
import { readSettings } from '../settings.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
    },
  });
  const dir = resolve(values.dir);
  if (!existsSync(join(dir, 'index.html'))) {
    throw new CommandError(`There is no site in ${relative('', dir) || dir}: run "npm run build" first.`);
  }
  const { basePath } = readSettings({
    ...process.env,
    ...(values.base === undefined ? {} : { BASE_PATH: values.base }),
  });

  const server = await listen(dir, basePath, readPort(values.port), values.host);
  console.log(server.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }
}

async function listen(dir: string, base: string, port: number, host?: string): Promise<SiteServer> {
  try {
    return await startServer({ dir, base, port, ...(host === undefined ? {} : { host }) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const mend = 'choose another with --port, or with the variable PORT';
    if (code === 'EADDRINUSE') throw new CommandError(`Port ${port} is taken: ${mend}.`);
    if (code === 'EACCES') throw new CommandError(`Port ${port} is not allowed to you: ${mend}.`);
    throw error;
  }
}

await runCommand(main);
