/**
 * `npm run preview [-- --port 4322] [--dir dist] [--base /uful/] [--host 0.0.0.0]`: serves the built site on
 * this machine as its hosts do, until Ctrl-C. Where the port is taken and nobody has named one, takes the next that is free.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isPortNamed, portsTried, readPort } from '../hosting/port.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { startServer, type ServerOptions, type SiteServer } from '../hosting/server.ts';
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

  const server = await listen(
    { dir, base: basePath, ...(values.host === undefined ? {} : { host: values.host }) },
    readPort(values.port),
    isPortNamed(values.port) ? 0 : portsTried,
  );
  console.log(server.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }
}

/** Starts the server; where its port is taken, says so and takes one of the `others` next ports. */
async function listen(
  options: Pick<ServerOptions, 'dir' | 'base' | 'host'>,
  port: number,
  others: number,
): Promise<SiteServer> {
  try {
    return await startServer({ ...options, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const fix = 'choose another with --port, or with the variable PORT';
    if (code === 'EADDRINUSE' && others > 0) {
      console.error(`Port ${port} is taken; trying ${port + 1}.`);
      return listen(options, port + 1, others - 1);
    }
    if (code === 'EADDRINUSE') throw new CommandError(`Port ${port} is taken: ${fix}.`);
    if (code === 'EACCES') throw new CommandError(`Port ${port} is not allowed to you: ${fix}.`);
    throw error;
  }
}

await runCommand(main);
