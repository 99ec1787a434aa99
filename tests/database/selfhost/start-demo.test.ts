// npm start seeds the demo data into the embedded database, and into another one only if it is asked to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadOrCreateSecrets } from '#selfhost/database/secrets.ts';
import {
  hasPostgres,
  newDatabaseUrl,
  newFolder,
  newMigratedFolder,
} from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { startSite } from '../../fixtures/started.ts';

beforeAll(buildOnce, 300_000);

/** Units that a started server knows, and what it printed. */
async function startWith(folder: string, env: Record<string, string>, ...line: string[]) {
  const site = await startSite({ DATA_DIR: folder, ...env }, { line });
  const { url } = JSON.parse(readFileSync(join(folder, 'gateway.json'), 'utf8')) as { url: string };
  const answer = await fetch(`${url}/rest/v1/rpc/directory`, {
    method: 'POST',
    headers: {
      apikey: loadOrCreateSecrets(folder).publishableKey,
      'content-type': 'application/json',
      connection: 'close',
    },
    body: '{}',
  });
  const units = ((await answer.json()) as unknown[]).length;
  await site.stop();
  return { units, printed: site.printed() };
}

test('the embedded database has it', async () => {
  const { units, printed } = await startWith(await newMigratedFolder(), {});
  expect(units).toBe(8);
  expect(printed).toMatch(/Staff survey/);
});

test('DEMO=0 leaves it out, and prints no link into it', async () => {
  const { units, printed } = await startWith(await newMigratedFolder(), { DEMO: '0' });
  expect(units).toBe(0);
  expect(printed).not.toMatch(/survey|contoh/);
});

test.skipIf(!hasPostgres())(
  'a PostgreSQL of DATABASE_URL stays empty until DEMO=1 or --demo',
  async () => {
    const DATABASE_URL = await newDatabaseUrl();
    const { units, printed } = await startWith(newFolder(), { DATABASE_URL });
    expect(units).toBe(0);
    expect(printed).not.toMatch(/survey|contoh/);
    expect((await startWith(newFolder(), { DATABASE_URL, DEMO: '1' })).units).toBe(8);
    const asked = await newDatabaseUrl();
    expect((await startWith(newFolder(), { DATABASE_URL: asked }, '--demo')).units).toBe(8);
  },
);
