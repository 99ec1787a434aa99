// Answers of an open wave at the desk: one state for groups that would be shown together, the same all day, whoever looks how often.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerSet, ShownAnswers } from '#data/running.ts';
import { atomsOf, atomsOfWave, countOf, type Counts } from '#domain/disclosure/atoms.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openStaffWave, vote, type StaffWave } from '../../fixtures/staff-wave.ts';

const K = 5;
const K_CITIZEN = 20;
const quoted = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** A state for each group by its own count: what must not be shown. */
const naiveStates = (invited: Counts, answered: Counts): readonly AnswerSet[] =>
  (Object.keys(invited) as RaterGroup[]).map((group) => {
    const n = answered[group] ?? 0;
    const state = n >= K ? 'enough' : n >= K - 2 ? 'nearly' : 'few';
    return { groups: [group], state, joined: false };
  });

/** What a close today would tell of staff: which groups together, and how many answers. */
const publicOutcome = (invited: Counts, answered: Counts): string =>
  JSON.stringify(
    atomsOfWave(invited, answered, { k: K }).map((atom) => [atom, countOf(atom, answered)]),
  );

/** The level of what would be held back together; its number is told nobody. */
const heldLevel = (invited: Counts, answered: Counts): string => {
  const shown = atomsOfWave(invited, answered, { k: K }).flat();
  const held = atomsOf(invited, { k: K })
    .filter((block) => !block.includes('self'))
    .flat()
    .filter((group) => !shown.includes(group));
  const n = countOf(held, answered);
  return shown.some((group) => group !== 'self') ? '' : n >= K - 2 ? 'nearly' : 'few';
};

const STAFF = ['peer', 'subordinate', 'superior'] as const;
const upTo = (n: number) => Array.from({ length: n + 1 }, (_, count) => count);

/** All ways in which as many or fewer of each invited group have answered. */
function answeringsOf(invited: Counts): readonly Counts[] {
  return STAFF.reduce<readonly Counts[]>(
    (known, group) =>
      invited[group] === undefined
        ? known
        : known.flatMap((one) => upTo(invited[group]!).map((n) => ({ ...one, [group]: n }))),
    [{}],
  );
}

