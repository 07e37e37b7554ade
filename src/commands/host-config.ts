/**
 * `npm run host-config -- nginx|caddy|apache|vercel|netlify|cloudflare [--root /srv/www]`: writes the configuration of a
 * server for this site to the standard output, from the same rules as `_headers`. BASE_PATH, PREVIEW, DESK and PRECOMPRESS
 * are read as by a build; the build is to stand in the root's folder of the base path.
 */
import { parseArgs } from 'node:util';
import { readLastingRedirects, readRedirects } from '../content/redirects.ts';
import { deskPolicy } from '../hosting/desk-policy.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { toApache } from '../hosting/server-configs/apache.ts';
import { toCaddy } from '../hosting/server-configs/caddy.ts';
import { toWrangler } from '../hosting/server-configs/cloudflare.ts';
import { toNetlify } from '../hosting/server-configs/netlify.ts';
import { toNginx } from '../hosting/server-configs/nginx.ts';
import type { ServerOptions } from '../hosting/server-configs/site-responses.ts';
import { toVercel } from '../hosting/server-configs/vercel.ts';

const writers: Readonly<Record<string, (options: ServerOptions) => string>> = {
  nginx: toNginx,
  caddy: toCaddy,
  apache: toApache,
  vercel: toVercel,
  netlify: toNetlify,
  cloudflare: toWrangler,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { root: { type: 'string', default: '/srv/www' } },
    allowPositionals: true,
  });
  const write = writers[positionals[0] ?? ''];
  const names = Object.keys(writers).join(', ');
  if (!write) throw new CommandError(`name a server: npm run host-config -- <one of ${names}>`);
  // Loaded late, because site.ts reads the settings as soon as it is loaded.
  const { settings, today } = await import('../site.ts');
  const { basePath, preview, precompress, contentDir, desk } = settings;
  const isInRepository = positionals[0] === 'vercel';
  const redirects = isInRepository
    ? readLastingRedirects(contentDir)
    : readRedirects(contentDir, { preview, today });
  console.log(
    write({
      base: basePath,
      root: values.root,
      preview,
      deskPolicy: desk && deskPolicy(desk.hosts),
      redirects,
      precompressed: precompress,
    }).trimEnd(),
  );
}

await runCommand(main);
