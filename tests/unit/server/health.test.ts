// The health address tells an operator whether the database answers and is current, and nothing else.
import { expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };
import { reportHealth as report } from '#server/health.ts';
import { EXPECTED_MIGRATION } from '#data/health.ts';
import { VERSION } from '#data/version.ts';

test('a current database is healthy', async () => {
  const response = await report(async () => EXPECTED_MIGRATION);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    ok: true,
    database: 'reachable',
    migrations: 'current',
    version: VERSION,
  });
});

test('an older database and a silent one are not', async () => {
  const older = await report(async () => '20200101000000');
  expect([older.status, await older.json()]).toMatchObject([
    503,
    { ok: false, migrations: 'behind' },
  ]);
  const silent = await report(async () => {
    throw new Error('postgres://user:password@host');
  });
  expect(silent.status).toBe(503);
  expect(await silent.text()).not.toMatch(/password|postgres/);
});

test('the version is that of the package', () => {
  expect(VERSION).toBe(packageFile.version);
});
