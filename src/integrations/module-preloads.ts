import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The pages that cannot do without their scripts: the search, to which readers come with a question, and what is kept for
 * reading without a network, which is kept itself with all that its head names.
 */
const PAGES = ['search/index.html', 'saved/index.html'];

/**
 * Names in the head of some pages the modules that their scripts import, so that a browser asks for all of them at once:
 * on a slow line each one that another has to name first costs half a second. Other pages are whole before their scripts.
 */
export function modulePreloads(): AstroIntegration {
  let base = '/';
  return {
    name: 'module-preloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        for (const page of PAGES) preloadModules(fileURLToPath(dir), page, base);
      },
    },
  };
}

function preloadModules(folder: string, page: string, base: string): void {
  const file = join(folder, page);
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
