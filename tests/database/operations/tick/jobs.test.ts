// A job is done once, however many take jobs: planned twice it is one row, taken it is nobody else's, and who was too slow may not finish it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failJob, finishJob, planDueJobs, planJob, takeJob, type JobKind } from '#data/jobs.ts';
import { runTick, type Acts } from '#operations/tick/tick.ts';
import { attach, type AttachedForTests } from '../../../fixtures/attached.ts';
import { setClock } from '../../../fixtures/clock.ts';
import { hasPostgres } from '../../../fixtures/databases.ts';
import { placeOf } from '../../../fixtures/programme.ts';

const A = 'a'.repeat(32);
const B = 'b'.repeat(32);
const KINDS: readonly JobKind[] = ['purge', 'open'];
const at = (minute: number) => `2027-01-01T00:${String(minute).padStart(2, '0')}:00Z`;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);

  const clear = () => database.gateway.run('delete from app.jobs');
  const statesOf = async () =>
    (await database.gateway.run('select state::text from app.jobs order by 1')).map(
      ({ state }) => state,
    );
  /** Run work with the body of a function of the database replaced by a careless one. */
  async function withNaive<T>(
    change: readonly [string, string],
    name: string,
    work: () => Promise<T>,
  ) {
    const [row] = await database.gateway.run(
      `select pg_get_functiondef(oid) as body from pg_proc where proname = '${name}'`,
    );
    const body = String(row!.body);
    const naive = body.replace(...change);
    expect(naive).not.toBe(body);
    await database.gateway.run(naive);
    try {
      return await work();
    } finally {
      await database.gateway.run(body);
    }
  }

  testIfPresent('the same job waits once, and is planned again once it is done', async () => {
    await clear();
    await setClock(database.gateway, at(0));
    expect((await planJob('purge', 'dinas-uji', null)).reason).toBe('planned');
    expect((await planJob('purge', 'dinas-uji', null)).reason).toBe('already-planned');
    const job = await takeJob(A, KINDS);
    await finishJob(job!.id, A);
    await setClock(database.gateway, at(1));
    expect((await planJob('purge', 'dinas-uji', null)).reason).toBe('planned');
    expect(await statesOf()).toEqual(['done', 'due']);
    expect((await planJob('purge', 'dinas-uji', 'tidak-ada')).reason).toBe('unit-unknown');
  });

  /** A takes a job and falls asleep; B takes it when its time is over, and A wakes up. */
  async function oversleep() {
    await clear();
    await setClock(database.gateway, at(0));
    await planJob('purge', 'dinas-uji', null);
    const mine = await takeJob(A, KINDS);
    const early = await takeJob(B, KINDS);
    await setClock(database.gateway, at(3));
    const theirs = await takeJob(B, KINDS);
    return { early, theirs, woken: await finishJob(mine!.id, A), states: await statesOf() };
  }

  testIfPresent('who was too slow cannot finish what another has taken', async () => {
    const { early, theirs, woken, states } = await oversleep();
    expect(early).toBeNull();
    expect(theirs).toMatchObject({ subject: 'dinas-uji', attempts: 2 });
    expect(woken).toEqual({ ok: false, reason: 'not-held' });
    expect(states).toEqual(['taken']);
    expect(await failJob(theirs!.id, A, 'unforeseen')).toEqual({ ok: false, reason: 'not-held' });
    expect((await finishJob(theirs!.id, B)).reason).toBe('finished');
    // Without the fence the job would be done while B is at it.
    const naive = await withNaive(
      [" and j.state = 'taken' and j.holder = finish_job.holder", ''],
      'finish_job',
      oversleep,
    );
    expect([naive.woken.ok, naive.states]).toEqual([true, ['done']]);
  });

  testIfPresent(
    'without a lease a second tick would take what the first one is doing',
    async () => {
      const naive = await withNaive(
        ['and (c.lease_until is null or c.lease_until <= moment)', ''],
        'take_job',
        oversleep,
      );
      expect(naive.early).toMatchObject({ subject: 'dinas-uji' });
    },
  );

  testIfPresent(
    'a failure waits longer each time, keeps its place, and calls an operator at last',
    async () => {
      await clear();
      await setClock(database.gateway, at(0));
      await planJob('purge', 'dinas-uji', null);
      const waits: number[] = [];
      let minute = 0;
      for (let tries = 1; tries <= 9; tries += 1) {
        const job = await takeJob(A, KINDS);
        expect(job).toMatchObject({
          attempts: tries,
          due: expect.stringMatching(/^2027-01-01T00:00/),
        });
        await failJob(job!.id, A, 'needs-operator');
        expect(await takeJob(A, KINDS)).toBeNull();
        const [row] = await database.gateway.run(
          `select extract(epoch from lease_until - app.clock()) / 60 as wait, state from app.jobs`,
        );
        waits.push(Number(row!.wait));
        expect(row!.state).toBe(tries < 8 ? 'due' : 'failed');
        minute += waits.at(-1)!;
        await setClock(
          database.gateway,
          new Date(Date.parse(at(0)) + minute * 60_000).toISOString(),
        );
      }
      expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 360]);
      await setClock(database.gateway, at(0));
      await planDueJobs(KINDS, true);
      expect(await takeJob(A, KINDS)).not.toBeNull();
    },
  );

  testIfPresent('what would come too late is late, and not done', async () => {
    await clear();
    await setClock(database.gateway, at(5));
    await database.gateway.run(
      `insert into app.jobs (kind, subject, due, not_after) values
      ('purge', 'tepat', '${at(1)}', '${at(6)}'), ('purge', 'lambat', '${at(1)}', '${at(5)}')`,
    );
    expect(await takeJob(A, KINDS)).toMatchObject({ subject: 'tepat' });
    expect(await takeJob(A, KINDS)).toBeNull();
    expect(await statesOf()).toEqual(['late', 'taken']);
  });

  testIfPresent('ticks at once do each job once, one of a unit at a time', async () => {
    await clear();
    await setClock(database.gateway, at(0));
    const { run } = database.gateway;
    await run(
      `insert into app.agencies (slug, name) values ('kota-antre', '{"id": "K", "en": "K"}') on conflict do nothing`,
    );
    await run(`insert into app.units (agency_id, slug, name, unit_type)
      select a.id, 'unit-' || s, '{"id": "U", "en": "U"}', 'dinas'
      from app.agencies a, unnest(array['satu', 'dua', 'tiga']) s where a.slug = 'kota-antre' on conflict do nothing`);
    await run(`insert into app.jobs (kind, subject, unit_id, due)
      select 'purge', u.slug || '-' || n, u.id, timestamptz '${at(0)}' - n * interval '1 minute'
      from app.units u, generate_series(1, 20) n where u.slug like 'unit-%'`);
    const did: string[] = [];
    const busy = new Set<string>();
    let overlaps = 0;
    const acts: Acts = {
      purge: async (subject) => {
        const unit = subject.replace(/-\d+$/, '');
        if (busy.has(unit)) overlaps += 1;
        busy.add(unit);
        // Let the others come: a call of the database is a turn for each of them.
        await run('select 1');
        did.push(subject);
        busy.delete(unit);
        return { told: [] };
      },
    };
    const tick = () => runTick({ acts, chores: [] }, placeOf());
    // A tick that finds all units busy ends; the next one goes on.
    while ((await statesOf()).includes('due')) await Promise.all([tick(), tick(), tick(), tick()]);
    expect(did).toHaveLength(60);
    expect(new Set(did).size).toBe(60);
    expect(overlaps).toBe(0);
    for (const unit of ['satu', 'dua', 'tiga']) {
      const order = did.filter((one) => one.startsWith(`unit-${unit}-`));
      expect(order).toEqual(Array.from({ length: 20 }, (_, n) => `unit-${unit}-${20 - n}`));
    }
  });

  testIfPresent('without turns two jobs of a unit would run at once', async () => {
    await clear();
    const { run } = database.gateway;
    await setClock(database.gateway, at(0));
    await run(`insert into app.jobs (kind, subject, unit_id, due)
      select 'purge', 'giliran-' || n, u.id, '${at(0)}' from app.units u, generate_series(1, 2) n where u.slug = 'unit-satu'`);
    expect(await takeJob(A, KINDS)).not.toBeNull();
    expect(await takeJob(B, KINDS)).toBeNull();
    const naive = await withNaive(["o.state = 'taken'", 'false'], 'take_job', () =>
      takeJob(B, KINDS),
    );
    expect(naive).not.toBeNull();
  });
});
