// Files stay small, well named, where they are looked for, and open with the promise they keep.
import { describe, expect, test } from 'vitest';
import { files, filesLike, linesLike, read } from './tree.ts';

/** Written by us for people to read: not the benchmark's throw-away peers, locks, content or binary files. */
const ours = files.filter((path) => !path.startsWith('tests/bench/peers/'));
const code = ours.filter((path) => /\.(ts|mts|mjs|js|svelte|astro|sql|css)$/.test(path));
const isRoute = (path: string) => path.startsWith('src/pages/');
const isContent = (path: string) => path.startsWith('src/content/');

describe('sizes', () => {
  test('no file of code has more than 320 lines', () => {
    const exempt =
      /^(src\/content\/|supabase\/(migrations\/|schema\.sql$)|src\/data\/database\.types\.ts$)/; // generated or prose
    const long = code
      .filter((path) => !exempt.test(path))
      .map((path) => [path, read(path).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 320);
    expect(long).toEqual([]);
  });

  test('no folder holds more than 12 files', () => {
    const free: Readonly<Record<string, string>> = {
      '.': 'tools look for their settings there; a list of its own allows each file',
      'tests/database': 'one file for each promise of the database',
      'tests/fixtures': 'one world for every test',
    };
    const counts = new Map<string, number>();
    for (const path of ours.filter((path) => !isContent(path))) {
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect(Object.keys(free).filter((folder) => !counts.has(folder))).toEqual([]);
    expect([...counts].filter(([folder, n]) => n > 12 && !(folder in free))).toEqual([]);
  });

  test('no file lies deeper than three folders below its room', () => {
    const below = (path: string) => path.replace(/^(src|netlify|tests|supabase)\/[^/]+\//, '');
    expect(ours.filter((path) => below(path).split('/').length > 4)).toEqual([]);
  });

  test('a page has at most 20 lines of frontmatter', () => {
    const long = filesLike(/^src\/pages\/.*\.astro$/).filter((path) => {
      const fenced = /^---\n([\s\S]*?)\n?---/.exec(read(path))?.[1] ?? '';
      return fenced.split('\n').length > 20;
    });
    expect(long).toEqual([]);
  });
});

describe('names', () => {
  const fixed = ['README.md', 'Dockerfile', 'LICENSE'];

  test('files and folders are in kebab-case, components in PascalCase', () => {
    const kebab = /^\.?\[?[a-z0-9]+([-.][a-z0-9]+)*\]?(\.[a-z0-9]+)*$/;
    const pascal = /^[A-Z][A-Za-z0-9]*\.(astro|svelte)$/;
    const migration = /^\d{14}(_[a-z0-9]+)+\.sql$/;
    const wrong = ours.filter((path) => {
      const name = path.split('/').at(-1)!;
      const folders = path.split('/').slice(0, -1);
      if (!folders.every((folder) => kebab.test(folder))) return true;
      if (fixed.includes(name) || migration.test(name)) return false;
      const isComponent = /^src\/(components|layouts)\/.*\.(astro|svelte)$/.test(path);
      return !(isComponent ? pascal : kebab).test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('no name says nothing', () => {
    const empty =
      /(^|[/.-])(utils?|helpers?|libs?|common|misc|shared|services?|managers?|types)([/.-]|$)/i;
    // The Supabase command line and its documents call the file so.
    const generated = ['src/data/database.types.ts'];
    expect(ours.filter((path) => empty.test(path) && !generated.includes(path))).toEqual([]);
  });

  test('functions are verbs that say what they do', () => {
    const vague =
      /\b(?:function|const)\s+(?:get(?!StaticPaths)|handle|process|manage)(?:[A-Z]\w*)?\s*(?:[(<]|=\s*(?:async\s*)?[(<])/;
    const scripts = code.filter((path) => !/\.(sql|css)$/.test(path));
    expect(linesLike(scripts, vague)).toEqual([]);
  });
});

/** The sentence in which a file says its promise, or `null` if it does not open with a comment. */
function promiseOf(path: string, text: string): string | null {
  const [first = '', second = ''] = text.split('\n');
  const isFence = path.endsWith('.astro') && first === '---';
  const line = isFence ? second : first === '/*' ? `/*${second.replace(/^ \*/, '')}` : first;
  const marks: readonly (readonly [RegExp, RegExp])[] = [
    [/\.(ts|mts|mjs|js|astro)$/, /^(?:\/\/|\/\*\*?) (.*?)(?: \*\/)?$/],
    [/\.svelte$/, /^<!-- (.*?)(?: -->)?$/],
    [/\.css$/, /^\/\* (.*?)(?: \*\/)?$/],
    [/\.sql$/, /^-- (.*)$/],
  ];
  const mark = marks.find(([ending]) => ending.test(path));
  return mark?.[1].exec(line)?.[1] ?? null;
}

/** A capital, or a command of ours, at its start; two words or more; a stop at its end. */
const SENTENCE = /^(?:[A-Z0-9`]|npm [a-z]).*\s.*[.:?!]$/;

describe('the first line', () => {
  test('of every file of code is a comment that is a whole sentence', () => {
    const silent = code
      .filter((path) => !isRoute(path))
      .filter((path) => !SENTENCE.test(promiseOf(path, read(path)) ?? ''));
    expect(silent).toEqual([]);
  });

  test.each([
    ['a.ts', "import a from 'b';"],
    ['a.ts', '// Ballots'],
    ['a.ts', '// opens boxes.'],
    ['a.astro', '---\nconst a = 1;\n---'],
    ['A.svelte', '<script lang="ts">'],
    ['a.css', ':root {}'],
    ['a.sql', 'create schema app;'],
  ])('is missed in %s with %s', (path, text) => {
    expect(SENTENCE.test(promiseOf(path, text) ?? '')).toBe(false);
  });
});

describe('what is left out', () => {
  const written = [...code, ...ours.filter((path) => /\.(md|mdx|json|toml|yml|yaml)$/.test(path))];

  test('no work is put off in a comment', () => {
    const later = /\b(?:TO[D]O|FIX[M]E|X{3}|HA[C]K)\b/;
    expect(
      linesLike(
        written.filter((path) => path !== 'package-lock.json'),
        later,
      ),
    ).toEqual([]);
  });

  test('no test is switched off, and none is preferred', () => {
    const tests = filesLike(/^tests\/.*\.ts$/);
    expect(linesLike(tests, /\.(?:skip|only|todo)\(|\b(?:xit|xtest|fdescribe)\(/)).toEqual([]);
  });

  test('nothing is exported without a name, except where a framework asks for it', () => {
    const asked =
      /^(netlify\/functions\/[^/]+\.mts|[^/]+\.config\.(ts|mjs|js)|tests\/fixtures\/cluster\.ts)$/;
    const scripts = code.filter((path) => /\.(ts|mts|mjs|js|svelte|astro)$/.test(path));
    const free = scripts.filter((path) => !asked.test(path));
    expect(linesLike(free, /^\s*export default\b/)).toEqual([]);
  });

  test('no fault of a type is silenced', () => {
    const silencer = /@ts-(?:ignore|nocheck|expect-error)|svelte-ignor[e]/;
    expect(linesLike(code, silencer)).toEqual([]);
  });
});
