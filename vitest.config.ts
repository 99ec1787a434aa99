// Four suites: rules, database and browser make `npm test`; what is exhaustive or slow makes `npm run test:deep`.
import { configDefaults, defineConfig } from 'vitest/config';
import { loadFrontMatter } from './src/selfhost/build/front-matter.ts';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What begins first: crowds and servers, while the site is being built; then browsers, since one of them would run alone at the end. */
const FIRST = [/\/database\/(attacks|selfhost)\/|\/deep\/(?!browser\/)/, /\/browser\//];

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turnOf = ({ moduleId }: TestSpecification) => {
      const turn = FIRST.findIndex((pattern) => pattern.test(moduleId));
      return turn === -1 ? FIRST.length : turn;
    };
    return (await super.sort(files)).sort((one, other) => turnOf(one) - turnOf(other));
  }
}

const TEMPLATES = 'tests/fixtures/templates.ts';
const CLUSTER = 'tests/fixtures/cluster.ts';
const SITE = 'tests/fixtures/shared-site.ts';

const suite = (name: string, globalSetup: string[] = [], more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], globalSetup, ...more },
});

export default defineConfig({
  plugins: [loadFrontMatter()],
  test: {
    exclude: configDefaults.exclude,
    // Commands answer in the language that the tests are written in; their Indonesian has tests of its own.
    env: { OPERATOR_LANG: 'en', OPERATOR: 'Tester' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/fixtures/clean-up.ts'],
    // The machine that the suites were measured on has two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongOnesFirst },
    projects: [
      suite('unit', [], { pool: 'threads', isolate: false }),
      suite('database', [TEMPLATES, CLUSTER]),
      suite('browser', [TEMPLATES, SITE]),
      suite('deep', [TEMPLATES, CLUSTER, SITE]),
      // The rules once more, with every property tried ten times as often.
      suite('deep-rules', [], {
        ...{
          pool: 'threads',
          isolate: false,
          env: { DEEP: '1', OPERATOR_LANG: 'en', OPERATOR: 'Tester' },
          testTimeout: 300_000,
        },
        include: ['tests/unit/{domain,attacks}/**/*.test.ts'],
      }),
    ],
  },
});
