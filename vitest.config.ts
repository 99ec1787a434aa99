// Four suites: rules, database and browser make `npm test`; what is exhaustive or slow makes `npm run test:deep`.
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that drive a browser or a crowd take longest: begun last, one of them would run alone at the end. */
const LONG = /\/tests\/(browser|deep)\/|\/database\/(attacks|selfhost)\//;

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
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
  test: {
    exclude: configDefaults.exclude,
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
    ],
  },
});