const ROSTERS: readonly Counts[] = [
  { peer: 7, subordinate: 6, superior: 2 },
  { peer: 6, subordinate: 6, superior: 5 },
  { peer: 3, subordinate: 2, superior: 1 },
  { peer: 2, subordinate: 1 },
  { peer: 8, superior: 1 },
  { subordinate: 5, superior: 5 },
  { peer: 9 },
];

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('answers at the desk ($kind)', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    // Somebody is signed in who may see everything; what signing in and rights decide is tested elsewhere.
    await database.gateway.run(
      `create or replace function app.has_right(right_name text, agency uuid, unit uuid) returns boolean
       language sql stable as 'select true'`,
    );
  });
  afterAll(() => database?.close());

  const statesOf = async (cases: readonly (readonly [Counts, Counts])[]) => {
    const rows = cases.map(([invited, answered]) => `(${quoted(invited)}, ${quoted(answered)})`);
    const found = await database.gateway.run(
      `select app.answer_states(c.invited, c.answered, ${K}, ${K_CITIZEN}) as states
       from (values ${rows.join(', ')}) c (invited, answered)`,
    );
    return found.map(({ states }) => states as readonly AnswerSet[]);
  };

  const exhaustive = () =>
    ROSTERS.flatMap((invited) =>
      answeringsOf(invited).map((answered) => [invited, answered] as const),
    );

  test.skipIf(!present)(
    'what is said to be enough is exactly what a close today would show together',
    { timeout: 120_000 },
    async () => {
      const cases = exhaustive();
      const all = await statesOf(cases);
      expect(all).toHaveLength(cases.length);
      cases.forEach(([invited, answered], place) => {
        const enough = all[place]!.filter(({ state }) => state === 'enough');
        const atoms = atomsOfWave(invited, answered, { k: K });
        // A block without any answer stands with those that it would be shown with after its first one.
        const answering = enough.map(({ groups }) =>
          groups.filter((group) =>
            atomsOf(invited, { k: K })
              .filter((block) => countOf(block, answered) > 0)
              .some((block) => block.includes(group)),
          ),
        );
        const sorted = (sets: readonly (readonly RaterGroup[])[]) =>
          sets.map((set) => set.join('+')).toSorted();
        expect(sorted(answering), JSON.stringify([invited, answered])).toEqual(sorted(atoms));
      });
    },
  );

  /** Pairs of answerings that a close would tell alike, and that the states tell apart. */
  const toldApart = (
    cases: readonly (readonly [Counts, Counts])[],
    all: readonly (readonly AnswerSet[])[],
  ): number => {
    const seen = new Map<string, Set<string>>();
    cases.forEach(([invited, answered], place) => {
      // Whether anybody of a group has answered is part of what a close tells.
      const silent = STAFF.map((group) => answered[group] === 0 && group in invited);
      const outcome = [
        JSON.stringify(invited),
        publicOutcome(invited, answered),
        heldLevel(invited, answered),
        publicOutcome(invited, answered) === '[]' ? '' : silent.join(),
      ].join('|');
      seen.set(outcome, (seen.get(outcome) ?? new Set()).add(JSON.stringify(all[place])));
    });
    return [...seen.values()].filter((told) => told.size > 1).length;
  };

  test.skipIf(!present)(
    'states tell no more than a close today would; one state for each group tells more (naive)',
    { timeout: 120_000 },
    async () => {
      const cases = exhaustive();
      expect(toldApart(cases, await statesOf(cases))).toBe(0);
      const naive = cases.map(([invited, answered]) => naiveStates(invited, answered));
      expect(toldApart(cases, naive)).toBeGreaterThan(20);
    },
  );

  test.skipIf(!present)('own views and citizens have their own thresholds', async () => {
    const [few, nearly, enough, never] = await statesOf([
      [{ self: 6, citizen: null } as unknown as Counts, { self: 2, citizen: 14 }],
      [{ self: 6, citizen: null } as unknown as Counts, { self: 3, citizen: 15 }],
      [{ self: 6, citizen: null } as unknown as Counts, { self: 5, citizen: 20 }],
      [
        { self: 4, peer: 3 },
        { self: 4, peer: 3 },
      ],
    ]);
    const told = (sets: readonly AnswerSet[]) => sets.map(({ state }) => state);
    expect(told(few!)).toEqual(['few', 'few']);
    expect(told(nearly!)).toEqual(['nearly', 'nearly']);
    expect(told(enough!)).toEqual(['enough', 'enough']);
    expect(told(never!)).toEqual(['never', 'never']);
  });

  const look = async (code: string, name = 'desk_answers'): Promise<ShownAnswers> => {
    const [row] = await database.gateway.run(`select public.${name}('${code}') as shown`);
    return row!.shown as ShownAnswers;
  };

  /** Somebody looks again and again while all colleagues answer; the different things that were seen. */
  async function pollWhileAnswering(wave: StaffWave, name: string): Promise<number> {
    const seen = new Set<string>();
    const peers = wave.people.filter(({ group }) => group === 'peer');
    for (const person of peers) {
      for (let looks = 0; looks < 100 / peers.length; looks += 1)
        seen.add(JSON.stringify(await look(wave.code, name)));
      await vote(wave, person, { KOM2: 3 });
    }
    seen.add(JSON.stringify(await look(wave.code, name)));
    return seen.size;
  }

  test.skipIf(!present)(
    'polled a hundred times on one day while colleagues answer, one value is seen; a live one is caught (naive)',
    { timeout: 120_000 },
    async () => {
      await setClock(database.gateway, null);
      const wave = await openStaffWave(`kantor-intip-${kind}`, { peer: 6 });
      expect(await pollWhileAnswering(wave, 'desk_answers')).toBe(1);
      expect((await look(wave.code)).sets).toEqual([
        { groups: ['peer'], state: 'few', joined: false },
      ]);
      await database.gateway.run(
        `create function public.naive_answers(wave_code text) returns jsonb language sql stable as $$
         select jsonb_build_object('day', app.today_of(w), 'sets', app.answer_states_now(w)) from app.waves w where w.code = wave_code $$`,
      );
      const other = await openStaffWave(`kantor-lihat-${kind}`, { peer: 6 });
      expect(await pollWhileAnswering(other, 'naive_answers')).toBe(3);
    },
  );

  const keep = () => database.gateway.run('select public.keep_shown_answers()');
  const rowsOf = (code: string) =>
    database.gateway
      .run(`select s.day::text as day, s.content, s.xmin::text as writer from app.shown_bands s
      join app.waves w on w.id = s.wave_id where w.code = '${code}'`);
  /** A moment of a day after today where units work. */
  const momentOf = async (days: number, time: string) => {
    const [row] = await database.gateway.run(
      `select ((now() at time zone 'Asia/Jakarta')::date + ${days})::text as day`,
    );
    return `${String(row!.day)}T${time}+07:00`;
  };

  test.skipIf(!present)(
    'the next day shows what had come when it began, and its row says no more than that',
    async () => {
      const code = `kantor-intip-${kind}-0`;
      // On the day on which it opened nothing is kept, and what is shown follows from the roster.
      const opening = await look(code);
      expect(opening.sets).toEqual([{ groups: ['peer'], state: 'few', joined: false }]);
      expect(await rowsOf(code)).toEqual([]);
      await setClock(database.gateway, await momentOf(1, '00:01'));
      try {
        // Before the tick of this day, that of yesterday is still shown, under the day of yesterday.
        expect(await look(code)).toEqual(opening);
        await keep();
        const shown = await look(code);
        expect(shown.sets).toEqual([{ groups: ['peer'], state: 'enough', joined: false }]);
        const [row, ...others] = await rowsOf(code);
        expect([others, { day: row!.day, sets: row!.content }]).toEqual([[], shown]);
        // Neither ticks nor looks of that day write it again, nor anything else.
        const before = await traces(code);
        await keep();
        for (const moment of ['07:00', '23:59']) {
          await setClock(database.gateway, await momentOf(1, moment));
          expect(await look(code)).toEqual(shown);
        }
        await keep();
        expect(await traces(code)).toEqual(before);
        await setClock(database.gateway, await momentOf(2, '00:01'));
        await keep();
        expect((await rowsOf(code)).map(({ day }) => day)).toEqual([
          (await momentOf(2, '')).slice(0, 10),
        ]);
      } finally {
        await setClock(database.gateway, null);
      }
    },
  );

  /** Which transaction wrote each row of whatever a look could have left behind. */
  async function traces(code: string) {
    const ofWave = `where wave_id = (select id from app.waves where code = '${code}')`;
    const tables = ['shown_bands', 'staff_ballots', 'codes', 'wave_groups'];
    const [row] = await database.gateway.run(
      `select ${tables
        .map(
          (table) =>
            `(select jsonb_agg(distinct t.xmin::text || '/' || t.xmax::text) from app.${table} t ${ofWave}) as ${table}`,
        )
        .join(', ')}, (select count(*)::integer from app.audit) as acts`,
    );
    return row;
  }

  /** Looks two minutes apart, before and after midnight, between which one colleague answers who makes five; what changed. */
  async function lookAcrossMidnight(slug: string, name: string): Promise<boolean> {
    await setClock(database.gateway, null);
    const wave = await openStaffWave(slug, { peer: 6 });
    await setClock(database.gateway, await momentOf(1, '12:00'));
    const peers = wave.people.filter(({ group }) => group === 'peer');
    for (const person of peers.slice(0, 4)) await vote(wave, person, { KOM2: 3 });
    await setClock(database.gateway, await momentOf(1, '00:05'));
    await keep();
    await setClock(database.gateway, await momentOf(1, '23:59'));
    const before = JSON.stringify((await look(wave.code, name)).sets);
    await vote(wave, peers[4]!, { KOM2: 3 });
    await setClock(database.gateway, await momentOf(2, '00:01'));
    const changed = JSON.stringify((await look(wave.code, name)).sets) !== before;
    await setClock(database.gateway, null);
    return changed;
  }

  test.skipIf(!present)(
    'two looks around midnight do not tell who came between them, nor does a look stand between ballots; one that is kept at the first look of a day does both (naive)',
    { timeout: 120_000 },
    async () => {
      await database.gateway
        .run(`create function public.first_look(wave_code text) returns jsonb language plpgsql as $$
        declare wave app.waves; begin
          select w.* into wave from app.waves w where w.code = wave_code;
          insert into app.shown_bands values (wave.id, app.today_of(wave), app.answer_states_now(wave)) on conflict do nothing;
          return (select jsonb_build_object('day', s.day, 'sets', s.content) from app.shown_bands s
            where s.wave_id = wave.id and s.day = app.today_of(wave)); end $$`);
      // As it would be: what ticks have kept is not there.
      const withoutTicks = 'create or replace function public.keep_shown_answers() returns jsonb';
      const [ours] = await database.gateway.run(
        `select pg_get_functiondef('public.keep_shown_answers()'::regprocedure) as text`,
      );
      expect(await lookAcrossMidnight(`kantor-malam-${kind}`, 'desk_answers')).toBe(false);
      await database.gateway.run(`${withoutTicks} language sql as $$ select '{}'::jsonb $$`);
      expect(await lookAcrossMidnight(`kantor-subuh-${kind}`, 'first_look')).toBe(true);
      const written = await rowsOf(`kantor-subuh-${kind}-0`);
      const [box] = await database.gateway.run(`select max(b.xmin::text::bigint)::text as last
        from app.staff_ballots b join app.waves w on w.id = b.wave_id where w.code = 'kantor-subuh-${kind}-0'`);
      const isAfter = written.map(
        ({ writer }) => BigInt(String(writer)) > BigInt(String(box!.last)),
      );
      // The two looks stand on either side of the last ballot.
      expect(new Set(isAfter).size).toBe(2);
      await database.gateway.run(String(ours!.text));
    },
  );

  test.skipIf(!present)('a wave that is not open has no states, and keeps none', async () => {
    const code = `kantor-malam-${kind}-0`;
    await setClock(database.gateway, await momentOf(1, '01:00'));
    try {
      expect(await rowsOf(code)).toHaveLength(1);
      await database.gateway.run(`update app.waves set state = 'discarded' where code = '${code}'`);
      expect(await look(code)).toBeNull();
      await keep();
      expect(await rowsOf(code)).toEqual([]);
    } finally {
      await setClock(database.gateway, null);
    }
  });
});
