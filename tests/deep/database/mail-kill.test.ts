// Five hundred mails and two workers that are killed again and again: nobody gets one twice, and none is lost sight of.
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerUnsure, listUnsure } from '#operations/mail/mail-status.ts';
import { queueInvitations } from '#operations/mail/queue-invitations.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { countStates, openMailWave, readOutbox, SENDER } from '../../fixtures/mail/mail-wave.ts';
import type { SmtpServer } from '../../fixtures/mail/smtp.ts';
import {
  arrive,
  CONNECTIONS,
  kill,
  newSmtp,
  peopleOf,
  sendHere,
  startWorker,
  stopAll,
  twice,
} from '../../fixtures/mail/workers.ts';

const KILLS = 5;

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach(hasPostgres() ? 'postgres' : 'pglite');
});
afterEach(async () => {
  await stopAll();
  await database.gateway.run('delete from app.outbox');
});
afterAll(() => database.close());

/** Kill workers at random places of the road, and start others in their place; answers how many died at work. */
async function killAtRandom(server: SmtpServer, batch = 0): Promise<number> {
  const workers: ChildProcess[] = [startWorker(server.url, batch), startWorker(server.url, batch)];
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

describe('500 mails, two workers, killed again and again', { timeout: 900_000 }, () => {
  test('none arrives twice, none is unaccounted for, and few are unsure', async () => {
    const { code } = await openMailWave('kantor-bunuh', peopleOf(500, 5, 5));
    await queueInvitations(code, SENDER);
    const server = await newSmtp({ pause: 20 });
    expect(await killAtRandom(server)).toBeGreaterThanOrEqual(KILLS);
    await sendHere(server.url);

    const rows = await readOutbox(database.gateway, code);
    const states = countStates(rows);
    const { due = 0, refused = 0, sent = 0, unsure = 0 } = states;
    expect(twice(server)).toEqual([]);
    expect(rows).toHaveLength(500);
    // One whose worker died is unsure, whatever the server would have answered for it.
    expect(due + refused + sent + unsure).toBe(500);
    expect(Math.max(due, refused)).toBeLessThanOrEqual(5);
    expect(sent).toBeLessThanOrEqual(490);
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
    const server = await newSmtp({ pause: 5 });
    expect(await killAtRandom(server, 20)).toBeGreaterThanOrEqual(KILLS);
    await sendHere(server.url);
    const { unsure = 0 } = countStates(await readOutbox(database.gateway, code));
    expect(unsure).toBeGreaterThan(MOST_UNSURE);
  });
});
