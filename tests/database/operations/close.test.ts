// Closing a wave, on the embedded database with really sealed ballots: counted once, published once, destroyed.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { castBallot } from '#data/ballots.ts';
import * as client from '#data/client.ts';
import { agencyHeaders, archiveHeaders, directoryHeaders, unitHeaders } from '#server/caching.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import {
  closeWave,
  openWave,
  readBoxes,
  readSlipBoxes,
  readStaffBoxes,
  readWaveForm,
  type ClosedWave,
} from '#data/waves.ts';
import { countBoxes } from '#counting/count-boxes.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { closeAndPublish, keysOf } from '#operations/close-wave.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { closeDue, closeNamed } from '#operations/close-batch.ts';
import { dayIn } from '#operations/day-in.ts';
import { openWithNewKeys, prepareWithNewKeys } from '#operations/open-wave.ts';
import { sayIn } from '#operations/message.ts';
import { cdnOf, purgeUnit, type Purging } from '#operations/purge.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { withBroken } from '../../fixtures/broken-rpc.ts';
import { randomBallot, smallPlan } from '../../fixtures/small-unit.ts';

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

async function openWaveOf(slug: string): Promise<string> {
  await registerUnit(smallPlan(slug));
  await openWithNewKeys(`${slug}-0`, SECRET);
  return `${slug}-0`;
}

const left = async (table: string) =>
  Number((await database.gateway.run(`select count(*)::int as n from app.${table}`))[0]!.n);
const snapshotOf = async (slug: string) =>
  (await readUnit(slug))!.programmes[0]!.waves[0]!.snapshot;

/** Close a wave and count it as if comments were asked. */
async function countAsking(wave: string) {
  const closed = (await closeWave(wave, true)) as ClosedWave;
  const terms = termsOf(wave, closed, instrumentOf(closed.instrument));
  const boxes = {
    citizens: (after: string, atMost: number) => readBoxes(wave, after, atMost),
    slips: (after: string, atMost: number) => readSlipBoxes(wave, after, atMost),
    staff: (after: string, atMost: number) => readStaffBoxes(wave, after, atMost),
  };
  return countBoxes(terms, (await keysOf(wave, closed, SECRET))!, boxes);
}

test('the published bins are drawn around the ballots that were cast, and no comment is kept while none is asked', async () => {
  const wave = await openWaveOf('dinas-hitung');
  for (let i = 0; i < 24; i += 1)
    await castBallot(await sealFor(wave, { ...allOf(3), KOM2: i < 12 ? 2 : 4 }, `Catatan ke-${i}`));
  const { line: said, unit } = await closeAndPublish(wave, SECRET, true);
  const line = sayIn('en', said);
  expect([line, unit]).toEqual([
    expect.stringMatching(/24 ballots counted, 0 cells shown, citizens: 6 items/),
    'dinas-hitung',
  ]);
  const snapshot = (await snapshotOf('dinas-hitung'))!;
  expect([snapshot.version, snapshot.atoms, snapshot.cells]).toEqual([2, [], []]);
  const { items, ...rest } = citizensOf(snapshot)!;
  expect(rest).toEqual({ n: 24, entry: 'open', epsilon: 1, unreadable: 0 });
  // Further out than this is one draw in ten million.
  const off = items['KOM2']!.map((bin, at) => Math.abs(bin - [0, 12, 0, 12, 0][at]!));
  expect(Math.max(...off)).toBeLessThan(36);
  expect([await left('ballots'), await left('wave_keys'), await left('comments')]).toEqual([
    0, 0, 0,
  ]);
});

test('closing twice changes nothing', async () => {
  const before = JSON.stringify(await readUnit('dinas-hitung'));
  const { line: said, unit } = await closeAndPublish('dinas-hitung-0', SECRET);
  const line = sayIn('en', said);
  expect([line, unit]).toEqual([expect.stringMatching(/already published/), 'dinas-hitung']);
  expect(JSON.stringify(await readUnit('dinas-hitung'))).toBe(before);
});

test('fewer citizens than promised show nothing, and their comments are not kept', async () => {
  const wave = await openWaveOf('dinas-sepi');
  for (let i = 0; i < 9; i += 1) await castBallot(await sealFor(wave, allOf(3), 'Antrean lama'));
  expect((await countAsking(wave)).comments).toEqual([]);
  await closeAndPublish(wave, SECRET);
  expect(await snapshotOf('dinas-sepi')).toMatchObject({ atoms: [], cells: [], citizens: null });
  expect(await left('comments')).toBe(0);
});

test('once comments are asked, a count keeps those of enough ballots', async () => {
  const wave = await openWaveOf('dinas-catatan');
  for (let i = 0; i < 10; i += 1)
    await castBallot(await sealFor(wave, allOf(3), i < 5 ? `Antrean ${i}` : ''));
  const { ballots, comments } = await countAsking(wave);
  expect(ballots).toBe(10);
  expect(comments.map(({ kind, body }) => `${kind} ${body}`).sort()).toEqual(
    [0, 1, 2, 3, 4].map((i) => `improve Antrean ${i}`),
  );
  await closeAndPublish(wave, SECRET);
});

