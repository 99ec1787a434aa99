// README names every room, command, setting and dependency, and names none that is not there.
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { files, filesLike, linesLike, read } from './tree.ts';

const readme = read('README.md');

/** What stands in backticks in the given column of the table under a heading. */
function namesUnder(heading: string, column: number): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| *`/.test(line));
  return rows.flatMap((row) =>
    [...row.split('|')[column]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );
}

const without = (these: Iterable<string>, those: readonly string[]): string[] =>
  [...new Set(these)].filter((name) => !those.includes(name)).sort();

/** Files at the root, each because a tool looks for it there and nowhere else. */
const ROOT_FILES = [
  ...['README.md', '.editorconfig', '.env.example', '.gitignore', '.prettierignore'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'netlify.toml'],
  ...['astro.config.mjs', 'eslint.config.js', 'svelte.config.js', 'vitest.config.ts'],
];

test('no stray file stands at the root', () => {
  const standing = files.filter((path) => !path.includes('/'));
  expect(without(standing, ROOT_FILES)).toEqual([]);
  expect(without(ROOT_FILES, standing)).toEqual([]);
});

test('no stray folder stands at the root', () => {
  const folders = files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]!);
  expect(without(folders, ['.ci', 'netlify', 'src', 'supabase', 'tests'])).toEqual([]);
});

test('the map of rooms names every room, and every room it names is there', () => {
  const rooms = files.flatMap((path) => {
    const room = /^(src\/[^/]+|netlify\/functions|supabase|tests)\//.exec(path)?.[1];
    return room ? [room] : [];
  });
  const named = namesUnder('Map of rooms', 1);
  expect(without(rooms, named)).toEqual([]);
  expect(without(named, [...rooms, ...files])).toEqual([]);
});

test('files of src that stand in no room are named', () => {
  const roomless = filesLike(/^src\/[^/]+$/).filter((path) => path !== 'src/content.config.ts');
  expect(roomless.filter((path) => !readme.includes(path))).toEqual([]);
});

test('every command is named, and every command that is named can be run', () => {
  const hook = /^(pre|post)(start|dev|build|test|check|bench|demo|close|wave|invite|schema)$/; // npm runs these itself
  const scripts = Object.keys(packageFile.scripts).filter((name) => !hook.test(name));
  const named = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short!,
  );
  expect(without(scripts, named)).toEqual([]);
  expect(without(named, scripts)).toEqual([]);
});

/** Read from the environment, but set by somebody else than the operator. */
const NOT_OURS = [
  'PATH', // the operating system
  'HOME', // the operating system
  'TMPDIR', // the operating system
  'FONTCONFIG_FILE', // the font library, set by ourselves
  'CI', // continuous integration
  'URL', // Netlify, during a build
  'npm_execpath', // npm
];

const readers = filesLike(/^((src|netlify|tests)\/.*|astro\.config)\.(ts|mts|mjs|astro|svelte)$/)
  .filter((path) => !/^tests\/(bench\/peers|house)\//.test(path))
  .map((path) => [path, read(path)] as const);

test('every setting that is read is named', () => {
  const direct = /(?<![.\w])(?:process\.env|env|environment)(?:\.|\??\.?\[')(\w+)/g;
  const unpacked = /\{([^{}]*)\}\s*=\s*(?:process\.env|env)\b/g;
  const settings = readers.flatMap(([, text]) => [
    ...[...text.matchAll(direct)].map(([, name]) => name!),
    ...[...text.matchAll(unpacked)].flatMap(
      ([, names]) => names!.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? [],
    ),
  ]);
  expect(settings).toContain('DATA_DIR');
  expect(without(settings, [...namesUnder('Settings', 1), ...NOT_OURS])).toEqual([]);
});

test('every setting that is named is read', () => {
  const code = readers.map(([, text]) => text).join('\n');
  const unread = namesUnder('Settings', 1).filter(
    (name) => !new RegExp(`(?:env\\.|['"]|[{,] )${name}\\b`).test(code),
  );
  expect(unread).toEqual([]);
});

test('the example of settings names only settings that README explains', () => {
  const given = [...read('.env.example').matchAll(/^# ?([A-Z_]+)=/gm)].map(([, name]) => name!);
  expect(given.length).toBeGreaterThan(5);
  expect(without(given, namesUnder('Settings', 1))).toEqual([]);
});

const DEPENDENCIES = 'Dependencies, each with its reason';

test('every dependency is named with a reason', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageFile;
  const wanted = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const named = namesUnder(DEPENDENCIES, 1);
  const plugin = /^(eslint|prettier)-plugin-/; // "`eslint` and plugins" names them all
  expect(without(wanted, named).filter((name) => !plugin.test(name))).toEqual([]);
  expect(without(named, wanted)).toEqual([]);
  const rows = readme
    .split(`## ${DEPENDENCIES}`)[1]!
    .split('\n## ')[0]!
    .match(/^\| *`.*$/gm)!;
  expect(rows.filter((row) => row.split('|')[2]!.trim().length < 5)).toEqual([]);
});

test('every file, folder or address of ours that README quotes is there', () => {
  const quoted = [...readme.matchAll(/`((?:src|tests|netlify|supabase|\.ci)\/[\w./-]*)`/g)];
  const lost = quoted
    .map(([, path]) => path!.replace(/\/$/, ''))
    .filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)));
  expect(lost).toEqual([]);
});

test('nothing names a folder of the machine it was built on, or the host of a package registry', () => {
  const texts = files.filter((path) => !/\.(png|jpe?g|webp|avif|ico|woff2?|pdf)$/.test(path));
  const machine = /(?<![\w.~:])\/(?:home|root|Users|w[o]rk)\/|\b(?:shar[e]d|prototyp[e]s)\//;
  const registry = /\bregistry\.[\w-]+\.[a-z]+|"resolved["]:/;
  expect(linesLike(texts, machine)).toEqual([]);
  expect(linesLike(texts, registry)).toEqual([]);
});
