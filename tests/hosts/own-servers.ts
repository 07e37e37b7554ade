import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toApache } from '../../src/hosting/server-configs/apache.ts';
import { toCaddy } from '../../src/hosting/server-configs/caddy.ts';
import { toNginx } from '../../src/hosting/server-configs/nginx.ts';
import type { ServerOptions } from '../../src/hosting/server-configs/site-responses.ts';
import type { Host, RunningServer, ServedBuild } from './host.ts';
import { startProgram, type Command } from './start-program.ts';

const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined;

const lacking = (program: string, debian: string, ...args: string[]): string | undefined =>
  runs(program, ...args) ? undefined : `${program} is not installed; install Debian's package ${debian}`;

/** The first number with dots that a program says of itself. */
function versionOf(program: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return /\d+\.\d+/u.exec(`${stdout}${stderr}`)?.[0] ?? '';
}

/** Servers of Debian's packages, each with the configuration that the site writes for it. */
export const ownServers: readonly Host[] = [
  {
    name: 'nginx',
    version: () => versionOf('nginx', '-v'),
    missing: lacking('nginx', 'nginx-light', '-v'),
    builds: ['production', 'base'],
    packed: ['gzip'],
    cannot: {},
    start: (options) =>
      startConfigured(options, toNginx, (folder, port, config) => {
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
    version: () => versionOf('caddy', 'version'),
    missing: lacking('caddy', 'caddy', 'version'),
    builds: ['production', 'base'],
    packed: ['br', 'zstd', 'gzip'],
    cannot: {},
    start: (options) =>
      startConfigured(options, toCaddy, (folder, port, config) => {
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
    version: () => versionOf('apache2', '-v'),
    missing: lacking('apache2', 'apache2', '-v'),
    builds: ['production', 'base'],
    packed: ['br', 'zstd', 'gzip'],
    cannot: {},
    start: (options) =>
      startConfigured(options, toApache, (folder, port, config) => {
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

/** Writes a configuration into a folder of its own, and starts the program with it. */
function startConfigured(
  { dir, base, redirects, precompressed }: ServedBuild,
  write: (options: ServerOptions) => string,
  command: (folder: string, port: number, config: string) => Command,
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
  return startProgram(folder, base, (port) => command(folder, port, config));
}
