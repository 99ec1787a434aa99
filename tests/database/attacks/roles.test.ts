// The roles of strangers reach no table and no function beyond their list, neither through the API nor as themselves in SQL.
// The same program finds a table and a function that somebody left open.
import { createHmac } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { DESK_FUNCTIONS } from '../../fixtures/desk-functions.ts';

const ROLES = ['anon', 'authenticated'] as const;
type Role = (typeof ROLES)[number];
const OPEN = [...['citizen_entry', 'directory', 'health', 'unit_summary', 'wave_form']];
/** What those who are signed in may call besides; what each gets there is told by the roles of the desk. */
const OF_THE_DESK = Object.keys(DESK_FUNCTIONS).map((name) => name.split('(')[0]!);
const openTo = (role: Role) =>
  [...OPEN, ...(role === 'authenticated' ? OF_THE_DESK : [])]
    .map((name) => `public.${name}`)
    .sort();

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a stranger at $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  /** One connection of the owner, so that a role that was put on can be taken off again. */
  let own: postgres.Sql | null = null;
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    if (database.url) own = postgres(database.url, { max: 1, onnotice: () => undefined });
  });
  afterAll(async () => {
    await own?.end();
    await database?.close();
  });
  const testIfPresent = test.skipIf(!present);
  const run = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    own ? await own.unsafe(sql) : database.gateway.run(sql);

  const tables = async () =>
    (
      await run(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('app', 'public', 'supabase_migrations') and c.relkind in ('r', 'v', 'm', 'p', 'S') order by 1`)
    ).map(({ name }) => String(name));
  const functions = async () =>
    (
      await run(`select n.nspname || '.' || p.proname as name, coalesce(p.proargnames[1:p.pronargs], '{}')::text[] as names,
        coalesce((select string_agg('null::' || t::regtype, ', ') from unnest(p.proargtypes) t), '') as nothing
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app', 'public') and p.prorettype <> 'trigger'::regtype order by 1`)
    ).map(({ name, names, nothing }) => ({
      name: String(name),
      names: names as string[],
      nothing: String(nothing),
    }));

  /** Whether a statement runs as a role; whatever it did is undone. */
  async function may(role: Role, statement: string): Promise<boolean> {
    try {
      await run(`begin; set local role ${role}; ${statement}; rollback;`);
      return true;
    } catch (error) {
      await run('rollback').catch(() => undefined);
      return !/permission denied/.test((error as Error).message);
    }
  }

  async function reachable(role: Role) {
    const found = [];
    for (const table of await tables()) {
      const verbs = [
        `select from ${table}`,
        `insert into ${table} default values`,
        `delete from ${table}`,
        `truncate ${table}`,
      ];
      for (const verb of verbs) if (await may(role, verb)) found.push(verb);
    }
    return found;
  }
  async function callable(role: Role) {
    const found = [];
    for (const { name, nothing } of await functions())
      if (await may(role, `select ${name}(${nothing})`)) found.push(name);
    return found;
  }

  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  /** Headers of a caller: the key that every page could know, and for a signed-in one a token of their own. */
  function headersOf(role: Role): Record<string, string> {
    const { publishableKey, jwtSecret } = database.gateway.secrets;
    if (role === 'anon') return { apikey: publishableKey };
    const claims = { role, sub: '00000000-0000-4000-8000-000000000000', exp: 4_000_000_000 };
    const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    const seal = createHmac('sha256', jwtSecret).update(text).digest('base64url');
    return { apikey: publishableKey, authorization: `Bearer ${text}.${seal}` };
  }
  const ask = (role: Role, path: string, init: RequestInit = {}) =>
    database.gateway.fetch(`http://localhost:4321/rest/v1/${path}`, {
      ...init,
      headers: { ...headersOf(role), 'content-type': 'application/json', ...init.headers },
    });
  const call = async (role: Role, path: string, init?: RequestInit) => {
    const response = await ask(role, path, init);
    await response.text();
    return response.status;
  };

  async function served(role: Role) {
    const found = [];
    for (const table of await tables()) {
      const [schema, name] = table.split('.') as [string, string];
      const profiles: Record<string, string>[] = [
        {},
        { 'accept-profile': schema, 'content-profile': schema },
      ];
      for (const headers of profiles) {
        const statuses = [
          await call(role, name, { headers }),
          await call(role, name, { method: 'POST', body: '{}', headers }),
          await call(role, name, { method: 'DELETE', headers }),
        ];
        if (statuses.some((status) => status < 400)) found.push(table);
      }
    }
    for (const { name, names } of await functions()) {
      const body = JSON.stringify(Object.fromEntries(names.map((each) => [each, null])));
      const status = await call(role, `rpc/${name.split('.')[1]!}`, { method: 'POST', body });
      if (status < 400) found.push(name);
    }
    return [...new Set(found)];
  }

  testIfPresent.each(ROLES)(
    'who is %s reaches no table in SQL, and the open functions only',
    async (role) => {
      expect((await tables()).length).toBeGreaterThan(12);
      expect(await reachable(role)).toEqual([]);
      expect(await callable(role)).toEqual(openTo(role));
    },
  );

  testIfPresent.each(ROLES)(
    'who is %s is served no table by the API, and the open functions only',
    async (role) => {
      expect(await served(role)).toEqual(openTo(role));
    },
  );

  testIfPresent('a table and a function that somebody left open are found', async () => {
    await run(`create table public.left_open (id integer default 1);
      grant select, insert, delete on public.left_open to anon, authenticated;
      create function public.left_open_too() returns integer language sql as 'select 1';
      grant execute on function public.left_open_too(), public.close_wave(text, boolean, text) to anon;`);
    expect(await reachable('anon')).toContain('select from public.left_open');
    expect(await callable('anon')).toContain('public.left_open_too');
    expect(await served('anon')).toContain('public.close_wave');
  });
});