test('interrupted at any step, closing can be run again and counts every ballot once', async () => {
  const wave = await openWaveOf('dinas-putus');
  for (let i = 0; i < 21; i += 1) await castBallot(await sealFor(wave, allOf(i % 2 ? 3 : 2)));
  const close = () => closeAndPublish(wave, SECRET, true);
  for (const rpc of ['counting_terms', 'close_wave', 'read_boxes', 'publish_wave']) {
    await expect(withBroken(rpc, close)).rejects.toThrow(client.DatabaseFailure);
    expect(await snapshotOf('dinas-putus')).toBeNull();
  }
  // The reply to a publication may be lost after it has happened.
  await expect(withBroken('publish_wave', close, 'reply')).rejects.toThrow();
  expect(sayIn('en', (await closeAndPublish(wave, SECRET, true)).line)).toMatch(
    /already published/,
  );
  expect(citizensOf((await snapshotOf('dinas-putus'))!)).toMatchObject({ n: 21 });
});

test('boxes that hold no ballot are counted as unreadable and change nothing else', async () => {
  const wave = await openWaveOf('dinas-aneh');
  for (let i = 0; i < 20; i += 1) await castBallot(await sealFor(wave, allOf(3)));
  await castBallot(await sealFor(wave, { KOM2: 5 }));
  await castBallot(await sealFor(wave, { LAIN: 3 }));
  const { ballot_id: id, box } = randomBallot(wave);
  await castBallot({ id, wave, box });
  expect(sayIn('en', (await closeAndPublish(wave, SECRET, true)).line)).toMatch(
    /23 ballots counted, 3 of them unreadable/,
  );
  expect(citizensOf((await snapshotOf('dinas-aneh'))!)).toMatchObject({ n: 20, unreadable: 3 });
});

test('another secret than the one that opened the wave changes nothing at all', async () => {
  const wave = await openWaveOf('dinas-rahasia');
  await castBallot(await sealFor(wave, allOf(3)));
  const before = JSON.stringify([await readUnit('dinas-rahasia'), await readWaveForm(wave)]);
  await expect(
    closeAndPublish(wave, 'another secret of the tests, also long', true),
  ).rejects.toThrow(/APP_SECRET/);
  expect(JSON.stringify([await readUnit('dinas-rahasia'), await readWaveForm(wave)])).toBe(before);
  // The wave still takes answers: until the keys were opened first, it was over for good.
  expect(await castBallot(await sealFor(wave, allOf(3)))).toBe('stored');
  expect(await left('ballots')).toBe(2);
  await closeAndPublish(wave, SECRET, true);
  expect(await left('ballots')).toBe(0);
});

test('a close that ends the wave before it opens the keys leaves it ended and uncounted', async () => {
  const wave = await openWaveOf('dinas-terburu');
  await castBallot(await sealFor(wave, allOf(3)));
  const naive = async (secret: string) => {
    const closed = (await closeWave(wave, true)) as ClosedWave;
    await keysOf(wave, closed, secret);
  };
  await expect(naive('another secret of the tests, also long')).rejects.toThrow(/APP_SECRET/);
  expect((await readWaveForm(wave))!.state).toBe('closed');
  expect(await castBallot(await sealFor(wave, allOf(3)))).toBe('wave-closed');
  await closeAndPublish(wave, SECRET);
});

