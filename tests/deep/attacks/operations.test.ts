// An administrator who sees every operation of a staff wave, with printed lines, mail log and times, and the whole database afterwards,
// links ballots and people no better than chance. Naive ways to remind, replace, count and tick are caught by the same attacks.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceOf } from '#demo/random.ts';
import { queueMail } from '#data/outbox.ts';
import { message } from '#operations/message.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { tooManyMatches } from '../../fixtures/attacks/chance.ts';
import { ballotOf, hexOf, operate, type Operator } from '../../fixtures/attacks/operated-wave.ts';
import { READINGS, type Link, type Tables } from '../../fixtures/attacks/readings.ts';

const PEOPLE = 12;
const ROUNDS = 8;
const LETTERS = 'abcdefghijkl';
const peopleOf = (n: number) =>
  Array.from({ length: n }, (_, place) => `orang${place}@kantor.example`);
const CONTACTS = peopleOf(PEOPLE);

/** An order in which people come. */
function shuffled(seed: string): readonly string[] {
  const chance = chanceOf(seed);
  return CONTACTS.map((contact) => [chance(), contact] as const)
    .sort(([a], [b]) => a - b)
    .map(([, contact]) => contact);
}

/** What an attack is given: who came in which order with which ballot, which only the test knows, and what the operator saw. */
interface Played {
  readonly operator: Operator;
  /** In the order of arrival. */
  readonly ballots: ReadonlyMap<string, string>;
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('one who operates a wave on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const run = (query: string) => database.gateway.run(query);
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  /** Every operation there is, while people answer in an order; at least one of those who answered is acted upon by each. */
  async function playAll(slug: string, order: readonly string[]): Promise<Played> {
    const operator = await operate(database, slug, CONTACTS);
    const ballots = new Map<string, string>();
    const come = async (place: number, day: number, hour: number) => {
      await operator.goTo(day, hour);
      const contact = order[place]!;
      if (place === order.length - 1) await run('analyze');
      ballots.set(contact, ballotOf(await operator.answer(contact)));
      await operator.status();
    };
    await operator.goTo(1, 1);
    await operator.invite();
    await operator.tick();
    await come(0, 1, 3);
    await come(1, 1, 7);
    await operator.goTo(2, 2);
    for (const contact of [order[0]!, order[9]!]) await operator.reissue(contact);
    await come(2, 2, 5);
    await come(3, 3, 5);
    await operator.goTo(4, 2);
    await operator.add('baru@kantor.example');
    await operator.replace(order[11]!, 'pengganti@kantor.example');
    await operator.withdraw(order[1]!);
    await come(4, 4, 6);
    // The first reminder comes by itself on the sixth day.
    await come(5, 6, 4);
    await operator.goTo(7, 2);
    for (const contact of operator.codes.keys()) await operator.reissue(contact);
    await come(6, 7, 6);
    await operator.extend(5);
    await come(7, 8, 6);
    await operator.mailStatus();
    // And the second one three days before the last.
    await come(8, 35, 4);
    await come(9, 35, 9);
    await operator.mailStatus();
    await come(10, 36, 3);
    return { operator, ballots };
  }

  const waveId = (code: string) => `(select id from app.waves where code = '${code}')`;

  /** Where the wave's people stand: their codes, or what the outbox has of them. */
  const tablesOf = (code: string, people: string, more = 'true'): Tables => {
    const codes = `select code_hash from app.codes where wave_id = ${waveId(code)}`;
    return {
      people,
      person: 'code_hash::text',
      came: 'code_hash not in (select code_hash from app.unclaimed)',
      peopleHere: `code_hash in (${codes}) and ${more}`,
      ballots: 'app.staff_ballots',
      ballot: 'spent',
      content: 'box',
      ballotsHere: `wave_id = ${waveId(code)}`,
      mark: `${waveId(code)}::text`,
    };
  };

  /** Columns of a table, those that PostgreSQL keeps among them. */
  async function columnsOf(table: string): Promise<readonly string[]> {
    const rows = await run(`select attname as name from pg_attribute
      where attrelid = 'app.${table}'::regclass and attnum > 0 and not attisdropped order by attnum`);
    return [...rows.map(({ name }) => `t.${String(name)}`), ...HIDDEN];
  }
  const HIDDEN = ['t.ctid', 't.xmin::text::bigint', 't.xmax::text::bigint'];

  /** People, by their codes, in each order that a row about them may have been left in. */
  async function ordersOfPeople(code: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const orders = new Map<string, readonly string[]>();
    for (const [table, where] of [
      ['codes', 'true'],
      ['outbox', `t.kind = 'invitation'`],
      ['outbox', `t.kind = 'reminder-2'`],
    ] as const) {
      for (const column of await columnsOf(table)) {
        const rows = await run(`select encode(t.code_hash, 'hex') as person from app.${table} t
          where t.code_hash in (select code_hash from app.codes where wave_id = ${waveId(code)}) and ${where}
            and t.code_hash not in (select code_hash from app.unclaimed) order by ${column}, t.code_hash`);
        orders.set(
          `${table} where ${where} by ${column}`,
          rows.map(({ person }) => String(person)),
        );
      }
    }
    return orders;
  }

  /** Ballots in the orders of their rows. */
  async function ordersOfBallots(code: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const orders = new Map<string, readonly string[]>();
    for (const column of [...HIDDEN, 't.spent']) {
      const rows = await run(`select encode(t.spent, 'hex') as ballot from app.staff_ballots t
        where t.wave_id = ${waveId(code)} order by ${column}, t.spent`);
      orders.set(
        column,
        rows.map(({ ballot }) => String(ballot)),
      );
    }
    return orders;
  }

  /** What the operator did to people, and mailed to them, as orders of people: whoever is in none of them comes nowhere. */
  function ordersSeen({ seen, codes }: Operator): ReadonlyMap<string, readonly string[]> {
    const mailed = seen.flatMap((one) => (one.mailed.length > 1 ? [one.mailed] : []));
    return new Map(
      mailed.map((log, place) => [
        `mail ${place}`,
        log.flatMap(({ to }) => {
          const code = codes.get(to);
          return code === undefined ? [] : [hexOf(code)];
        }),
      ]),
    );
  }

  /** Right links by each way to read one wave. */
  async function linksOf({ operator, ballots }: Played): Promise<ReadonlyMap<string, number>> {
    const { code } = operator.wave;
    const person = (contact: string) => {
      const known = operator.codes.get(contact);
      return known === undefined ? '' : hexOf(known);
    };
    const truth = new Map([...ballots].map(([contact, ballot]) => [person(contact), ballot]));
    const log = [...ballots.keys()].map(person);
    const right = new Map<string, number>();
    const note = (name: string, links: readonly Link[]) =>
      right.set(name, links.filter(([who, ballot]) => truth.get(who) === ballot).length);
    for (const [people, more] of [
      ['app.codes', 'true'],
      ['app.outbox', `kind = 'invitation'`],
      ['app.outbox', `kind = 'reminder-2'`],
    ] as const) {
      const tables = tablesOf(code, people, more);
      for (const [name, read] of Object.entries(READINGS))
        note(`${name}, ${people} ${more}`, await read(run, tables, database.url, log));
    }
    const byBallots = await ordersOfBallots(code);
    for (const [name, people] of [...(await ordersOfPeople(code)), ...ordersSeen(operator)]) {
      for (const [other, cast] of byBallots)
        note(
          `${name} against ${other}`,
          people.map((one, place) => [one, cast[place] ?? '']),
        );
    }
    return right;
  }

  /** How many people stand at the place at which they came, by each order; by chance it is one. */
  async function placesOf({ operator, ballots }: Played): Promise<ReadonlyMap<string, number>> {
    const came = [...ballots.keys()].flatMap((contact) => {
      const code = operator.codes.get(contact);
      return code === undefined ? [] : [hexOf(code)];
    });
    const right = new Map<string, number>();
    for (const [name, order] of await ordersOfPeople(operator.wave.code)) {
      const here = order.filter((one) => came.includes(one));
      const matches = (sorted: readonly string[]) =>
        sorted.filter((one, place) => one === came[place]).length;
      right.set(name, matches(here));
      right.set(`${name}, backwards`, matches(here.toReversed()));
    }
    return right;
  }

  const add = (sums: Map<string, number>, more: ReadonlyMap<string, number>) => {
    for (const [name, n] of more) sums.set(name, (sums.get(name) ?? 0) + n);
  };
  const alarming = (sums: ReadonlyMap<string, number>, rounds: number) =>
    [...sums].filter(([, n]) => n >= tooManyMatches(rounds)).map(([name]) => name);

  interface Stamp {
    /** Seconds. */
    readonly at: number;
    /** The transaction that wrote the row. */
    readonly age: bigint;
  }

  /** Every time that a table holds, with the age of its row, by column. */
  async function readStamps(): Promise<readonly (readonly Stamp[])[]> {
    const columns =
      await run(`select table_schema || '.' || table_name as place, column_name as time from information_schema.columns
      where table_schema in ('app', 'naive') and data_type = 'timestamp with time zone'`);
    const stamps: Stamp[][] = [];
    for (const { place, time } of columns) {
      const rows =
        await run(`select extract(epoch from ${String(time)})::float8 as at, xmin::text as age
        from ${String(place)} where ${String(time)} is not null`);
      stamps.push(rows.map(({ at, age }) => ({ at: Number(at), age: BigInt(String(age)) })));
    }
    return stamps;
  }

  /** Tickets that were taken within a known quarter of an hour: between two rows whose times are those of their transactions. */
  async function timedTickets(code: string): Promise<number> {
    const claims = await run(
      `select xmin::text as age from app.claims where wave_id = ${waveId(code)}`,
    );
    const isTimed = (stamps: readonly Stamp[], here: bigint): boolean => {
      const before = stamps.findLast(({ age }) => age < here);
      const after = stamps.find(({ age }) => age > here);
      return before !== undefined && after !== undefined && after.at - before.at <= 15 * 60;
    };
    const columns = await readStamps();
    // Alone, or two columns together; where times do not grow with transactions they are those of something else.
    const clocks = columns
      .flatMap((one, place) =>
        columns.slice(place).map((other) => [...new Set([...one, ...other])]),
      )
      .map((stamps) => stamps.sort((a, b) => Number(a.age - b.age) || a.at - b.at))
      .filter((stamps) =>
        stamps.every(({ at }, place) => place === 0 || at >= stamps[place - 1]!.at),
      );
    return claims.filter(({ age }) => clocks.some((clock) => isTimed(clock, BigInt(String(age)))))
      .length;
  }

  test.skipIf(!present)(
    'links nobody to a ballot, and learns neither order nor time of anybody who came',
    { timeout: 900_000 },
    async () => {
      const [links, places] = [new Map<string, number>(), new Map<string, number>()];
      let rows = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const played = await playAll(`kantor-usaha-${LETTERS[round]}`, shuffled(`round ${round}`));
        add(links, await linksOf(played));
        add(places, await placesOf(played));
        rows += [...(await ordersOfPeople(played.operator.wave.code)).values()][0]!.length;
        // Ten who came are on the roster still, and everybody there was reminded twice.
        const reminded = played.operator.seen.filter(({ mailed }) => mailed.length > 1);
        expect(reminded.map(({ mailed }) => mailed.length)).toEqual([12, 12, 12]);
        expect(await timedTickets(played.operator.wave.code)).toBe(0);
      }
      // The attacks had somebody to guess at: eleven came in each round, one of whom left.
      expect(rows).toBe(ROUNDS * 11);
      expect(links.size).toBeGreaterThan(100);
      expect(alarming(links, ROUNDS)).toEqual([]);
      expect(alarming(places, ROUNDS)).toEqual([]);
    },
  );

