// Mail against a real server: nobody gets a mail twice, and none is lost sight of, whatever dies.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerUnsure, listUnsure } from '#operations/mail/mail-status.ts';
import type { Mailer } from '#operations/mail/mailer.ts';
import { queueInvitations } from '#operations/mail/queue-invitations.ts';
import { sendDueMail } from '#operations/mail/send-due-mail.ts';
import { judgeError, openSmtp } from '#operations/mail/smtp-mailer.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import {
  countStates,
  FROM,
  openMailWave,
  readOutbox,
  SENDER,
  SITE,
} from '../../fixtures/mail/mail-wave.ts';
import { startSmtp, type SmtpServer } from '../../fixtures/mail/smtp.ts';

const WORKER = fileURLToPath(new URL('../../fixtures/mail/worker.ts', import.meta.url));
const CONNECTIONS = 3;
const KILLS = 5;

/** People of whom a few do not exist and a few have a full mailbox. */
const peopleOf = (n: number, unknown = 0, full = 0) =>
  Array.from({ length: n }, (_, place) => {
    if (place < unknown) return `takada${place}@kantor.example`;
    return place < unknown + full ? `penuh${place}@kantor.example` : `orang${place}@kantor.example`;
  });

const twice = (server: SmtpServer): readonly string[] => {
  const ids = server.arrived().map(({ id }) => id);
  return ids.filter((id, place) => ids.indexOf(id) !== place);
};

let database: AttachedForTests;
const children = new Set<ChildProcess>();
const servers = new Set<SmtpServer>();

beforeAll(async () => {
  database = await attach(hasPostgres() ? 'postgres' : 'pglite');
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of servers) await server.stop();
  children.clear();
  servers.clear();
  // A server keeps nothing; what waits from one test would be sent in the next.
  await database.gateway.run('delete from app.outbox');
});
afterAll(() => database.close());

async function start(manner: Parameters<typeof startSmtp>[0] = {}): Promise<SmtpServer> {
  const server = await startSmtp(manner);
  servers.add(server);
  return server;
}

function startWorker(url: string, manner: number | 'talkative' = 0): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', WORKER, url, String(manner)],
    { env: process.env },
  );
  children.add(child);
  return child;
}

/** Answers whether there was something to kill. */
async function kill(child: ChildProcess): Promise<boolean> {
  const isAlive = child.exitCode === null && child.signalCode === null;
  if (isAlive) {
    const death = once(child, 'exit');
    child.kill('SIGKILL');
    await death;
  }
  children.delete(child);
  return isAlive;
}

/** Until so many mails have arrived, or nobody works any more. */
async function arrive(server: SmtpServer, count: number, workers: readonly ChildProcess[]) {
  const isWorking = () =>
    workers.some(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  while (server.arrived().length < count && isWorking())
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Send all that is due here, where every other worker is known to be dead. */
async function sendHere(url: string, lostAfter = 0, made: Mailer = openSmtp({ url, from: FROM })) {
  try {
    const room = { mailer: made, secret: SECRET, siteUrl: SITE };
    return await sendDueMail(room, Date.now, { stopAt: Infinity, lostAfter });
  } finally {
    made.close();
  }
}

/** Kill workers at random places of the road, and start others in their place; answers how many died at work. */
async function killAtRandom(server: SmtpServer, batch = 0): Promise<number> {
  const workers = [startWorker(server.url, batch), startWorker(server.url, batch)];
  let [next, died] = [0, 0];
  for (let kills = 0; kills < KILLS; kills += 1) {
    next += 10 + Math.floor(Math.random() * 20);
    await arrive(server, next, workers);
    const at = Math.floor(Math.random() * workers.length);
    died += Number(await kill(workers[at]!));
    workers[at] = startWorker(server.url, batch);
  }
  // Once more all at once: whatever is under way then is given up together.
  await arrive(server, next + 20, workers);
  const last = await Promise.all(workers.map(kill));
  return died + last.filter((isAlive) => isAlive).length;
}

/** The most mails that may be unsure after the kills above. */
const MOST_UNSURE = (KILLS + 2) * CONNECTIONS;

describe('500 mails, two workers, killed again and again', { timeout: 400_000 }, () => {
  test('none arrives twice, none is unaccounted for, and few are unsure', async () => {
    const { code } = await openMailWave('kantor-bunuh', peopleOf(500, 5, 5));
    await queueInvitations(code, SENDER);
    const server = await start({ pause: 20 });
    expect(await killAtRandom(server)).toBeGreaterThanOrEqual(KILLS);
    await sendHere(server.url);

    const rows = await readOutbox(database.gateway, code);
    const states = countStates(rows);
    const { sent = 0, unsure = 0 } = states;
    expect(twice(server)).toEqual([]);
    expect(rows).toHaveLength(500);
    expect(states).toEqual({ due: 5, refused: 5, sent, unsure });
    expect(sent + unsure).toBe(490);
    expect(unsure).toBeLessThanOrEqual(MOST_UNSURE);
    // Whatever is said to be sent is in, and whatever is in is said to be sent, or asked about.
    const inThere = new Set(server.arrived().map(({ id }) => id));
    const said = (state: string) => rows.filter((row) => row.state === state);
    expect(said('sent').filter(({ messageId }) => !inThere.has(messageId))).toEqual([]);
    const known = new Set([...said('sent'), ...said('unsure')].map(({ messageId }) => messageId));
    expect([...inThere].filter((id) => !known.has(id))).toEqual([]);

    // The organiser looks into the mailboxes, so to speak, and answers for each.
    const missing = new Set(
      said('unsure')
        .filter((row) => !inThere.has(row.messageId))
        .map(({ id }) => id),
    );
    for (const { id } of await listUnsure(code, SECRET))
      await answerUnsure(code, id, missing.has(id) ? 'resend' : 'leave', 'Tester');
    await sendHere(server.url);
    expect(countStates(await readOutbox(database.gateway, code))).toEqual({
      due: 5,
      refused: 5,
      sent: 490,
    });
    expect(twice(server)).toEqual([]);
    expect(server.arrived()).toHaveLength(490);
  });

  test('workers that take batches leave many more unsure', async () => {
    const { code } = await openMailWave('kantor-rombongan', peopleOf(400));
    await queueInvitations(code, SENDER);
    const server = await start({ pause: 5 });
    expect(await killAtRandom(server, 20)).toBeGreaterThanOrEqual(KILLS);
    await sendHere(server.url);
    const { unsure = 0 } = countStates(await readOutbox(database.gateway, code));
    expect(unsure).toBeGreaterThan(MOST_UNSURE);
  });
});

describe('a server that dies in the middle of a mail', { timeout: 120_000 }, () => {
  const DIES_WITH = 40;

  /** Two runs with a server that dies in the first one, and what came of it. */
  async function play(slug: string, mailerOf: (url: string) => Mailer) {
    const { code } = await openMailWave(slug, peopleOf(100));
    await queueInvitations(code, SENDER);
    const dying = await start({ pause: 5, diesWith: DIES_WITH });
    const first = await sendHere(dying.url, 0, mailerOf(dying.url));
    await dying.death;
    const between = countStates(await readOutbox(database.gateway, code));
    const server = await start({ instead: dying });
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

describe('what a server answers', { timeout: 60_000 }, () => {
  test('550 is not delivered, 452 comes later and at last not at all, by its number alone', async () => {
    const { code, people } = await openMailWave('kantor-tolak', peopleOf(6, 1, 1));
    await queueInvitations(code, SENDER);
    const server = await start();
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
      const server = await start();
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
    const server = await start();
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
    const server = await start();
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
