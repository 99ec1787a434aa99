// The ballot function takes none of more than a thousand ballots that nobody may cast: replayed, moved, mixed, cut, calculated.
// They cost the database nothing: it hears of none. The same function without one of its checks takes some.
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setTransport } from '#data/client.ts';
import { castStaffBallot } from '#data/tickets.ts';
import { readStaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import { isSignedBy } from '#server/verify-ticket.ts';
import { verifyOwner, type SignedBallot } from '#crypto/staff-ballot.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { forge, type Forgery } from '../../fixtures/forger.ts';
import {
  claim,
  makeBallot,
  openStaffWave,
  sendStaffBallot,
  type StaffWave,
} from '../../fixtures/staff-wave.ts';

type Check =
  'the issuer’s signature' | 'that the ticket is made for its key' | 'the owner’s signature';

/** The ballot function without one of its checks. */
async function castWithout(omitted: Check, ballot: object, key: KeyObject): Promise<boolean> {
  const reading = readStaffEnvelope(JSON.stringify(ballot));
  if (!reading.ok) return false;
  const { prepared, signature, ownPublic } = reading.value;
  const [message, spent] = [
    Buffer.from(prepared, 'base64'),
    createHash('sha256').update(Buffer.from(ownPublic, 'base64')).digest(),
  ];
  const checks: Record<Check, () => boolean | Promise<boolean>> = {
    'the issuer’s signature': () => isSignedBy(message, Buffer.from(signature, 'base64'), key),
    'that the ticket is made for its key': () => message.subarray(32).equals(spent),
    'the owner’s signature': () => verifyOwner(reading.value),
  };
  for (const [name, check] of Object.entries(checks))
    if (name !== omitted && !(await check())) return false;
  return (await castStaffBallot(reading.value)).ok;
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a forger at the RPCs of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  let forgeries: readonly Forgery[];
  let honest: readonly SignedBallot[];
  let wave: StaffWave;
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    wave = await openStaffWave('dinas-palsu', { peer: 6, subordinate: 5 });
    const ballots: SignedBallot[] = [];
    for (const person of wave.people.filter(({ group }) => group === 'peer').slice(0, 4)) {
      const ticket = await claim(wave, person);
      const ballot = await makeBallot(wave, 'peer', ticket, { KOM2: 3 });
      expect((await sendStaffBallot(ballot)).status).toBe(201);
      ballots.push({ ...ballot, seq: 1 } as unknown as SignedBallot);
    }
    honest = ballots;
    const moved = honest.map((ballot) => ({
      how: 'the same ticket in another group',
      ballot: { ...ballot, group: 'subordinate' },
    }));
    forgeries = [...(await forge(honest, wave.file.groups.peer!)), ...moved];
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);

  testIfPresent('there are more than a thousand of them', () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(1_000);
  });

  testIfPresent(
    'the ballot function takes none, and the database hears of none',
    { timeout: 120_000 },
    async () => {
      const statuses = new Map<number, number>();
      const asked: string[] = [];
      const whole = setTransport((address, init) => {
        asked.push(address);
        return whole(address, init);
      });
      try {
        for (const { ballot } of forgeries) {
          const { status } = await sendStaffBallot({ ...ballot, seq: String(ballot.seq) });
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      } finally {
        setTransport(whole);
      }
      expect([...statuses.keys()]).toEqual([422]);
      // Of the one wave that is invented it asks once whether there is such a wave.
      expect(asked.filter((address) => !address.endsWith('/wave_form'))).toEqual([]);
      expect(asked.length).toBeLessThanOrEqual(1);
      const [row] = await database.gateway.run('select count(*)::int as n from app.staff_ballots');
      expect(row!.n).toBe(honest.length);
    },
  );

  testIfPresent('an honest ballot again is no second ballot', async () => {
    for (const ballot of honest) {
      const url = { ...ballot, seq: String(ballot.seq) };
      expect([200, 409]).toContain((await sendStaffBallot(url)).status);
    }
    const [row] = await database.gateway.run('select count(*)::int as n from app.staff_ballots');
    expect(row!.n).toBe(honest.length);
  });

  testIfPresent.each<[Check]>([
    ['that the ticket is made for its key'],
    ['the issuer’s signature'],
    ['the owner’s signature'],
  ])('the same function without checking %s takes some', async (check) => {
    await database.gateway.run('delete from app.staff_ballots');
    const { n, e } = wave.file.groups.peer!;
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    let through = 0;
    for (const { ballot } of forgeries)
      if (await castWithout(check, { ...ballot, seq: String(ballot.seq) }, key)) through += 1;
    expect(through).toBeGreaterThan(0);
  });
});