  test.skipIf(!present)(
    'an outbox that notes when its code is used tells in which order people came, and with ballots kept as they came whose each is (naive)',
    { timeout: 240_000 },
    async () => {
      await run(`alter table app.outbox add answered_at bigint;
        create sequence app.naive_turns;
        create function app.naive_note() returns trigger language plpgsql as $$ begin
          update app.outbox o set answered_at = nextval('app.naive_turns') where o.code_hash = old.code_hash;
          return null; end $$;
        create trigger naive_note after delete on app.unclaimed for each row execute function app.naive_note();`);
      const [body] = await run(
        `select pg_get_functiondef('app.rewrite_box(app.staff_ballots)'::regprocedure) as text`,
      );
      await run(`create or replace function app.rewrite_box(added app.staff_ballots) returns void language sql as $$
        insert into app.staff_ballots select added.* $$`);
      // Boxes of earlier rounds left gaps, which the next ballots would fill in any order once autovacuum has been there.
      await run('vacuum full app.staff_ballots');
      try {
        const order = shuffled('naive outbox');
        const operator = await operate(database, 'kantor-lugu-x', CONTACTS);
        await operator.invite();
        await operator.tick();
        const ballots = new Map<string, string>();
        for (const contact of order) ballots.set(contact, ballotOf(await operator.answer(contact)));
        const places = await placesOf({ operator, ballots });
        expect(alarming(places, 1)).toContain(
          `outbox where t.kind = 'invitation' by t.answered_at`,
        );
        const links = await linksOf({ operator, ballots });
        expect(
          links.get(`outbox where t.kind = 'invitation' by t.answered_at against t.ctid`),
        ).toBe(PEOPLE);
      } finally {
        await run(String(body!.text));
        await run(`drop trigger naive_note on app.unclaimed; drop function app.naive_note();
          drop sequence app.naive_turns; alter table app.outbox drop column answered_at;`);
      }
    },
  );

