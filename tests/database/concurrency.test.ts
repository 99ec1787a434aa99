// Several processes at one PostgreSQL: the same ballot at once, many ballots at once, closing against casting.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDS_AT, setClock } from '../fixtures/clock.ts';
import { hasPostgres, newDatabaseUrl } from '../fixtures/databases.ts';
import { openOver, randomBallot, smallPlan } from '../fixtures/small-unit.ts';

const CONNECTIONS = 8;

describe.skipIf(!hasPostgres())('many at once on PostgreSQL', () => {
  /** Each is a connection of its own, as separate function processes have. */
  let clients: postgres.Sql[];
  beforeAll(async () => {
    const url = await newDatabaseUrl();
    clients = Array.from({ length: CONNECTIONS }, () =>
      postgres(url, { max: 1, onnotice: () => undefined }),
    );
  });
  afterAll(() => Promise.all(clients.map((client) => client.end())));

  type Ballot = ReturnType<typeof randomBallot>;
  const cast = async (
    sql: postgres.Sql,
    { ballot_id, wave_code, box, plain }: Ballot,
  ): Promise<string> =>
    (
      await sql`select public.cast_citizen_ballot(${ballot_id}, ${wave_code}, ${box}, ${plain}) as outcome`
    )[0]!.outcome.reason;
  const tally = (reasons: readonly string[]) =>
    Object.fromEntries(
      [...new Set(reasons)].sort().map((r) => [r, reasons.filter((x) => x === r).length]),
    );

  async function openWave(slug: string): Promise<string> {
    const [sql] = clients as [postgres.Sql];
    const wave = `${slug}-0`;
    await sql`select public.register_unit(${sql.json(smallPlan(slug) as never)})`;
    await openOver(sql, wave);
    return wave;
  }

  test('the same ballot from eight processes at once is stored exactly once', async () => {
    const wave = await openWave('dinas-serentak');
    for (let round = 0; round < 20; round += 1) {
      const ballot = randomBallot(wave);
      const reasons = await Promise.all(clients.map((client) => cast(client, ballot)));
      expect(tally(reasons)).toEqual({ 'already-stored': CONNECTIONS - 1, stored: 1 });
    }
    const [row] = await clients[0]!`select count(*)::int as n from app.ballots`;
    expect(row!.n).toBe(20);
  });

  test('two different ballots under one id: one is stored, the other is told so', async () => {
    const wave = await openWave('dinas-rebutan');
    for (let round = 0; round < 20; round += 1) {
      const first = randomBallot(wave);
      const second = { ...randomBallot(wave), ballot_id: first.ballot_id };
      const reasons = await Promise.all([cast(clients[0]!, first), cast(clients[1]!, second)]);
      expect(reasons.sort()).toEqual(['id-taken', 'stored']);
    }
  });

  test('closing while ballots stream in neither loses an acknowledged ballot nor takes one after counting began', async () => {
    const wave = await openWave('dinas-lomba');
    const reasons: string[] = [];
    const voters = clients.slice(1).map(async (client) => {
      for (let i = 0; i < 40; i += 1) reasons.push(await cast(client, randomBallot(wave)));
    });
    const closing = new Promise((resolve) => setTimeout(resolve, 30)).then(
      () => clients[0]!`select public.close_wave(${wave}, true) as outcome`,
    );
    await closing;
    const counted = (await clients[0]!`select public.read_boxes(${wave}, '', 1000) as boxes`)[0]!
      .boxes.length;
    await Promise.all(voters);
    const acknowledged = tally(reasons);
    expect(counted).toBe(acknowledged.stored);
    expect(Object.keys(acknowledged).sort()).toEqual(['stored', 'wave-closed']);
    expect(reasons).toHaveLength(40 * (CONNECTIONS - 1));
  });

  test('a batch whose day ends while ballots stream in is closed over every ballot that was acknowledged', async () => {
    const wave = await openWave('dinas-lomba-warga');
    const reasons: string[] = [];
    const voters = clients.slice(1).map(async (client) => {
      for (let i = 0; i < 40; i += 1) reasons.push(await cast(client, randomBallot(wave)));
    });
    const [owner] = clients as [postgres.Sql];
    const close = async () =>
      (
        await owner`select public.close_batch(${wave}, '2099-01-31', true) ->> 'reason' as reason`
      )[0]!.reason;
    while (reasons.filter((reason) => reason === 'stored').length < 12) {
      expect(await close()).toBe('not-ended');
    }
    const [day] = await owner.unsafe(
      `select ${ENDS_AT}::text as end from app.waves w where w.code = '${wave}'`,
    );
    await setClock({ run: (sql) => owner.unsafe(sql) }, day!.end);
    const reason = await close();
    const counted = (await owner`select public.read_boxes(${wave}, '', 1000) as boxes`)[0]!.boxes
      .length;
    await Promise.all(voters);
    await setClock({ run: (sql) => owner.unsafe(sql) }, null);
    expect(reason).toBe('closed');
    expect(counted).toBe(tally(reasons).stored);
    expect(Object.keys(tally(reasons)).sort()).toEqual(['stored', 'wave-closed']);
  });

  test('a flood from all connections fills a day to its last place and takes none more', async () => {
    const [owner] = clients as [postgres.Sql];
    const plan = smallPlan('dinas-banjir');
    const programmes = plan.programmes.map((each) => ({ ...each, visitorsPerDay: 50 }));
    await owner`select public.register_unit(${owner.json({ ...plan, programmes } as never)})`;
    await openOver(owner, 'dinas-banjir-0');
    for (const plain of [false, true]) {
      const repeated = { ...randomBallot('dinas-banjir-0'), plain };
      const reasons = await Promise.all(
        clients.map(async (client) => {
          const own: string[] = [await cast(client, repeated)];
          for (let i = 0; i < 20; i += 1) {
            own.push(await cast(client, { ...randomBallot('dinas-banjir-0'), plain }));
          }
          return own;
        }),
      );
      const { stored, 'already-stored': again, 'day-full': full } = tally(reasons.flat());
      expect([plain, stored]).toEqual([plain, plain ? 10 : 50]);
      expect(again).toBe(CONNECTIONS - 1); // a repeated ballot takes no second place
      expect(stored! + again! + full!).toBe(21 * CONNECTIONS);
    }
    const days = await owner`select plain, taken from app.citizen_days order by plain`;
    expect(
      days.filter(({ taken }) => taken <= 50).map(({ plain, taken }) => [plain, taken]),
    ).toEqual(
      expect.arrayContaining([
        [false, 50],
        [true, 10],
      ]),
    );
  });

  test('without the lock the same race takes ballots after counting began, so the test above can fail', async () => {
    const wave = await openWave('dinas-tanpa-kunci');
    const url = clients[0]!;
    // The naive function reads the state, then stores: between the two, closing and counting may happen. It takes a while
    // of its own for each ballot, so that never all clients are between two ballots at once.
    await url.unsafe(`create function public.naive_cast(ballot_id text, code text, box text) returns text language plpgsql as $$
      declare w app.waves; begin select * into w from app.waves where app.waves.code = naive_cast.code;
      if w.state <> 'open' then return 'wave-closed'; end if; perform pg_sleep(0.03 + random() * 0.04);
      insert into app.ballots values (decode(ballot_id, 'base64'), w.id, 'citizen', decode(box, 'base64')); return 'stored'; end $$`);
    const reasons: string[] = [];
    const voters = clients.slice(1).map(async (client) => {
      for (let i = 0; i < 10; i += 1) {
        const { ballot_id, box } = randomBallot(wave);
        reasons.push(
          (await client`select public.naive_cast(${ballot_id}, ${wave}, ${box}) as reason`)[0]!
            .reason,
        );
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await clients[0]!`select public.close_wave(${wave}, true)`;
    const counted = (await clients[0]!`select public.read_boxes(${wave}, '', 1000) as boxes`)[0]!
      .boxes.length;
    await Promise.all(voters);
    expect(counted).toBeLessThan(tally(reasons).stored!);
  });
});
