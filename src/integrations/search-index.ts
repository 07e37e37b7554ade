import { createReadStream, existsSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearchIndex } from '../search/build/write-index.ts';
import { settings } from '../site.ts';

/** Builds the search index after the pages; in development serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  let keptIn: string | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        keptIn = fileURLToPath(new URL('search/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir), settings.contentDir, keptIn);
        logger.info(`${pages} pages indexed`);
      },
      'astro:server:setup': ({ server }) => {
        const folder = resolve('dist/pagefind');
        server.middlewares.use((request, response, next) => {
          const inside = /\/pagefind\/([^?]+)/u.exec(request.url ?? '')?.[1];
          const file = inside && join(folder, normalize(`/${inside}`));
          if (!file || !existsSync(file)) return next();
          response.setHeader(
            'Content-Type',
            file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
          );
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
