// At the desk only the two named readers open what raters wrote, a theme needs both of them, and whoever organises or oversees the unit reads nothing.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '#crypto/base64.ts';
import { makeTallyKeys } from '#crypto/tally-keys.ts';
import { readAudit } from '#data/audit.ts';
import { setReviewers, type CommentRoom } from '#data/comments.ts';
import type { DeskRole } from '#data/desk.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import { closeWave, openWave, prepareWave, publishWave } from '#data/waves.ts';
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import { emptyWave } from '#operations/comments/delete-comments.ts';
import { makeSecrets } from '#operations/keys/wave-secret.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { takeIn } from '../../fixtures/desk.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

const AGENCY = 'kota-baca';
const WHO = 'Tester';
/** Who is at the desk, and as what. */
const PEOPLE: Readonly<Record<string, readonly DeskRole[]>> = {
  'satu@kantor.example': ['reviewer'],
  'dua@kantor.example': ['reviewer'],
  'tiga@kantor.example': ['reviewer'],
  'atur@kantor.example': ['organiser'],
  'awas@kantor.example': ['agency_admin'],
  // Named as readers, and more than that.
  'rangkap@kantor.example': ['reviewer', 'organiser'],
  'rangkap-dua@kantor.example': ['reviewer', 'agency_admin'],
  // Named as a reader, and not at the desk as one.
  'bukan@kantor.example': ['organiser'],
};
const [ONE, OTHER, THIRD] = ['satu@kantor.example', 'dua@kantor.example', 'tiga@kantor.example'];
const TEXT = '{"id": "Warga ingin syarat terlihat.", "en": "Citizens want to see requirements."}';
const written: readonly KeptComment[] = Array.from({ length: 7 }, (_, n) => ({
  ...{ kind: 'improve' as const, body: `Syarat ${n}` },
}));
const SNAPSHOT = { version: 2, cells: [], atoms: [] } as never;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const idOf = (place: number, kind: 1 | 2) =>
  `0000000${kind}-0000-4000-8000-${String(place + 1).padStart(12, '0')}`;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  let own: postgres.Sql | null = null;
  const testIfPresent = test.skipIf(!present);

  async function run(sql: string): Promise<readonly Record<string, unknown>[]> {
    if (!own) return database.gateway.run(sql);
    const answered = (await own.unsafe(sql)) as unknown as Record<string, unknown>[];
    const last = answered.at(-1);
    return Array.isArray(last) ? (last as Record<string, unknown>[]) : answered;
  }

  /** One expression as somebody who is signed in. */
  async function as<T = { ok: boolean; reason: string }>(address: string, expression: string) {
    const place = Object.keys(PEOPLE).indexOf(address);
    const claims = { role: 'authenticated', sub: idOf(place, 1), session_id: idOf(place, 2) };
    try {
      const [row] = await run(`begin; set local role authenticated;
        select set_config('request.jwt.claims', ${quoted(JSON.stringify(claims))}, true),
          set_config('request.jwt.claim.sub', '${claims.sub}', true),
          set_config('request.jwt.claim.role', 'authenticated', true);
        select to_jsonb(${expression}) as value`);
      await run('commit');
      return row!.value as T;
    } catch (error) {
      await run('rollback');
      return { ok: false, reason: (error as { code?: string }).code } as T;
    }
  }
  const open = (address: string, wave: string) =>
    as<CommentRoom | { ok: false; reason: string }>(address, `public.desk_comments('${wave}')`);
  const proposeAll = (address: string, wave: string, numbers: readonly number[]) =>
    as(
      address,
      `public.desk_propose_theme('${wave}', ${quoted(TEXT)}::jsonb, '${JSON.stringify(numbers)}'::jsonb)`,
    );
  const confirm = (address: string, wave: string, theme: number) =>
    as(address, `public.desk_confirm_theme('${wave}', ${theme})`);
  const withdraw = (address: string, wave: string, theme: number) =>
    as(address, `public.desk_withdraw_theme('${wave}', ${theme})`);

  /** Put another function in the place of one of ours. */
  async function withNaive<T>(signature: string, body: string, work: () => Promise<T>): Promise<T> {
    const [row] = await run(`select pg_get_functiondef('${signature}'::regprocedure) as text`);
    await run(body);
    try {
      return await work();
    } finally {
      await run(String(row!.text));
    }
  }

  /** A published wave with comments, of a unit that is no demo. */
  async function publishedWave(slug: string, readers: readonly string[] = [ONE!, OTHER!]) {
    const wave = `${slug}-0`;
    const agency = { slug: AGENCY, name: { id: 'Kota Baca', en: 'City of Baca' } };
    await registerUnit({ ...smallPlan(slug), agency, demo: false });
    await setReviewers(slug, readers, WHO);
    const keys = await makeTallyKeys(await makeSecrets(wave, SECRET), wave);
    await prepareWave(wave, {
      tallyPublic: toBase64(keys.publicKey),
      tallyPrivateWrapped: toBase64(keys.privateKeyWrapped),
      ...{ trusteeTokenHash: null, issuers: [], keyFile: null },
    });
    await openWave(wave, WHO);
    await closeWave(wave, true);
    await publishWave(wave, SNAPSHOT, written, null);
    return wave;
  }
  const themesOf = async (wave: string) =>
    (await readUnit(wave.replace(/-0$/, '')))!.programmes[0]!.waves[0]!.comments!.themes;

  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    if (database.url) own = postgres(database.url, { max: 1, onnotice: () => undefined });
    await publishedWave('dinas-pertama');
    for (const [place, [address, roles]] of Object.entries(PEOPLE).entries()) {
      await run(`insert into auth.users (id, email) values ('${idOf(place, 1)}', '${address}');
        insert into auth.sessions (id, user_id, created_at) values ('${idOf(place, 2)}', '${idOf(place, 1)}', now())`);
      for (const role of roles) await takeIn({ run }, address, role, AGENCY);
    }
  });
  afterAll(async () => {
    await own?.end();
    await database?.close();
  });

  /** How everybody at the desk is answered who opens the room. */
  async function answersIn(wave: string) {
    const answers: Record<string, string> = {};
    for (const address of Object.keys(PEOPLE))
      answers[address] = (await open(address, wave)).reason;
    return answers;
  }
  const EXPECTED = {
    'satu@kantor.example': 'read',
    'dua@kantor.example': 'read',
    'tiga@kantor.example': 'not-named',
    'atur@kantor.example': 'unknown',
    'awas@kantor.example': 'unknown',
    'rangkap@kantor.example': 'also-organiser',
    'rangkap-dua@kantor.example': 'also-organiser',
    'bukan@kantor.example': 'unknown',
  };

  testIfPresent('the two named readers see all comments without a code, in one order', async () => {
    const [one, other] = [
      (await open(ONE!, 'dinas-pertama-0')) as CommentRoom,
      (await open(OTHER!, 'dinas-pertama-0')) as CommentRoom,
    ];
    expect([one.reviewer, other.reviewer, one.k]).toEqual([1, 2, 5]);
    expect(one.comments).toEqual(other.comments);
    expect(one.comments.map(({ body }) => body).sort()).toEqual(written.map(({ body }) => body));
    expect(Object.keys(one.comments[0]!).sort()).toEqual(['body', 'kind', 'number']);
    // That they looked is recorded under their names, and what they saw is not.
    const acts = (await readAudit('dinas-pertama')).filter(({ act }) => act === 'read-comments');
    expect(acts.map(({ actor }) => actor)).toEqual([ONE, OTHER]);
    expect(JSON.stringify(acts)).not.toContain('Syarat');
  });

  testIfPresent('nobody else at the desk opens the room, and a lenient one is caught', async () => {
    expect(await answersIn('dinas-pertama-0')).toEqual(EXPECTED);
    // Also where organisers and administrators are named themselves.
    const wave = await publishedWave('dinas-rangkap', [
      'rangkap@kantor.example',
      'bukan@kantor.example',
    ]);
    const named = await answersIn(wave);
    expect(Object.values(named)).not.toContain('read');
    expect((await open(ONE!, 'tidak-ada-0')).reason).toBe('unknown');
    // As somebody might have written it: who is at the desk of the unit, reads.
    const naive = `create or replace function app.reader_of(wave app.waves) returns jsonb
      language plpgsql set search_path = '' as $$ begin
        return case when exists (select from app.memberships m where m.email = app.desk_actor())
          then '{"ok": true, "reason": "known", "place": 1}'::jsonb else '{"ok": false, "reason": "unknown"}' end; end $$`;
    const lenient = await withNaive('app.reader_of(app.waves)', naive, () =>
      answersIn('dinas-pertama-0'),
    );
    expect(lenient).not.toEqual(EXPECTED);
    expect(lenient['atur@kantor.example']).toBe('read');
    // Nor as this one: a right is enough, whatever else she is and whether or not she was named.
    const byRight = naive.replace(
      /exists \(.*\)\n/,
      "app.has_right('review', (select u.agency_id from app.units u where u.id = app.unit_of(wave)), app.unit_of(wave))\n",
    );
    expect(byRight).not.toBe(naive);
    const rights = await withNaive('app.reader_of(app.waves)', byRight, () =>
      answersIn('dinas-pertama-0'),
    );
    expect([rights['tiga@kantor.example'], rights['rangkap@kantor.example']]).toEqual([
      'read',
      'read',
    ]);
    expect(await answersIn('dinas-pertama-0')).toEqual(EXPECTED);
  });

  testIfPresent(
    'a theme is public once the other reader confirms it, and never by its own',
    async () => {
      const wave = await publishedWave('dinas-tema');
      const all = written.map((_, place) => place + 1);
      expect((await proposeAll(ONE!, wave, all.slice(0, 4))).reason).toBe('too-few-comments');
      expect((await proposeAll(ONE!, wave, [...all, 99])).reason).toBe('comment-unknown');
      expect((await proposeAll('atur@kantor.example', wave, all)).reason).toBe('unknown');
      expect((await proposeAll(THIRD!, wave, all)).reason).toBe('not-named');
      expect((await proposeAll(ONE!, wave, all)).reason).toBe('proposed');
      expect(await themesOf(wave)).toEqual([]);
      expect((await confirm(ONE!, wave, 1)).reason).toBe('own-theme');
      expect((await confirm('atur@kantor.example', wave, 1)).reason).toBe('unknown');
      // Places that are given anew do not make her the other one.
      await setReviewers('dinas-tema', [OTHER!, ONE!], WHO);
      expect((await confirm(ONE!, wave, 1)).reason).toBe('own-theme');
      await setReviewers('dinas-tema', [THIRD!, ONE!], WHO);
      expect((await confirm(ONE!, wave, 1)).reason).toBe('own-theme');
      await setReviewers('dinas-tema', [ONE!, OTHER!], WHO);
      expect((await confirm(OTHER!, wave, 7)).reason).toBe('theme-unknown');
      expect((await confirm(OTHER!, wave, 1)).reason).toBe('confirmed');
      expect((await confirm(OTHER!, wave, 1)).reason).toBe('already-confirmed');
      const [theme] = await themesOf(wave);
      expect([theme!.atLeast, theme!.withdrawnOn]).toEqual([5, null]);
      // Whose proposal it was is not kept once it is public.
      const [kept] = await run(
        `select t.proposer from app.themes t join app.waves w on w.id = t.wave_id where w.code = '${wave}'`,
      );
      expect(kept!.proposer).toBeNull();
      expect(await withdraw(ONE!, wave, 1)).toMatchObject({ reason: 'withdrawn', wasPublic: true });
      expect((await themesOf(wave))[0]!.withdrawnOn).not.toBeNull();
    },
  );

  testIfPresent('a confirmation that only looks at places is caught', async () => {
    const wave = await publishedWave('dinas-tukar');
    const all = written.map((_, place) => place + 1);
    const signature = 'app.agree_on_theme(app.waves, smallint, integer, text)';
    const [row] = await run(`select pg_get_functiondef('${signature}'::regprocedure) as text`);
    const ours = String(row!.text);
    const byPlace = ours.replace(
      / or agreed\.proposer = app\.address_of_reviewer\(wave, place\)/,
      '',
    );
    const byNobody = ours.replace(/agreed\.proposed_by = place or .*\) then/, 'false then');
    expect(new Set([ours, byPlace, byNobody]).size).toBe(3);
    await proposeAll(ONE!, wave, all);
    await proposeAll(ONE!, wave, all);
    const asked = await withNaive(signature, byNobody, async () => confirm(ONE!, wave, 1));
    // Where nobody asks, the table itself still refuses one place twice.
    expect(asked.reason).toBe('23514');
    await setReviewers('dinas-tukar', [OTHER!, ONE!], WHO);
    const swapped = await withNaive(signature, byPlace, async () => confirm(ONE!, wave, 2));
    expect(swapped.reason).toBe('confirmed');
  });

  testIfPresent('a proposal is deleted, and with the comments the room is gone', async () => {
    const wave = await publishedWave('dinas-hapus');
    const all = written.map((_, place) => place + 1);
    await proposeAll(ONE!, wave, all);
    expect(await withdraw(OTHER!, wave, 1)).toMatchObject({ wasPublic: false });
    expect(((await open(ONE!, wave)) as CommentRoom).themes).toEqual([]);
    await emptyWave(wave, WHO);
    expect((await open(ONE!, wave)).reason).toBe('comments-deleted');
    expect((await proposeAll(ONE!, wave, all)).reason).toBe('comments-deleted');
    // Wrong codes of commands lock nobody out at the desk, and reading there takes no try away.
    const other = await publishedWave('dinas-kunci');
    await run(`update app.comment_rooms r set attempts = 20 from app.waves w
      where w.id = r.wave_id and w.code = '${other}'`);
    expect((await open(ONE!, other)).reason).toBe('read');
  });

  testIfPresent(
    'meetings are noted by organisers, on days from the results until today',
    async () => {
      const wave = await publishedWave('dinas-rapat');
      const note = (address: string, day: string, isTakenBack = false) =>
        as(address, `public.desk_note_meeting('${wave}', '${day}', ${isTakenBack})`);
      const today = String((await run("select app.today_in('Asia/Jakarta')::text as day"))[0]!.day);
      const noted = async (address: string) =>
        (
          await as<{ meetings: { heldOn: string }[] } | null>(
            address,
            "public.desk_meetings('dinas-rapat')",
          )
        )?.meetings.map(({ heldOn }) => heldOn);
      expect((await note('awas@kantor.example', today)).reason).toBe('unknown');
      expect((await note(ONE!, today)).reason).toBe('unknown');
      expect((await note('atur@kantor.example', '2099-01-01')).reason).toBe('day-to-come');
      expect((await note('atur@kantor.example', '2020-01-01')).reason).toBe('before-results');
      expect((await note('atur@kantor.example', today)).reason).toBe('noted');
      expect((await note('atur@kantor.example', today)).reason).toBe('noted');
      expect(await noted('awas@kantor.example')).toEqual([today]);
      expect(await noted(ONE!)).toBeUndefined();
      expect((await note('atur@kantor.example', today, true)).reason).toBe('taken-back');
      expect(await noted('atur@kantor.example')).toEqual([]);
      const acts = (await readAudit('dinas-rapat')).map(({ act }) => act);
      expect(acts.filter((act) => /meeting/.test(act))).toEqual([
        'note-meeting',
        'take-meeting-back',
      ]);
    },
  );
});
