import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { getKeptArticles } from '../kept/kept-articles.ts';

/**
 * Keeps the texts of the articles that Astro has just rendered, before anything else changes their pages.
 *
 * @throws Error when a page that was taken again names a file that this build has not made
 */
export function keepTexts(): AstroIntegration {
  return {
    name: 'keep-texts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const kept = getKeptArticles();
        for (const name of kept?.assets ?? []) {
          if (existsSync(new URL(`_astro/${name}`, dir))) continue;
          throw new Error(`pages were taken from the build before, and ${name} is no file of this one`);
        }
        for (const slug of kept?.rendered ?? []) {
          const file = pageOf(dir, slug);
          writeFileSync(file, kept!.takeText(slug, readFileSync(file, 'utf8')));
        }
      },
    },
  };
}

/** Keeps the pages of articles with their short scopes, and with the sheet of the whole site, which is divided in each build. */
export function keepPages(): AstroIntegration {
  return {
    name: 'keep-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const kept = getKeptArticles();
        for (const slug of kept?.rendered ?? [])
          kept!.keepPage(slug, readFileSync(pageOf(dir, slug), 'utf8'));
        kept?.prune();
      },
    },
  };
}

function pageOf(dir: URL, slug: string): string {
  return join(fileURLToPath(dir), 'articles', slug, 'index.html');
}
