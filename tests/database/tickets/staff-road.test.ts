// The whole road of a staff wave on real parts: invite, claim, cast, change, close, publish, destroy, bulletin.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNumber } from '#crypto/ticket.ts';
import { readUnit } from '#data/units.ts';
import type { Answers } from '#domain/instrument/terms.ts';
import { checkBulletin } from '#domain/waves/bulletin.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { sayIn } from '#operations/message.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import {
  claim,
  makeBallot,
  openStaffWave,
  sendStaffBallot,
  vote,
} from '../../fixtures/staff-wave.ts';

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

const answers = (items: readonly string[], value: 1 | 2 | 3 | 4): Answers =>
  Object.fromEntries(items.map((item) => [item, value]));

describe('a staff wave', () => {
  test('counts every ballot once, destroys what it must and proves it', async () => {
    const wave = await openStaffWave('dinas-jalan', { peer: 8, subordinate: 6 });
    const values = [3, 2, 3, 4, 2, 3, 3, 2] as const;
    const peers = wave.people.filter(({ group }) => group === 'peer');
    const items = wave.file.groups.peer!.items;
    const tickets = [];
    for (const [place, person] of peers.entries()) {
      tickets.push(await vote(wave, person, answers(items, values[place]!)));
    }
    const first = tickets[0]!;
    const changed = await makeBallot(wave, 'peer', first, answers(items, 2), { seq: 2 });
    expect((await sendStaffBallot(changed)).status).toBe(201);
    expect((await sendStaffBallot(changed)).status).toBe(200);
    const { line: said } = await closeAndPublish(wave.code, SECRET, true);
    const line = sayIn('en', said);
    expect(line).toContain('8 ballots counted');
    expect(line).toContain('Destroyed: 8 ballots, 3 keys, 14 invitations. Left: 0.');
    const unit = await readUnit('dinas-jalan');
    const snapshot = unit!.programmes[0]!.waves[0]!.snapshot!;
    expect(snapshot.atoms.map(({ id, n }) => [id, n])).toEqual([['peer', 8]]);
    const cell = snapshot.cells.find(({ item }) => item === 'KOM2')!;
    expect(cell.sum).toEqual({ at: 'exactly', value: 2 + 2 + 3 + 4 + 2 + 3 + 3 + 2 });
    const bulletin = await readBulletin(wave.code);
    expect(checkBulletin(bulletin)).toEqual([]);
    expect(bulletin.groups).toEqual({
      peer: { roster: 8, tickets: 8 },
      subordinate: { roster: 6, tickets: 0 },
    });
    expect(bulletin.spent).toEqual(tickets.map(({ spent }) => writeNumber(spent)).sort());
  });

  test('lets the same seed claim again and no other', async () => {
    const wave = await openStaffWave('dinas-ulang', { peer: 5 });
    const [person] = wave.people as [(typeof wave.people)[number]];
    const seed = new Uint8Array(16).fill(7);
    const ticket = await claim(wave, person, seed);
    const again = await claim(wave, person, seed);
    expect(again.signature).toEqual(ticket.signature);
    await expect(claim(wave, person)).rejects.toThrow();
  });
});
