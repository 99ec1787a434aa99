// The days of a wave move only as its raters can be told: one extension before the last day, an early opening that says so,
// and a cancelling that destroys everything and says so.
import { readStoredRoster } from '#data/rosters.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAudit } from '#data/audit.ts';
import { queueMail } from '#data/outbox.ts';
import { extendWave } from '#data/programmes.ts';
import { readUnit } from '#data/units.ts';
import { closeWave, openWave, readProgress, readWaveForm } from '#data/waves.ts';
import { cancel, needsConfirmation } from '#operations/cancel-wave.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { extend } from '#operations/extend-wave.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { sayIn } from '#operations/message.ts';
import { openWithNewKeys, prepareWithNewKeys } from '#operations/open-wave.ts';
import { describeStatus, listWaves } from '#operations/wave-status.ts';
import { ACTOR, approve } from '../../fixtures/approved.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { shownPlan } from '../../fixtures/plans.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

const plan = (slug: string) => ({ ...shownPlan, slug, name: { id: slug, en: slug } });
const noon = (day: string) => `${day}T05:00:00Z`;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const testIfPresent = test.skipIf(!present);
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const on = (day: string) => setClock(database.gateway, noon(day));
  /** Approved before any of its days, whatever day it is for the others. */
  const approvePlan = async (given: Parameters<typeof approve>[0]) => {
    await on('2026-11-30');
    await approve(given);
  };
  const status = async (code: string) =>
    (await describeStatus(code, 'https://jejak.example')).map((line) => sayIn('id', line));
  const openOn = async (day: string, code: string, isEarly = false) => {
    await on(day);
    await openWithNewKeys(code, SECRET, null, { actor: ACTOR, isEarly });
  };

  testIfPresent(
    'an open wave is extended once, by two weeks at most, before its last day',
    async () => {
      await approvePlan(plan('dinas-panjang'));
      const code = 'dinas-panjang-1'; // 1 to 14 April
      await openOn('2027-04-01', code);
      const refused = (until: string, reason: RegExp) =>
        expect(extend(code, until, ACTOR)).rejects.toThrow(reason);
      await refused('2027-04-14', /the latest|at the latest/);
      await refused('2027-04-29', /2027-04-28 at the latest/);
      await refused('2027-04-31', /is not a date/);
      await on('2027-04-14');
      await refused('2027-04-20', /The last day of wave "dinas-panjang-1" has come/);
      await on('2027-04-13');
      const { said, unit } = await extend(code, '2027-04-28', ACTOR);
      expect(sayIn('id', said)).toContain('sampai 2027-04-28');
      expect(unit).toBe('dinas-panjang');
      await refused('2027-04-29', /was extended before, until 2027-04-28/);
      expect(await readWaveForm(code)).toMatchObject({
        closesOn: '2027-04-28',
        extendedFrom: '2027-04-14',
        announcedClosesOn: null,
      });
      const told = (await readUnit('dinas-panjang'))!.programmes[0]!.waves[1];
      expect(told).toMatchObject({ extendedFrom: '2027-04-14', endedEarly: false });
      expect(await status(code)).toContain('Diperpanjang; semula sampai 2027-04-14.');
      await on('2027-04-20');
      expect((await readWaveForm(code))!.accepts).toBe(true);
      const acts = await readAudit('dinas-panjang');
      expect(acts.at(-1)).toMatchObject({
        ...{ act: 'extend', actor: ACTOR, subject: code },
        ...{ before: { closesOn: '2027-04-14' }, after: { closesOn: '2027-04-28' } },
      });
    },
  );

  testIfPresent('the table itself lets the last day move in no other way', async () => {
    await approvePlan(plan('dinas-paksa'));
    await openOn('2027-04-01', 'dinas-paksa-1');
    const force = (set: string) =>
      database.gateway.run(`update app.waves set ${set} where code = 'dinas-paksa-1'`);
    for (const set of [
      'closes_on = closes_on + 3',
      'closes_on = closes_on + 15, extended_from = closes_on',
      'closes_on = closes_on + 3, extended_from = closes_on - 1',
      'extended_from = closes_on',
      'closes_on = closes_on - 1, extended_from = closes_on',
      'opens_on = opens_on - 1, announced_opens_on = opens_on',
      'announced_opens_on = opens_on + 1',
    ])
      await expect(force(set), set).rejects.toThrow();
    await force('closes_on = closes_on + 3, extended_from = closes_on');
    await expect(force('extended_from = null')).rejects.toThrow();
    await expect(force('closes_on = closes_on + 3, extended_from = closes_on')).rejects.toThrow();
    // A check that looked at the length alone would let it happen twice.
    await database.gateway.run('alter table app.waves disable trigger fixed_last_day');
    await force('closes_on = closes_on + 3, extended_from = closes_on');
    await database.gateway.run('alter table app.waves enable trigger fixed_last_day');
  });

  testIfPresent(
    'a baseline never reaches into the training, and no wave into the next one',
    async () => {
      await approvePlan(plan('dinas-batas'));
      await openOn('2027-02-20', 'dinas-batas-0');
      await expect(extend('dinas-batas-0', '2027-03-01', ACTOR)).rejects.toThrow(
        /before the first day/,
      );
      await expect(extend('dinas-batas-3', '2027-06-20', ACTOR)).rejects.toThrow(
        /Only an open wave/,
      );
      await approvePlan({
        ...plan('dinas-rapat'),
        waves: [
          { month: 1, opensOn: '2027-04-01', closesOn: '2027-04-14' },
          { month: 3, opensOn: '2027-04-20', closesOn: '2027-05-01' },
        ],
      } as never);
      await openOn('2027-04-02', 'dinas-rapat-1');
      await expect(extend('dinas-rapat-1', '2027-04-20', ACTOR)).rejects.toThrow(/next wave/);
      await extend('dinas-rapat-1', '2027-04-19', ACTOR);
    },
  );

  testIfPresent('a wave of staff that was extended is counted as any other', async () => {
    await setClock(database.gateway, null);
    const opened = await openStaffWave('dinas-lebih', { peer: 6 }, { month: 1 });
    const { closesOn } = (await readWaveForm(opened.code))!;
    const until = new Date(+new Date(`${closesOn}T00:00:00Z`) + 86_400_000)
      .toISOString()
      .slice(0, 10);
    await extend(opened.code, until, ACTOR);
    for (const person of opened.people) await vote(opened, person, { KOM2: 3 });
    await closeAndPublish(opened.code, SECRET, true);
    const [published] = (await readUnit('dinas-lebih'))!.programmes[0]!.waves;
    expect(published).toMatchObject({
      state: 'published',
      extendedFrom: closesOn,
      endedEarly: true,
    });
    expect((await readWaveForm(opened.code))!.keyFile).toBe(opened.keyFile);
  });

  testIfPresent(
    'a wave opens early only where that is said, and keeps the day that was announced',
    async () => {
      await approvePlan(plan('dinas-awal'));
      await on('2027-03-25');
      const open = (isEarly: boolean) =>
        openWithNewKeys('dinas-awal-1', SECRET, null, { actor: ACTOR, isEarly });
      await expect(open(false)).rejects.toThrow(/opens on one of these days/);
      await open(true);
      expect(await readWaveForm('dinas-awal-1')).toMatchObject({
        ...{ state: 'open', accepts: true },
        ...{ opensOn: '2027-03-25', announcedOpensOn: '2027-04-01', closesOn: '2027-04-14' },
      });
      expect(await status('dinas-awal-1')).toContain(
        'Dibuka lebih awal; semula diumumkan mulai 2027-04-01.',
      );
      expect((await readAudit('dinas-awal')).at(-1)).toMatchObject({ act: 'open-early' });
      // Another one of the same programme waits until this one has ended, and none precedes its training.
      await expect(
        openWithNewKeys('dinas-awal-3', SECRET, null, { actor: ACTOR, isEarly: true }),
      ).rejects.toThrow(/Another wave of this programme is running/);
      await approvePlan({ ...plan('dinas-dini'), trainedOn: '2027-09-06' } as never);
      await expect(
        openWithNewKeys('dinas-dini-1', SECRET, null, { actor: ACTOR, isEarly: true }),
      ).rejects.toThrow(/before the training on 2027-09-06/);
      // What is refused leaves nothing: neither keys in the database nor a secret beside it.
      const leftOf = async (code: string) => [
        (await readProgress(code))!.prepared,
        (await keyStore().waves()).includes(code),
      ];
      for (const code of ['dinas-awal-3', 'dinas-dini-1'])
        expect(await leftOf(code)).toEqual([false, false]);
      // Whoever makes the keys first, as one would without thinking, leaves them.
      await prepareWithNewKeys('dinas-awal-3', SECRET);
      expect(await openWave('dinas-awal-3', ACTOR, true)).toMatchObject({ ok: false });
      expect(await leftOf('dinas-awal-3')).toEqual([true, true]);
    },
  );

  testIfPresent('a planned wave is cancelled freely, and its page says so', async () => {
    await approvePlan(plan('dinas-batal'));
    expect(await needsConfirmation('dinas-batal-3')).toBe(false);
    await cancel('dinas-batal-3', ACTOR);
    expect(await readWaveForm('dinas-batal-3')).toMatchObject({
      state: 'discarded',
      bulletin: { discarded: 'cancelled' },
    });
    expect((await status('dinas-batal-3')).join()).toContain('dibatalkan sebelum hari terakhirnya');
    // Again changes nothing.
    await cancel('dinas-batal-3', ACTOR);
    expect((await readAudit('dinas-batal')).filter(({ act }) => act === 'cancel')).toHaveLength(1);
  });

  testIfPresent(
    'an open wave asks for its code whoever has answered, and loses everything',
    async () => {
      await setClock(database.gateway, null);
      const opened = await openStaffWave('dinas-hapus', { peer: 6 });
      expect(await needsConfirmation(opened.code)).toBe(true);
      await vote(opened, opened.people[0]!, { KOM2: 3 });
      expect(await needsConfirmation(opened.code)).toBe(true);
      await cancel(opened.code, ACTOR);
      expect((await readWaveForm(opened.code))!.bulletin).toMatchObject({
        discarded: 'cancelled',
        destroyed: { ballots: 1, invitations: 6 },
        left: { ballots: 0, invitations: 0, keys: 0 },
      });
      expect(await keyStore().waves()).not.toContain(opened.code);
    },
  );

  testIfPresent('what has ended is counted and never cancelled', async () => {
    await setClock(database.gateway, null);
    const opened = await openStaffWave('dinas-usai', { peer: 6 });
    await closeWave(opened.code, true);
    await expect(needsConfirmation(opened.code)).rejects.toThrow(/It is counted/);
    await expect(cancel(opened.code, ACTOR)).rejects.toThrow();
    expect((await readWaveForm(opened.code))!.state).toBe('closed');
    await closeAndPublish(opened.code, SECRET);
    await expect(needsConfirmation(opened.code)).rejects.toThrow(/never taken back/);
  });

  testIfPresent('an open wave tells what happened to its roster and its mails', async () => {
    await setClock(database.gateway, null);
    const { code } = await openStaffWave('dinas-sejak', { peer: 6 });
    expect(await status(code)).toContain(
      '  Sejak dibuka: 0 orang ditambahkan, 0 dikeluarkan; pengingat 0 kali; surel ditolak 0, tidak pasti sampai 0',
    );
    const hashes = (await readStoredRoster(code))!.invitations.map(({ codeHash }) => codeHash);
    await queueMail(code, 'reminder-1', 'id', hashes, ACTOR);
    await database.gateway.run(`
      update app.outbox set state = 'refused' where id in (select id from app.outbox order by id limit 2);
      update app.outbox set state = 'unsure' where id in (select id from app.outbox where state = 'due' limit 1);
      insert into app.roster_changes (wave_id, rater_group, added, withdrawn)
      select w.id, 'peer', 3, 1 from app.waves w where w.code = '${code}'`);
    expect(await status(code)).toContain(
      '  Sejak dibuka: 3 orang ditambahkan, 1 dikeluarkan; pengingat 1 kali; surel ditolak 2, tidak pasti sampai 1',
    );
    const english = (await describeStatus(code, 'https://x')).map((line) => sayIn('en', line));
    expect(english.join('\n')).toContain(
      '3 people added, 1 withdrawn; reminders 1; mails refused 2, unsure 1',
    );
  });

  testIfPresent('each state tells its own facts', async () => {
    await approvePlan(plan('dinas-kabar'));
    await on('2027-02-10');
    expect(await status('dinas-kabar-0')).toEqual([
      'Putaran "dinas-kabar-0" direncanakan, 2027-02-15 sampai 2027-02-28.',
      'Daftar penilai belum ada: npm run invite -- <daftar.csv> --wave dinas-kabar-0',
      '  diri sendiri: 8 orang, 0 undangan',
      '  atasan: 3 orang, 0 undangan',
      '  rekan: 14 orang, 0 undangan',
      '  bawahan: 6 orang, 0 undangan',
    ]);
    await openOn('2027-02-15', 'dinas-kabar-0');
    expect((await status('dinas-kabar-0')).slice(0, 2)).toEqual([
      'Putaran "dinas-kabar-0" menerima jawaban sampai 2027-02-28.',
      '  diri sendiri: 8 orang, undangan 0, tiket <5, jawaban <5',
    ]);
    await on('2027-03-01');
    expect((await status('dinas-kabar-0'))[0]).toContain('npm run close -- dinas-kabar-0');
    await closeWave('dinas-kabar-0');
    expect(await status('dinas-kabar-0')).toEqual([
      'Putaran "dinas-kabar-0" ditutup dan menunggu dihitung: npm run close -- dinas-kabar-0',
    ]);
    await closeAndPublish('dinas-kabar-0', SECRET);
    expect((await status('dinas-kabar-0')).join()).toMatch(
      /terbit pada 2027-03-01: https:\/\/jejak\.example\/unit\/dinas-kabar\/$/,
    );
    const listed = (await listWaves('dinas-kabar')).map((line) => sayIn('id', line)).join('\n');
    expect(listed).toContain('dinas-kabar-0: 2027-02-15 sampai 2027-02-28, terbit');
    await expect(status('tidak-ada-0')).rejects.toThrow(/There is no wave/);
  });

  // The embedded database takes one call at a time.
  if (kind === 'postgres')
    testIfPresent('of two extensions at once one is told of the other', async () => {
      await approvePlan(plan('dinas-rebut'));
      await openOn('2027-04-01', 'dinas-rebut-1');
      const both = await Promise.all(
        ['2027-04-20', '2027-04-25'].map((until) => extendWave('dinas-rebut-1', until, ACTOR)),
      );
      expect(both.map(({ reason }) => reason).sort()).toEqual(['extended', 'extended-before']);
    });
});
