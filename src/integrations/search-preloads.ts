import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The page that cannot do without its scripts, and to which readers come with a question. */
const PAGE = 'search/index.html';

/**
 * Names in the search page's head the modules that its scripts import, so that a browser asks for all of them at once:
 * on a slow line each one that another has to name first costs half a second. Other pages are whole before their scripts.
 */
export function searchPreloads(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-preloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => preloadModules(fileURLToPath(dir), base),
    },
  };
}

function preloadModules(folder: string, base: string): void {
  const file = join(folder, PAGE);
  const html = readFileSync(file, 'utf8');
  const scripts = [...html.matchAll(/<script type="module" src="(?<src>[^"]+)"/gu)].map(({ groups }) =>
    groups!['src']!.slice(base.length),
  );
  const imported = importsOf(folder, scripts).filter((module) => !scripts.includes(module));
  const links = imported.map((module) => `<link rel="modulepreload" href="${base}${module}">`).join('');
  writeFileSync(
    file,
    html.replace('</head>', () => `${links}</head>`),
  );
}

/** Modules with all that they import, in the order in which they are named. */
function importsOf(folder: string, modules: readonly string[]): string[] {
  const found = new Set(modules);
  // A set goes on to what is added to it meanwhile.
  for (const module of found) {
    const text = readFileSync(join(folder, module), 'utf8');
    for (const { groups } of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/(?<name>[^"]+\.js)"/gu)) {
      found.add(`_astro/${groups!['name']!}`);
    }
  }
  return [...found];
}
