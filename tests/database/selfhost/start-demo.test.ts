// npm start seeds the demo data into the embedded database, and into another one only if it is asked to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { loadOrCreateSecrets } from '#selfhost/database/secrets.ts';
import {
  hasPostgres,
  newDatabaseUrl,
  newFolder,
  newMigratedFolder,
} from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';

const START = fileURLToPath(new URL('../../../src/cli/start.ts', import.meta.url));

beforeAll(buildOnce, 300_000);

async function freePort(): Promise<string> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

/** Units that a started server knows, and what it printed. */
async function startWith(folder: string, env: Record<string, string>) {
  const { PATH = '', HOME = '', SITE_URL = 'http://localhost:4321' } = process.env;
  const given = { PORT: await freePort(), DATA_DIR: folder, SITE_URL, ...env };
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START], {
    env: { PATH, HOME, ...given },
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
      if (/Stop with Ctrl/.test(printed)) resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => reject(new Error(printed)));
  });
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
  server.kill('SIGTERM');
  await once(server, 'exit');
  return { units, printed };
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

test.skipIf(!hasPostgres())('a PostgreSQL of DATABASE_URL stays empty until DEMO=1', async () => {
  const DATABASE_URL = await newDatabaseUrl();
  const { units, printed } = await startWith(newFolder(), { DATABASE_URL });
  expect(units).toBe(0);
  expect(printed).not.toMatch(/survey|contoh/);
  expect((await startWith(newFolder(), { DATABASE_URL, DEMO: '1' })).units).toBe(8);
});
