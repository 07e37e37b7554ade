import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FACTS_ATTRIBUTE } from '../search/format/facts.ts';
import { writeSearchIndex } from '../search/build/write-index.ts';
import { settings } from '../site.ts';

/** Builds the search index after the pages; in development serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await writeSearchIndex(folder, settings.contentDir);
        emptyFacts(folder);
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

/** Takes from the pages what they told the index alone; the bare attribute says that a page can be found. */
function emptyFacts(folder: string): void {
  const facts = new RegExp(` ${FACTS_ATTRIBUTE}="[^"]*"`, 'u');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const shorter = text.replace(facts, ` ${FACTS_ATTRIBUTE}`);
    if (shorter !== text) writeFileSync(file, shorter);
  }
}
