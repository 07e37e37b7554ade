import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toWrangler } from '../../src/hosting/server-configs/cloudflare.ts';
import type { Host } from './host.ts';
import { startProgram, type RunningProgram } from './start-program.ts';
import { wranglerProgram, wranglerVersion } from './wrangler-install.ts';

const missing = existsSync(wranglerProgram)
  ? undefined
  : 'wrangler is not installed: "npm run test:hosts" does it, from the npm registry';

const ownPacking = 'Cloudflare compresses by itself and takes no packed copies';
const ownTypes =
  'JSON Feed, calendars and CSV are on no list of what Cloudflare compresses, unless a rule of a paid zone adds them';

/** `wrangler pages dev`: the asset server of Pages in workerd, the program that Cloudflare runs. */
export const cloudflarePages: Host = {
  name: 'Cloudflare Pages',
  version: () => `wrangler ${wranglerVersion}`,
  missing,
  builds: ['production'],
  packed: [],
  cannot: {
    charset: 'Pages sends scripts as application/javascript, without a charset',
    dataPacking: ownTypes,
    packedCopies: ownPacking,
    errorAsFile: 'Pages puts Access-Control-Allow-Origin: * on every answer',
    hidden: 'the local server answers 502 for _headers; what the real one does was not tried',
  },
  start: ({ dir }) => startWrangler(() => ['pages', 'dev', dir]),
};

/** `wrangler dev` with the configuration that stands in the repository: Workers that serve nothing but files. */
export const cloudflareWorkers: Host = {
  name: 'Cloudflare Workers',
  version: () => `wrangler ${wranglerVersion}`,
  missing,
  builds: ['production'],
  packed: [],
  cannot: {
    dataPacking: ownTypes,
    packedCopies: ownPacking,
    errorCaching: 'Workers put the headers of a path on its 404 too',
    errorAsFile: 'Workers put the headers of a path on its 404 too',
  },
  start: ({ dir }) =>
    startWrangler((folder) => {
      const config = { ...(JSON.parse(toWrangler()) as { assets: object }) };
      config.assets = { ...config.assets, directory: dir };
      writeFileSync(join(folder, 'wrangler.jsonc'), JSON.stringify(config));
      return ['dev'];
    }),
};

/** Starts wrangler in a folder of its own; it asks nobody outside and tells nobody anything. */
export function startWrangler(prepare: (folder: string) => readonly string[]): Promise<RunningProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'uful-wrangler-'));
  const args = prepare(folder);
  const { compatibility_date: date } = JSON.parse(toWrangler()) as { compatibility_date: string };
  return startProgram(
    folder,
    '/',
    (port) => [
      process.execPath,
      wranglerProgram,
      ...args,
      '--ip=127.0.0.1',
      `--port=${port}`,
      '--inspector-port=0',
      // Left to itself it keeps answers beside where it is installed, and gives those of another build.
      `--persist-to=${join(folder, 'state')}`,
      `--compatibility-date=${date}`,
    ],
    {
      CI: '1',
      NO_COLOR: '1',
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  );
}
