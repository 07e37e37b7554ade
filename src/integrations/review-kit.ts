import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeManifest, writeReview } from '../review/write-review.ts';
import { settings, site } from '../site.ts';

/** Writes what a build says of itself, and into a preview the page that shows what it changes. Comes after all that writes files. */
export function reviewKit(): AstroIntegration {
  return {
    name: 'review-kit',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { clock, preview, contentDir, basePath, canonicalUrl, reviewBase, deployment } = settings;
        const manifest = writeManifest(folder, { clock, ...deployment });
        if (!preview) return;
        const { trouble } = await writeReview(manifest, {
          folder,
          contentDir,
          basePath,
          canonicalUrl,
          timeZone: site.timeZone,
          base: reviewBase,
        });
        if (trouble !== undefined) logger.warn(trouble);
      },
    },
  };
}
