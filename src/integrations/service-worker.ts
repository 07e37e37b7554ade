import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SCRIPTS = new URL('../scripts/offline/', import.meta.url);
const WORKER = fileURLToPath(new URL('worker.ts', SCRIPTS));
const FAREWELL = new URL('farewell-worker.js', SCRIPTS);

/** Where the search page's worker was until decision 68; readers may still have it. */
const FORMER = 'search/worker.js';

/**
 * Puts the service worker at `/worker.js`, an address that never changes: a browser looks for a newer one there. A
 * preview, and the development server, have one there that takes the place of any other and goes.
 */
export function serviceWorker({ preview }: { preview: boolean }): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        if (!preview) updateConfig({ vite: { plugins: [emitWorker] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          if (!/\/worker\.js$/u.test(request.url ?? '')) return next();
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.end(await readFile(FAREWELL));
        });
      },
      'astro:build:done': async ({ dir }) => {
        const farewell = await readFile(FAREWELL);
        for (const file of preview ? ['worker.js', FORMER] : [FORMER]) {
          const target = new URL(file, dir);
          await mkdir(new URL('.', target), { recursive: true });
          await writeFile(target, farewell);
        }
      },
    },
  };
}

/** Has Vite compile the worker with the scripts of the pages, by a name without a hash. */
const emitWorker = {
  name: 'emit-worker',
  apply: 'build' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  buildStart(this: { emitFile(file: { type: 'chunk'; id: string; fileName: string }): string }) {
    this.emitFile({ type: 'chunk', id: WORKER, fileName: 'worker.js' });
  },
};
