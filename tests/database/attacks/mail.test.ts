// What the outbox tells: who has answered, whose address belongs to which code, and, after the close, anything at all.
// The attacker sees rows and times while reminders go out, has the log of the mail server, and the whole database afterwards.
import { readStoredRoster } from '#data/rosters.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64 } from '#crypto/base64.ts';
import { unwrapContact } from '#crypto/wrapped-contact.ts';
import { finishMail, queueMail, takeMail } from '#data/outbox.ts';
import { closeNamed } from '#operations/close-batch.ts';
import { findSecrets } from '#operations/keys/wave-secret.ts';
import type { Letter, Mailer } from '#operations/mail/mailer.ts';
import { queueInvitations, remindEveryone } from '#operations/mail/queue-invitations.ts';
import { sendDueMail } from '#operations/mail/send-due-mail.ts';
import { readWaveTexts, writeLetter } from '#operations/mail/write-letter.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { tooManyMatches } from '../../fixtures/attacks/chance.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openMailWave, SENDER, SITE } from '../../fixtures/mail/mail-wave.ts';
import { claim, hashOf, type StaffWave } from '../../fixtures/staff-wave.ts';

const PEOPLE = 12;
const ROUNDS = 8;

const peopleOf = (n: number) =>
  Array.from({ length: n }, (_, place) => `orang${place}@kantor.example`);

/** A mail server that keeps what the logs of mail servers keep: to whom, under which message id, in which order. */
function loggingMailer() {
  const log: Letter[] = [];
  const mailer: Mailer = {
    isForReal: true,
    connections: 3,
    isReachable: async () => true,
    async send(letter) {
      log.push(letter);
      return { ending: 'sent', reply: null };
    },
    close: () => undefined,
  };
  return { log, mailer };
}

const hex = (hash: string) => Buffer.from(hash, 'base64').toString('hex');

