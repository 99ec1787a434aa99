// Everybody of two agencies calls every function of the desk about every place, and gets what the role allows there and nothing else.
// Naive ways to decide are caught by the same calls. DESK_TABLE=file writes the table of roles as Markdown.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import type { Case } from '../../fixtures/desk-cases.ts';
import { DESK_FUNCTIONS, MEMBER_MARKS } from '../../fixtures/desk-functions.ts';
import {
  ACTOR_NAMES,
  ACTORS,
  setStage,
  type ActorName,
  type Answer,
  type Stage,
} from '../../fixtures/desk-stage.ts';

/** Functions for everybody, which know of nobody. */
const OPEN = ['citizen_entry', 'directory', 'health', 'unit_summary', 'wave_form'];

type Told = 'something' | 'nothing' | 'refused' | 'else';

function toldBy({ gives, isNothing }: Case, answer: Answer, actor: ActorName): Told {
  if ('refused' in answer) return answer.refused === '42501' ? 'refused' : 'else';
  if (gives(answer.value)) return 'something';
  return isNothing(answer.value, actor) ? 'nothing' : 'else';
}

const isKey = (actor: ActorName) => actor === 'anon' || actor === 'service';
const shouldTell = (one: Case, actor: ActorName): Told =>
  isKey(actor) ? 'refused' : one.allowed(actor) ? 'something' : 'nothing';

/** Calls that one statement makes. */
const AT_ONCE = 60;

interface Seen {
  readonly actor: ActorName;
  readonly one: Case;
  readonly told: Told;
}

