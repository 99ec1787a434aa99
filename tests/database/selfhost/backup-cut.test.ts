// A backup that is cut off looks like none, and a whole one says nothing about the order in which rows came.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { checkData, writeData } from '#selfhost/backup/data.ts';
import { openGateway } from '#selfhost/database/gateway.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { runCli } from '../../fixtures/commands.ts';
import { hasPostgres, newFolder, newGateway } from '../../fixtures/databases.ts';
import { clientsOf, openSmallWave, randomBallot } from '../../fixtures/small-unit.ts';

// Each test starts processes of its own, which a busy machine lets wait.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const BACKUP = fileURLToPath(new URL('../../../src/cli/backup.ts', import.meta.url));

/** So many that writing them takes a while on any machine. */
const BALLOTS = 12_000;

test('a backup that is killed leaves nothing that looks whole, and the next one is', async () => {
  const folder = newFolder();
  const gateway = await openGateway({ folder, siteUrl: 'http://localhost:4321' });
  const wave = await openSmallWave(gateway);
  await gateway.run(`insert into app.ballots (id, wave_id, rater_group, box)
      select decode(md5('a' || i), 'hex'), w.id, 'citizen', (
        select decode(string_agg(md5(i || ' ' || j), ''), 'hex') || '\\x00'
        from generate_series(1, 117) j)
      from app.waves w, generate_series(1, ${BALLOTS}) i where w.code = '${wave}'`);
  await gateway.close();
  const place = join(newFolder(), 'cadangan');
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_DIR: folder, OPERATOR_LANG: 'en' };
  let left = 0;
  for (let size = 0; left < 4; size += 200_000) {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', BACKUP, place],
      { env, stdio: 'ignore' },
    );
    const ended = once(child, 'exit');
    const rows = join(`${place}.part`, 'rows.gz');
    const hasGrown = () => existsSync(rows) && readFileSync(rows).length > size;
    while (child.exitCode === null && !hasGrown()) await pause(2);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(place)).toBe(false);
    await expect(checkData(place)).rejects.toThrow(OperatorError);
    await expect(checkData(`${place}.part`)).rejects.toThrow(/no whole backup/);
    // A check that looks for the file alone takes it for a backup.
    if (existsSync(rows)) left += 1;
  }
  const whole = await runCli('backup', env, place);
  expect(whole.code).toBe(0);
  const manifest = await checkData(place);
  expect(manifest.tables['app.ballots']).toBe(BALLOTS);
  expect(readdirSync(join(place, '..'))).toEqual(['cadangan']);
});

test.skipIf(!hasPostgres())(
  'rows leave in the order of their keys, whoever came when',
  async () => {
    const gateway = await newGateway('postgres');
    const wave = await openSmallWave(gateway);
    const { operator } = clientsOf(gateway);
    const arrived: string[] = [];
    for (let visit = 0; visit < 12; visit += 1) {
      const ballot = randomBallot(wave);
      await operator('cast_citizen_ballot', ballot);
      arrived.push(Buffer.from(ballot.ballot_id, 'base64').toString('hex'));
    }
    const place = join(newFolder(), 'cadangan');
    await writeData(gateway, place);
    const text = gunzipSync(readFileSync(join(place, 'rows.gz'))).toString();
    const written = [...text.matchAll(/^app\.ballots\t\{"id":"\\\\x([0-9a-f]{32})"/gm)].map(
      ([, id]) => id,
    );
    expect(written).toEqual([...arrived].sort());
    // As they lie in the database, and as its own tools would copy them, they are nearly in line with the visits: a row that
    // comes later stands earlier only where it fills the rest of a page.
    const naive = await gateway.run(`select encode(id, 'hex') as id from app.ballots`);
    const places = naive.map(({ id }) => arrived.indexOf(String(id)));
    const pairs = places.flatMap((one, at) => places.slice(at + 1).map((later) => later > one));
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.8);
    // No journal, no row version and no position goes along.
    expect(text).not.toMatch(/"(xmin|xmax|ctid|cmin|cmax)"/);
    await gateway.close();
  },
);
