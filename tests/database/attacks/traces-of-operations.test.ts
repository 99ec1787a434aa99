// What operations leave behind: after a wave with all of them, neither their tables nor anything that was printed holds a code, a
// ticket, an answer, an address or a password. A mailer that talks and a table that notes addresses are caught.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { groupCode, readInvitationCode } from '#crypto/codes.ts';
import type { Letter, Mailer } from '#operations/mail/mailer.ts';
import { sendDueMail } from '#operations/mail/send-due-mail.ts';
import { openSmtp } from '#operations/mail/smtp-mailer.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { operate, type Operator } from '../../fixtures/attacks/operated-wave.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { FROM, SITE } from '../../fixtures/mail/mail-wave.ts';
import { newSmtp, stopAll } from '../../fixtures/mail/workers.ts';

const TABLES = ['jobs', 'outbox', 'audit', 'ticks', 'reminders', 'roster_changes'];
const PASSWORD = 'kata-sandi-surat-yang-rahasia';
const REVIEWERS = ['pembaca.satu@kantor.example', 'pembaca.dua@kantor.example'];
const UNKNOWN = 'takada@kantor.example';
const CONTACTS = [
  ...Array.from({ length: 12 }, (_, place) => `orang${place}@kantor.example`),
  UNKNOWN,
];
const COMMENT = 'kalimat rahasia seorang rekan';

/** The beginnings of bytes in every way in which they are written. */
const kindsOf = (bytes: Uint8Array) => {
  const buffer = Buffer.from(bytes);
  return (['base64', 'base64url', 'hex'] as const).map((way) => buffer.toString(way).slice(0, 40));
};

/** A server that is away, then one that throws, then one that works; each keeps what it was given to send. */
function fickleMailer(url: string) {
  const letters: Letter[] = [];
  const away = openSmtp({ url: `smtp://penyurat:${PASSWORD}@127.0.0.1:1`, from: FROM });
  const works = openSmtp({ url, from: FROM });
  const state: { now: 'away' | 'works' | 'throws' } = { now: 'away' };
  const current = () => (state.now === 'away' ? away : works);
  const mailer: Mailer = {
    isForReal: true,
    connections: works.connections,
    isReachable: () => current().isReachable(),
    async send(letter) {
      letters.push(letter);
      if (state.now !== 'throws') return current().send(letter);
      state.now = 'works';
      throw new Error(`550 <${letter.to}> ${PASSWORD} ${letter.text}`);
    },
    close: () => [away, works].forEach((one) => one.close()),
  };
  return { letters, mailer, state };
}

