// What raters wrote is read by two reviewers with codes of their own; a theme needs both of them, and k comments to one question.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '#crypto/base64.ts';
import { makeTallyKeys } from '#crypto/tally-keys.ts';
import { readAudit } from '#data/audit.ts';
import { proposeTheme, readReviewers, setReviewers, type CommentRoom } from '#data/comments.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import { closeWave, openWave, prepareWave, publishWave } from '#data/waves.ts';
import { KEPT_DAYS, type KeptComment } from '#domain/ballots/kept-comments.ts';
import { confirm, propose, withdraw } from '#operations/comments/agree-themes.ts';
import {
  deleteDueComments,
  emptyWave,
  nameReviewers,
} from '#operations/comments/delete-comments.ts';
import {
  issueReviewerCodes,
  type ReviewerMail,
} from '#operations/comments/issue-reviewer-codes.ts';
import { openComments } from '#operations/comments/read-comments.ts';
import { hashTyped } from '#operations/comments/reviewer-code.ts';
import { makeSecrets } from '#operations/keys/wave-secret.ts';
import { sayIn } from '#operations/message.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

const READERS = ['satu@kantor.example', 'dua@kantor.example'] as const;
const WHO = 'Tester';
const TEXT = { id: 'Warga ingin syarat terlihat.', en: 'Citizens want to see requirements.' };
const UNKNOWN = '0000-0000-0000-0000';

const written: readonly KeptComment[] = [
  ...Array.from({ length: 6 }, (_, n): KeptComment => ({ kind: 'improve', body: `Syarat ${n}` })),
  ...Array.from({ length: 4 }, (_, n): KeptComment => ({ kind: 'start', body: `Mulai ${n}` })),
  ...Array.from({ length: 4 }, (_, n): KeptComment => ({ kind: 'continue', body: `Terus ${n}` })),
];
const SNAPSHOT = { version: 2, cells: [], atoms: [] } as never;

