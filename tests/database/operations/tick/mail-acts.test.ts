// What the schedule mails and deletes by itself: reminders, readers' codes, comments after half a year; each once, wherever a tick is cut off.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAudit } from '#data/audit.ts';
import { setReviewers } from '#data/comments.ts';
import { readWarnings } from '#data/jobs.ts';
import { readUnit } from '#data/units.ts';
import type { UnitPlan } from '#domain/waves/plan.ts';
import { emptyWave } from '#operations/comments/delete-comments.ts';
import { deliverBy } from '#operations/comments/deliver-code.ts';
import { issueReviewerCodes } from '#operations/comments/issue-reviewer-codes.ts';
import { openComments } from '#operations/comments/read-comments.ts';
import { extend } from '#operations/extend-wave.ts';
import { queueInvitations, remindEveryone } from '#operations/mail/queue-invitations.ts';
import { sayIn } from '#operations/message.ts';
import { SCHEDULE } from '#operations/tick/acts.ts';
import { runTick, TICK, type Acts, type Schedule, type TickReport } from '#operations/tick/tick.ts';
import { attach, type AttachedForTests } from '../../../fixtures/attached.ts';
import { withBroken } from '../../../fixtures/broken-rpc.ts';
import { setClock } from '../../../fixtures/clock.ts';
import { cutBefore } from '../../../fixtures/cuts.ts';
import { placeOf, registerProgramme, takeRoster, tickAt } from '../../../fixtures/programme.ts';
import { codeIn, recordMail, type RecordingMailer } from '../../../fixtures/recording-mailer.ts';
import { SECRET } from '../../../fixtures/secrets.ts';
import { claim, makeBallot, sendStaffBallot } from '../../../fixtures/staff-wave.ts';

const COLLEAGUES = { peer: 5 } as const;
const WHO = 'Tester';
const SENDER = {
  ...{ secret: SECRET, actor: WHO, language: 'id' as const, mails: true },
  siteUrl: 'http://localhost:4321',
};
const DAY = 86_400_000;

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

/** A moment in the zone of Jakarta. */
const at = (day: string, time = '00:00') => `${day}T${time}:00+07:00`;
const later = (moment: string, milliseconds: number) =>
  new Date(Date.parse(moment) + milliseconds).toISOString();
const tick = (moment: string, mailer: RecordingMailer | null) =>
  tickAt(database.gateway, moment, { mailer });
const complaintsOf = ({ problems }: TickReport) =>
  problems.map((said) => sayIn('en', said)).join('\n');
const actsOf = async (unit: string, act: string) =>
  (await readAudit(unit)).filter((one) => one.act === act);
/** Letters that reached colleagues of a wave, by the words that make them reminders. */
const lettersTo = ({ handed }: RecordingMailer, wave: string) =>
  handed.filter(({ to }) => to.endsWith(`@${wave}.example`)).length;
const jobsOf = async (kind: string, subject: string) =>
  (
    await database.gateway.run(
      `select state::text from app.jobs where kind = '${kind}' and subject = '${subject}' order by due`,
    )
  ).map(({ state }) => state);

/** A wave of colleagues from the first day of a month, which a tick has opened; the one before it never was. */
async function openedWave(
  slug: string,
  { first = '2027-02-01', last = '2027-02-14', zone = 'Asia/Jakarta' as UnitPlan['timeZone'] } = {},
) {
  const codes = await registerProgramme(
    slug,
    [
      { opensOn: '2026-01-01', closesOn: '2026-01-14', invited: COLLEAGUES },
      { opensOn: first, closesOn: last, invited: COLLEAGUES },
    ],
    zone,
  );
  const code = codes[1]!;
  const wave = await takeRoster(code, COLLEAGUES);
  await tick(at(first, '09:00'), null);
  return { code, wave };
}

