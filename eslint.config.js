// Lints TypeScript, Astro and Svelte with the recommended rules; style belongs to Prettier.
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  {
    ignores: ['dist/', '.astro/', '.netlify/', '.data/', 'node_modules/', 'tests/bench/peers/'],
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
);
