// Lints TypeScript, Astro and Svelte: the recommended rules, and who may import whom. Formatting belongs to Prettier.
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * The rooms of `src`, from the rules at the bottom to the commands at the top, each with the rooms that it may import from.
 *
 * Data flows one way: pages and functions → server → operations → data, with domain and cryptography below all.
 */
const ROOMS = {
  domain: [],
  crypto: ['domain'],
  content: ['domain'],
  i18n: ['domain'],
  counting: ['domain', 'crypto', 'content'],
  data: ['domain'],
  charts: ['domain', 'i18n'],
  operations: ['domain', 'crypto', 'content', 'i18n', 'counting', 'data'],
  server: ['domain', 'crypto', 'content', 'i18n', 'counting', 'data', 'charts', 'operations'],
  styles: [],
  components: [
    'domain',
    'crypto',
    'content',
    'i18n',
    'counting',
    'charts',
    'server',
    'layouts',
    'styles',
  ],
  layouts: ['domain', 'content', 'i18n', 'components', 'styles'],
  pages: [
    'domain',
    'content',
    'i18n',
    'charts',
    'data',
    'server',
    'components',
    'layouts',
    'styles',
    'demo', // the home page shows an invented unit, counted by the real rules
  ],
  middleware: ['domain', 'i18n', 'server'],
  functions: ['server', 'operations'],
  demo: ['domain', 'crypto', 'content', 'data', 'operations', 'server'],
  selfhost: ['domain', 'data', 'i18n', 'operations', 'server'],
  cli: ['domain', 'crypto', 'content', 'data', 'operations', 'server', 'demo', 'selfhost'],
};

const CODE = ['src/**/*.{ts,astro,svelte}', 'netlify/**/*.mts'];

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.netlify/',
      '.data/',
      '.data-keys/',
      'node_modules/',
      'tests/bench/peers/',
    ],
  },
  ...ts.configs.recommended,
  ...astro.configs['flat/recommended'],
  ...svelte.configs.recommended,
  { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: CODE,
    plugins: { boundaries, 'import-x': importX },
    settings: {
      'import/resolver': { typescript: true },
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/extensions': ['.ts', '.mts', '.astro', '.svelte'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.mts'] },
      'import-x/ignore': ['\\.(astro|svelte)$'],
      'boundaries/include': ['src/**/*', 'netlify/**/*'],
      // Astro wants this one file at the root; its imports are restricted below.
      'boundaries/ignore': ['src/content.config.ts'],
      'boundaries/elements': Object.keys(ROOMS).map((type) => ({
        type,
        pattern: type === 'functions' ? 'netlify/functions/**' : `src/${type}/**`,
        partialMatch: false,
      })),
    },
    rules: {
      'import-x/no-cycle': 'error',
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(ROOMS).map(([type, allowed]) => ({
            from: { element: { type } },
            allow: { to: { element: { types: { anyOf: [type, ...allowed] } } } },
          })),
        },
      ],
    },
  },
  {
    files: ['src/content.config.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!astro[:/]|#content/|\\./content/)', message: 'Schemas live in content.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'console',
          'crypto',
          'fetch',
          'process',
          'setTimeout',
          'setInterval',
          'document',
          'window',
        ],
        ...['localStorage', 'navigator', 'performance', 'require'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'A rule takes the day as an argument.' },
        { object: 'Math', property: 'random', message: 'A rule takes chance as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'A rule takes the day as an argument.',
        },
      ],
    },
  },
);
