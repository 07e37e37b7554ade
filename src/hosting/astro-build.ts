import { join } from 'node:path';
import { quietAstro } from './astro-environment.ts';
import { useAstroFolder } from './private-astro-folder.ts';

export interface AstroBuildOptions {
  /** Empty folder for the site. */
  outDir: string;
  /** Folder that nothing else uses while the build runs. */
  cacheDir: string;
}

/**
 * Runs `astro build` in this process, with every folder that it writes to in `outDir` or `cacheDir`.
 *
 * @throws whatever Astro, a plugin or an integration throws; `describeFailure` puts it into words
 */
export async function runAstroBuild({ outDir, cacheDir }: AstroBuildOptions): Promise<void> {
  quietAstro();
  // A build that a test runner starts inherits its NODE_ENV, which Astro would take over.
  process.env['NODE_ENV'] = 'production';
  useAstroFolder(join(cacheDir, 'astro'));
  const { build } = await import('astro');
  await build({
    outDir,
    cacheDir,
    logLevel: 'warn',
    vite: {
      cacheDir: join(cacheDir, 'vite'),
      // Astro marks every MDX module with a directive of its own, and Rolldown warns of each.
      build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    },
  });
}
