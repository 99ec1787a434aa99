// Mail to a roster that changes while its wave is open: nobody gets a second invitation, and who left gets no mail.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Letter, Mailer } from '#operations/mail/mailer.ts';
import { queueInvitations, remindEveryone } from '#operations/mail/queue-invitations.ts';
import { sendDueMail } from '#operations/mail/send-due-mail.ts';
import { reissueInvitation, withdrawPerson } from '#operations/roster/change-roster.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { newFolder } from '../../fixtures/folders.ts';
import {
  countStates,
  openMailWave,
  readOutbox,
  SENDER,
  SITE,
} from '../../fixtures/mail/mail-wave.ts';
import { peopleOf } from '../../fixtures/mail/workers.ts';
import { SECRET } from '../../fixtures/secrets.ts';

describe.each([
  { kind: 'pglite', present: true },
  { kind: 'postgres', present: hasPostgres() },
] as const)('on $kind', ({ kind, present }) => {
  let database: AttachedForTests | undefined;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  const sent: Letter[] = [];
  const mailer: Mailer = {
    isForReal: true,
    connections: 1,
    isReachable: async () => true,
    send: async (letter) => {
      sent.push(letter);
      return { ending: 'sent', reply: null };
    },
    close: () => undefined,
  };
  const send = async () => {
    sent.length = 0;
    await sendDueMail({ mailer, secret: SECRET, siteUrl: SITE });
    return sent.map(({ to }) => to).sort();
  };

  test.skipIf(!present)(
    'a replaced invitation is mailed once more, to its person alone',
    async () => {
      const people = peopleOf(8);
      const { code } = await openMailWave('kantor-ganti', people);
      const place = {
        keysFolder: newFolder(),
        siteUrl: SITE,
        language: 'id',
        secret: SECRET,
      } as const;
      const operator = { ...place, actor: 'Tester' };
      await queueInvitations(code, SENDER);
      expect(await send()).toEqual([...people].sort());
      await reissueInvitation(code, people[2]!, operator);
      expect(readdirSync(place.keysFolder)).not.toEqual([]);
      expect(countStates(await readOutbox(database!.gateway, code))).toEqual({ sent: 7 });
      expect((await queueInvitations(code, SENDER)).queued).toBe(1);
      expect(await send()).toEqual([people[2]]);
      await withdrawPerson(code, people[5]!, operator);
      const { queued } = await remindEveryone(code, 1, SENDER);
      expect(queued).toBe(7);
      expect(await send()).toEqual(people.filter((person) => person !== people[5]).sort());
    },
  );

  test.skipIf(!present)(
    'codes that are written anew without their mails are invited twice',
    async () => {
      const people = peopleOf(5);
      const { code } = await openMailWave('kantor-lupa', people);
      await queueInvitations(code, SENDER);
      await send();
      // As a rewrite does that looks after its own tables only.
      await database!.gateway
        .run(`with codes as (select c.* from app.codes c join app.waves w on w.id = c.wave_id
      where w.code = '${code}') delete from app.outbox o using codes where o.code_hash = codes.code_hash`);
      await queueInvitations(code, SENDER);
      expect(await send()).toEqual([...people].sort());
    },
  );
});
