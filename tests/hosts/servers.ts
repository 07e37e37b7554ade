import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { packings } from '../../src/hosting/precompress.ts';
import type { Redirect } from '../../src/content/redirects.ts';
import { startServer } from '../../src/hosting/server.ts';
import { toApache } from '../../src/hosting/server-configs/apache.ts';
import { toCaddy } from '../../src/hosting/server-configs/caddy.ts';
import { toNginx } from '../../src/hosting/server-configs/nginx.ts';
import type { ServerOptions } from '../../src/hosting/server-configs/site-responses.ts';

/** A server that is running with a build. */
export interface RunningServer {
  /** Origin, without a slash at its end. */
  origin: string;
  close(): Promise<void>;
}

/** A build to serve. */
export interface ServedBuild {
  dir: string;
  base: string;
  /** Addresses that are sent on. */
  redirects: readonly Redirect[];
  /** Whether packed files stand beside the text files. */
  precompressed: boolean;
}

/** A server of Debian's packages, with the configuration that the site writes for it. */
export interface ServerProgram {
  name: string;
  /** Why it cannot be started here, and what to install; undefined where it can. */
  missing: string | undefined;
  /** The codings in which it sends packed files as they are. */
  sends: readonly (typeof packings)[number]['coding'][];
  start(options: ServedBuild): Promise<RunningServer>;
}

const isThere = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined;

const lacking = (program: string, packages: string, ...args: string[]): string | undefined =>
  isThere(program, ...args) ? undefined : `${program} is not installed; install Debian's package ${packages}`;

/** The servers that are tried, ours first. */
export const programs: readonly ServerProgram[] = [
  {
    name: 'npm run preview',
    missing: undefined,
    sends: ['br', 'gzip'],
    start: async ({ dir, base }) => {
      const server = await startServer({ dir, base });
      return { origin: new URL(server.url).origin, close: () => server.close() };
    },
  },
  {
    name: 'nginx',
    missing: lacking('nginx', 'nginx-light', '-v'),
    sends: ['gzip'],
    start: (options) =>
      startProgram(options, toNginx, (folder, port, config) => {
        writeFileSync(
          join(folder, 'nginx.conf'),
          `pid ${folder}/pid;
error_log ${folder}/error.log;
daemon off;
worker_processes 2;
user root;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server { listen 127.0.0.1:${port}; include ${config}; }
}
`,
        );
        return ['nginx', '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
      }),
  },
  {
    name: 'Caddy',
    missing: lacking('caddy', 'caddy', 'version'),
    sends: ['br', 'zstd', 'gzip'],
    start: (options) =>
      startProgram(options, toCaddy, (folder, port, config) => {
        writeFileSync(
          join(folder, 'Caddyfile'),
          `{
\tadmin off
\tauto_https off
\tstorage file_system ${folder}/storage
}
http://127.0.0.1:${port} {
\tbind 127.0.0.1
\timport ${config}
}
`,
        );
        return ['caddy', 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
      }),
  },
  {
    name: 'Apache',
    missing: lacking('apache2', 'apache2', '-v'),
    sends: ['br', 'zstd', 'gzip'],
    start: (options) =>
      startProgram(options, toApache, (folder, port, config) => {
        const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'deflate', 'filter', 'rewrite'];
        writeFileSync(
          join(folder, 'apache.conf'),
          `ServerRoot ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
User www-data
Group www-data
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
<VirtualHost 127.0.0.1:${port}>
Include ${config}
</VirtualHost>
`,
        );
        return ['apache2', '-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
      }),
  },
];

/** Writes a configuration into a folder of its own, starts the program with it, and waits until it answers. */
async function startProgram(
  { dir, base, redirects, precompressed }: ServedBuild,
  write: (options: ServerOptions) => string,
  command: (folder: string, port: number, config: string) => [string, ...string[]],
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'uful-host-'));
  const root = join(folder, 'root');
  const place = join(root, base);
  if (base === '/') symlinkSync(dir, root);
  else {
    mkdirSync(dirname(place.replace(/\/$/u, '')), { recursive: true });
    symlinkSync(dir, place.replace(/\/$/u, ''));
  }
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  const config = join(folder, 'site.conf');
  writeFileSync(config, write({ base, root, preview: false, redirects, precompressed }));
  const port = await freePort();
  const [program, ...args] = command(folder, port, config);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${origin}${base}`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return { origin, close: () => stop(child, folder) };
    await wait(100);
  }
  await stop(child, folder);
  throw new Error(`${program} did not start: ${Buffer.concat(said).toString('utf8').slice(-2000)}`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await Promise.race([ended, wait(5000)]);
    child.kill('SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