async function openWithoutTickets(wave: string): Promise<void> {
  const keys = await makeTallyKeys(await makeSecrets(wave, SECRET), wave);
  await prepareWave(wave, {
    tallyPublic: toBase64(keys.publicKey),
    tallyPrivateWrapped: toBase64(keys.privateKeyWrapped),
    ...{ trusteeTokenHash: null, issuers: [], keyFile: null },
  });
  await openWave(wave, WHO);
}

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
  const rowsIn = async (table: string, wave: string) => {
    const [row] = await database.gateway.run(
      `select count(*)::int as n from app.${table} t join app.waves w on w.id = t.wave_id where w.code = '${wave}'`,
    );
    return Number(row!['n']);
  };
  /** Everything about a wave's comments, without the tries. */
  const stateOf = async (wave: string) =>
    JSON.stringify([
      await rowsIn('comments', wave),
      await rowsIn('themes', wave),
      await rowsIn('theme_comments', wave),
      (await publicWave(wave))?.comments,
    ]);
  const publicWave = async (wave: string) =>
    (await readUnit(wave.replace(/-0$/, '')))!.programmes[0]!.waves[0];

  /** A published wave of a unit that is no demo. */
  async function publishedWave(
    slug: string,
    comments = written,
    readers: readonly string[] = READERS,
  ) {
    const wave = `${slug}-0`;
    await registerUnit({ ...smallPlan(slug), demo: false });
    if (readers.length > 0) await setReviewers(slug, readers, WHO);
    await openWithoutTickets(wave);
    await closeWave(wave, true);
    await publishWave(wave, SNAPSHOT, comments, null);
    return wave;
  }

  async function codesOf(wave: string, isRenewal = false): Promise<readonly ReviewerMail[]> {
    const mails: ReviewerMail[] = [];
    await issueReviewerCodes({ wave, isRenewal }, WHO, (mail) => {
      mails.push(mail);
      return Promise.resolve();
    });
    return mails;
  }

  /** A wave with both codes, and the numbers of its comments by kind. */
  async function reviewed(slug: string) {
    const wave = await publishedWave(slug);
    const [one, other] = (await codesOf(wave)).map(({ code }) => code);
    const room = (await openComments({ wave, code: one! }, WHO)) as CommentRoom;
    const numbersOf = (wanted: KeptComment['kind']) =>
      room.comments.flatMap(({ number, kind: question }) => (question === wanted ? number : []));
    return { wave, one: one!, other: other!, room, numbersOf };
  }
  const proposal = (numbers: readonly number[]) => ({
    ...{ text: TEXT, comments: numbers.join(','), isSure: false },
  });

  testIfPresent('each reviewer gets a code of her own, and reads everything with it', async () => {
    const wave = await publishedWave('dinas-baca');
    const mails = await codesOf(wave);
    expect(mails.map(({ address }) => address)).toEqual(READERS);
    expect(new Set(mails.map(({ code }) => code)).size).toBe(2);
    for (const [place, { code }] of mails.entries()) {
      const room = (await openComments({ wave, code: code.toLowerCase() }, WHO)) as CommentRoom;
      expect([room.reviewer, room.k]).toEqual([place + 1, 5]);
      expect(room.comments.map(({ number }) => number)).toEqual(written.map((_, at) => at + 1));
      expect(room.comments.map(({ body }) => body).sort()).toEqual(
        written.map(({ body }) => body).sort(),
      );
    }
    // The order is the same for both, so that they speak of the same numbers, and is not that of writing.
    const [first, second] = await Promise.all(
      mails.map(({ code }) => openComments({ wave, code }, WHO)),
    );
    expect((first as CommentRoom).comments).toEqual((second as CommentRoom).comments);
    // Codes are there already: nobody gets another one unless that is asked for, and then the old one is dead.
    expect(await codesOf(wave)).toEqual([]);
    const [renewed] = await codesOf(wave, true);
    expect((await openComments({ wave, code: mails[0]!.code }, WHO)).ok).toBe(false);
    expect((await openComments({ wave, code: renewed!.code }, WHO)).ok).toBe(true);
  });

  testIfPresent(
    'the database holds no code, and no public answer or record an address',
    async () => {
      const { wave, one, other } = await reviewed('dinas-alamat');
      const dump = JSON.stringify(await database.gateway.run(`select * from app.reviewer_codes`));
      for (const code of [one, other, one.replaceAll('-', '')]) expect(dump).not.toContain(code);
      const open = JSON.stringify([
        await readUnit('dinas-alamat'),
        await readAudit('dinas-alamat'),
      ]);
      for (const address of READERS) expect(open).not.toContain(address);
      expect((await readAudit('dinas-alamat')).map(({ act }) => act)).toEqual([
        ...['set-reviewers', 'open'],
        ...['issue-reviewer-codes', 'issue-reviewer-codes', 'read-comments'],
      ]);
      expect(await readReviewers(wave)).toMatchObject({ unit: 'dinas-alamat', hasComments: true });
    },
  );

  testIfPresent('without a code nothing is read, and nothing is changed', async () => {
    const { wave, numbersOf } = await reviewed('dinas-tutup');
    const before = await stateOf(wave);
    for (const code of [UNKNOWN, '', 'bukan kode']) {
      const acting = { wave, code };
      for (const outcome of [
        await openComments(acting, WHO),
        await propose(acting, proposal(numbersOf('improve')), WHO),
        await confirm(acting, 1, WHO),
        await withdraw(acting, 1, WHO),
      ])
        expect(outcome.ok).toBe(false);
    }
    expect(await stateOf(wave)).toBe(before);
    const said = await openComments({ wave, code: 'bukan kode' }, WHO);
    expect('said' in said && sayIn('id', said.said)).toMatch(/bukan kode pembaca/);
    expect('said' in said && sayIn('en', said.said)).toMatch(/no reader’s code/);
  });

  testIfPresent(
    'a theme is public once the other reviewer has confirmed it, and not before',
    async () => {
      const { wave, one, other, numbersOf } = await reviewed('dinas-tema');
      const covered = numbersOf('improve').slice(0, 5);
      expect((await propose({ wave, code: one }, proposal(covered), WHO)).ok).toBe(true);
      expect((await publicWave(wave))!.comments).toMatchObject({ themes: [] });
      expect(await confirm({ wave, code: one }, 1, WHO)).toMatchObject({
        ok: false,
        said: { name: 'comments.own-theme' },
      });
      expect((await publicWave(wave))!.comments).toMatchObject({ themes: [] });
      const confirmed = await confirm({ wave, code: other }, 1, WHO);
      expect(confirmed).toMatchObject({ ok: true, changed: 'dinas-tema' });
      const { themes } = (await publicWave(wave))!.comments!;
      expect(themes).toEqual([
        { number: 1, text: TEXT, atLeast: 5, on: expect.any(String), withdrawnOn: null },
      ]);
      // Again changes nothing, and an undo leaves a line.
      expect((await confirm({ wave, code: other }, 1, WHO)).changed).toBeNull();
      expect((await withdraw({ wave, code: one }, 1, WHO)).ok).toBe(true);
      expect((await publicWave(wave))!.comments!.themes).toEqual([
        { ...themes[0], withdrawnOn: expect.any(String) },
      ]);
    },
  );

  testIfPresent(
    'a naive confirmation, which asks for a known code only, lets one reviewer publish',
    async () => {
      const { wave, one, numbersOf } = await reviewed('dinas-naif');
      await propose({ wave, code: one }, proposal(numbersOf('improve')), WHO);
      await database.gateway
        .run(`create function public.naive_confirm(wave_code text, code_hash text, theme integer)
      returns jsonb language plpgsql security definer as $$ begin
        update app.themes t set confirmed_by = 3 - t.proposed_by, confirmed_on = current_date, fewest_comments = 5
        from app.waves w where w.id = t.wave_id and w.code = wave_code and t.number = theme
          and (app.try_reviewer_code(w.id, code_hash) ->> 'ok')::boolean;
        return '{"ok": true}'; end $$`);
      await database.gateway.run(
        `select public.naive_confirm('${wave}', '${await hashTyped(one)}', 1)`,
      );
      expect((await publicWave(wave))!.comments!.themes).toHaveLength(1);
      await database.gateway.run('drop function public.naive_confirm(text, text, integer)');
    },
  );

  testIfPresent(
    'fewer than k comments to one question make no theme, however many there are in all',
    async () => {
      const { wave, one, numbersOf } = await reviewed('dinas-sedikit');
      const before = await stateOf(wave);
      // Eight comments, but of four colleagues at least.
      const eight = [...numbersOf('start'), ...numbersOf('continue')];
      expect(eight).toHaveLength(8);
      for (const numbers of [eight, numbersOf('improve').slice(0, 4)]) {
        const refused = await propose({ wave, code: one }, proposal(numbers), WHO);
        expect(refused).toMatchObject({ ok: false, said: { name: 'comments.too-few-comments' } });
      }
      const [first] = numbersOf('improve');
      const repeated = await propose(
        { wave, code: one },
        { ...proposal([]), comments: Array.from({ length: 6 }, () => first).join(',') },
        WHO,
      );
      expect(repeated.ok).toBe(false);
      for (const comments of ['', '1,x', '1;2']) {
        const odd = await propose({ wave, code: one }, { ...proposal([]), comments }, WHO);
        expect(odd).toMatchObject({ ok: false, said: { name: 'comments.notNumbers' } });
      }
      const absent = await propose({ wave, code: one }, proposal([1, 2, 3, 4, 99]), WHO);
      expect(absent).toMatchObject({ ok: false, said: { name: 'comments.comment-unknown' } });
      const named = { ...proposal(numbersOf('improve')), text: { ...TEXT, id: 'Pak Budi baik.' } };
      const warned = await propose({ wave, code: one }, named, WHO);
      expect(warned).toMatchObject({ ok: false, said: { name: 'unitVoices.namesSomebody' } });
      const half = { ...proposal(numbersOf('improve')), text: { id: TEXT.id } };
      expect((await propose({ wave, code: one }, half, WHO)).ok).toBe(false);
      expect(await stateOf(wave)).toBe(before);
    },
  );

  testIfPresent(
    'twenty wrong codes lock a wave, of many hands at once too; new codes open it',
    async () => {
      const { wave, one } = await reviewed('dinas-tebak');
      const wrong = async () => openComments({ wave, code: UNKNOWN }, WHO);
      const answers = await Promise.all(Array.from({ length: 25 }, wrong));
      const names = answers.map((answer) => ('said' in answer ? answer.said.name : ''));
      expect(names.filter((name) => name === 'comments.code-unknown')).toHaveLength(20);
      expect(names.filter((name) => name === 'comments.codes-locked')).toHaveLength(5);
      expect((await openComments({ wave, code: one }, WHO)).ok).toBe(false);
      const [renewed] = await codesOf(wave, true);
      expect((await openComments({ wave, code: renewed!.code }, WHO)).ok).toBe(true);
    },
  );

  testIfPresent('a right code between wrong ones buys no tries', async () => {
    const { wave, one } = await reviewed('dinas-selang');
    for (let tried = 0; tried < 20; tried += 1) {
      await openComments({ wave, code: UNKNOWN }, WHO);
      if (tried < 19) expect((await openComments({ wave, code: one }, WHO)).ok).toBe(true);
    }
    expect((await openComments({ wave, code: one }, WHO)).ok).toBe(false);
  });

  testIfPresent(
    'what nobody is named to read is not kept, and no later reader gets it',
    async () => {
      const wave = await publishedWave('dinas-sunyi', written, []);
      expect([await rowsIn('comments', wave), (await publicWave(wave))!.comments]).toEqual([
        0,
        null,
      ]);
      expect((await nameReviewers('dinas-sunyi', [READERS[0], READERS[0]], WHO)).ok).toBe(false);
      for (const wrong of [[], [READERS[0]], ['x', 'y'], [...READERS, 'tiga@kantor.example']])
        expect((await nameReviewers('dinas-sunyi', wrong, WHO)).ok).toBe(false);
      expect((await readReviewers(wave))!.reviewers).toEqual([]);
      expect((await nameReviewers('dinas-sunyi', READERS, WHO)).ok).toBe(true);
      expect(await codesOf(wave)).toEqual([]);
    },
  );

  testIfPresent('readers are not named while a wave runs that did not ask', async () => {
    await registerUnit({ ...smallPlan('dinas-jalan'), demo: false });
    await openWithoutTickets('dinas-jalan-0');
    const refused = await nameReviewers('dinas-jalan', READERS, WHO);
    expect(refused).toMatchObject({ ok: false, said: { name: 'comments.wave-running' } });
  });

  testIfPresent(
    'comments are deleted after 180 days with codes and proposals, and the page says so',
    async () => {
      const { wave, one, other, numbersOf } = await reviewed('dinas-hapus');
      await propose({ wave, code: one }, proposal(numbersOf('improve')), WHO);
      await confirm({ wave, code: other }, 1, WHO);
      await propose({ wave, code: one }, proposal(numbersOf('improve')), WHO);
      const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
      await setClock(database.gateway, dayIn(KEPT_DAYS - 1));
      expect((await deleteDueComments('tick')).map((gone) => gone.wave)).not.toContain(wave);
      expect(await rowsIn('comments', wave)).toBe(written.length);
      await setClock(database.gateway, dayIn(KEPT_DAYS));
      expect(await deleteDueComments('tick')).toContainEqual({
        ...{ wave, unit: 'dinas-hapus', agency: 'kota-uji' },
      });
      expect(await deleteDueComments('tick')).toEqual([]);
      for (const table of ['comments', 'reviewer_codes', 'theme_comments'])
        expect(await rowsIn(table, wave)).toBe(0);
      expect((await publicWave(wave))!.comments).toMatchObject({
        ...{ deletedOn: expect.any(String), left: 0, themes: [{ number: 1, withdrawnOn: null }] },
      });
      for (const code of [one, other])
        expect(await openComments({ wave, code }, WHO)).toMatchObject({
          said: { name: 'comments.comments-deleted' },
        });
      expect(await codesOf(wave, true)).toEqual([]);
      await setClock(database.gateway, null);
    },
  );

  testIfPresent('they are deleted on demand, once', async () => {
    const { wave } = await reviewed('dinas-lekas');
    expect(await emptyWave(wave, WHO)).toMatchObject({ ok: true, changed: 'dinas-lekas' });
    expect(await emptyWave(wave, WHO)).toMatchObject({ ok: true, changed: null });
    expect((await emptyWave('tidak-ada-0', WHO)).ok).toBe(false);
    expect(await rowsIn('comments', wave)).toBe(0);
    expect((await readAudit('dinas-lekas')).at(-1)).toMatchObject({ act: 'delete-comments' });
  });

  testIfPresent('without the name of an operator nothing is done', async () => {
    const { wave, one, numbersOf } = await reviewed('dinas-tanpa-nama');
    const before = await stateOf(wave);
    const hash = (await hashTyped(one))!;
    const theme = { text: TEXT, comments: numbersOf('improve') };
    await expect(proposeTheme(wave, hash, theme, null)).rejects.toThrow(/refused propose_theme/);
    await expect(emptyWave(wave, null)).rejects.toThrow(/refused delete_comments/);
    expect(await stateOf(wave)).toBe(before);
  });
});