  test.skipIf(!present)(
    'a tick that writes a row each time tells when every ticket was taken (naive)',
    { timeout: 240_000 },
    async () => {
      await run(`create schema naive; create table naive.ticks (at timestamptz);`);
      try {
        const operator = await operate(database, 'kantor-detak-x', CONTACTS);
        const note = () => run('insert into naive.ticks values (app.clock())');
        for (const [place, contact] of CONTACTS.entries()) {
          await operator.goTo(1 + place, 3);
          await run(`insert into naive.ticks values (app.clock() - interval '5 minutes')`);
          await operator.answer(contact);
          await note();
        }
        expect(await timedTickets(operator.wave.code)).toBe(PEOPLE);
      } finally {
        await run('drop schema naive cascade');
      }
    },
  );

  /** Views that changed from one look to the next, by the number of people who had come. */
  async function changesSeen(
    slug: string,
    look: (operator: Operator) => Promise<void>,
  ): Promise<readonly number[]> {
    const operator = await operate(database, slug, CONTACTS);
    await operator.goTo(1, 3);
    const views: string[] = [];
    for (const contact of ['', ...CONTACTS]) {
      if (contact !== '') await operator.answer(contact);
      await look(operator);
      views.push(operator.seen.at(-1)!.printed.join('\n'));
    }
    return views.flatMap((view, came) => (came > 0 && view !== views[came - 1] ? [came] : []));
  }

