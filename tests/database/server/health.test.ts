// The health address finds each fault that a programme would suffer from, by trying things out: every fault here is really caused.
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readMigration } from '#data/health.ts';
import { failJob, noteTick, planJob, takeJob } from '#data/jobs.ts';
import { answerHealth, reportHealth } from '#server/health.ts';
import { attach, keysFolderOf, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { registerProgramme, takeRoster, tickAt } from '../../fixtures/programme.ts';

let database: AttachedForTests;
let settings: NodeJS.ProcessEnv;
const WAVE = 'dinas-sehat-0';
/** Who runs this installation; health names what is missing of it and never says what is there. */
const ABOUT = {
  SITE_OPERATOR: 'BPSDM Kota Uji',
  SITE_CONTACT: 'situs@uji.example.go.id',
  SITE_CONTROLLER: 'Pemerintah Kota Uji',
  SITE_HOSTING: 'Pusat data Kota Uji',
};
const NOON = '2027-02-03T05:00:00Z';
const run = (sql: string) => database.gateway.run(sql);

beforeAll(async () => {
  database = await attach();
  Object.assign(process.env, ABOUT);
  settings = { ...process.env };
  await registerProgramme('dinas-sehat', [
    { opensOn: '2027-02-01', closesOn: '2027-02-14', invited: { peer: 8 } },
  ]);
  await takeRoster(WAVE, { peer: 8 });
  await tickAt(database.gateway, '2027-02-01T05:00:00Z');
});
beforeEach(async () => {
  process.env = { ...settings };
  await setClock(database.gateway, NOON);
  await noteTick();
});
afterAll(async () => {
  process.env = { ...settings };
  await database.close();
});

interface Report {
  readonly ok: boolean;
  readonly degraded?: readonly string[];
  readonly [fact: string]: unknown;
}

async function ask(): Promise<Report & { readonly status: number }> {
  const response = await reportHealth();
  const text = await response.text();
  // Whatever is wrong, nothing secret and no place of this machine is told.
  for (const word of [
    ...[SECRET, settings.SUPABASE_SECRET_KEY!, database.folder, WAVE],
    ...Object.values(ABOUT),
  ])
    expect(text).not.toContain(word);
  return { status: response.status, ...(JSON.parse(text) as Report) };
}

test('where everything works it says so, and leaves nothing behind', async () => {
  const before = readdirSync(keysFolderOf(database.folder));
  expect(await ask()).toMatchObject({
    ...{ status: 200, ok: true, database: 'reachable', migrations: 'current', operator: 'works' },
    ...{ secrets: 'fit', keyStore: 'usable', mail: 'none', degraded: [] },
    lastTick: expect.stringMatching(/^2027-02-03T05:00:00/),
  });
  expect(readdirSync(keysFolderOf(database.folder))).toEqual(before);
});

test('a key of the operator that does not work is found, though anyone is answered', async () => {
  process.env.SUPABASE_SECRET_KEY = 'sb_secret_of_another_project';
  expect(await ask()).toMatchObject({ status: 503, ok: false, operator: 'refused' });
  // A look that asks as anyone finds nothing wrong.
  expect(await readMigration()).not.toBeNull();
  delete process.env.SUPABASE_SECRET_KEY;
  expect(await ask()).toMatchObject({ status: 503, operator: 'refused' });
});

test('another APP_SECRET, and none, are found', async () => {
  process.env.APP_SECRET = 'another secret of the tests, also long';
  expect(await ask()).toMatchObject({ status: 503, ok: false, secrets: 'differ' });
  delete process.env.APP_SECRET;
  expect(await ask()).toMatchObject({ status: 503, ok: false, secrets: 'missing' });
});

test('the lost secret of a wave is found', async () => {
  const file = join(keysFolderOf(database.folder), WAVE);
  renameSync(file, `${file}.away`);
  try {
    expect(await ask()).toMatchObject({ status: 503, ok: false, secrets: 'lost' });
  } finally {
    renameSync(`${file}.away`, file);
  }
});

test('a key store that cannot be written is found', async () => {
  const file = join(database.folder, 'no-folder');
  writeFileSync(file, 'a file where a folder should be');
  process.env.KEYS_DIR = file;
  expect(await ask()).toMatchObject({ status: 503, ok: false, keyStore: 'unusable' });
  rmSync(file);
  expect(existsSync(file)).toBe(false);
});

test('a database that lacks a migration is found', async () => {
  const newest = `select max(version) from supabase_migrations.schema_migrations`;
  await run(
    `update supabase_migrations.schema_migrations set version = '0' || substr(version, 2) where version = (${newest})`,
  );
  try {
    expect(await ask()).toMatchObject({ status: 503, ok: false, migrations: 'behind' });
  } finally {
    await run(
      `update supabase_migrations.schema_migrations set version = '2' || substr(version, 2) where version like '0%'`,
    );
  }
  expect((await ask()).status).toBe(200);
});

test('ticks that stopped, and ones that never began, are named and wake nobody', async () => {
  await setClock(database.gateway, '2027-02-03T07:00:00Z');
  expect(await ask()).toMatchObject({ status: 200, degraded: [] });
  await setClock(database.gateway, '2027-02-03T07:01:00Z');
  expect(await ask()).toMatchObject({ status: 200, ok: true, degraded: ['tick-late'] });
  await run('delete from app.ticks');
  expect(await ask()).toMatchObject({ status: 200, lastTick: null, degraded: ['tick-never'] });
});

test('a wave that should be open, and a job that fails, are named', async () => {
  await registerProgramme('dinas-sakit', [
    { opensOn: '2027-02-03', closesOn: '2027-02-14', invited: { peer: 8 } },
  ]);
  expect((await ask()).degraded).toEqual(['waves-unopened']);
  // In its first hours the next tick may still open it.
  await setClock(database.gateway, '2027-02-02T18:59:00Z');
  expect((await ask()).degraded).toEqual([]);
  await setClock(database.gateway, NOON);
  await run(`delete from app.units where slug = 'dinas-sakit'`);
  await planJob('purge', 'dinas-sehat', 'dinas-sehat');
  const job = await takeJob('a'.repeat(32), ['purge']);
  await failJob(job!.id, 'a'.repeat(32), 'needs-operator');
  expect(await ask()).toMatchObject({ status: 200, degraded: ['jobs-failing'] });
  await run('delete from app.jobs');
});

test('mail is configured, half set, or not there', async () => {
  process.env.SMTP_URL = 'smtp://user:secret-of-mail@localhost';
  expect(await ask()).toMatchObject({ status: 200, mail: 'half-set', degraded: ['mail-half-set'] });
  process.env.MAIL_FROM = 'survei@example.go.id';
  const report = await ask();
  expect(report).toMatchObject({ status: 200, mail: 'configured', degraded: [] });
  expect(JSON.stringify(report)).not.toContain('secret-of-mail');
});

test('what is unset about the installation is named, and what cannot be shown, without its value', async () => {
  expect(await ask()).toMatchObject({ degraded: [], about: { unset: [], wrong: [] } });
  delete process.env.SITE_CONTROLLER;
  process.env.SITE_HOSTING = ' ';
  process.env.SITE_CONTACT = 'loket-rahasia';
  const report = await ask();
  expect(report).toMatchObject({
    ...{ status: 200, ok: true, degraded: ['about-unset', 'about-wrong'] },
    about: { unset: ['SITE_CONTROLLER', 'SITE_HOSTING'], wrong: ['SITE_CONTACT'] },
  });
  expect(JSON.stringify(report)).not.toContain('loket-rahasia');
});

test('without a wave that has keys the secrets cannot be tried', async () => {
  await run('create table kept_keys as table app.wave_keys; delete from app.wave_keys');
  expect(await ask()).toMatchObject({ status: 200, secrets: 'untried' });
  await run('insert into app.wave_keys table kept_keys; drop table kept_keys');
});

test('the same answer is given for ten seconds, then a new one', async () => {
  const start = Date.parse('2027-02-03T05:00:00Z');
  expect((await answerHealth(start)).status).toBe(200);
  process.env.SUPABASE_SECRET_KEY = 'sb_secret_of_another_project';
  expect((await answerHealth(start + 9_999)).status).toBe(200);
  const fresh = await answerHealth(start + 10_000);
  expect([fresh.status, await fresh.json()]).toMatchObject([503, { operator: 'refused' }]);
});

test('a database that does not answer is found', async () => {
  process.env.SUPABASE_URL = 'http://127.0.0.1:1';
  expect(await ask()).toMatchObject({ status: 503, ok: false, database: 'unreachable' });
});