/** Rows are what is asked for, columns who asks; a cell names the places where it is given. */
function writeTable(kind: string, seen: readonly Seen[]): string {
  const rows = [...new Set(seen.map(({ one }) => one.row))];
  const cell = (row: string, actor: ActorName) => {
    const here = seen.filter((each) => each.one.row === row && each.actor === actor);
    if (here.every(({ told }) => told === 'refused')) return '✕';
    const given = here.filter(({ told }) => told === 'something').map(({ one }) => one.mark);
    // A place that is named along with its agency or a wave of it is the same place.
    const short = given.filter((mark) => !mark.includes(' '));
    return (short.length > 0 ? short : given).join(', ') || '–';
  };
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `${kind}: a place where something is given; – nothing, as for what does not exist; ✕ no right to call (42501)\n`,
    line(['', ...rows]),
    line(['', ...rows].map(() => '---')),
    ...ACTOR_NAMES.map((actor) =>
      line([ACTORS[actor].title, ...rows.map((row) => cell(row, actor))]),
    ),
    '',
  ].join('\n');
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('who asks at the desk of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  let stage: Stage;
  const members = new Map<string, string>();
  const reads = new Set<Case>();
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    stage = await setStage(database);
    for (const [name, select] of Object.entries(MEMBER_MARKS)) {
      const [row] = await stage.run(`select ${select}::text as id`);
      members.set(name, String(row!.id));
    }
    // The database itself refuses to write in a function that is said to be stable.
    for (const [signature, cases] of Object.entries(DESK_FUNCTIONS)) {
      const [row] = await stage.run(
        `select provolatile::text as kind from pg_proc where oid = 'public.${signature}'::regprocedure`,
      );
      if (row!.kind === 's') for (const one of cases) reads.add(one);
    }
  });
  afterAll(async () => {
    await stage?.close();
    await database?.close();
  });
  const testIfPresent = test.skipIf(!present);

  const callOf = ({ call }: Case) =>
    call.replace(/\{(\w+)\}/, (_, name: string) => members.get(name)!);

  /** What people are answered who only read: many calls at once. */
  async function readAll(actor: ActorName, cases: readonly Case[]) {
    const answers = new Map<Case, Answer>();
    for (let from = 0; from < cases.length; from += AT_ONCE) {
      const some = cases.slice(from, from + AT_ONCE);
      const calls = some.map((one) => `to_jsonb(${callOf(one)})`);
      const answer = await stage.as(actor, `array[${calls.join(', ')}]::jsonb[]`);
      // Refused together, they are asked one by one.
      if ('refused' in answer) continue;
      some.forEach((one, n) => answers.set(one, { value: (answer.value as unknown[])[n] }));
    }
    return answers;
  }

  /** All calls of all actors. */
  async function callAll(cases: readonly Case[]): Promise<readonly Seen[]> {
    const seen: Seen[] = [];
    for (const actor of ACTOR_NAMES) {
      const read = await readAll(actor, isKey(actor) ? [] : cases.filter((one) => reads.has(one)));
      for (const one of cases) {
        const answer = read.get(one) ?? (await stage.as(actor, callOf(one)));
        seen.push({ actor, one, told: toldBy(one, answer, actor) });
      }
    }
    return seen;
  }
  const wrong = (seen: readonly Seen[]) =>
    seen
      .filter(({ actor, one, told }) => told !== shouldTell(one, actor))
      .map(({ actor, one, told }) => `${actor}: ${one.row}, ${one.mark}: ${told}`);

  /** Put another function in the place of one of the desk. */
  async function withNaive<T>(signature: string, body: string, work: () => Promise<T>): Promise<T> {
    const [row] = await stage.run(
      `select pg_get_functiondef('${signature}'::regprocedure) as text`,
    );
    await stage.run(body);
    try {
      return await work();
    } finally {
      await stage.run(String(row!.text));
    }
  }
  const some = (...names: readonly string[]) => names.flatMap((name) => DESK_FUNCTIONS[name]!);

  testIfPresent('every function that a person may call stands in the table', async () => {
    const rows = await stage.run(`select p.oid::regprocedure::text as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('app', 'public') and has_schema_privilege('authenticated', n.oid, 'usage')
        and has_function_privilege('authenticated', p.oid, 'execute')`);
    const names = rows.map(({ name }) => String(name).replace(/^public\./, ''));
    const ofTheDesk = names.filter((name) => !OPEN.includes(name.split('(')[0]!));
    expect(ofTheDesk.sort()).toEqual(Object.keys(DESK_FUNCTIONS).sort());
  });

  testIfPresent('gets what the role allows there, and nothing else', async () => {
    const seen = await callAll(Object.values(DESK_FUNCTIONS).flat());
    expect(wrong(seen)).toEqual([]);
    // Every call gave something to somebody or belongs to what nobody has.
    for (const name of Object.keys(DESK_FUNCTIONS))
      expect(
        seen.some(({ one, told }) => DESK_FUNCTIONS[name]!.includes(one) && told === 'something'),
      ).toBe(true);
    if (process.env.DESK_TABLE)
      writeFileSync(`${process.env.DESK_TABLE}.${kind}.md`, writeTable(kind, seen));
  });

  testIfPresent('is the same person wherever the server’s clock stands', async () => {
    for (const zone of ['Asia/Jakarta', 'America/Los_Angeles']) {
      await stage.run(`set timezone = '${zone}'`);
      try {
        expect(wrong(await callAll(some('desk_me()')))).toEqual([]);
      } finally {
        await stage.run('reset timezone');
      }
    }
  });

  testIfPresent('learns nothing about a refusal from how it is worded', async () => {
    // For each thing to ask for: what somebody without the right is told is the same as for what does not exist.
    const told = new Map<string, Set<string>>();
    for (const one of Object.values(DESK_FUNCTIONS).flat()) {
      if (one.allowed('organiserB')) continue;
      const answer = JSON.stringify(await stage.as('organiserB', callOf(one)));
      told.set(one.row, (told.get(one.row) ?? new Set()).add(answer));
    }
    const differing = [...told].filter(([, answers]) => answers.size > 1).map(([row]) => row);
    expect(differing).toEqual([]);
  });

  testIfPresent('would be believed by a function that reads claims (naive)', async () => {
    const body = `create or replace function app.has_right(right_name text, agency uuid, unit uuid) returns boolean
      language sql stable security definer set search_path = '' as $$
        select (auth.jwt() -> 'user_metadata' ->> 'role')::app.desk_role = any (app.roles_with(right_name)) $$`;
    const found = await withNaive('app.has_right(text, uuid, uuid)', body, async () =>
      wrong(await callAll(some('desk_people(text)', 'desk_draft(uuid,text)'))),
    );
    expect(found).toContain('forger: desk_people, X: something');
    expect(found).toContain('organiserA: desk_draft see, A: nothing');
  });

  testIfPresent(
    'would stay somebody after signing out without a look at sessions (naive)',
    async () => {
      const body = `create or replace function app.desk_user() returns uuid
      language plpgsql stable security definer set search_path = '' as $$ begin return auth.uid(); end $$`;
      const found = await withNaive('app.desk_user()', body, async () =>
        wrong(await callAll(some('desk_me()', 'desk_draft(uuid,text)'))),
      );
      for (const actor of ['out', 'late', 'idle', 'still', 'borrower', 'sessionless'])
        expect(found).toContain(`${actor}: desk_draft see, A: something`);
    },
  );

  testIfPresent('would live on for seven hours where times have no zone (naive)', async () => {
    const body = `create or replace function app.desk_user() returns uuid
      language plpgsql stable security definer set search_path = '' as $$ begin
        return (select s.user_id from auth.sessions s
          where s.id = (auth.jwt() ->> 'session_id')::uuid and s.user_id = auth.uid()
            and s.created_at > current_timestamp - interval '12 hours'
            and coalesce(s.refreshed_at, s.created_at) > current_timestamp - interval '2 hours'); end $$`;
    const found = await withNaive('app.desk_user()', body, async () => {
      await stage.run(`set timezone = 'America/Los_Angeles'`);
      try {
        return wrong(await callAll(some('desk_me()')));
      } finally {
        await stage.run('reset timezone');
      }
    });
    expect(found).toEqual(['idle: desk_me, self: something']);
  });

  testIfPresent('would see a wave of another unit under her own (naive)', async () => {
    const [row] = await stage.run(
      `select pg_get_functiondef('public.desk_may(text,text,text,text)'::regprocedure) as text`,
    );
    const naive = String(row!.text).replace(/ and app\.unit_of\(w\) = unit\.id/, '');
    expect(naive).not.toBe(row!.text);
    const found = await withNaive('public.desk_may(text,text,text,text)', naive, async () =>
      wrong(await callAll(some('desk_may(text,text,text,text)'))),
    );
    expect(found).toContain('organiserA: desk_may see, wave of C in A: something');
    expect(found).toContain('organiserA: desk_may organise, wave of B in A: something');
  });

  testIfPresent(
    'would see a unit of another agency under her own, or a whole agency as one of a unit (naive)',
    async () => {
      /** What comes of a function without a condition that it has. */
      const without = async (name: string, condition: string, other = '') => {
        const [row] = await stage.run(
          `select pg_get_functiondef('public.${name}'::regprocedure) as text`,
        );
        const naive = String(row!.text).replace(condition, other);
        expect(naive).not.toBe(row!.text);
        return withNaive(`public.${name}`, naive, async () => wrong(await callAll(some(name))));
      };
      const programme = await without(
        'desk_programme(text,text,integer)',
        ' join app.agencies a on a.id = u.agency_id',
        ' cross join app.agencies a',
      );
      expect(programme).toContain('adminX: desk_programme, C 1 in X: something');
      const retention = await without(
        'desk_retention(text,integer,integer)',
        'join overseen a on a.id = u.agency_id',
        'cross join overseen a',
      );
      expect(retention).toContain('adminX: desk_retention, a unit in it, C in X: something');
      const meeting = await without('desk_note_meeting(text,date,boolean)', "'organise'", "'see'");
      expect(meeting).toContain('adminX: desk_note_meeting, A: something');
      const comments = `create or replace function app.reader_of(wave app.waves) returns jsonb
        language plpgsql set search_path = '' as $$ begin return coalesce((select jsonb_build_object('ok', true, 'reason', 'known', 'place', v.place)
          from app.reviewers v where v.programme_id = wave.programme_id and v.address = app.desk_actor()), '{"ok": false, "reason": "unknown"}'); end $$`;
      const readers = await withNaive('app.reader_of(app.waves)', comments, async () =>
        wrong(await callAll(some('desk_comments(text)'))),
      );
      for (const actor of ['organiserB: desk_comments, B', 'reviewerA: desk_comments, C'])
        expect(readers).toContain(`${actor}: something`);
    },
  );

  testIfPresent(
    'would still be let in after being removed, by a copy of roles at sign-in (naive)',
    async () => {
      await stage.run(`create table app.naive_roles as select u.id as user_id, m.* from app.memberships m join auth.users u on u.email = m.email;
      insert into app.naive_roles select u.id, gen_random_uuid(), u.email, (select id from app.agencies where slug = 'kota-satu'),
        (select id from app.units where slug = 'dinas-aman'), 'organiser', now()::date, 'x' from auth.users u where u.email = 'removed@meja.example'`);
      const body = `create or replace function app.has_right(right_name text, agency uuid, unit uuid) returns boolean
      language sql stable security definer set search_path = '' as $$
        select exists (select from app.naive_roles m where m.user_id = app.desk_user() and m.agency_id = agency
          and m.role = any (app.roles_with(right_name)) and (m.unit_id is null or m.unit_id = unit)) $$`;
      try {
        const found = await withNaive('app.has_right(text, uuid, uuid)', body, async () =>
          wrong(await callAll(some('desk_draft(uuid,text)'))),
        );
        expect(found).toContain('removed: desk_draft organise, A: something');
        expect(found.every((line) => line.startsWith('removed'))).toBe(true);
      } finally {
        await stage.run('drop table app.naive_roles');
      }
    },
  );
});
