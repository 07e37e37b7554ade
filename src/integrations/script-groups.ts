import type { Plugin } from 'vite';

/**
 * What of the search stands in one file. By itself the bundler cuts a file wherever two pages share a module, and a first query
 * would load nine, each packed for itself (1.2 KB more than these). A page outside the search must not load more than it uses:
 * `words` is also of the table of models, `text` of a page that is reached from the search, `dates` of what is kept for reading.
 */
const groups = [
  {
    name: 'words',
    test: modules('search/analyse/(?:clitics|fold|name-forms|words)', 'search/read/name-book'),
  },
  {
    name: 'text',
    test: modules(
      'arabic/(?:isolate|latin-names|unbroken-names)',
      'scripts/search/(?:counted|style|text|visit)',
    ),
  },
  { name: 'dates', test: modules('arabic/(?:dates|numbers|plurals)', 'calendar/calendar-day') },
  {
    name: 'panel-aids',
    test: modules(
      'scripts/search/(?:ask-link|choices|half-name|offers|panel-aids|recent-queries|result-keys|start|suggestions)',
      'search/read/(?:complete|facets|near)',
    ),
  },
  {
    name: 'panel',
    test: modules(
      'scripts/search/(?:answer|choices-in-view|panel|panel-view|place|result|sentences|state)',
      'search/analyse/(?:hamza|plural-of|plurals|stem|stop-words|synonym-book)',
      'search/format/[^/]+',
      'search/read/(?:about|engine|excerpt|hits|index-reader|kept-files|model-answer|phrase|query|rank|renewal|run|unit-hits|word-hits)',
    ),
  },
];

/** Puts the scripts of the search into few files. */
export function scriptGroups(): Plugin {
  return {
    name: 'script-groups',
    applyToEnvironment: ({ name }) => name === 'client',
    // Files that are put together by hand export to others what a page's own script would keep.
    options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
    outputOptions: (output) => ({
      ...output,
      codeSplitting: { includeDependenciesRecursively: false, groups },
    }),
    configResolved({ environments }) {
      const { modulePreload } = environments['client']!.build;
      if (modulePreload) modulePreload.resolveDependencies = preloadedWith;
    },
  };
}

/**
 * The files that are asked for together with one that is imported when it is needed: those of the dialog, over whose link a
 * hand already is. All others import what is loaded by then, and a list of names in each import would only be longer code.
 */
function preloadedWith(file: string, imported: string[]): string[] {
  return /\/dialog\.[^/]+$/u.test(file) ? imported : [];
}

/** Matches the modules of `src` by their paths without an ending. */
function modules(...paths: string[]): RegExp {
  return new RegExp(`/src/(?:${paths.join('|')})\\.ts$`, 'u');
}
