import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readStrings } from './src/content/interface-strings.ts';
import { markdownProcessor } from './src/markdown/processor.ts';
import { browserDesk } from './src/integrations/browser-desk.ts';
import { compiledTexts } from './src/integrations/compiled-texts.ts';
import { contentProblems } from './src/integrations/content-problems.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { keepPages, keepTexts } from './src/integrations/kept-pages.ts';
import { modulePreloads } from './src/integrations/module-preloads.ts';
import { pageSheets } from './src/integrations/page-sheets.ts';
import { reviewKit } from './src/integrations/review-kit.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { scriptGroups } from './src/integrations/script-groups.ts';
import { scriptWords } from './src/integrations/script-words.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { shortScopes } from './src/integrations/short-scopes.ts';
import { searchEdition } from './src/search/build/edition.ts';
import { settings, today } from './src/site.ts';
import { createTranslate } from './src/strings.ts';
import { layerOrder } from './src/styles/layer-order.ts';

const t = createTranslate(readStrings(settings.contentDir));

// Not in node_modules, which an installation empties.
const cacheDir = process.env.ASTRO_CACHE_DIR ?? './.cache/astro';

const processor = markdownProcessor({ basePath: settings.basePath, t });
// What stands still in a text becomes one piece of HTML.
const optimize = true;

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  output: 'static',
  trailingSlash: 'always',
  // The default joins words around inline elements, which unjoins nothing in Latin and ruins Arabic.
  compressHTML: true,
  cacheDir,
  prerenderConflictBehavior: 'error',
  markdown: { processor, syntaxHighlight: false },
  integrations: [
    mdx({ optimize }),
    compiledTexts(processor, { optimize }),
    keepTexts(),
    shortScopes(),
    keepPages(),
    pageSheets(),
    modulePreloads(),
    serviceWorker({ preview: settings.preview }),
    searchIndex(),
    hostFiles({ ...settings, today }),
    reviewKit(),
    contentProblems(settings),
    browserDesk(settings),
  ],
  devToolbar: { enabled: false },
  vite: {
    cacheDir: `${cacheDir}/vite`,
    plugins: [layerOrder(), scriptGroups()],
    define: { 'import.meta.env.SEARCH_EDITION': JSON.stringify(searchEdition()), ...scriptWords(t) },
    // Files of their own need no hash in the content policy; one stylesheet serves every page.
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
});
