// The rules of who may import whom are in force: each forbidden import is refused, in every kind of file.
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** Rules that a text breaks if it stood in a file of this name. */
async function rulesBrokenBy(text: string, filePath: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.map(({ ruleId }) => ruleId);
}

const ASTRO = (script: string) => `---\n${script}\n---\n<p>Text</p>\n`;
const SVELTE = (script: string) => `<script lang="ts">\n${script}\n</script>\n<p>Text</p>\n`;
const UP = 'boundaries/dependencies';

test.each([
  ['the middleware', 'src/middleware/index.ts', "import '#data/client.ts';", UP],
  [
    'the one file at the root',
    'src/content.config.ts',
    "import '#server/caching.ts';",
    'no-restricted-imports',
  ],
  [
    'a new file at the root',
    'src/helpers.ts',
    'export const one = 1;',
    'boundaries/no-unknown-files',
  ],
  ['a component of Astro', 'src/components/site/Home.astro', ASTRO("import '#data/units.ts';"), UP],
  [
    'a component of Svelte',
    'src/components/tools/Keeper.svelte',
    SVELTE("import '#operations/purge.ts';"),
    UP,
  ],
  ['a page', 'src/pages/404.astro', ASTRO("import '#operations/close-wave.ts';"), UP],
  ['a function', 'netlify/functions/health.mts', "import '#data/health.ts';", UP],
  ['a handler', 'src/server/health.ts', "import '#selfhost/settings.ts';", UP],
  ['a use case', 'src/operations/close-wave.ts', "import '#server/caching.ts';", UP],
  ['the count', 'src/counting/count-boxes.ts', "import '#data/waves.ts';", UP],
  ['a repository', 'src/data/units.ts', "import '#operations/purge.ts';", UP],
  ['cryptography', 'src/crypto/seal.ts', "import '#data/units.ts';", UP],
  ['a rule', 'src/domain/waves/calendar.ts', "import '#crypto/seal.ts';", UP],
  [
    'a rule, from its own folder up',
    'src/domain/waves/calendar.ts',
    "import '../../data/units.ts';",
    UP,
  ],
  [
    'a rule that asks the time',
    'src/domain/waves/calendar.ts',
    'export const now = new Date();',
    'no-restricted-syntax',
  ],
  [
    'a rule that asks the network',
    'src/domain/waves/calendar.ts',
    "void fetch('/');",
    'no-restricted-globals',
  ],
])('%s is refused what its room may not have', async (_, file, text, rule) => {
  expect(await rulesBrokenBy(`${text}\n`, file)).toContain(rule);
});

test('two files that import each other are refused', async () => {
  const file = 'src/domain/waves/calendar.ts';
  expect(await rulesBrokenBy("import '../statistics/range.ts';\n", file)).toEqual([]);
  // batches.ts imports the calendar.
  const circle = "export { planBatches } from './citizens/batches.ts';\n";
  expect(await rulesBrokenBy(circle, file)).toEqual(['import-x/no-cycle']);
});

test.each([
  ['a page', 'src/pages/404.astro', ASTRO("import '#server/caching.ts';")],
  ['a function', 'netlify/functions/health.mts', "import '#server/health.ts';"],
  ['a command', 'src/cli/close.ts', "import '#operations/close-wave.ts';"],
])('%s may have what lies below it', async (_, file, text) => {
  expect(await rulesBrokenBy(`${text}\n`, file)).not.toContain(UP);
});
