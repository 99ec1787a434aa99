// No RPC takes any of more than a thousand ballots that nobody may cast: replayed, moved, mixed, cut, calculated.
// The same RPC without one of its checks takes many.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyOwner, type SignedBallot } from '#crypto/staff-ballot.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { forge, type Forgery } from '../../fixtures/forger.ts';
import { claim, makeBallot, openStaffWave, sendStaffBallot } from '../../fixtures/staff-wave.ts';

const BINDING = 'substring(given.prepared from 33) <> given.spent';
const SIGNATURE = 'not app.is_signed(modulus, given.prepared, given.signature)';

const plain = (text: string) => text.replace(/-/g, '+').replace(/_/g, '/');
const padded = (text: string) => plain(text).padEnd(Math.ceil(text.length / 4) * 4, '=');
const quote = (text: string) => `'${text.replace(/'/g, "''")}'`;

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a forger at the RPCs of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  let forgeries: readonly Forgery[];
  let honest: readonly SignedBallot[];
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    const wave = await openStaffWave('dinas-palsu', { peer: 6, subordinate: 5 });
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

  /** Call an RPC as the owner of the database would, past every check before it. */
  async function callRpc(rpc: string, ballot: SignedBallot): Promise<string> {
    const parts = [
      ballot.prepared,
      ballot.signature,
      ballot.ownPublic,
      ballot.ownSignature,
      ballot.box,
    ];
    const given = [quote(ballot.wave), quote(ballot.group), String(ballot.seq)];
    const [row] = await database.gateway.run(
      `select ${rpc}(${[...given, ...parts.map((part) => quote(padded(part)))].join(', ')}) ->> 'reason' as reason`,
    );
    return String(row!.reason);
  }
  const taken = ['stored', 'replaced', 'already-stored'];
  async function takenBy(rpc: string, tried = forgeries): Promise<readonly SignedBallot[]> {
    const through: SignedBallot[] = [];
    for (const { ballot } of tried) {
      if (taken.includes(await callRpc(rpc, ballot))) through.push(ballot);
    }
    return through;
  }

  testIfPresent('there are more than a thousand of them', () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(1_000);
  });

  testIfPresent('the ballot function takes none', { timeout: 120_000 }, async () => {
    const statuses = new Map<number, number>();
    for (const { ballot } of forgeries) {
      const url = (text: string) => text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
      const { prepared, signature, ownPublic, ownSignature, box } = ballot;
      const parts = { prepared, signature, ownPublic, ownSignature, box };
      const sent = Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [name, url(text)]),
      );
      const { status } = await sendStaffBallot({ ...ballot, ...sent, seq: String(ballot.seq) });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()]).toEqual([422]);
  });

  testIfPresent(
    'the database takes none whose ticket is forged, whoever calls',
    { timeout: 120_000 },
    async () => {
      const through = await takenBy('public.cast_staff_ballot');
      // The ticket proves the right to a ballot; the owner's signature is the function's and the count's to check.
      const tickets = honest.map(
        (b) => padded(b.prepared) + padded(b.signature) + padded(b.ownPublic),
      );
      for (const ballot of through) {
        expect(tickets).toContain(
          padded(ballot.prepared) + padded(ballot.signature) + padded(ballot.ownPublic),
        );
        expect(ballot.group).toBe('peer');
        expect(await verifyOwner(ballot)).toBe(false);
      }
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

  testIfPresent.each([
    ['that the ticket is made for its key', BINDING],
    ['the issuer’s signature', SIGNATURE],
  ])('the same RPC without checking %s takes some', { timeout: 120_000 }, async (_, check) => {
    const [found] = await database.gateway.run(
      `select pg_get_functiondef('public.cast_staff_ballot'::regproc) as source`,
    );
    const source = String(found!.source);
    expect(source).toContain(check);
    await database.gateway.run(
      source.replace(check, 'false').replaceAll('cast_staff_ballot', 'naive_rpc'),
    );
    await database.gateway.run('delete from app.staff_ballots');
    const cunning = forgeries.filter(({ how }) => /stolen|calculated|another issuer/.test(how));
    const through = await takenBy('public.naive_rpc', cunning);
    expect(through.length).toBeGreaterThan(0);
    // Not the honest raters' ballots only: keys that no issuer ever signed.
    const strangers = through.filter((b) =>
      honest.every((h) => padded(h.ownPublic) !== padded(b.ownPublic)),
    );
    expect(strangers.length).toBeGreaterThan(0);
  });
});
