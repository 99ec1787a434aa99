// A database that goes away makes every page say so in words, and nothing of that is kept; when it is back, so are the pages.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitAddress } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';
import { startEmptyCluster, type Cluster } from '../../fixtures/cluster.ts';
import { hasPostgres, newFolder } from '../../fixtures/databases.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { SECRET } from '../../fixtures/secrets.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { openOver, randomBallot, smallPlan } from '../../fixtures/small-unit.ts';
import { startSite, type StartedSite } from '../../fixtures/started.ts';

const UNIT = 'dinas-jauh';
const WAVE = `${UNIT}-0`;

/** Pages that read the database, and the status that they have while it answers. */
const PAGES: readonly (readonly [string, number])[] = [
  ['/unit/', 200],
  ['/en/unit/', 200],
  [`/unit/${UNIT}/`, 200],
  [`/en/unit/${UNIT}/`, 200],
  [`/unit/${UNIT}/data/`, 200],
  ['/instansi/kota-uji/', 200],
  ['/bongkar/', 200],
  [`/w/${WAVE}/`, 200],
  [`/en/w/${WAVE}/`, 200],
  [`/w/${WAVE}/kertas/`, 200],
  [`/w/${WAVE}/poster/`, 200],
  [`/gelombang/${WAVE}/`, 200],
];
const FILES: readonly (readonly [string, number])[] = [
  [`/unit/${UNIT}/data.json`, 200],
  [`/unit/${UNIT}/data.csv`, 200],
  [`/en/unit/${UNIT}/lembar-kerja.csv`, 200],
  ['/data/semua.json', 200],
  ['/data/semua.csv', 200],
  [`/grafik/${UNIT}/pratinjau.svg`, 200],
  [`/gelombang/${WAVE}/hasil.ics`, 200],
  [`/gelombang/${WAVE}/kunci.json`, 404], // a wave of citizens alone has none
  ['/api/health', 503], // the keys of this wave are made up, and it says so
];

/** What is wrong with an answer that is given while the database is away. */
function faultsIn({ status, headers }: Response): readonly string[] {
  const kept = [...headers.keys()].filter((name) => /^netlify-(cdn-)?cache|^etag$/.test(name));
  const faults: [string, boolean][] = [
    ['status', status !== 503],
    ['retry-after', !/^\d+$/.test(headers.get('retry-after') ?? '')],
    ['cache-control', headers.get('cache-control') !== 'no-store'],
    ['kept by a network', kept.length > 0],
  ];
  return faults.filter(([, isFound]) => isFound).map(([name]) => name);
}

test('a page that calls it a fault of ours, and one that a network keeps, would be caught', () => {
  const answer = (status: number, headers: Record<string, string>) =>
    faultsIn(new Response('', { status, headers }));
  const right = { 'retry-after': '60', 'cache-control': 'no-store' };
  expect(answer(503, right)).toEqual([]);
  expect(answer(500, right)).toEqual(['status']);
  expect(answer(503, { 'cache-control': 'no-store' })).toEqual(['retry-after']);
  expect(answer(503, { ...right, 'netlify-cdn-cache-control': 'public' })).toEqual([
    'kept by a network',
  ]);
});

describe.skipIf(!hasPostgres())('a site over a PostgreSQL that goes away', () => {
  let cluster: Cluster;
  let site: StartedSite;
  beforeAll(async () => {
    await buildOnce();
    cluster = (await startEmptyCluster())!;
    const admin = postgres(`${cluster.url}/postgres`, { max: 1, onnotice: () => undefined });
    await admin.unsafe('create database jauh');
    await admin.end();
    const url = `${cluster.url}/jauh`;
    const env = { DATABASE_URL: url, DATA_DIR: newFolder(), APP_SECRET: SECRET };
    site = await startSite(env);
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql`select public.register_unit(${sql.json(smallPlan(UNIT) as never)})`;
    await openOver(sql, WAVE);
    await sql.end();
  }, 300_000);
  afterAll(async () => {
    await site?.stop();
    await cluster?.stop();
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${site.url}${path}`, { redirect: 'manual', ...init });
  const cast = (ballot = randomBallot(WAVE)) => {
    const { ballot_id: id, box } = ballot;
    return ask('/api/ballots', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'x-form-token': agedToken({ id, wave: WAVE }, 60_000, SECRET),
      },
      body: JSON.stringify({ id, wave: WAVE, box }),
    });
  };
  const statuses = async () =>
    Promise.all([...PAGES, ...FILES].map(async ([path]) => [path, (await ask(path)).status]));
  const usual = [...PAGES, ...FILES].map(([path, status]) => [path, status]);

  test('answers everything while it is there', async () => {
    expect(await statuses()).toEqual(usual);
    expect((await cast()).status).toBe(201);
  });

  test('says 503 and when to ask again while it is away, on every page in its language', async () => {
    await cluster.pause();
    const kept = randomBallot(WAVE);
    for (const [path] of [...PAGES, ...FILES]) {
      const response = await ask(path);
      expect([path, faultsIn(response)]).toEqual([path, []]);
    }
    for (const path of ['/unit/', `/en/unit/${UNIT}/`]) {
      const { language } = splitAddress(path);
      const text = await (await ask(path)).text();
      expect(text).toContain(`<html lang="${language}"`);
      expect(text).toContain(wordsIn(language).server.unavailable.body);
    }
    const refused = await cast(kept);
    expect([refused.status, faultsIn(refused)]).toEqual([503, []]);
    expect((await ask('/')).status).toBe(200);
    await cluster.resume();
    // Whoever asks again is answered as soon as the connection stands.
    while ((await ask('/unit/')).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await statuses()).toEqual(usual);
    expect((await cast(kept)).status).toBe(201);
  }, 180_000);

  test('comes back each time when it goes away in the middle of requests', async () => {
    for (let round = 0; round < 6; round += 1) {
      const under = Array.from({ length: 12 }, async () => (await ask('/unit/')).status);
      await new Promise((resolve) => setTimeout(resolve, round * 20));
      await cluster.pause();
      for (const status of await Promise.all(under)) expect([200, 503]).toContain(status);
      await cluster.resume();
      await expect.poll(async () => (await ask('/unit/')).status, { timeout: 30_000 }).toBe(200);
    }
  }, 240_000);
});
