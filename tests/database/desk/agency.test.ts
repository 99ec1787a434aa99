// An agency sees its own units, acts and retention and nobody else's; the demo's people come and go with it.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, listMembers } from '#data/desk.ts';
import { registerUnit } from '#data/units.ts';
import type { Person } from '#data/person.ts';
import type { AgencyOverview } from '#data/desk-agency.ts';
import { removeDemoPeople, seedDemoPeople } from '#demo/desk-people.ts';
import { moveProgramme, planProgramme } from '#data/programmes.ts';
import { inviteToDesk, writeDeskInvitation } from '#operations/desk/invite-person.ts';
import type { Letter } from '#operations/mail/mailer.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

const both = (text: string) => ({ id: text, en: text });
const PEOPLE = {
  admin: ['admin@satu.example', 'agency_admin', 'kota-satu'],
  other: ['admin@dua.example', 'agency_admin', 'kota-dua'],
  organiser: ['rina@satu.example', 'organiser', 'kota-satu'],
} as const;
type Name = keyof typeof PEOPLE;
const idOf = (name: Name, kind: number) =>
  `0000000${kind}-0000-4000-8000-00000000000${Object.keys(PEOPLE).indexOf(name) + 1}`;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('an agency on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  let run: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  let own: postgres.Sql | null = null;
  const testIfPresent = test.skipIf(!present);

  /** One expression as somebody who is signed in; what it changes stays. */
  async function ask<T>(name: Name, expression: string): Promise<T> {
    const [address] = PEOPLE[name];
    const claims = { role: 'authenticated', sub: idOf(name, 1), session_id: idOf(name, 2) };
    const [row] = await run(`begin;
      select set_config('request.jwt.claims', '${JSON.stringify({ ...claims, email: address })}', true),
        set_config('request.jwt.claim.sub', '${claims.sub}', true);
      set local role authenticated; select to_jsonb(${expression}) as value`);
    await run('commit');
    return (row?.value ?? null) as T;
  }

  /** A person whose calls go the same way. */
  const personOf = (name: Name) =>
    ({
      call: (rpc: string, given: Readonly<Record<string, unknown>>) => {
        const said = Object.entries(given).map(([key, value]) =>
          value === null ? `${key} => null` : `${key} => '${String(value)}'`,
        );
        return ask(name, `public.${rpc}(${said.join(', ')})`);
      },
    }) as unknown as Person;

  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    own = database.url ? postgres(database.url, { max: 1, onnotice: () => undefined }) : null;
    run = async (sql) => {
      if (!own) return database.gateway.run(sql);
      const answered = (await own.unsafe(sql)) as unknown as Record<string, unknown>[];
      const last = answered.at(-1);
      return Array.isArray(last) ? (last as Record<string, unknown>[]) : answered;
    };
    for (const [slug, agency] of [
      ['dinas-aman', 'kota-satu'],
      ['dinas-baik', 'kota-satu'],
      ['dinas-cakap', 'kota-dua'],
    ] as const)
      await registerUnit({ ...smallPlan(slug), agency: { slug: agency, name: both(agency) } });
    for (const name of Object.keys(PEOPLE) as Name[]) {
      const [address, role, agency] = PEOPLE[name];
      await addMember({ slug: agency }, address, role, null, 'Tester');
      await run(`insert into auth.users (id, email) values ('${idOf(name, 1)}', '${address}')`);
      await run(
        `insert into auth.sessions (id, user_id, created_at) values ('${idOf(name, 2)}', '${idOf(name, 1)}', now())`,
      );
    }
  });
  afterAll(async () => {
    await own?.end();
    await database?.close();
  });

  const CALLS = {
    overview: `public.desk_agency('kota-satu')`,
    programme: `public.desk_programme('kota-satu', 'dinas-aman', 1)`,
    audit: `public.desk_audit('kota-satu')`,
    retention: `public.desk_retention('kota-satu')`,
  };
  /** Whether an answer holds nothing of the agency. */
  const isNothing = (value: unknown) =>
    value === null || JSON.stringify(value) === '[]' || (value as { total?: number }).total === 0;

  testIfPresent('is seen by its administrators alone', async () => {
    for (const expression of Object.values(CALLS)) {
      expect([expression, isNothing(await ask('admin', expression))]).toEqual([expression, false]);
      for (const name of ['other', 'organiser'] as const)
        expect([name, expression, isNothing(await ask(name, expression))]).toEqual([
          name,
          expression,
          true,
        ]);
    }
  });

  testIfPresent('would be seen by others if a function asked only who is signed in', async () => {
    const [row] = await run(`select pg_get_functiondef('public.desk_audit'::regproc) as text`);
    const naive = String(row!.text).replace(
      /app\.has_right\('oversee', a\.id, null\)/g,
      'app.desk_user() is not null',
    );
    await run(naive);
    expect(isNothing(await ask('other', CALLS.audit))).toBe(false);
    await run(String(row!.text));
    expect(isNothing(await ask('other', CALLS.audit))).toBe(true);
  });

  testIfPresent('knows no programme of another agency, whatever the address says', async () => {
    expect(await ask('admin', `public.desk_programme('kota-satu', 'dinas-cakap', 1)`)).toBeNull();
    expect(await ask('admin', `public.desk_programme('kota-dua', 'dinas-cakap', 1)`)).toBeNull();
    expect(await ask('admin', `public.desk_programme('kota-satu', 'dinas-aman', 9)`)).toBeNull();
    expect(await ask('other', `public.desk_programme('kota-satu', 'dinas-cakap', 1)`)).toBeNull();
  });

  testIfPresent(
    'sees states and days of its units, and no number of answers or contact',
    async () => {
      const found = await ask<AgencyOverview>('admin', CALLS.overview);
      expect(found.units.map(({ slug }) => slug)).toEqual(['dinas-aman', 'dinas-baik']);
      const all = JSON.stringify([found, await ask('admin', CALLS.programme)]);
      expect(all).not.toMatch(/"(ballots|tickets|claims|contact|codes|answers)"/);
      expect(all).not.toContain('cakap');
    },
  );

  testIfPresent('reads who submitted and approved, and that it was one person', async () => {
    const { programmes, notes: _n, companions: _c, demo: _d, ...unit } = smallPlan('dinas-dini');
    const [{ waves, trainedOn: _t, ...programme }] = programmes as [(typeof programmes)[number]];
    const [{ code: _code, ...wave }] = waves as [(typeof waves)[number]];
    const trainedOn = wave.closesOn.replace(/^\d{4}/, (year) => String(Number(year) + 1));
    const record = {
      ...{ ...unit, agency: { slug: 'kota-satu', name: both('kota-satu') } },
      programmes: [{ ...programme, trainedOn, waves: [wave] }] as const,
    };
    const planned = await planProgramme(
      record,
      { replaces: false, namesake: true },
      'rina@satu.example',
    );
    expect(planned.ok).toBe(true);
    const expression = `public.desk_programme('kota-satu', 'dinas-dini', 1)`;
    await moveProgramme('dinas-dini', 1, 'submitted', PEOPLE.admin[0]);
    expect(await ask('admin', expression)).toMatchObject({
      ...{ state: 'submitted', submitted: { by: PEOPLE.admin[0] }, approved: null },
    });
    await moveProgramme('dinas-dini', 1, 'active', PEOPLE.admin[0]);
    expect(await ask('admin', expression)).toMatchObject({
      approved: { by: PEOPLE.admin[0], samePerson: true },
    });
  });

  testIfPresent('reads its trail newest first, in pages, and of one unit', async () => {
    interface Trail {
      total: number;
      acts: { at: string; act: string; unit: { slug: string } | null }[];
    }
    const all = await ask<Trail>('admin', `public.desk_audit('kota-satu')`);
    expect(all.acts).toHaveLength(all.total);
    expect(all.acts.map(({ at }) => at)).toEqual(
      all.acts
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(all.acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['take-in', 'approve']));
    const pages = await Promise.all([
      ask<Trail>('admin', `public.desk_audit('kota-satu', null, 0, 1)`),
    ]);
    pages.push(await ask<Trail>('admin', `public.desk_audit('kota-satu', null, 1, 5000)`));
    expect(pages.flatMap(({ acts }) => acts)).toEqual(all.acts);
    const one = await ask<Trail>('admin', `public.desk_audit('kota-satu', 'dinas-dini')`);
    expect(new Set(one.acts.map(({ unit }) => unit?.slug))).toEqual(new Set(['dinas-dini']));
    expect(await ask('admin', `public.desk_audit('kota-satu', 'dinas-cakap')`)).toMatchObject({
      total: 0,
    });
  });

  testIfPresent('invites somebody, who gets one mail with an address and no code', async () => {
    const letters: Letter[] = [];
    let closed = 0;
    const works: Promise<void>[] = [];
    const openMailer = () => ({
      ...{ isForReal: true, connections: 1, isReachable: async () => true },
      send: async (letter: Letter) => {
        letters.push(letter);
        return { ending: 'sent', reply: null } as const;
      },
      close: () => void (closed += 1),
    });
    const post = {
      ...{ siteUrl: 'https://jejak.example', actor: PEOPLE.admin[0], openMailer },
      later: (work: Promise<void>) => void works.push(work),
    };
    const invitation = {
      ...{ agency: { slug: 'kota-satu', name: both('Kota Satu') }, address: ' Budi@Satu.example ' },
      ...{ role: 'organiser', unit: { slug: 'dinas-baik', name: both('Dinas Baik') } },
    };
    const person = personOf('admin');
    expect(await inviteToDesk(person, invitation, post)).toBe('invited');
    expect(await inviteToDesk(person, invitation, post)).toBe('known');
    expect(await inviteToDesk(person, { ...invitation, address: 'budi' }, post)).toBe('no-address');
    expect(await inviteToDesk(person, { ...invitation, role: 'ketua' }, post)).toBe('no-role');
    expect(await inviteToDesk(personOf('other'), invitation, post)).toBe('unknown');
    await Promise.all(works);
    expect(letters.map(({ to }) => to)).toEqual(['budi@satu.example']);
    expect(closed).toBe(1);
    expect(letters[0]!.text).toContain('https://jejak.example/kelola/');
    expect(letters[0]!.text).toContain('https://jejak.example/en/kelola/');
    expect(letters[0]!.text).toContain('Dinas Baik');
    expect(letters[0]!.text).not.toMatch(/\d{6,}/);
    expect(writeDeskInvitation({ ...invitation, unit: null }, post).text).toContain('Kota Satu');
    const acts = await run(
      `select count(*)::int as n from app.agency_audit where subject = 'budi@satu.example' and act = 'take-in'`,
    );
    expect(acts[0]!.n).toBe(1);
  });

  testIfPresent('of the demo gets its people once and loses them, and nobody else', async () => {
    await registerUnit({
      ...{
        ...smallPlan('dinas-contoh'),
        agency: { slug: 'pemkot-contoh', name: both('Kota Contoh') },
      },
    });
    await addMember({ slug: 'pemkot-contoh' }, 'tamu@uji.example', 'organiser', null, 'Tester');
    await seedDemoPeople();
    await seedDemoPeople();
    const listed = async () =>
      (await listMembers('pemkot-contoh')).map(({ email }) => email).sort();
    expect(await listed()).toEqual([
      ...['a@dinas-contoh.example', 'b@dinas-contoh.example', 'rina@contoh.example'],
      ...['sari@contoh.example', 'tamu@uji.example'],
    ]);
    await removeDemoPeople();
    await removeDemoPeople();
    expect(await listed()).toEqual(['tamu@uji.example']);
  });
});
