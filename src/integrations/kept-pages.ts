import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getKept } from '../kept/kept.ts';

/** Keeps the texts of the articles that Astro has just rendered, before anything else changes their pages. */
export function keepTexts(): AstroIntegration {
  return {
    name: 'keep-texts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const texts = getKept()?.texts;
        for (const slug of texts?.rendered ?? []) {
          const file = join(fileURLToPath(dir), 'articles', slug, 'index.html');
          writeFileSync(file, texts!.keepText(slug, readFileSync(file, 'utf8')));
        }
        texts?.prune();
      },
    },
  };
}

/**
 * Puts the pages that are taken again beside those that Astro has rendered, and keeps these: with their short scopes, and with the sheet
 * of the whole site, which is divided in each build.
 */
export function keepPages(): AstroIntegration {
  return {
    name: 'keep-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const pages = getKept()?.pages;
        pages?.keepFrom(fileURLToPath(dir));
        pages?.putInto(fileURLToPath(dir));
      },
    },
  };
}