  test.skipIf(!present)(
    'sees the state of a wave change at the ends of bands only, and of exact numbers each time (naive)',
    { timeout: 240_000 },
    async () => {
      expect(await changesSeen('kantor-pita-x', (operator) => operator.status())).toEqual([5, 10]);
      const exact = async ({ wave, run: note }: Operator) => {
        const [row] = await run(
          `select count(*)::int as n from app.claims where wave_id = ${waveId(wave.code)}`,
        );
        await note('status', async () => [
          message('wave.open', { wave: wave.code, closesOn: String(row!.n) }),
        ]);
      };
      expect(await changesSeen('kantor-angka-x', exact)).toHaveLength(PEOPLE);
    },
  );

  /** Six of twelve answer; on three of them, and on three others, the operator acts. */
  interface World {
    /** Everything that was printed, mailed and recorded, and sums of the tables: no code, no hash, no name of the wave. */
    readonly transcript: string;
    readonly operator: Operator;
  }

  /** Act on the same people, whoever answered. */
  async function playWorld(
    slug: string,
    answering: readonly string[],
    acts: (operator: Operator) => Promise<void>,
  ): Promise<World> {
    const operator = await operate(database, slug, CONTACTS);
    const { code } = operator.wave;
    await operator.goTo(1, 1);
    await operator.invite();
    await operator.tick();
    for (const contact of answering) await operator.answer(contact);
    await operator.goTo(2, 1);
    await acts(operator);
    await operator.goTo(6, 2);
    await operator.mailStatus();
    await operator.status();
    const unit = `(select p.unit_id from app.programmes p join app.waves w on w.programme_id = p.id where w.code = '${code}')`;
    const tables = [
      await run(
        `select done_at::text, actor, act, subject::text, before, after from app.audit where unit_id = ${unit} order by id`,
      ),
      await run(`select kind, subject::text, due::text, not_after::text, state, attempts, holder, lease_until::text, problem
        from app.jobs where unit_id = ${unit} order by kind, due`),
      await run(`select hour::text from app.ticks`),
      await run(`select which from app.reminders where wave_id = ${waveId(code)} order by 1`),
      await run(
        `select rater_group::text, added, withdrawn from app.roster_changes where wave_id = ${waveId(code)}`,
      ),
      await run(`select o.kind, o.language, o.state, o.attempts, o.not_before::text, o.claimed_at::text, o.reply, count(*)::int as n
        from app.outbox o join app.codes c using (code_hash) where c.wave_id = ${waveId(code)} group by 1, 2, 3, 4, 5, 6, 7 order by 1, 3`),
      await run(`select (select count(*)::int from app.codes where wave_id = ${waveId(code)}) as codes,
        (select count(*)::int from app.unclaimed u join app.codes c using (code_hash) where c.wave_id = ${waveId(code)}) as unclaimed,
        (select count(*)::int from app.claims where wave_id = ${waveId(code)}) as claims`),
    ];
    const seen = operator.seen.map(({ operation, printed, mailed }) => ({
      ...{ operation, printed },
      mailed: mailed.map(({ to, subject }) => `${to} ${subject}`).sort(),
    }));
    const text = JSON.stringify({ seen, tables }).replaceAll(code, 'WAVE').replaceAll(slug, 'UNIT');
    return { transcript: text, operator };
  }

