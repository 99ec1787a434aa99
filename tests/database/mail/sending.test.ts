// Mail against a real server: what it answers is believed, and nobody gets a mail twice where it dies in the middle of one.
import { once } from 'node:events';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Mailer } from '#operations/mail/mailer.ts';
import { queueInvitations } from '#operations/mail/queue-invitations.ts';
import { judgeError, openSmtp } from '#operations/mail/smtp-mailer.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import {
  countStates,
  FROM,
  openMailWave,
  readOutbox,
  SENDER,
  SITE,
} from '../../fixtures/mail/mail-wave.ts';
import {
  CONNECTIONS,
  newSmtp,
  peopleOf,
  sendHere,
  startWorker,
  stopAll,
  twice,
} from '../../fixtures/mail/workers.ts';

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach(hasPostgres() ? 'postgres' : 'pglite');
});
afterEach(async () => {
  await stopAll();
  // What waits from one test would be sent in the next.
  await database.gateway.run('delete from app.outbox');
});
afterAll(() => database.close());

describe('a server that dies in the middle of a mail', { timeout: 600_000 }, () => {
  const DIES_WITH = 40;

  /** Two runs with a server that dies in the first one, and what came of it. */
  async function play(slug: string, mailerOf: (url: string) => Mailer) {
    const { code } = await openMailWave(slug, peopleOf(100));
    await queueInvitations(code, SENDER);
    const dying = await newSmtp({ pause: 5, diesWith: DIES_WITH });
    const first = await sendHere(dying.url, 0, mailerOf(dying.url));
    await dying.death;
    const between = countStates(await readOutbox(database.gateway, code));
    const server = await newSmtp({ instead: dying });
    await sendHere(server.url, 0, mailerOf(server.url));
    return { code, first, between, server };
  }

  test('leaves a few unsure and the others waiting; nobody gets two when it is back', async () => {
    const { code, first, between, server } = await play('kantor-mati', (url) =>
      openSmtp({ url, from: FROM }),
    );
    const { unsure = 0, due = 0, sent = 0 } = between;
    expect(unsure).toBeGreaterThan(0);
    expect(unsure).toBeLessThanOrEqual(CONNECTIONS);
    expect(sent + unsure).toBeGreaterThanOrEqual(DIES_WITH);
    expect(due).toBeGreaterThanOrEqual(100 - DIES_WITH - CONNECTIONS);
    expect(first.unsure).toBe(unsure);
    const after = countStates(await readOutbox(database.gateway, code));
    expect(after).toEqual({ sent: 100 - unsure, unsure });
    expect(twice(server)).toEqual([]);
  });

  test('trusting the command that the library names sends twice', async () => {
    const { server } = await play('kantor-percaya', (url) => {
      const transport = createTransport(`${url}?pool=true&maxConnections=3&maxRequeues=0`);
      const honest = openSmtp({ url, from: FROM });
      return {
        ...honest,
        async send({ to, subject, text, messageId }) {
          try {
            const id = `<${messageId}@uji.example>`;
            await transport.sendMail({ from: FROM, to, subject, text, messageId: id });
            return { ending: 'sent', reply: null };
          } catch (error) {
            // "It never got further than connecting."
            const { command } = error as { command?: string };
            return command === 'CONN' ? { ending: 'unreached', reply: null } : judgeError(error);
          }
        },
        close: () => {
          transport.close();
          honest.close();
        },
      };
    });
    expect(twice(server)).not.toEqual([]);
  });

  test('sending unsure ones again by itself sends twice', async () => {
    const { code, server } = await play('kantor-ulang', (url) => openSmtp({ url, from: FROM }));
    await database.gateway.run(`update app.outbox set state = 'due' where state = 'unsure'`);
    await sendHere(server.url);
    expect(countStates(await readOutbox(database.gateway, code))).toEqual({ sent: 100 });
    expect(twice(server)).not.toEqual([]);
  });
});