/** Everything that this process prints meanwhile. */
async function listen(work: () => Promise<void>): Promise<string> {
  let printed = '';
  const note = (...said: unknown[]) => {
    printed += `${said.map((one) => (one instanceof Error ? one.stack : (JSON.stringify(one) ?? ''))).join(' ')}\n`;
    return true;
  };
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((way) =>
      vi.spyOn(console, way).mockImplementation(note),
    ),
    vi.spyOn(process.stdout, 'write').mockImplementation(note),
    vi.spyOn(process.stderr, 'write').mockImplementation(note),
  ];
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return printed;
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('after all operations on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const run = (query: string) => database.gateway.run(query);
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterEach(stopAll);
  afterAll(() => database?.close());

  /** The rows of what operations write. */
  async function dump(): Promise<string> {
    const rows = await Promise.all(
      TABLES.map((table) =>
        run(`select t::text as row, to_jsonb(t)::text as json from app.${table} t`),
      ),
    );
    return JSON.stringify(rows);
  }

  interface Left {
    /** As the wave ran, and after it was published. */
    readonly tables: readonly string[];
    readonly printed: string;
    readonly secrets: ReadonlySet<string>;
    readonly letters: readonly Letter[];
  }

  /** A wave with all operations and with what can fail, from the invitation to the reviewers' codes. */
  async function play(slug: string, wrap = (mailer: Mailer) => mailer): Promise<Left> {
    const { url } = await newSmtp();
    const { letters, mailer, state } = fickleMailer(url);
    const manner = { reviewers: REVIEWERS, mailer: { log: letters, mailer: wrap(mailer) } };
    const secrets = new Set([PASSWORD, COMMENT, 'KOM2', ...REVIEWERS, ...CONTACTS]);
    const tables: string[] = [];
    let operator: Operator | undefined;
    const keep = () => {
      for (const [contact, code] of operator!.codes) {
        for (const secret of [contact, code, groupCode(code)]) secrets.add(secret);
        for (const secret of kindsOf(readInvitationCode(code)!)) secrets.add(secret);
      }
    };
    const answer = async (place: number) => {
      const ticket = await operator!.answer(CONTACTS[place]!, `${COMMENT} ${place}`);
      for (const part of [ticket.prepared, ticket.signature, ticket.ownPublic, ticket.spent])
        for (const secret of kindsOf(part)) secrets.add(secret);
    };
    const refusals: string[] = [];
    const refuse = async (act: () => Promise<void>) => {
      const error = await act().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(OperatorError);
      refusals.push((error as OperatorError).sayIn('id'), (error as OperatorError).sayIn('en'));
    };
    const spoken = await listen(async () => {
      operator = await operate(database, slug, CONTACTS, manner);
      keep();
      const acts = operator;
      await acts.goTo(1, 1);
      await acts.invite();
      await acts.run('send', async () => {
        const room = { mailer, secret: SECRET, siteUrl: SITE };
        return (await sendDueMail(room)).lines;
      });
      await acts.tick();
      state.now = 'works';
      for (const place of [0, 1, 2]) await answer(place);
      await acts.goTo(2, 1);
      for (const place of [0, 5]) await acts.reissue(CONTACTS[place]!);
      await acts.add('baru@kantor.example');
      await acts.replace(CONTACTS[11]!, 'pengganti@kantor.example');
      keep();
      await acts.withdraw(CONTACTS[1]!);
      await refuse(() => acts.withdraw('entah@kantor.example'));
      await refuse(() => acts.add(CONTACTS[3]!));
      secrets.add('entah@kantor.example');
      await acts.extend(5);
      await refuse(() => acts.extend(6));
      for (const place of [3, 4, 5]) await answer(place);
      // One mail of the first reminder ends in a failure that quotes everything.
      state.now = 'throws';
      await acts.goTo(6, 3);
      await acts.goTo(35, 3);
      for (const place of [6, 7, 8, 9, 10]) await answer(place);
      await acts.status();
      tables.push(await dump());
      // Counted and published by the schedule; the first code of a reviewer fails and is made anew.
      state.now = 'throws';
      await acts.goTo(38, 3);
      tables.push(await dump());
    });
    mailer.close();
    const codes = letters.flatMap(({ to, text }) =>
      REVIEWERS.includes(to) ? [...text.matchAll(/\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g)] : [],
    );
    for (const [code] of codes)
      for (const way of [code, code.replaceAll('-', '')]) secrets.add(way);
    // The first one was lost on its way; both got another one.
    expect(new Set(codes.map(([code]) => code)).size).toBe(3);
    const said = operator!.seen.flatMap(({ printed }) => printed);
    return { tables, printed: [spoken, ...refusals, ...said].join('\n'), secrets, letters };
  }

  const leaks = (text: string, secrets: ReadonlySet<string>) =>
    [...secrets].filter((secret) => text.includes(secret));

  test.skipIf(!present)(
    'nothing of a rater or reviewer stands in their rows or lines',
    { timeout: 240_000 },
    async () => {
      const { tables, printed, secrets, letters } = await play('kantor-jejak-x');
      expect(secrets.size).toBeGreaterThan(100);
      // There was much to leak, and much was said: mail to all, refusals, failures, a publication.
      expect(new Set(letters.map(({ to }) => to)).size).toBe(
        CONTACTS.length + 2 + REVIEWERS.length,
      );
      for (const words of [
        /sent, 1 refused/,
        /"sendMail" failed/,
        /Published wave/,
        /send-codes/,
        /mail server does not answer/,
      ])
        expect(printed).toMatch(words);
      const acts = [
        'queue-invitations',
        'remind',
        'replace-rater',
        'extend',
        'issue-reviewer-codes',
      ];
      for (const act of acts) expect(tables.at(-1)).toContain(act);
      for (const text of [...tables, printed]) expect(leaks(text, secrets)).toEqual([]);
    },
  );

  test.skipIf(!present)(
    'a mailer that tells what it sends, and notes to whom, is caught (naive)',
    { timeout: 240_000 },
    async () => {
      await run('alter table app.outbox add note text');
      try {
        const { tables, printed, secrets } = await play('kantor-ceriwis-x', (mailer) => ({
          ...mailer,
          async send(letter) {
            console.log('mail', letter);
            await run(`update app.outbox set note = '${letter.to}' where state = 'sending'`);
            return mailer.send(letter);
          },
        }));
        const found = leaks(printed, secrets);
        for (const one of [...REVIEWERS, ...CONTACTS]) expect(found).toContain(one);
        expect(found.filter((secret) => /^[0-9A-Z]{16}$/.test(secret)).length).toBeGreaterThan(8);
        expect(leaks(tables[0]!, secrets).length).toBeGreaterThan(0);
      } finally {
        await run('alter table app.outbox drop column note');
      }
    },
  );
});
