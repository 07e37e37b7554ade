import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const SETTINGS = '/astro/dist/core/config/settings.js';
const FOLDER = 'new URL(".astro/", config.root)';

/**
 * Moves Astro's working folder for this process, which it otherwise takes to be `.astro` and lets nobody
 * choose. Early in a build it writes the list of articles there, and a second later bundles what the list
 * names: two builds of different content in one folder get each other's list, and fail or publish drafts.
 * A build beside `npm run dev` or `astro check` has the same trouble.
 *
 * Call it before the first import of `astro`. A later version of Astro whose line reads differently makes the
 * import fail with our message, rather than builds mix.
 *
 * @param folder absolute path
 */
export function useAstroFolder(folder: string): void {
  const replacement = `new URL(${JSON.stringify(`${pathToFileURL(folder).href}/`)})`;
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(SETTINGS)) return loaded;
      const source = String(loaded.source);
      if (!source.includes(FOLDER)) {
        throw new Error(
          `Astro no longer names its working folder as src/hosting/private-astro-folder.ts expects in ${url}`,
        );
      }
      return { ...loaded, source: source.replace(FOLDER, () => replacement) };
    },
  });
}
