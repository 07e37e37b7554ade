import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseYaml } from '../content/document.ts';
import { readTree, type Place } from '../content/tree.ts';
import { cmsConfig } from '../desk/cms-config.ts';
import { readKnownContent } from '../desk/known-content.ts';

const POLICY =
  "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: data: blob:";

/**
 * Serves the browser desk at `/admin/` in development: Sveltia CMS from node_modules, with a configuration that is made from the
 * schemas and the content at each visit. A build has nothing of it. See `docs/decisions/0074-browser-desk.md`.
 */
export function browserDesk({
  contentDir,
  repository = 'local/uful',
}: {
  contentDir: string;
  repository?: string | undefined;
}): AstroIntegration {
  const script = fileURLToPath(new URL('../desk/desk-page.ts', import.meta.url));
  return {
    name: 'browser-desk',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        // Its fonts and words lie beside it, where a bundle would not find them.
        updateConfig({ vite: { optimizeDeps: { exclude: ['@sveltia/cms'] } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0];
          if (path !== `${server.config.base}admin/`) return next();
          const config = JSON.stringify(makeConfig(contentDir, repository)).replaceAll(
            '<',
            String.raw`\u003c`,
          );
          const page = [
            '<!doctype html>',
            '<html lang="ar" dir="rtl"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            // Nothing goes to anybody: the program would ask GitHub whether it is well, and others for fonts and maps.
            `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
            '<meta name="robots" content="noindex"><title>مكتب التحرير</title></head><body>',
            `<script type="application/json" id="desk-config">${config}</script>`,
            `<script type="module" src="${server.config.base}@fs${script.startsWith('/') ? '' : '/'}${script}"></script>`,
            '</body></html>',
          ].join('\n');
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page);
        });
      },
    },
  };
}

function makeConfig(contentDir: string, repository: string) {
  const choicesOf = (place: Place): { label: string; value: string }[] =>
    readTree(contentDir)
      .files.filter((file) => file.place === place)
      .map(({ id, path }) => {
        const { data } = parseYaml(readFileSync(join(contentDir, path), 'utf8'));
        const name = (data as { name?: unknown } | undefined)?.name;
        return { label: typeof name === 'string' ? name : id, value: id };
      });
  const folder = relative('', contentDir).replaceAll('\\', '/');
  return cmsConfig({
    known: readKnownContent(contentDir),
    topics: choicesOf('topic'),
    authors: choicesOf('author'),
    // The folder that is opened is the repository's; a content tree elsewhere is opened by itself.
    folder: folder.startsWith('..') ? 'articles' : `${folder}/articles`,
    repository,
  });
}
