// A PostgreSQL role that owns its database and may do nothing else can run the program once a superuser has made the roles.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMigrations } from '#selfhost/database/migrations.ts';
import { openGateway, type Gateway } from '#selfhost/database/gateway.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { startEmptyCluster, type Cluster } from '../fixtures/cluster.ts';
import { hasPostgres, newFolder } from '../fixtures/databases.ts';
import { clientsOf, openSmallWave, randomBallot } from '../fixtures/small-unit.ts';

/** What a superuser runs, as docs/operations.md says it too. */
const LINES = [
  'create role anon nologin;',
  'create role authenticated nologin;',
  'create role service_role nologin;',
  'grant anon, authenticated, service_role to "Jejak";',
];

test('docs/operations.md gives the same lines to copy', () => {
  const paper = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  expect(paper).toContain(LINES.join('\n').replace('"Jejak"', 'jejak'));
});

describe.skipIf(!hasPostgres())('a plain owner of a database', () => {
  let cluster: Cluster;
  let superuser: postgres.Sql;
  beforeAll(async () => {
    cluster = (await startEmptyCluster())!;
    superuser = postgres(`${cluster.url}/postgres`, { max: 1, onnotice: () => undefined });
    await superuser.unsafe(`create role "Jejak" login password 'secret'`);
  });
  afterAll(async () => {
    await superuser?.end();
    await cluster?.stop();
  });

  /** Address of a new database of the owner. */
  async function newDatabase(owner = 'Jejak'): Promise<string> {
    const name = `t_${randomBytes(6).toString('hex')}`;
    await superuser.unsafe(`create database ${name} owner "${owner}"`);
    return `${cluster.url.replace('postgres@', `${owner}:secret@`)}/${name}`;
  }

  const open = (postgresUrl: string) =>
    openGateway({ folder: newFolder(), siteUrl: 'http://localhost:4321', postgresUrl });

  const refusalOf = async (postgresUrl: string): Promise<string> => {
    const error: unknown = await open(postgresUrl).then(
      (gateway) => gateway.close(),
      (refusal: unknown) => refusal,
    );
    expect(error).toBeInstanceOf(OperatorError);
    return (error as Error).message;
  };

  /** Open, register, cast and read as the two kinds of callers do. */
  async function useIt(gateway: Gateway): Promise<void> {
    const { anyone, operator } = clientsOf(gateway);
    expect((await anyone('health', {})).body.migration).toBe(readMigrations().at(-1)!.version);
    const wave = await openSmallWave(gateway);
    const cast = await operator('cast_citizen_ballot', randomBallot(wave));
    expect(cast.body).toMatchObject({ ok: true, reason: 'stored' });
    expect((await anyone('close_wave', { wave_code: wave, early: false })).status).toBe(401);
    expect((await operator('close_wave', { wave_code: wave, early: true })).body).toMatchObject({
      ok: true,
      reason: 'closed',
    });
    const [row] = await gateway.run('select count(*)::int as n from app.ballots');
    expect(row!.n).toBe(1);
  }

  test('is told which lines a superuser has to run, and those alone', async () => {
    const url = await newDatabase();
    const [first, ...lines] = (await refusalOf(url)).split('\n');
    expect(first).toMatch(/may not create or take on the roles.*SQLSTATE 42501.*superuser/);
    expect(lines).toEqual(LINES);
    await superuser.unsafe(LINES.slice(0, 3).join('\n'));
    expect((await refusalOf(url)).split('\n').slice(1)).toEqual(LINES.slice(3));
    await superuser.unsafe(LINES[3]!);
    const gateway = await open(url);
    await useIt(gateway);
    await gateway.close();
  });

  test('is none of what would let it do more, and neither are the roles', async () => {
    const powers = await superuser`select rolname from pg_roles
      where rolname in ('Jejak', 'anon', 'authenticated', 'service_role')
        and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`;
    expect(powers).toEqual([]);
  });

  test('starts again over what it made, and leaves no right on a table', async () => {
    const url = await newDatabase();
    await (await open(url)).close();
    const gateway = await open(url);
    await useIt(gateway);
    const held = await gateway.run(`select table_name from information_schema.role_table_grants
      where grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC') and table_schema in ('app', 'public', 'supabase_migrations')`);
    expect(held).toEqual([]);
    await gateway.close();
  });

  test('hears the SQLSTATE where it cannot come in, and which migration failed', async () => {
    const url = await newDatabase();
    const missing = `${url.slice(0, url.lastIndexOf('/'))}/not_there`;
    expect(await refusalOf(missing)).toBe(
      'The PostgreSQL of DATABASE_URL refused the connection (SQLSTATE 3D000).',
    );
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql.unsafe('create schema app');
    await sql.end();
    const { version, name } = readMigrations()[0]!;
    expect(await refusalOf(url)).toBe(`Migration ${version}_${name} failed (SQLSTATE 42P06).`);
  });

  test('is told which rights it lacks in its database, before anything is made there', async () => {
    const url = await newDatabase('postgres');
    const database = url.slice(url.lastIndexOf('/') + 1);
    const asOwner = url.replace('postgres:secret@', 'Jejak:secret@');
    const inDatabase = postgres(`${cluster.url}/${database}`, {
      max: 1,
      onnotice: () => undefined,
    });
    // As a database is that came from a server before version 15.
    await inDatabase.unsafe('alter schema public owner to postgres');
    const [first, ...lines] = (await refusalOf(asOwner)).split('\n');
    expect(first).toMatch(/may not create .* Let a superuser run once/);
    expect(lines).toEqual([
      `alter database ${database} owner to "Jejak";`,
      'alter schema public owner to "Jejak";',
    ]);
    const made =
      await inDatabase`select nspname from pg_namespace where nspname in ('app', 'auth')`;
    expect(made).toEqual([]);
    for (const line of lines) await inDatabase.unsafe(line);
    await inDatabase.end();
    const gateway = await open(asOwner);
    await useIt(gateway);
    await gateway.close();
  });

  test('is told at the start where the API cannot call its functions', async () => {
    const url = await newDatabase();
    await (await open(url)).close();
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql.unsafe('revoke execute on function public.health from anon');
    await sql.end();
    expect(await refusalOf(url)).toBe('The API cannot use the database (SQLSTATE 42501).');
  });

  test('is not needed where the role may create roles itself', async () => {
    for (const role of ['anon', 'authenticated', 'service_role'])
      await superuser.unsafe(`alter role ${role} rename to former_${role}`);
    await superuser.unsafe(`create role creator login createrole password 'secret'`);
    const gateway = await open(await newDatabase('creator'));
    await useIt(gateway);
    await gateway.close();
  });
});
