import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCAL } from '../desk/cms-backend.ts';
import { cmsPlugin } from '../desk/cms-plugin.ts';
import { deskDocument } from '../desk/desk-document.ts';
import { DESK_FOLDER, deskDevelopmentPolicy, deskPolicy } from '../hosting/desk-policy.ts';
import { formatHeaders } from '../hosting/headers-file.ts';
import { headersFor } from '../hosting/headers.ts';
import type { Settings } from '../settings.ts';

/**
 * Serves the browser desk at `/admin/` in development: Sveltia CMS from node_modules, with a configuration that is made from the
 * schemas and the content at each visit. A preview has it where DESK=1 says so, a published site never
 * (`docs/decisions/0079-desk-in-previews.md`). Comes after all that looks at the files of a build, so that none of them sees it.
 */
export function browserDesk({ contentDir, desk }: Pick<Settings, 'contentDir' | 'desk'>): AstroIntegration {
  const script = fileURLToPath(new URL('../desk/desk-page.ts', import.meta.url));
  return {
    name: 'browser-desk',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        // Its fonts and words lie beside it, where a bundle would not find them.
        updateConfig({ vite: { plugins: [cmsPlugin()], optimizeDeps: { exclude: ['@sveltia/cms'] } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0];
          if (path !== `${server.config.base}${DESK_FOLDER}/`) return next();
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(
            deskDocument({
              contentDir,
              desk: LOCAL,
              policy: deskDevelopmentPolicy(),
              script: `${server.config.base}@fs${script.startsWith('/') ? '' : '/'}${script}`,
            }),
          );
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (desk === undefined) return;
        // Loaded late: a published site is built without Vite's second run.
        const { writeDesk } = await import('../desk/write-desk.ts');
        await writeDesk(fileURLToPath(dir), { contentDir, desk });
        const rules = headersFor({ preview: true, deskPolicy: deskPolicy(desk.hosts) });
        await writeFile(new URL('_headers', dir), formatHeaders(rules));
      },
    },
  };
}