/** Whom an attacker takes for the owner of which code. */
type Guess = readonly [address: string, codeHash: string];

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const run = (text: string) => database.gateway.run(text);
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  /** Codes of a wave in an order that its outbox has. */
  async function orderOf(wave: string, by: string): Promise<readonly string[]> {
    const rows = await run(`select encode(o.code_hash, 'hex') as hash from app.outbox o
      join app.codes c on c.code_hash = o.code_hash join app.waves w on w.id = c.wave_id
      where w.code = '${wave}' order by ${by}`);
    return rows.map(({ hash }) => String(hash));
  }

  const READINGS: Readonly<
    Record<string, (wave: string, log: readonly Letter[]) => Promise<readonly Guess[]>>
  > = {
    ...Object.fromEntries(
      [
        ['place', 'o.ctid'],
        ['transaction', 'o.xmin::text::bigint, o.ctid'],
        ['lock on the code', 'c.xmax::text::bigint, o.ctid'],
        ['place of the code', 'c.ctid'],
        ['hash', 'o.code_hash'],
        ['row id', 'o.id'],
        ['time', 'o.claimed_at nulls last, o.ctid'],
      ].map(([name, by]) => [
        `ranking by ${name}`,
        async (wave: string, log: readonly Letter[]) =>
          (await orderOf(wave, by!)).map((hash, at): Guess => [log[at]?.to ?? '', hash]),
      ]),
    ),
    'joining message ids': async (wave, log) => {
      const rows =
        await run(`select o.id::text, encode(o.code_hash, 'hex') as hash from app.outbox o
        join app.codes c on c.code_hash = o.code_hash join app.waves w on w.id = c.wave_id
        where w.code = '${wave}'`);
      const hashes = new Map<string, string>();
      for (const { id, hash } of rows) {
        const text = String(id);
        const digest = createHash('sha256').update(text).digest('hex').slice(0, 32);
        for (const way of [text, text.replaceAll('-', ''), digest, String(hash)])
          hashes.set(way, String(hash));
      }
      return log.flatMap(({ to, messageId }): Guess[] => {
        const hash = hashes.get(messageId);
        return hash === undefined ? [] : [[to, hash]];
      });
    },
  };

  /** Right guesses of each reading over some rounds of a way to send. */
  async function attack(
    name: string,
    rounds: number,
    play: (wave: StaffWave) => Promise<readonly Letter[]>,
  ) {
    const right = Object.fromEntries(Object.keys(READINGS).map((reading) => [reading, 0]));
    for (let round = 0; round < rounds; round += 1) {
      const wave = await openMailWave(`kantor-${name}-${round}x`, peopleOf(PEOPLE));
      const log = await play(wave);
      expect(log).toHaveLength(PEOPLE);
      const truth = new Map(wave.people.map(({ contact, code }) => [contact, hex(hashOf(code))]));
      for (const [reading, read] of Object.entries(READINGS)) {
        const guesses = await read(wave.code, log);
        right[reading]! += guesses.filter(([to, hash]) => truth.get(to) === hash).length;
      }
    }
    return right;
  }

  async function sendOurs({ code }: StaffWave): Promise<readonly Letter[]> {
    await queueInvitations(code, SENDER);
    const { log, mailer } = loggingMailer();
    // Sampled in the middle, at the worst moment.
    const sampling: Mailer = {
      ...mailer,
      send: async (letter) => {
        if (log.length === PEOPLE - 1) await run('analyze');
        return mailer.send(letter);
      },
    };
    await sendDueMail({ mailer: sampling, secret: SECRET, siteUrl: SITE });
    return log;
  }

  /** As most would write it: first come, first served, the row's id for a message id, and no second look at the rows. */
  async function sendNaively({ code }: StaffWave): Promise<readonly Letter[]> {
    await queueInvitations(code, SENDER);
    const log: Letter[] = [];
    const texts = await readWaveTexts(code);
    const worker = 'a'.repeat(32);
    for (;;) {
      const mail = await takeMail(worker);
      if (mail === null) return log;
      const room = { secret: SECRET, siteUrl: SITE };
      log.push({ ...(await writeLetter(mail, texts, room)), messageId: mail.id });
      await finishMail(worker, mail.id, 'sent', null);
    }
  }

  test.skipIf(!present)(
    'who has the log of the mail server matches addresses and codes no better than chance',
    { timeout: 240_000 },
    async () => {
      const right = await attack('surel', ROUNDS, sendOurs);
      const alarming = Object.keys(right).filter((name) => right[name]! >= tooManyMatches(ROUNDS));
      expect(alarming).toEqual([]);
      expect(right['joining message ids']).toBe(0);
    },
  );

  test.skipIf(!present)(
    'rows as they were sent, and message ids of rows, tell whose each code is',
    { timeout: 120_000 },
    async () => {
      const right = await attack('lugu', 1, sendNaively);
      expect(right['joining message ids']).toBe(PEOPLE);
      expect(right['ranking by transaction']).toBe(PEOPLE);
    },
  );

  test.skipIf(!present)(
    'mail in the order of the hashes tells it without a row of the outbox',
    { timeout: 120_000 },
    async () => {
      const [body] = await run(
        `select pg_get_functiondef('public.take_mail(text)'::regprocedure) as text`,
      );
      const ours = String(body!.text);
      await run(ours.replace('order by gen_random_uuid()', 'order by m.code_hash'));
      try {
        const right = await attack('urut', 1, async (wave) => {
          await queueInvitations(wave.code, SENDER);
          const { log, mailer } = loggingMailer();
          const room = { mailer: { ...mailer, connections: 1 }, secret: SECRET, siteUrl: SITE };
          await sendDueMail(room);
          return log;
        });
        expect(right['ranking by hash']).toBe(PEOPLE);
      } finally {
        await run(ours);
      }
    },
  );

  const outboxNow = async (wave: string) =>
    JSON.stringify(
      await run(`select o.ctid::text, o.xmin::text, o.xmax::text, o.*, c.xmin::text as code_xmin, c.xmax::text as code_xmax
        from app.outbox o join app.codes c on c.code_hash = o.code_hash join app.waves w on w.id = c.wave_id
        where w.code = '${wave}' order by o.id`),
    );

  /** Of whom reminders say that they have not answered: those who get one while others get none. */
  async function readReminders(wave: string): Promise<readonly string[]> {
    const reminded = await run(`select encode(o.code_hash, 'base64') as hash from app.outbox o
      join app.codes c on c.code_hash = o.code_hash join app.waves w on w.id = c.wave_id
      where w.code = '${wave}' and o.kind like 'reminder-%'`);
    return reminded.length === PEOPLE ? [] : reminded.map(({ hash }) => String(hash)).sort();
  }

  test.skipIf(!present)(
    'no answer changes a row of the outbox, and reminders say nothing of who has answered',
    { timeout: 120_000 },
    async () => {
      const wave = await openMailWave('kantor-ingat', peopleOf(PEOPLE));
      await sendOurs(wave);
      const before = await outboxNow(wave.code);
      const [early, late] = [wave.people.slice(0, PEOPLE / 2), wave.people.slice(PEOPLE / 2)];
      for (const person of early) await claim(wave, person);
      expect(await outboxNow(wave.code)).toBe(before);
      const reminded = await remindEveryone(wave.code, 1, SENDER);
      expect(reminded.queued).toBe(PEOPLE);
      expect(await readReminders(wave.code)).toEqual([]);
      const queued = await outboxNow(wave.code);
      await claim(wave, late[0]!);
      expect(await outboxNow(wave.code)).toBe(queued);
      const { log, mailer } = loggingMailer();
      const room = { mailer, secret: SECRET, siteUrl: SITE };
      await sendDueMail(room);
      expect(log.map(({ to }) => to).sort()).toEqual(
        wave.people.map(({ contact }) => contact).sort(),
      );
      await remindEveryone(wave.code, null, SENDER);
      await expect(remindEveryone(wave.code, null, SENDER)).rejects.toThrow(/twice/);
      // The unit's records say that it was reminded, and of nobody.
      const audit = await run(`select act, after from app.audit where subject = '${wave.code}'`);
      expect(audit.filter(({ act }) => act === 'remind')).toHaveLength(2);
      expect(JSON.stringify(audit)).not.toMatch(/orang|@/);
    },
  );

  test.skipIf(!present)(
    'a reminder for those alone who have not answered would name them',
    { timeout: 120_000 },
    async () => {
      const wave = await openMailWave('kantor-pilih', peopleOf(PEOPLE));
      const late = wave.people.slice(3);
      for (const person of wave.people.slice(0, 3)) await claim(wave, person);
      const unclaimed = await run(`select encode(code_hash, 'base64') as hash from app.unclaimed`);
      await queueMail(
        wave.code,
        'reminder-1',
        'id',
        unclaimed.map(({ hash }) => String(hash)),
        'x',
      );
      expect(await readReminders(wave.code)).toEqual(late.map(({ code }) => hashOf(code)).sort());
    },
  );

  /** Every text that lies in a table of ours. */
  async function dump(): Promise<string> {
    const tables = await run(
      `select table_name from information_schema.tables where table_schema = 'app' and table_type = 'BASE TABLE'`,
    );
    const contents = [];
    for (const { table_name: table } of tables)
      contents.push(JSON.stringify(await run(`select * from app.${String(table)}`)));
    return contents.join('\n');
  }

  test.skipIf(!present)(
    'after the close neither the database nor a copy from before holds an address that opens',
    { timeout: 120_000 },
    async () => {
      const wave = await openMailWave('kantor-tutup', peopleOf(PEOPLE));
      const contacts = wave.people.map(({ contact }) => contact);
      const found = (text: string) => contacts.filter((contact) => text.includes(contact));
      await queueInvitations(wave.code, SENDER);
      await remindEveryone(wave.code, 1, SENDER);
      const { mailer } = loggingMailer();
      const room = { mailer, secret: SECRET, siteUrl: SITE };
      await sendDueMail(room);
      const { invitations: copy } = (await readStoredRoster(wave.code))!;
      const copied = await dump();
      const secrets = (await findSecrets(wave.code, SECRET))!;
      const open = (key: Uint8Array<ArrayBuffer>) =>
        Promise.all(
          copy.map(({ sealed }) =>
            unwrapContact({ app: SECRET, wave: key }, wave.code, fromBase64(sealed)),
          ),
        );
      // While the wave runs, its secret opens them: there was something to destroy.
      expect((await open(secrets.wave)).map((known) => known?.contact).sort()).toEqual(
        contacts.sort(),
      );
      await closeNamed(wave.code, SECRET, true);
      expect(await findSecrets(wave.code, SECRET)).toBeNull();
      const left = await run(`select count(*)::int as n from app.outbox o
        where not exists (select from app.codes c where c.code_hash = o.code_hash)`);
      expect(Number(left[0]!.n)).toBe(0);
      expect(found(copied)).toEqual([]);
      expect(found(await dump())).toEqual([]);
      expect(await open(new Uint8Array(32))).toEqual(copy.map(() => null));
    },
  );

  test.skipIf(!present)('an outbox with addresses in it keeps them all', async () => {
    const contacts = peopleOf(PEOPLE);
    await run('create table app.naive_outbox (recipient text, state text)');
    try {
      for (const contact of contacts)
        await run(`insert into app.naive_outbox values ('${contact}', 'sent')`);
      const text = await dump();
      expect(contacts.filter((contact) => text.includes(contact))).toEqual(contacts);
    } finally {
      await run('drop table app.naive_outbox');
    }
  });
});
