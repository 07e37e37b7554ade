import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { unpublishedPaths } from '../content/unpublished.ts';
import { address, paths } from '../paths.ts';
import { writeManifest, writeReview } from '../review/write-review.ts';
import { settings, site, today } from '../site.ts';

/** Writes what a build says of itself, and into a preview the page that shows what it changes. Comes after all that writes files. */
export function reviewKit(): AstroIntegration {
  let keptIn: string | undefined;
  return {
    name: 'review-kit',
    hooks: {
      'astro:config:done': ({ config }) => {
        keptIn = fileURLToPath(new URL('page-texts', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { clock, preview, contentDir, basePath, canonicalUrl, reviewBase, reviewAllow } = settings;
        const { branch, commit } = settings.deployment;
        const unpublished = preview ? unpublishedPaths(contentDir, today) : undefined;
        const facts = { clock, branch, commit, address: address(paths.home), unpublished };
        const manifest = writeManifest(folder, facts, keptIn);
        if (!preview) return;
        const { trouble, failures } = await writeReview(manifest, {
          folder,
          contentDir,
          basePath,
          canonicalUrl,
          timeZone: site.timeZone,
          base: reviewBase,
          allowed: reviewAllow,
        });
        if (trouble !== undefined) logger.warn(trouble);
        for (const failure of failures) logger.warn(failure);
      },
    },
  };
}