test('the last day ends by the clock of the database, whatever the clock of the command says', async () => {
  const wave = await openWaveOf('dinas-jam');
  const { closesOn } = (await readWaveForm(wave))!;
  const naive = () => dayIn('Asia/Jakarta', new Date()) > closesOn; // asks the machine
  // Embedded, the database takes its time from the same machine, so its clock is set apart.
  await setClock(database.gateway, new Date().toISOString());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(closesOn, 2)}T00:00:00Z`) });
  try {
    expect(naive()).toBe(true);
    await expect(closeAndPublish(wave, SECRET)).rejects.toThrow(`until ${closesOn}`);
    await expect(closeNamed(wave, SECRET)).rejects.toThrow(`until ${closesOn}`);
    expect(await closeDue(SECRET)).toEqual([]);
  } finally {
    vi.useRealTimers();
    await setClock(database.gateway, null);
  }
  expect((await readWaveForm(wave))!.state).toBe('open');
  await closeAndPublish(wave, SECRET, true);
});

test('a wave is not closed before its last day has ended where the unit works, unless that is asked for', async () => {
  const wave = await openWaveOf('dinas-dini');
  for (let i = 0; i < 10; i += 1) await castBallot(await sealFor(wave, allOf(3)));
  const { closesOn } = (await readWaveForm(wave))!;
  await setClock(database.gateway, `${closesOn}T16:59:59Z`); // the last second of the day in Jakarta
  await expect(closeAndPublish(wave, SECRET)).rejects.toThrow(`until ${closesOn}`);
  expect((await readWaveForm(wave))!.state).toBe('open');
  await setClock(database.gateway, `${closesOn}T17:00:00Z`);
  expect(sayIn('en', (await closeAndPublish(wave, SECRET)).line)).toMatch(/10 ballots counted/);
  await setClock(database.gateway, null);
  expect(await readWaveForm(wave)).toMatchObject({ closesOn, announcedClosesOn: null });
});

test('a wave that is closed early says on which day, and until when answers were announced', async () => {
  const wave = await openWaveOf('dinas-awal');
  const { closesOn: announced } = (await readWaveForm(wave))!;
  await closeAndPublish(wave, SECRET, true);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
  const told = { closesOn: today, announcedClosesOn: announced };
  expect(await readWaveForm(wave)).toMatchObject({ state: 'published', ...told });
  expect((await readWaveForm(wave))!.bulletin).toMatchObject({
    announcedClosesOn: announced,
    unreadable: 0,
  });
  expect((await readUnit('dinas-awal'))!.programmes[0]!.waves[0]!.closesOn).toBe(today);
});

test('a wave that is closed on its last day, before that day is over, says so as well', async () => {
  const wave = await openWaveOf('dinas-siang');
  const { closesOn } = (await readWaveForm(wave))!;
  await setClock(database.gateway, `${closesOn}T05:00:00Z`); // noon in Jakarta
  await expect(closeAndPublish(wave, SECRET)).rejects.toThrow(`until ${closesOn}`);
  await closeAndPublish(wave, SECRET, true);
  await setClock(database.gateway, null);
  const told = { closesOn, announcedClosesOn: closesOn };
  expect(await readWaveForm(wave)).toMatchObject({
    ...told,
    bulletin: { endedEarly: true, announcedClosesOn: closesOn },
  });
  expect((await readUnit('dinas-siang'))!.programmes[0]!.waves[0]).toMatchObject({
    endedEarly: true,
  });
});

test.each([
  ['before its first day', 5, 20],
  ['after its last day', -20, -5],
])('a wave is not opened %s, and gets no keys', async (name, from, to) => {
  const slug = `dinas-buka-${name.split(' ')[0]}`;
  const [today, days] = [new Date().toISOString().slice(0, 10), [from, to]];
  const plan = smallPlan(slug);
  const [opensOn, closesOn] = days.map((offset) => addDays(today, offset)) as [string, string];
  const programmes = plan.programmes.map((programme) => ({
    ...programme,
    waves: programme.waves.map((wave) => ({ ...wave, opensOn, closesOn })),
  }));
  await registerUnit({ ...plan, demo: false, programmes });
  const before = JSON.stringify(await readWaveForm(`${slug}-0`));
  await expect(openWithNewKeys(`${slug}-0`, SECRET)).rejects.toThrow(
    `from ${opensOn} to ${closesOn}`,
  );
  expect(JSON.stringify(await readWaveForm(`${slug}-0`))).toBe(before);
  await prepareWithNewKeys(`${slug}-0`, SECRET);
  expect(await openWave(`${slug}-0`, 'Tester')).toEqual({ ok: false, reason: 'not-its-days' });
});

test('a publication purges exactly the tags of the pages that show something of its unit', async () => {
  const unit = { slug: 'dinas-uji', agency: 'kota-uji' };
  const purge = vi.fn(async () => undefined);
  const saidOf = ({ said }: Purging) => sayIn('en', said);
  const none = await purgeUnit(unit, cdnOf({}, purge));
  expect([none.outcome, saidOf(none)]).toEqual(['no-cdn', expect.stringMatching(/No CDN/)]);
  expect(purge).not.toHaveBeenCalled();
  const env = { NETLIFY_SITE_ID: 's', NETLIFY_API_TOKEN: 't' };
  const purged = await purgeUnit(unit, cdnOf(env, purge));
  expect([purged.outcome, saidOf(purged)]).toEqual(['purged', expect.stringMatching(/^Purged/)]);
  expect(purge).toHaveBeenCalledWith({
    siteID: 's',
    token: 't',
    tags: ['unit-dinas-uji', 'agency-kota-uji', 'directory', 'archive'],
  });
  const broken = vi.fn(async () => Promise.reject(new Error('t')));
  const refused = await purgeUnit(unit, cdnOf(env, broken));
  expect([refused.outcome, saidOf(refused)]).toEqual([
    'refused',
    expect.stringMatching(/did not take the purge/),
  ]);
});

test('every page that shows something of a unit carries one of the tags that are purged', () => {
  const tags = [
    unitHeaders('dinas-uji'),
    agencyHeaders('kota-uji'),
    directoryHeaders(),
    archiveHeaders(),
  ].map((headers) => headers['Netlify-Cache-Tag']);
  expect(tags).toEqual(['unit-dinas-uji', 'agency-kota-uji', 'directory', 'archive']);
});
