// What npm start prints names nobody who signs in at the desk: no address, no code, no session, nothing that was typed.
import postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../fixtures/commands.ts';
import {
  hasPostgres,
  newDatabaseUrl,
  newFolder,
  newMigratedFolder,
} from '../../fixtures/databases.ts';
import { ATTACKS } from '../../fixtures/desk-attacks.ts';
import { openNaiveDesk, type Attacked } from '../../fixtures/naive-desk.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { startSite } from '../../fixtures/started.ts';

beforeAll(buildOnce, 300_000);

const read = ATTACKS['reading logs']!;

/** The product as a process of its own; people are taken in by command. */
async function startDesk(url: string | null): Promise<Attacked> {
  const folder = url === null ? await newMigratedFolder() : newFolder();
  const env = { DATA_DIR: folder, DEMO: '0', ...(url === null ? {} : { DATABASE_URL: url }) };
  const site = await startSite(env);
  const own = url === null ? null : postgres(url, { max: 1, onnotice: () => undefined });
  return {
    ...{ url: site.url, folder, printed: site.printed },
    run: async (sql) => (own ? await own.unsafe(sql) : []),
    admit: async (address) => {
      const line = ['invite', address, '--agency', 'kota-catat', '--name', 'Kota Catat'];
      const named = { OPERATOR: 'Tester', ...env };
      const { code, output } = await runCommand('people', named, ...line, '--role', 'organiser');
      if (code !== 0) throw new Error(output);
    },
    expel: async () => undefined,
    expire: async (address) => {
      await own?.unsafe(
        `delete from auth.sessions where user_id in (select id from auth.users where email = '${address}')`,
      );
    },
    close: async () => {
      await own?.end();
      await site.stop();
    },
  };
}

test.each([
  { kind: 'embedded', present: true },
  { kind: 'postgres', present: hasPostgres() },
])('a server prints nobody ($kind)', { timeout: 180_000 }, async ({ kind, present }) => {
  if (!present) return;
  const desk = await startDesk(kind === 'postgres' ? await newDatabaseUrl() : null);
  try {
    expect(await read(desk, 'catatan.example')).toEqual([]);
    expect(desk.printed()).toMatch(/Stop with Ctrl/);
  } finally {
    await desk.close();
  }
});

test('one that prints requests as many do prints all of it', async () => {
  const desk = await openNaiveDesk();
  try {
    const found = await read(desk, 'catatan.example');
    expect(found).toEqual(
      expect.arrayContaining(['address', 'unlisted', 'code', 'typed', 'first']),
    );
  } finally {
    await desk.close();
  }
});
