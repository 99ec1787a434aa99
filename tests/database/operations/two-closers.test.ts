// Three close commands at once, each a process of its own beside a running server, print one truth.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUnit } from '#data/units.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { castHonest } from '../../fixtures/batch.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

const CLOSE = fileURLToPath(new URL('../../../src/cli/close.ts', import.meta.url));

async function close(code: string, env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const given = [
    '--disable-warning=ExperimentalWarning',
    CLOSE,
    code,
    '--early',
    '--confirm',
    code,
  ];
  const command = spawn(process.execPath, given, {
    env: { PATH, HOME, OPERATOR_LANG: 'en', OPERATOR: 'Tester', ...env },
  });
  let printed = '';
  command.stdout.on('data', (chunk) => (printed += chunk));
  command.stderr.on('data', (chunk) => (printed += chunk));
  const [status] = (await once(command, 'close')) as [number];
  return { status, first: printed.split('\n')[0]! };
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  test.skipIf(!present)(
    'one publishes, the others find it published, and nothing is left',
    async () => {
      const wave = await openStaffWave('dinas-bertiga', { peer: 6 }, { citizens: true });
      for (const person of wave.people) await vote(wave, person, { KOM2: 3 });
      await castHonest(wave.code, 21);
      const env = {
        DATA_DIR: database.folder,
        APP_SECRET: SECRET,
        ...(database.url && { DATABASE_URL: database.url }),
      };
      const runs = await Promise.all([1, 2, 3].map(() => close(wave.code, env)));
      expect(
        runs.map(({ status }) => status),
        JSON.stringify(runs),
      ).toEqual([0, 0, 0]);
      const lines = runs.map(({ first }) => first).sort();
      expect(lines).toEqual([
        expect.stringMatching(
          /^Published wave "dinas-bertiga-0": 27 ballots counted,.* Left: 0\.$/,
        ),
        ...[1, 2].map(() =>
          expect.stringMatching(/^Wave "dinas-bertiga-0" is already published\./),
        ),
      ]);
      const bulletin = await readBulletin(wave.code);
      expect([bulletin.ballots, bulletin.unreadable, checkBulletin(bulletin)]).toEqual([6, 0, []]);
      const [published] = (await readUnit('dinas-bertiga'))!.programmes[0]!.waves;
      expect(citizensOf(published!.snapshot!)!.n).toBe(21);
      expect(await keyStore().waves()).not.toContain(wave.code);
    },
  );
});
