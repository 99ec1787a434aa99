// The papers keep pace with the code: what they name exists, and what must be named is. How they are written is for readers to judge.
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../../eslint.config.js';
import packageFile from '../../../package.json' with { type: 'json' };
import { files, filesLike, read } from '../../fixtures/tree.ts';

/** Texts for people who read the repository; `src/content` is for readers of the site. */
const papers = filesLike(/^([^/]+|docs\/.+)\.md$/).map((path) => ({ path, text: read(path) }));

const matches = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, found]) => found!);

/** What `find` reports of each paper, as `path: report`. */
const reportsOf = (find: (text: string, path: string) => readonly string[]) =>
  papers.flatMap(({ path, text }) => find(text, path).map((report) => `${path}: ${report}`));

const isPath = (path: string) =>
  files.includes(path) || files.some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`));

const withoutFences = (text: string) => text.replace(/^ *```[\s\S]*?^ *```/gm, '');

/** The anchor that a heading gets on GitHub. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

const anchorsIn = (path: string) =>
  matches(withoutFences(read(path)), /^#+ (.+)$/gm).map((heading) => anchorOf(heading));

/** What is wrong with the links of a paper to other files and headings. */
function brokenLinks(text: string, path: string): readonly string[] {
  const links = matches(withoutFences(text), /\]\(([^)\s]+)\)/g).filter(
    (link) => !/^(https?:|\/)/.test(link),
  );
  return links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!isPath(target)) return true;
    return anchor !== undefined && !anchorsIn(target).includes(anchor);
  });
}

/** npm scripts that a text names and package.json does not have. */
const unknownScripts = (text: string): readonly string[] =>
  [...matches(text, /npm run ([a-z][a-z:]*)/g), ...matches(text, /npm (start|test)\b/g)].filter(
    (name) => !(name in packageFile.scripts),
  );

/** Paths that a text quotes as code and the repository does not have. */
const unknownPaths = (text: string): readonly string[] =>
  matches(text, /[`\s"'(]((?:src|netlify|supabase|tests|docs)\/[\w./[\]-]*\w)/g).filter(
    (path) => !isPath(path),
  );

/** Test files that a text names and no folder has. */
const unknownTests = (text: string): readonly string[] =>
  matches(text, /`([\w-]+\.test\.ts)`/g).filter(
    (name) => !files.some((file) => file.startsWith('tests/') && file.endsWith(`/${name}`)),
  );

/** Environment variables that a source reads, by `env.NAME` or out of `{ NAME: … } = env`. */
const variablesIn = (source: string): readonly string[] => [
  ...matches(source, /\benv\.([A-Z][A-Z0-9_]+)/g),
  ...matches(source, /\{([^{}]*)\} = (?:process\.)?env\b/g).flatMap((names) =>
    matches(names, /\b([A-Z][A-Z0-9_]+)/g),
  ),
];

const isNamedIn = (text: string) => (name: string) => text.includes(`\`${name}\``);

describe('the papers', () => {
  test('link to nothing that is not there', () => {
    expect(papers.length).toBeGreaterThan(6);
    expect(reportsOf(brokenLinks)).toEqual([]);
  });

  test('name no npm script that is not there', () => {
    expect(reportsOf(unknownScripts)).toEqual([]);
  });

  test('quote no path that is not there', () => {
    expect(reportsOf((text) => [...unknownPaths(text), ...unknownTests(text)])).toEqual([]);
  });

  test('would be caught with a wrong link, script, path or test', () => {
    expect(brokenLinks('[a](docs/no.md) [b](#nowhere) [c](LICENSE)', 'README.md')).toHaveLength(2);
    expect(unknownScripts('`npm run fly` and `npm start`')).toEqual(['fly']);
    expect(unknownPaths('`src/domain/none.ts` and `src/domain`')).toEqual(['src/domain/none.ts']);
    expect(unknownTests('`never.test.ts`')).toEqual(['never.test.ts']);
  });
});

test('README can be read at one sitting: at most 120 lines', () => {
  expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(120);
});

test('docs/operations.md names every environment variable that the program reads', () => {
  const sources = filesLike(
    /^(src\/(cli|selfhost|server|data|operations)\/|netlify\/|astro\.config).*s$/,
  );
  const variables = new Set([
    ...sources.flatMap((path) => variablesIn(read(path))),
    ...matches(read('.env.example'), /^# ([A-Z_]+)=/gm),
  ]);
  expect(variables.size).toBeGreaterThan(12);
  const operations = read('docs/operations.md');
  expect([...variables].filter((name) => !isNamedIn(operations)(name))).toEqual([]);
  expect(variablesIn('const { A_B: a } = env; env.C_D')).toEqual(['C_D', 'A_B']);
});

test('docs/dependencies.md has a reason for every dependency, and for no other package', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageFile;
  const wanted = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const rows = matches(read('docs/dependencies.md'), /^\| (`.*?) +\|/gm);
  const named = rows.flatMap((row) => matches(row, /`([^`]+)`/g));
  expect(named.toSorted()).toEqual(wanted.toSorted());
});

interface Policy {
  readonly from: { readonly element: { readonly type: string } };
  readonly allow: { readonly to: { readonly element: { readonly types: { anyOf: string[] } } } };
}

test('docs/architecture.md says of every room what ESLint lets it import', () => {
  const rules = config.find((part) => part.rules?.['boundaries/dependencies'])!.rules!;
  const [, { policies }] = rules['boundaries/dependencies'] as [string, { policies: Policy[] }];
  const wanted = policies.map(({ from, allow }): [string, string[]] => {
    const { type } = from.element;
    const allowed = allow.to.element.types.anyOf.filter((other) => other !== type);
    return [type === 'functions' ? 'netlify/functions' : `src/${type}`, allowed.toSorted()];
  });
  const rows = Array.from(
    read('docs/architecture.md').matchAll(
      /^\| `((?:src|netlify)\/\w+)` +\| [^|]* \| ([^|]*?) +\|$/gm,
    ),
    ([, room, rooms]): [string, string[]] => [
      room!,
      rooms === '–' ? [] : rooms!.split(', ').toSorted(),
    ],
  );
  const written = rows.filter(([room]) => room !== 'src/static'); // files that import nothing
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(wanted));
});