  /** The same acts in two worlds that differ in who has answered, and in nothing else. */
  async function areAlike(
    slug: string,
    acts: (operator: Operator) => Promise<void>,
  ): Promise<boolean> {
    const one = await playWorld(`${slug}-satu`, CONTACTS.slice(0, 6), acts);
    const other = await playWorld(`${slug}-lain`, CONTACTS.slice(6), acts);
    return one.transcript === other.transcript;
  }

  test.skipIf(!present)(
    'sees the same whoever has answered: printed lines, mail, acts, jobs and sums',
    { timeout: 240_000 },
    async () => {
      const acts = async (operator: Operator) => {
        await operator.reissue(CONTACTS[0]!);
        await operator.replace(CONTACTS[1]!, 'pengganti@kantor.example');
        await operator.withdraw(CONTACTS[2]!);
        await operator.add('baru@kantor.example');
        await operator.extend(5);
      };
      const one = await playWorld('kantor-kembar-satu', CONTACTS.slice(0, 6), acts);
      const other = await playWorld('kantor-kembar-lain', CONTACTS.slice(6), acts);
      expect(one.transcript).toBe(other.transcript);
      // It says much: acts, jobs and mail are in it.
      for (const word of ['replace-invitation', 'withdraw-rater', 'add-rater', 'remind', 'extend'])
        expect(one.transcript).toContain(word);
      expect(one.transcript.match(/orang\d+@/g)!.length).toBeGreaterThan(20);
    },
  );

