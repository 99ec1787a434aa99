// Every room imports only what the table of rooms in README lets it import, and the rules stay pure.
import { describe, expect, test } from 'vitest';
import { faultsIn, importsOf, RULES } from './imports.ts';
import { impuritiesIn } from './purity.ts';
import { files, filesLike, read } from './tree.ts';

const scripts = filesLike(/^(src|netlify|tests|[^/]+$).*\.(ts|mts|mjs|js|svelte|astro)$/).filter(
  (path) => !path.startsWith('tests/bench/peers/'),
);

test('no room imports what its row does not name', () => {
  expect(scripts.length).toBeGreaterThan(100);
  expect(scripts.flatMap((path) => faultsIn(path, read(path)))).toEqual([]);
});

test('every import of a file of ours leads to a file that is there', () => {
  const lost = scripts.flatMap((path) =>
    importsOf(path, read(path))
      .filter(({ wanted }) => wanted.startsWith('#'))
      .filter(({ wanted }) => !files.includes(`src/${wanted.slice(1)}`))
      .map(({ wanted }) => `${path}: ${wanted}`),
  );
  expect(lost).toEqual([]);
});

test.each(['domain', 'crypto', 'i18n', 'data', 'charts', 'components', 'functions'])(
  'the row of %s in README names the rooms that the rule names',
  (room) => {
    const rule = RULES[room]!;
    const row = read('README.md').match(
      new RegExp(`^\\| \`(?:src|netlify)/${room}\` +\\|[^|]*\\|([^|;]*)`, 'm'),
    );
    const known = new RegExp(`\\b(${Object.keys(RULES).join('|')})\\b`, 'g');
    const named = row?.[1]?.replace(/`[^`]*`/g, '').match(known) ?? [];
    const ruled = [...rule.rooms, ...(rule.types ?? []), ...(rule.json ?? [])];
    expect(named.sort()).toEqual(ruled.sort());
  },
);

test('inside a room imports are relative', () => {
  const roundabout = scripts.flatMap((path) => {
    const room = /^src\/([^/]+)\//.exec(path)?.[1];
    return importsOf(path, read(path))
      .filter(({ wanted }) => room && wanted.startsWith(`#${room}/`))
      .map(({ wanted }) => `${path}: ${wanted}`);
  });
  expect(roundabout).toEqual([]);
});

test('the domain touches no clock, chance, network, environment, time zone or console', () => {
  const domain = filesLike(/^src\/domain\/.*\.ts$/);
  expect(domain.length).toBeGreaterThan(10);
  expect(domain.flatMap((path) => impuritiesIn(path, read(path)))).toEqual([]);
});

describe('the checker of imports catches', () => {
  test.each([
    ['src/domain/a.ts', "import { b } from '#crypto/b.ts';"],
    ['src/domain/waves/a.ts', "import type { b } from '../../i18n/b.ts';"],
    ['src/domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/a.ts', "export * from '#data/b.ts';"],
    ['src/crypto/a.ts', "import { b } from '#domain/b.ts';"],
    ['src/crypto/a.ts', "import { type B, c } from '../domain/b.ts';"],
    ['src/i18n/a.ts', "import { b } from '../domain/b.ts';"],
    ['src/data/a.ts', "import { createClient } from '@supabase/supabase-js';"],
    ['src/data/a.ts', "import type { B } from '#charts/b.ts';"],
    ['src/charts/a.ts', "const b = await import('#data/b.ts');"],
    [
      'src/components/a/A.svelte',
      '<script lang="ts">import type { B } from "#data/b.ts";</script>',
    ],
    ['src/components/a/A.astro', "---\nimport { b } from '../../data/b.ts';\n---\n<p />"],
    ['src/components/a/A.astro', "---\n---\n<script>import('#data/b.ts')</script>"],
    ['src/components/a/b.ts', "type B = import('#data/b.ts').B;"],
    ['src/components/a/b.ts', "import { b } from '../../selfhost/b.ts';"],
    ['src/pages/a.ts', "import { createClient } from '@supabase/supabase-js';"],
    ['src/pages/a.ts', "import { b } from '#selfhost/b.ts';"],
    ['src/middleware.ts', "import { b } from './selfhost/b.ts';"],
    ['astro.config.mjs', "import { b } from './src/selfhost/b.ts';"],
    ['netlify/functions/a.mts', "import { b } from '#components/b.ts';"],
    ['netlify/functions/a.mts', "import { b } from '../../src/content/b.ts';"],
    ['netlify/functions/a.mts', "import { b } from '../../tests/b.ts';"],
    ['netlify/functions/a.mts', "import { b } from '#middleware.ts';"],
    ['src/charts/a.ts', "import { secure } from '#security-headers.ts';"],
    ['src/lounge/a.ts', "import { b } from '#domain/b.ts';"],
  ])('%s with %s', (path, text) => {
    expect(faultsIn(path, text)).toHaveLength(1);
  });
});

test('the checker of imports lets through what the table allows', () => {
  expect(faultsIn('src/domain/a/b.ts', "import { c } from '../c/d.ts';")).toEqual([]);
  expect(faultsIn('src/crypto/a.ts', "import { type B } from '#domain/b.ts';")).toEqual([]);
  expect(faultsIn('src/pages/a.ts', "import { b } from '#data/b.ts';")).toEqual([]);
  expect(faultsIn('src/domain/a.ts', "// import { b } from '#data/b.ts';")).toEqual([]);
  expect(faultsIn('tests/a/b.ts', "import { b } from '#selfhost/b.ts';")).toEqual([]);
  const json = "import a from '../../src/content/a.json' with { type: 'json' };";
  expect(faultsIn('netlify/functions/a.mts', json)).toEqual([]);
});

describe('the checker of purity', () => {
  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = Date();',
    'const chance = Math.random();',
    'const { random } = Math;',
    'const home = process.env.HOME;',
    'const answer = await fetch(address);',
    'console.log(1);',
    'const all = globalThis;',
    'const at = performance.now();',
    'setTimeout(ring, 1);',
    'const id = crypto.randomUUID();',
    'const here = import.meta.url;',
    'const day = date.getDate();',
  ])('catches %s', (text) => {
    expect(impuritiesIn('a.ts', text)).toHaveLength(1);
  });

  test.each([
    'const day = new Date(text).getUTCDate();',
    'const day = Date.UTC(2026, 0, 1);',
    'const step = { process: 1, fetch: 2 };',
    'const value = step.process;',
    '// console.log of Math.random() in words',
    'const half = Math.round(0.5);',
  ])('lets through %s', (text) => {
    expect(impuritiesIn('a.ts', text)).toEqual([]);
  });
});