describe('what a server answers', { timeout: 600_000 }, () => {
  test('550 is not delivered, 452 comes later and at last not at all, by its number alone', async () => {
    const { code, people } = await openMailWave('kantor-tolak', peopleOf(6, 1, 1));
    await queueInvitations(code, SENDER);
    const server = await newSmtp();
    const run = await sendHere(server.url);
    expect(run).toMatchObject({ sent: 4, refused: 1, again: 1, unsure: 0 });
    const stateOf = async () => {
      const rows = await readOutbox(database.gateway, code);
      return rows.filter(({ state }) => state !== 'sent').map(({ state, reply }) => [state, reply]);
    };
    expect((await stateOf()).sort()).toEqual([
      ['due', 452],
      ['refused', 550],
    ]);
    const later = async () =>
      (
        await database.gateway.run(
          `select extract(epoch from not_before - app.clock()) / 60 as wait from app.outbox where state = 'due'`,
        )
      ).map(({ wait }) => Number(wait));
    // Two minutes, then four, then eight.
    for (const minutes of [2, 4, 8, 16, 32]) {
      const [wait] = await later();
      expect(wait).toBeGreaterThan(minutes - 1);
      expect(wait).toBeLessThanOrEqual(minutes);
      expect(await sendHere(server.url)).toMatchObject({ again: 0 });
      await database.gateway.run(
        `update app.outbox set not_before = app.clock() where state = 'due'`,
      );
      expect(await sendHere(server.url)).toMatchObject({ again: 1 });
    }
    expect((await stateOf()).sort()).toEqual([
      ['refused', 452],
      ['refused', 550],
    ]);
    const rows = JSON.stringify(await database.gateway.run('select * from app.outbox'));
    expect(people.filter(({ contact }) => rows.includes(contact))).toEqual([]);
  });

  test('nothing of a person is printed, whatever the server says', async () => {
    /** Which secrets of a wave a worker prints. */
    async function listen(slug: string, manner: 0 | 'talkative') {
      const { code, people } = await openMailWave(slug, peopleOf(6, 2, 1));
      await queueInvitations(code, SENDER);
      const server = await newSmtp();
      const worker = startWorker(server.url, manner);
      let printed = '';
      for (const stream of [worker.stdout!, worker.stderr!])
        stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      await once(worker, 'close');
      expect(server.arrived()).toHaveLength(3);
      expect(printed).not.toBe('');
      const secrets = people.flatMap(({ contact, code: text }) => [contact, text]);
      return secrets.filter((secret) => printed.includes(secret));
    }
    expect(await listen('kantor-diam', 0)).toEqual([]);
    expect(await listen('kantor-cerewet', 'talkative')).not.toEqual([]);
  });

  test('a server that nobody reaches costs no mail a try', async () => {
    const { code } = await openMailWave('kantor-sepi', peopleOf(5));
    await queueInvitations(code, SENDER);
    const server = await newSmtp();
    await server.stop();
    for (let tries = 0; tries < 8; tries += 1) {
      const run = await sendHere(server.url);
      expect([run.sent, run.lines.map(({ name }) => name)]).toEqual([0, ['mail.unreached']]);
    }
    const rows = await readOutbox(database.gateway, code);
    expect(countStates(rows)).toEqual({ due: 5 });
    expect(rows.map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0, 0]);
  });

  test('a mail says what it must and goes to one person', async () => {
    const { code, people } = await openMailWave('kantor-surat', peopleOf(2));
    await queueInvitations(code, SENDER);
    const server = await newSmtp();
    await sendHere(server.url);
    const mails = server.arrived();
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(
      people.map(({ contact }) => contact).sort(),
    );
    for (const { content, to } of mails) {
      expect(content).toMatch(/^Auto-Submitted: auto-generated/m);
      expect(content).toMatch(/^From: Survei Uji <survei@uji.example>/m);
      expect(content).not.toMatch(/^X-Mailer/im);
      const whole = content.replace(/=\r?\n/g, '').replaceAll('=23', '#');
      const own = people.find(({ contact }) => contact === to[0])!.code;
      expect(whole).toContain(`${SITE}/isi/${code}/rekan/#${own}`);
    }
  });
});
