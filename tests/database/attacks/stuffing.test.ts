// Nobody adds or takes away a ballot unseen, a stolen link is one vote at most, and who was watched votes again.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instrumentOf } from '#content/instruments/registry.ts';
import { countBoxes, type StaffBox } from '#counting/count-boxes.ts';
import { readUnit } from '#data/units.ts';
import { readCountingTerms } from '#data/waves.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { signBallot } from '#crypto/staff-ballot.ts';
import { writeNumber } from '#crypto/ticket.ts';
import { castBallot } from '#data/ballots.ts';
import type { Answers } from '#domain/instrument/terms.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { closeAndPublish, keysOf } from '#operations/close-wave.ts';
import { sayIn } from '#operations/message.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { sealFor } from '../../fixtures/ballots.ts';
import {
  claim,
  makeBallot,
  openStaffWave,
  sendStaffBallot,
  vote,
  type Invited,
} from '../../fixtures/staff-wave.ts';

const all = (value: 1 | 2 | 3 | 4): Answers => ({ KOM2: value, KOM3: value });

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('with the tables of $kind at hand', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);
  const run = (sql: string) => database.gateway.run(sql);

  async function publish(code: string) {
    const { line: said } = await closeAndPublish(code, SECRET, true);
    const line = sayIn('en', said);
    const bulletin = await readBulletin(code);
    const unit = await readUnit(code.replace(/-0$/, ''));
    const snapshot = unit!.programmes[0]!.waves[0]!.snapshot!;
    const { atoms, cells } = snapshot;
    const faults = checkBulletin(bulletin);
    return { line, bulletin, faults, atoms, cells, citizens: citizensOf(snapshot) };
  }

  /** A ballot that no ticket stands behind, put straight into the table. */
  const insertUnsigned = (code: string) => {
    const hex = (bytes: number) => `'\\x${randomBytes(bytes).toString('hex')}'`;
    return run(`insert into app.staff_ballots select ${hex(32)}, id, 'peer', 1, ${hex(64)}, ${hex(256)},
      ${hex(65)}, ${hex(64)}, ${hex(4177)} from app.waves where code = '${code}'`);
  };

  testIfPresent(
    'an organizer’s unsigned ballots are not counted, and stand in the bulletin as unreadable only',
    async () => {
      const wave = await openStaffWave('dinas-selundup', { peer: 7 });
      for (const person of wave.people.slice(0, 6)) await vote(wave, person, all(2));
      await insertUnsigned(wave.code);
      // A bulletin that the database wrote from its rows, as it once was, would name seven ballots and the forged ticket.
      const rows = await run(`select encode(b.spent, 'hex') as spent from app.staff_ballots b
        join app.waves w on w.id = b.wave_id where w.code = '${wave.code}'`);
      const naive = rows.map(({ spent }) => String(spent));
      const { line, atoms, cells, bulletin, faults } = await publish(wave.code);
      expect(line).toContain('7 ballots counted, 1 of them unreadable');
      expect(atoms.map(({ n }) => n)).toEqual([6]);
      expect(cells.every(({ n }) => n === 6)).toBe(true);
      expect([bulletin.ballots, bulletin.spent.length, bulletin.unreadable]).toEqual([6, 6, 1]);
      expect([naive.length, naive.filter((one) => !bulletin.spent.includes(one)).length]).toEqual([
        7, 1,
      ]);
      expect(faults).toEqual([]);
    },
  );

  testIfPresent(
    'an organizer who votes for those who did not come is caught by the first ballot too many',
    async () => {
      const wave = await openStaffWave('dinas-titip', { peer: 6 });
      for (const person of wave.people) await vote(wave, person, all(4));
      // All six invitations are used: who holds the roster can go no further without a ticket more than there are people.
      const [extra] =
        await run(`select count(*)::int as n from app.unclaimed u join app.codes c using (code_hash)
      join app.waves w on w.id = c.wave_id where w.code = '${wave.code}'`);
      expect(extra!.n).toBe(0);
      await run(`insert into app.claims select id, 'peer', '\\x${randomBytes(32).toString('hex')}'
      from app.waves where code = '${wave.code}'`);
      const { faults } = await publish(wave.code);
      expect(faults).toContain('more-tickets-than-roster');
    },
  );

  testIfPresent('a ballot that was taken away is missed by the one who cast it', async () => {
    const wave = await openStaffWave('dinas-hilang', { peer: 6 });
    const tickets = [];
    for (const person of wave.people) tickets.push(await vote(wave, person, all(3)));
    const mine = writeNumber(tickets[2]!.spent);
    await run(`delete from app.staff_ballots where spent = '\\x${mine}'`);
    const { bulletin } = await publish(wave.code);
    expect(bulletin.spent).not.toContain(mine);
    const others = tickets.map(({ spent }) => writeNumber(spent)).filter((hash) => hash !== mine);
    expect(bulletin.spent).toEqual(others.sort());
  });

  testIfPresent(
    'a ballot whose box was exchanged is not counted, and the counts say that one is missing',
    async () => {
      const wave = await openStaffWave('dinas-tukar', { peer: 6 });
      const tickets = [];
      for (const person of wave.people) tickets.push(await vote(wave, person, all(3)));
      await run(`update app.staff_ballots set box = (select box from app.staff_ballots b where b.spent = '\\x${writeNumber(tickets[1]!.spent)}')
      where spent = '\\x${writeNumber(tickets[0]!.spent)}'`);
      const { line, bulletin } = await publish(wave.code);
      expect(line).toContain('1 of them unreadable');
      expect([bulletin.ballots, bulletin.unreadable, bulletin.atoms.peer]).toEqual([5, 1, 5]);
    },
  );

  testIfPresent('who steals a link first gets the only ticket of it, and one vote', async () => {
    const wave = await openStaffWave('dinas-curi', { peer: 5 });
    const person = wave.people[0]!;
    const stolen = await vote(wave, person, all(1));
    await expect(claim(wave, person)).rejects.toThrow(); // the owner learns of it at once
    await expect(claim(wave, person)).rejects.toThrow(); // and the thief gets no second one
    const again = await makeBallot(wave, 'peer', stolen, all(4), { seq: 2 });
    expect((await sendStaffBallot(again)).status).toBe(201);
    const [row] = await run(
      `select count(*)::int as n from app.staff_ballots b join app.waves w on w.id = b.wave_id where w.code = '${wave.code}'`,
    );
    expect(row!.n).toBe(1);
  });

  testIfPresent(
    'who was made to vote in front of others votes again, and the last vote counts',
    async () => {
      const wave = await openStaffWave('dinas-paksa', { peer: 6 });
      const values = [2, 3, 2, 3, 2] as const;
      for (const [at, person] of wave.people.slice(1).entries())
        await vote(wave, person, all(values[at]!));
      const ticket = await claim(wave, wave.people[0]!);
      const votes = [];
      for (const [at, value] of ([4, 4, 1] as const).entries()) {
        votes.push(await makeBallot(wave, 'peer', ticket, all(value), { seq: at + 1 }));
        expect((await sendStaffBallot(votes[at]!)).status).toBe(201);
      }
      // A box that keeps the first ballot of a ticket would count what others stood by for.
      await run('create table if not exists naive_box (spent text primary key, box jsonb)');
      for (const vote of votes)
        await run(`insert into naive_box values ('${vote['ownPublic']}', '${JSON.stringify(vote)}')
          on conflict do nothing`);
      const kept = (await run('select box from naive_box')).map(({ box }) => box as StaffBox);
      await run('drop table naive_box');
      const stored = (await readCountingTerms(wave.code))!;
      const naive = await countBoxes(
        termsOf(wave.code, stored, instrumentOf(stored.instrument)),
        (await keysOf(wave.code, stored, SECRET))!,
        {
          citizens: () => Promise.resolve([]),
          slips: () => Promise.resolve([]),
          staff: () =>
            Promise.resolve(
              kept.map((one) => ({ ...one, seq: Number(one.seq), spent: toBase64(ticket.spent) })),
            ),
        },
      );
      expect(naive.tally.groups.peer!.items['KOM2']!.slice(0, 4)).toEqual([0, 0, 0, 1]);
      const late = await sendStaffBallot(votes[0]!); // sent again by whoever stood behind
      expect([late.status, await late.json()]).toEqual([
        409,
        expect.objectContaining({ problem: 'outdated', seq: 3 }),
      ]);
      const { cells } = await publish(wave.code);
      expect(cells.find(({ item }) => item === 'KOM2')!.sum).toEqual({ at: 'exactly', value: 13 });
    },
  );

  testIfPresent(
    'three hundred copies of one citizen’s box are counted as unreadable, and her answers stay hers',
    async () => {
      const wave = await openStaffWave('dinas-salin', { peer: 6 }, { citizens: true });
      for (let i = 0; i < 24; i += 1) {
        await castBallot(await sealFor(wave.code, { KOM2: (i % 2) + 2, KOM3: 3 }));
      }
      const victim = await sealFor(wave.code, { KOM2: 1, KOM3: 1 });
      await castBallot(victim);
      for (let i = 0; i < 300; i += 1) {
        const id = randomBytes(16).toString('base64');
        expect(await castBallot({ ...victim, id })).toBe('stored');
      }
      const { line, atoms, cells, citizens } = await publish(wave.code);
      expect(line).toContain('325 ballots counted, 300 of them unreadable');
      expect([atoms, cells]).toEqual([[], []]);
      // Copies add nothing to what is published, not even noise of their own.
      expect(citizens).toMatchObject({ n: 25, unreadable: 300 });
      const bins = Object.values(citizens!.items);
      expect(Math.max(...bins.flat())).toBeLessThan(25 + 36);
    },
  );

  testIfPresent('a colleague’s box under another ticket is not counted', async () => {
    const wave = await openStaffWave('dinas-tiru', { peer: 7 });
    for (const person of wave.people.slice(0, 5)) await vote(wave, person, all(3));
    const [victim, thief] = wave.people.slice(5) as [Invited, Invited];
    const ticket = await claim(wave, victim);
    const original = await makeBallot(wave, 'peer', ticket, all(1));
    expect((await sendStaffBallot(original)).status).toBe(201);
    const own = await claim(wave, thief);
    const box = fromBase64(original['box']!);
    const copy = await signBallot(own, { wave: wave.code, group: 'peer', seq: 1, box });
    expect((await sendStaffBallot({ ...copy, seq: '1' })).status).toBe(201);
    const { line, atoms } = await publish(wave.code);
    expect(line).toContain('7 ballots counted, 1 of them unreadable');
    expect(atoms).toMatchObject([{ id: 'peer', n: 6 }]);
  });
});