/** Cut a tick off before each of its steps in turn, a moment after the one before; the last one comes to its end. */
async function cutEverywhere(moment: string, mailer: RecordingMailer, schedule: Schedule) {
  let now = moment;
  for (let step = 1; ; step += 1) {
    await setClock(database.gateway, now);
    const steps = await cutBefore(step, () =>
      runTick(schedule, placeOf(null, SECRET, mailer), { isImpatient: true }),
    );
    if (steps !== null && steps < step) return step;
    // Whoever held a job is gone; its time is over, and that of a mail under way.
    now = later(now, 15 * 60_000);
  }
}

describe('reminders', () => {
  test('go out in the morning of the sixth day and three days before the last, and reach all', async () => {
    const { code } = await openedWave('dinas-ingat');
    const mailer = recordMail();
    await queueInvitations(code, SENDER);
    await tick(at('2027-02-02'), mailer);
    expect(lettersTo(mailer, code)).toBe(5);
    await tick(at('2027-02-06', '07:59'), mailer);
    expect(lettersTo(mailer, code)).toBe(5);
    await tick(at('2027-02-06', '08:00'), mailer);
    expect(lettersTo(mailer, code)).toBe(10);
    await tick(at('2027-02-11', '08:15'), mailer);
    await tick(at('2027-02-13'), mailer);
    expect(lettersTo(mailer, code)).toBe(15);
    expect(await actsOf('dinas-ingat', 'remind')).toMatchObject([
      { actor: TICK, after: { kind: 'reminder-1', mails: 5 } },
      { actor: TICK, after: { kind: 'reminder-2', mails: 5 } },
    ]);
  });

  test('follow the morning of Jayapura, which lies on the day before by world time', async () => {
    const { code } = await openedWave('dinas-timur', { zone: 'Asia/Jayapura' });
    const mailer = recordMail();
    await tick('2027-02-06T07:59:00+09:00', mailer);
    expect(lettersTo(mailer, code)).toBe(0);
    await tick('2027-02-06T08:00:00+09:00', mailer);
    expect(lettersTo(mailer, code)).toBe(5);
    await tick('2027-02-11T08:00:00+09:00', mailer);
    expect(await actsOf('dinas-timur', 'remind')).toMatchObject([
      { after: { kind: 'reminder-1' } },
      { after: { kind: 'reminder-2' } },
    ]);
  });

  test('that the organiser sent by hand are not sent again', async () => {
    const { code } = await openedWave('dinas-tangan');
    const mailer = recordMail();
    await setClock(database.gateway, at('2027-02-04'));
    await remindEveryone(code, null, SENDER);
    await tick(at('2027-02-06', '08:00'), mailer);
    expect(lettersTo(mailer, code)).toBe(5);
    await remindEveryone(code, null, SENDER);
    await tick(at('2027-02-11', '08:00'), mailer);
    expect(lettersTo(mailer, code)).toBe(10);
    expect((await actsOf('dinas-tangan', 'remind')).map(({ actor }) => actor)).toEqual([WHO, WHO]);
  });

  test('move with the last day of a wave, and are two however it moves', async () => {
    const { code } = await openedWave('dinas-panjang');
    const mailer = recordMail();
    await tick(at('2027-02-06', '08:00'), mailer);
    await setClock(database.gateway, at('2027-02-10'));
    await extend(code, '2027-02-28', WHO);
    await tick(at('2027-02-11', '08:00'), mailer);
    expect(lettersTo(mailer, code)).toBe(5);
    await tick(at('2027-02-25', '08:00'), mailer);
    expect(lettersTo(mailer, code)).toBe(10);

    // Extended after both: nobody is written to a third time.
    const { code: other } = await openedWave('dinas-lanjut');
    await tick(at('2027-02-06', '08:00'), mailer);
    await tick(at('2027-02-11', '08:00'), mailer);
    await setClock(database.gateway, at('2027-02-13'));
    await extend(other, '2027-02-28', WHO);
    await tick(at('2027-02-25', '08:00'), mailer);
    expect(lettersTo(mailer, other)).toBe(10);
  });

  test('wait for mail to be set up, and go by hand until then', async () => {
    const { code } = await openedWave('dinas-tanpa-surel');
    await tick(at('2027-02-06', '08:00'), null);
    expect(await jobsOf('remind', code)).toEqual([]);
    const mailer = recordMail();
    await tick(at('2027-02-07', '08:00'), mailer);
    expect([await jobsOf('remind', code), lettersTo(mailer, code)]).toEqual([['done'], 5]);
  });

  test('do not follow an opening that came late at once', async () => {
    const [code] = await registerProgramme('dinas-terlambat', [
      { opensOn: '2027-02-01', closesOn: '2027-02-14', invited: COLLEAGUES },
    ]);
    const mailer = recordMail();
    await tick(at('2027-02-06', '09:00'), mailer);
    await takeRoster(code!, COLLEAGUES);
    await queueInvitations(code!, SENDER);
    await tick(at('2027-02-06', '10:00'), mailer);
    await tick(at('2027-02-06', '10:15'), mailer);
    expect(lettersTo(mailer, code!)).toBe(5);
    await tick(at('2027-02-11', '08:00'), mailer);
    expect(lettersTo(mailer, code!)).toBe(10);
    expect(await actsOf('dinas-terlambat', 'remind')).toMatchObject([
      { after: { kind: 'reminder-2' } },
    ]);
  });

  /** A short wave has the second reminder only; one with all days has both. */
  const BOTH: readonly (readonly [string, string, string, number])[] = [
    ['the first', '2027-02-14', '2027-02-06', 5],
    ['the only one of a short wave', '2027-02-06', '2027-02-03', 5],
  ];
  test.each(BOTH)(
    '%s reaches everybody once wherever a tick is cut off',
    async (name, last, due, n) => {
      const slug = name === 'the first' ? 'dinas-putus' : 'dinas-putus-singkat';
      const { code } = await openedWave(slug, { last });
      const mailer = recordMail();
      const steps = await cutEverywhere(at(due, '08:00'), mailer, SCHEDULE);
      expect(steps).toBeGreaterThan(10);
      // Whoever was written to when it was cut off may have got nothing: nobody knows, and nobody is written to twice.
      const ids = mailer.handed.map(({ messageId }) => messageId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(lettersTo(mailer, code)).toBeLessThanOrEqual(n);
      expect(await jobsOf('remind', code)).toEqual(['done']);
      expect(await actsOf(slug, 'remind')).toHaveLength(1);
    },
  );

  test('an act that does not look back would remind twice after a reply that was lost', async () => {
    const { code } = await openedWave('dinas-ceroboh');
    const moment = at('2027-02-06', '08:00');
    const mailer = recordMail();
    const careless: Schedule = {
      ...SCHEDULE,
      acts: {
        ...SCHEDULE.acts,
        remind: async (subject, place) => ({
          told: (await remindEveryone(subject, null, { ...SENDER, actor: place.actor })).lines,
        }),
      },
    };
    const remindWith = async (schedule: Schedule) => {
      await setClock(database.gateway, moment);
      const place = placeOf(null, SECRET, mailer);
      await withBroken('finish_job', () => runTick(schedule, place).catch(() => undefined));
      await setClock(database.gateway, later(moment, 15 * 60_000));
      await runTick(schedule, place);
    };
    await remindWith(SCHEDULE);
    expect(lettersTo(mailer, code)).toBe(5);
    const { code: naive } = await openedWave('dinas-lupa');
    await remindWith(careless);
    expect(lettersTo(mailer, naive)).toBe(10);
  });
});

describe('comments', () => {
  // Fewer ballots are no company to hide among, and their comments are not kept.
  const WRITERS = { peer: 10 } as const;
  const READERS = ['satu', 'dua'];
  const addressesOf = (unit: string) => READERS.map((name) => `${name}@${unit}.example`);

  /** A wave whose colleagues have written, one tick before its end is over. */
  async function writtenWave(slug: string, zone: UnitPlan['timeZone'] = 'Asia/Jakarta') {
    const [code] = await registerProgramme(
      slug,
      [{ opensOn: '2027-03-01', closesOn: '2027-03-14', invited: WRITERS }],
      zone,
    );
    await setReviewers(slug, addressesOf(slug), WHO);
    const wave = await takeRoster(code!, WRITERS);
    await tick(at('2027-03-01', '09:00'), null);
    for (const person of wave.people) {
      const ticket = await claim(wave, person);
      const comments = { start: 'Jelaskan langkah berikutnya.', continue: '' };
      await sendStaffBallot(await makeBallot(wave, 'peer', ticket, { KOM2: 3 }, { comments }));
    }
    return code!;
  }
  const newestCodes = (mailer: RecordingMailer, unit: string) =>
    addressesOf(unit)
      .map((address) => mailer.reached(address).at(-1))
      .map((mail) => mail && codeIn(mail));
  const canRead = async (wave: string, code: string | undefined) =>
    code !== undefined && 'comments' in (await openComments({ wave, code }, WHO));

  test('are published with a code for each reader, and each code works', async () => {
    const code = await writtenWave('dinas-pembaca');
    const mailer = recordMail();
    await tick(at('2027-03-15'), mailer);
    const codes = newestCodes(mailer, 'dinas-pembaca');
    expect(new Set(codes).size).toBe(2);
    for (const one of codes) expect(await canRead(code, one)).toBe(true);
    await tick(at('2027-03-16'), mailer);
    expect(mailer.reached(addressesOf('dinas-pembaca')[0]!)).toHaveLength(1);
    const acts = await actsOf('dinas-pembaca', 'issue-reviewer-codes');
    expect(acts.map(({ actor }) => actor)).toEqual([TICK, TICK]);
  });

  test('wait for mail to be set up, and the unit is told that nobody reads them', async () => {
    const code = await writtenWave('dinas-sunyi');
    await tick(at('2027-03-15'), null);
    const facts = async () => (await readWarnings('dinas-sunyi')).map(({ fact }) => fact);
    expect(await facts()).not.toContain('codes-missing');
    await tick(at('2027-03-16'), null);
    expect(await facts()).toContain('codes-missing');
    const mailer = recordMail();
    await tick(at('2027-03-20'), mailer);
    for (const one of newestCodes(mailer, 'dinas-sunyi'))
      expect(await canRead(code, one)).toBe(true);
    expect(await facts()).not.toContain('codes-missing');
  });

  test('one reader whose address is refused takes no code from the other', async () => {
    /** Four days with an address that is refused for good. */
    const tryOften = async (unit: string, acts: Acts) => {
      const [good, bad] = addressesOf(unit) as [string, string];
      const wave = await writtenWave(unit);
      const mailer = recordMail(({ to }) => (to === bad ? 'refused' : 'sent'));
      let now = at('2027-03-15');
      for (let tries = 0; tries < 4; tries += 1) {
        await setClock(database.gateway, now);
        const report = await runTick({ ...SCHEDULE, acts }, placeOf(null, SECRET, mailer));
        expect(complaintsOf(report)).toMatch(/may not have gone out/);
        now = later(now, DAY);
      }
      return { wave, mailer, now, got: mailer.reached(good).map(codeIn) };
    };
    const { wave: code, mailer, now, got } = await tryOften('dinas-salah-alamat', SCHEDULE.acts);
    expect(got).toHaveLength(1);
    expect(await canRead(code, got[0])).toBe(true);
    // Where each try renews both codes, the good address gets mail after mail.
    const renewing: Acts = {
      ...SCHEDULE.acts,
      'send-codes': async (wave, { actor, mailer: server }, { attempts }) => {
        await issueReviewerCodes({ wave, isRenewal: attempts > 1 }, actor, deliverBy(server!));
        return { told: [] };
      },
    };
    const naive = await tryOften('dinas-salah-terus', renewing);
    expect(naive.got).toHaveLength(4);
    expect(await canRead(naive.wave, naive.got[0])).toBe(false);
    await emptyWave(naive.wave, WHO);
    // Deleted before their day: nobody has to be sent anything.
    await emptyWave(code, WHO);
    expect(complaintsOf(await tick(later(now, DAY), mailer))).toBe('');
  });

  test('both readers can read in the end wherever a tick is cut off', async () => {
    const code = await writtenWave('dinas-baca-putus');
    const mailer = recordMail();
    await tick(at('2027-03-15'), null);
    await cutEverywhere(at('2027-03-15', '01:00'), mailer, SCHEDULE);
    for (const one of newestCodes(mailer, 'dinas-baca-putus'))
      expect(await canRead(code, one)).toBe(true);
    expect(await actsOf('dinas-baca-putus', 'issue-reviewer-codes')).toHaveLength(2);

    // A code that is stored before it is mailed would be taken for one that arrived.
    const naive = await writtenWave('dinas-baca-hilang');
    const lossy = recordMail();
    await tick(at('2027-03-15'), null);
    let isFirst = true;
    const send: RecordingMailer['send'] = async (letter) => {
      if (!isFirst || !letter.to.endsWith('dinas-baca-hilang.example')) return lossy.send(letter);
      isFirst = false;
      await database.gateway.run(
        `insert into app.reviewer_codes select id, 1, sha256('') from app.waves where code = '${naive}'`,
      );
      throw new Error('cut');
    };
    await tick(at('2027-03-15', '01:00'), { ...lossy, send });
    await tick(at('2027-03-15', '02:00'), lossy);
    expect(newestCodes(lossy, 'dinas-baca-hilang')[0]).toBeUndefined();
  });

  test('are deleted after 180 days by the day of the unit, and its pages change wherever it is cut off', async () => {
    const code = await writtenWave('dinas-hapus-timur', 'Asia/Jayapura');
    await tick('2027-03-15T00:00:00+09:00', recordMail());
    const { publishedOn } = (await readUnit('dinas-hapus-timur'))!.programmes[0]!.waves[0]!;
    expect(publishedOn).toBe('2027-03-15');
    const left = async () => {
      const [row] = await database.gateway.run(
        `select count(*)::int as n from app.comments c join app.waves w on w.id = c.wave_id where w.code = '${code}'`,
      );
      return row!.n;
    };
    await tick('2027-09-10T23:59:00+09:00', recordMail());
    expect(await left()).toBe(10);
    const purged: string[] = [];
    const purge = async (tags: readonly string[]) => void purged.push(...tags);
    // It was deleted, and nobody heard of it.
    const moment = '2027-09-11T00:00:00+09:00';
    await setClock(database.gateway, moment);
    const place = { ...placeOf(null, SECRET, recordMail()), purge };
    await withBroken('plan_job', () => runTick(SCHEDULE, place).catch(() => undefined), 'request');
    expect([await left(), purged.join()]).toEqual([
      0,
      expect.not.stringContaining('dinas-hapus-timur'),
    ]);
    await setClock(database.gateway, later(moment, 15 * 60_000));
    await runTick(SCHEDULE, place);
    expect(purged).toContain('unit-dinas-hapus-timur');
    expect(await actsOf('dinas-hapus-timur', 'delete-comments')).toMatchObject([{ actor: TICK }]);
  });
});

test('an idle tick with a mail server takes no number of a transaction', async () => {
  const mailer = recordMail();
  await tick('2028-12-01T03:05:00Z', mailer);
  const next = async () =>
    (await database.gateway.run('select pg_snapshot_xmax(pg_current_snapshot())::text as next'))[0]!
      .next;
  // Moving the clock is a transaction of the test itself.
  await setClock(database.gateway, '2028-12-01T03:20:00Z');
  const before = await next();
  await runTick(SCHEDULE, placeOf(null, SECRET, mailer));
  expect(await next()).toBe(before);
});

test('a mail server that nobody reaches is told', async () => {
  const { code } = await openedWave('dinas-putus-surel', {
    first: '2029-02-01',
    last: '2029-02-14',
  });
  const mailer = { ...recordMail(), isReachable: async () => false };
  const { told } = await tick(at('2029-02-06', '08:00'), mailer);
  expect(told.map((said) => sayIn('en', said)).join('\n')).toMatch(/mail/i);
  const back = recordMail();
  await tick(at('2029-02-06', '08:15'), back);
  expect(lettersTo(back, code)).toBe(5);
});
