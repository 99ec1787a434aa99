// The health address names what is wrong and nothing else; what it finds out of the world is tested where a world can be broken.
import { expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };
import { reportHealth } from '#server/health.ts';
import { VERSION } from '#data/version.ts';

test('an older database and a silent one are not healthy', async () => {
  const older = await reportHealth({ migration: async () => '20200101000000' });
  expect([older.status, await older.json()]).toEqual([
    503,
    { ok: false, database: 'reachable', migrations: 'behind', version: VERSION },
  ]);
  const silent = await reportHealth({
    migration: async () => {
      throw new Error('postgres://user:password@host');
    },
  });
  expect(silent.status).toBe(503);
  expect(await silent.text()).not.toMatch(/password|postgres/);
});

test('the version is that of the package', () => {
  expect(VERSION).toBe(packageFile.version);
});
