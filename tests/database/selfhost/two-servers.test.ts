// Two servers over one PostgreSQL start at the same moment, answer for each other, and neither misses the other when it stops.
import { beforeAll, describe, expect, test } from 'vitest';
import postgres from 'postgres';
import { hasPostgres, newFolder } from '../../fixtures/databases.ts';
import { startEmptyCluster } from '../../fixtures/cluster.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { SECRET } from '../../fixtures/secrets.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { randomBallot } from '../../fixtures/small-unit.ts';
import { startSite } from '../../fixtures/started.ts';

/** A wave of the demo data that takes answers of citizens. */
const WAVE = 'dinas-contoh-9';

function cast(url: string, { ballot_id: id, box } = randomBallot(WAVE)) {
  return fetch(`${url}/api/ballots`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-form-token': agedToken({ id, wave: WAVE }, 60_000, SECRET),
    },
    body: JSON.stringify({ id, wave: WAVE, box }),
  });
}

beforeAll(buildOnce, 300_000);

describe.skipIf(!hasPostgres())('two servers over one empty PostgreSQL', () => {
  test('migrate and seed it once, share its waves, and one goes on alone', async () => {
    const cluster = (await startEmptyCluster())!;
    try {
      const admin = postgres(`${cluster.url}/postgres`, { max: 1, onnotice: () => undefined });
      await admin.unsafe('create database bersama');
      await admin.end();
      const KEYS_DIR = `${newFolder()}-keys`;
      const shared = { DATABASE_URL: `${cluster.url}/bersama`, APP_SECRET: SECRET, KEYS_DIR };
      const [first, second] = await Promise.all(
        [newFolder(), newFolder()].map((DATA_DIR) => startSite({ ...shared, DEMO: '1', DATA_DIR })),
      );
      const sql = postgres(shared.DATABASE_URL, { max: 1, onnotice: () => undefined });
      const count = async (table: string) =>
        Number((await sql.unsafe(`select count(*)::int as n from ${table}`))[0]!.n);
      expect(await count('app.units')).toBe(8);
      // The keys that one of them made open what was cast at the other.
      for (const { url } of [first!, second!]) {
        expect((await fetch(`${url}/w/${WAVE}/`)).status).toBe(200);
        expect((await fetch(`${url}/unit/dinas-contoh/`)).status).toBe(200);
        expect((await fetch(`${url}/api/health`)).status).toBe(200);
      }
      const before = await count('app.ballots');
      const ballot = randomBallot(WAVE);
      expect((await cast(first!.url, ballot)).status).toBe(201);
      expect((await cast(second!.url, ballot)).status).toBe(200); // the same one again
      await first!.stop();
      expect((await cast(second!.url)).status).toBe(201);
      expect(await count('app.ballots')).toBe(before + 2);
      expect(`${first!.printed()}${second!.printed()}`).not.toMatch(/Unexpected|SQLSTATE|refused/);
      await second!.stop();
      expect([await first!.ended, await second!.ended]).toEqual([0, 0]);
      await sql.end();
    } finally {
      await cluster.stop();
    }
  }, 240_000);
});