  test.skipIf(!present)(
    'reminders for those alone who have not answered, and a replaced code that always waits, differ (naive)',
    { timeout: 240_000 },
    async () => {
      const remindSome = async ({ wave, tick }: Operator) => {
        const waiting = await run(`select encode(u.code_hash, 'base64') as hash from app.unclaimed u
          join app.codes c using (code_hash) where c.wave_id = ${waveId(wave.code)}`);
        const hashes = waiting.map(({ hash }) => String(hash));
        await queueMail(wave.code, 'reminder-1', 'id', hashes, 'x');
        await tick();
      };
      expect(await areAlike('kantor-pilih', remindSome)).toBe(false);
      const replaceAlways = async ({ codes, wave }: Operator) => {
        const added = `'\\x${randomBytes(32).toString('hex')}'::bytea`;
        const old = `'\\x${hexOf(codes.get(CONTACTS[0]!)!)}'`;
        await run(
          `insert into app.codes select ${added}, wave_id, rater_group, sealed from app.codes where code_hash = ${old}`,
        );
        await run(`insert into app.unclaimed values (${added})`);
        await run(
          `delete from app.codes where code_hash = ${old} and wave_id = ${waveId(wave.code)}`,
        );
      };
      expect(await areAlike('kantor-selalu', replaceAlways)).toBe(false);
    },
  );

  test.skipIf(!present)(
    'with the list of codes sees who has taken a ticket, and with two copies whether one who was changed has: the limits that are printed',
    { timeout: 240_000 },
    async () => {
      const order = shuffled('limits');
      const operator = await operate(database, 'kantor-batas-x', CONTACTS);
      const { code } = operator.wave;
      await operator.goTo(1, 3);
      const came = order.slice(0, 6);
      for (const contact of came) await operator.answer(contact);
      const look = async () => ({
        codes: (
          await run(
            `select encode(code_hash, 'hex') as h from app.codes where wave_id = ${waveId(code)}`,
          )
        ).map(({ h }) => String(h)),
        waiting: (
          await run(`select encode(u.code_hash, 'hex') as h from app.unclaimed u join app.codes c using (code_hash)
            where c.wave_id = ${waveId(code)}`)
        ).map(({ h }) => String(h)),
      });
      const before = await look();
      const used = [...operator.codes].flatMap(([contact, text]) =>
        before.waiting.includes(hexOf(text)) ? [] : [contact],
      );
      expect(used.sort()).toEqual([...came].sort());
      for (const contact of [order[0]!, order[8]!]) {
        const one = await look();
        await operator.reissue(contact);
        const other = await look();
        const added = other.codes.filter((hash) => !one.codes.includes(hash));
        expect(added).toHaveLength(1);
        expect(other.waiting.includes(added[0]!)).toBe(!came.includes(contact));
        // Of nobody else anything has changed.
        const gone = one.codes.filter((hash) => !other.codes.includes(hash));
        const others = (hashes: readonly string[]) =>
          hashes.filter((hash) => hash !== added[0] && hash !== gone[0]).sort();
        expect(gone).toHaveLength(1);
        expect(others(other.waiting)).toEqual(others(one.waiting));
      }
    },
  );
});
