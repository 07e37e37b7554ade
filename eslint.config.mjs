import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The direction in which modules may import: content → schemas → data → pages → layouts → components. */
const room = (files, forbidden) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map(({ group, message }) => ({
          group: group.flatMap((name) => [`~/${name}/*`, `**/${name}/*`]),
          message,
          // A type says what a slice of data looks like; it fetches nothing.
          allowTypeImports: true,
        })),
      },
    ],
  },
});

const astroModules = {
  group: ['astro:content', 'astro:assets', 'astro:middleware', 'astro', 'astro/**'],
  message: 'Pure modules know nothing of Astro; astro/zod alone is allowed in schemas.',
};

export default defineConfig(
  {
    ignores: ['dist/', '.build/', '.cache/', '.astro/', 'node_modules/', 'tests/fixtures/', 'public/'],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // noUncheckedIndexedAccess makes the assertion the plain way to say "it is there, see above".
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: [
      'src/commands/**',
      'src/hosting/run-command.ts',
      'tests/run.ts',
      'tests/runner/**',
      'tests/bench/**',
      'tests/verify/**',
      'tests/guide/**',
      'tests/visual/accept.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  room(
    ['src/components/**'],
    [
      { group: ['data'], message: 'Components take the slice that they show; pages fetch it.' },
      { group: ['pages', 'layouts', 'embeds'], message: 'Components know nothing of what surrounds them.' },
    ],
  ),
  room(
    ['src/layouts/**'],
    [
      { group: ['data'], message: 'Layouts place what pages give them; they fetch nothing.' },
      { group: ['pages'], message: 'Layouts know nothing of pages.' },
    ],
  ),
  room(
    ['src/data/**'],
    [
      {
        group: ['pages', 'layouts', 'components', 'embeds'],
        message: 'Data knows nothing of how it is shown.',
      },
    ],
  ),
  room(
    ['src/schemas/**'],
    [
      {
        group: ['timeline', 'check', 'data', 'embeds', 'search/build', 'search/read', 'pages', 'components'],
        message: 'Schemas come before what is made of the content; days are in calendar/.',
      },
    ],
  ),
  room(
    ['src/check/**'],
    [
      {
        group: ['data', 'search', 'pages', 'layouts', 'components'],
        message: 'The check reads files, not the site.',
      },
    ],
  ),
  room(
    ['src/watch/**'],
    [
      {
        group: [
          'kept',
          'data',
          'words',
          'figures',
          'syndication',
          'search',
          'pages',
          'layouts',
          'components',
          'embeds',
          'review',
        ],
        message: 'The watch reads pages and files, not the site.',
      },
    ],
  ),
  {
    files: ['src/calendar/**', 'src/html/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['../*', '~/*', 'astro', 'astro:*'],
              message: 'calendar/ and html/ are the ground: they need nothing.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/arabic/**', 'src/timeline/**', 'src/strings.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            astroModules,
            {
              group: ['~/*', '**/data/*', '**/components/*', '**/layouts/*', '**/pages/*', '**/site.ts'],
              message: 'arabic/ and timeline/ are pure: give them what they need as arguments.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/data/**', 'src/content.config.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "ImportDeclaration[source.value='astro:content'] ImportSpecifier[imported.name=/^get(Collection|Entry|Entries)$/]",
          message: 'Only src/data reads content.',
        },
      ],
    },
  },
);
