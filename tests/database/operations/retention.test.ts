// What is kept until when is said for each unit, and what is due is deleted by the command and by the tick alike.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '#crypto/base64.ts';
import { makeTallyKeys } from '#crypto/tally-keys.ts';
import { setReviewers } from '#data/comments.ts';
import { readRetention } from '#data/retention.ts';
import { registerUnit } from '#data/units.ts';
import { closeWave, openWave, prepareWave, publishWave } from '#data/waves.ts';
import { linkOf } from '#operations/inviting/invitation.ts';
import { invitationsFolder } from '#operations/keys/key-store.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { makeSecrets } from '#operations/keys/wave-secret.ts';
import { discard } from '#operations/discard-wave.ts';
import { sayIn, type Message } from '#operations/message.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { DAYS_IN_MAILBOX, deleteDue, describeRetention } from '#operations/retention.ts';
import { SCHEDULE } from '#operations/tick/acts.ts';
import { runTick } from '#operations/tick/tick.ts';
import { mailboxOf } from '#selfhost/database/mail.ts';
import { attach, keysFolderOf, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { runCommand } from '../../fixtures/commands.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { placeOf } from '../../fixtures/programme.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

const WHO = 'Tester';
const READERS = ['satu@kantor.example', 'dua@kantor.example'];
const SNAPSHOT = { version: 2, cells: [], atoms: [] } as never;
const DAY = 86_400_000;
const NOW = new Date();
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString();

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

  const mailbox = () => mailboxOf({ backend: { kind: 'embedded' }, folder: database.folder })!;
  const factsOf = async (unit: string) => (await readRetention(unit)).facts;
  const said = (lines: readonly Message[]) => lines.map((line) => sayIn('en', line)).join('\n');

  /** A wave of a real unit that is open, with keys in the key store. */
  async function openWaveOf(slug: string): Promise<string> {
    await registerUnit({ ...smallPlan(slug), demo: false });
    await setReviewers(slug, READERS, WHO);
    const wave = `${slug}-0`;
    const keys = await makeTallyKeys(await makeSecrets(wave, SECRET), wave);
    await prepareWave(wave, {
      tallyPublic: toBase64(keys.publicKey),
      tallyPrivateWrapped: toBase64(keys.privateKeyWrapped),
      ...{ trusteeTokenHash: null, issuers: [], keyFile: null },
    });
    await openWave(wave, WHO);
    return wave;
  }

  async function publish(wave: string): Promise<void> {
    await closeWave(wave, true, WHO);
    const comments = [{ kind: 'improve', body: 'Antrean' }] as const;
    await publishWave(wave, SNAPSHOT, comments, null);
  }

  const deletionBy = async (actor: string | null, now = NOW) => {
    const lines: Message[] = [];
    await deleteDue(actor, mailbox(), now, ({ said: more }) => void lines.push(...more));
    return said(lines);
  };

  testIfPresent('an open wave names its days and no number of answers', async () => {
    const wave = await openWaveOf('dinas-simpan');
    const facts = await factsOf('dinas-simpan');
    expect(facts.map(({ kind: what }) => what)).toEqual(['ballots', 'keys']);
    for (const fact of facts)
      expect(fact).toMatchObject({ wave, deletedOn: null, left: null, dueOn: expect.any(String) });
    const [fact] = facts;
    expect(said(await describeRetention('dinas-simpan', null, NOW))).toContain(
      `${wave}, keys: kept, to be deleted from ${fact!.dueOn}`,
    );
  });

  testIfPresent(
    'a wave whose last day is over and that nobody closed is named as due',
    async () => {
      const wave = await openWaveOf('dinas-lewat');
      await setClock(database.gateway, inDays(40));
      const told = said(await describeRetention('dinas-lewat', null, NOW));
      await setClock(database.gateway, null);
      expect(told).toContain(`${wave}, ballots and tickets: due for deletion since`);
    },
  );

  testIfPresent('what ended says when, and what a second look finds', async () => {
    const wave = await openWaveOf('dinas-hapus');
    await publish(wave);
    const facts = await factsOf('dinas-hapus');
    const [contacts, , ballots, keys, comments] = facts;
    const today = contacts!.today;
    for (const fact of [contacts, ballots, keys])
      expect(fact).toMatchObject({ dueOn: null, left: 0, deletedOn: expect.any(String) });
    expect(comments).toMatchObject({ kind: 'comments', deletedOn: null, left: null });
    expect(Date.parse(comments!.dueOn!) - Date.parse(ballots!.deletedOn!)).toBe(180 * DAY);
    expect(today).toBeTruthy();
    // What a deletion missed is found by counting again, not by believing it.
    await database.gateway.run(`insert into app.ballots (id, wave_id, rater_group, box)
      select '\\x00112233445566778899aabbccddeeff', w.id, 'citizen', decode(repeat('00', 1873), 'hex')
      from app.waves w where w.code = '${wave}'`);
    expect((await factsOf('dinas-hapus'))[2]).toMatchObject({ kind: 'ballots', left: 1 });
    await database.gateway.run('delete from app.ballots');
  });

  testIfPresent('a wave that was discarded has the day of its end', async () => {
    await registerUnit({ ...smallPlan('dinas-buang'), demo: false });
    await openWithNewKeys('dinas-buang-0', SECRET, null, { actor: WHO });
    await discard('dinas-buang-0', 'organiser', WHO);
    expect((await factsOf('dinas-buang')).at(-1)).toMatchObject({
      ...{ kind: 'keys', left: 0, dueOn: null, deletedOn: expect.stringMatching(/^\d{4}-/) },
    });
  });

  testIfPresent(
    'comments, keys, invitations and mails that are due go, and no others',
    async () => {
      const [ended, open] = [await openWaveOf('dinas-usai'), await openWaveOf('dinas-jalan')];
      const folders = [ended, open].map((wave) =>
        invitationsFolder(keysFolderOf(database.folder), wave),
      );
      for (const folder of folders) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'slip.html'), 'x');
      }
      await publish(ended);
      const inbox = join(database.folder, 'mail');
      mkdirSync(inbox, { recursive: true });
      const invitation = (wave: string, language: 'id' | 'en') =>
        linkOf('http://localhost:4321', language, wave, 'peer', 'AAAA', ['a', 'b']);
      const put = (days: number, mark: string, text: string) => {
        const name = `${NOW.getTime() - days * DAY}-${mark}.json`;
        writeFileSync(join(inbox, name), JSON.stringify({ to: 'x', subject: 's', text }));
        return name;
      };
      const stays = [
        put(1, 'aaaaaaaa', invitation(open, 'id')),
        // Readers of comments get their code once the wave is published.
        put(1, 'bbbbbbbb', `Kode Anda untuk gelombang ${ended}: AAAA-BBBB`),
        put(DAYS_IN_MAILBOX - 1, 'cccccccc', 'Kode masuk'),
      ];
      put(1, 'dddddddd', invitation(ended, 'id'));
      put(1, 'eeeeeeee', invitation(ended, 'en'));
      put(DAYS_IN_MAILBOX + 1, 'ffffffff', 'Kode masuk');
      const before = said(await describeRetention(null, mailbox(), NOW));
      expect(before).toContain('6 mails, 3 of them due');
      expect(before).toMatch(/still holds something of waves that have ended: .*dinas-usai-0/);

      // Nobody answers for it: nothing is deleted.
      await expect(deletionBy(null)).rejects.toThrow(/Set OPERATOR to your name/);
      expect(readdirSync(inbox)).toHaveLength(6);
      expect(existsSync(folders[0]!)).toBe(true);

      const told = await deletionBy(WHO);
      expect(told).toContain('Mails deleted from the development mailbox: 3.');
      expect(told).toContain(`keys of wave "${ended}" is destroyed`);
      expect(readdirSync(inbox).sort()).toEqual([...stays].sort());
      expect(folders.map((folder) => existsSync(folder))).toEqual([false, true]);
      expect(await keyStore().waves()).not.toContain(ended);
      expect(await keyStore().waves()).toContain(open);
      expect((await factsOf('dinas-usai')).at(-1)).toMatchObject({ kind: 'comments', left: null });
      expect(await deletionBy(WHO)).toBe('Nothing needs to be deleted now.');

      await setClock(database.gateway, inDays(181));
      expect(await deletionBy(WHO)).toContain(`comments of wave ${ended} were deleted`);
      const comments = (await factsOf('dinas-usai')).at(-1);
      await setClock(database.gateway, null);
      expect(comments).toMatchObject({ kind: 'comments', dueOn: null, left: 0 });
      const kept = await database.gateway.run(
        `select count(*)::int as n from app.comments c join app.waves w on w.id = c.wave_id where w.code = '${ended}'`,
      );
      expect(kept).toEqual([{ n: 0 }]);
    },
  );

  testIfPresent('the daily job of the schedule removes old mails as well', async () => {
    const inbox = join(database.folder, 'mail');
    mkdirSync(inbox, { recursive: true });
    const name = `${NOW.getTime() - (DAYS_IN_MAILBOX + 1) * DAY}-0a0a0a0a.json`;
    writeFileSync(join(inbox, name), '{"to":"x","subject":"s"}');
    const schedule = { acts: { destroy: SCHEDULE.acts.destroy! }, chores: [] };
    // The naive variant: without the mailbox the file stays.
    await runTick(schedule, placeOf());
    expect(existsSync(join(inbox, name))).toBe(true);
    await setClock(database.gateway, inDays(1));
    const { told, problems } = await runTick(schedule, { ...placeOf(), mailbox: mailbox() });
    await setClock(database.gateway, null);
    expect(problems).toEqual([]);
    expect(said(told)).toContain('Mails deleted from the development mailbox: 1.');
    expect(existsSync(join(inbox, name))).toBe(false);
  });

  // The command opens the embedded database.
  if (kind === 'pglite')
    test('the command speaks both languages, and refuses', async () => {
      await openWaveOf('dinas-perintah');
      const env = { DATA_DIR: database.folder, APP_SECRET: SECRET };
      const run = (...line: readonly string[]) => runCommand('retention', env, ...line);
      const [indonesian, english] = [await run('dinas-perintah'), await run('--lang', 'en')];
      expect(indonesian).toMatchObject({ code: 0 });
      expect(indonesian.output).toMatch(/dinas-perintah-0, kunci: disimpan, dihapus mulai \d{4}-/);
      expect(english.output).toMatch(/dinas-perintah-0, keys: kept, to be deleted from \d{4}-/);
      expect(english.output).toContain('Development mailbox');
      const nobody = await run('--run');
      expect(nobody.code).toBe(1);
      expect(nobody.output).toContain('Setel OPERATOR dengan nama Anda');
      const done = await runCommand('retention', { ...env, OPERATOR: WHO }, '--run');
      expect(done).toEqual({ code: 0, output: 'Sekarang tidak ada yang perlu dihapus.' });
      expect((await run('dinas-perintah', '--run')).output).toContain('npm run retention -- --run');
      expect((await run('dinas-tiada')).output).toContain('Unit "dinas-tiada" tidak ada.');
    });
});
