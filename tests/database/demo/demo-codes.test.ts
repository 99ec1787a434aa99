// The invitation codes of the demo data are known to its own installation alone, and stay the same there.
import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInvitationCode } from '#crypto/codes.ts';
import { demoLinks, STAFF_WAVE } from '#demo/staff-visits.ts';
import { seedDemo } from '#demo/seed.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { attachDemo, SECRET } from '../../fixtures/attached.ts';

const SITE = 'http://localhost:4321';

let database: Awaited<ReturnType<typeof attachDemo>>;
beforeAll(async () => {
  database = await attachDemo();
});
afterAll(() => database.close());

/** The hash of the code of one place on the roster, as the program derives it. */
const hashOf = (secret: string | Uint8Array, group: string, place: number) =>
  sha256(
    createHmac('sha256', secret)
      .update(`jejak-perilaku/2|demo|${STAFF_WAVE}|code ${group} ${place}`)
      .digest()
      .subarray(0, 10),
  ).toString('hex');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const codesOf = async () =>
  (await demoLinks(SITE, 'id', SECRET)).map((link) => /#([^.]+)\./.exec(link)![1]!);

/** Hexadecimal hashes of all codes that the demo's open staff wave knows. */
const knownHashes = async () => {
  const rows = await database.gateway.run(
    `select encode(code_hash, 'hex') as hash from app.codes i
      join app.waves w on w.id = i.wave_id where w.code = '${STAFF_WAVE}'`,
  );
  return rows.map(({ hash }) => String(hash));
};

test('the printed links carry codes of the roster', async () => {
  const hashes = (await codesOf()).map((code) => sha256(readInvitationCode(code)!).toString('hex'));
  expect(hashes).toHaveLength(4);
  expect(await knownHashes()).toEqual(expect.arrayContaining(hashes));
});

test('who knows the program and APP_SECRET, and not the secret of the wave, can compute none of them', async () => {
  const known = await knownHashes();
  expect(known.length).toBeGreaterThan(20);
  const guessed = ['self', 'superior', 'peer', 'subordinate'].flatMap((group) =>
    Array.from({ length: 30 }, (_, place) => hashOf(SECRET, group, place)),
  );
  expect(guessed.filter((hash) => known.includes(hash))).toEqual([]);
  // With the wave's own secret the same computation finds all of them, so it is a real one.
  const secret = (await keyStore().read(STAFF_WAVE, 'secret'))!;
  const found = ['self', 'superior', 'peer', 'subordinate'].flatMap((group) =>
    Array.from({ length: 30 }, (_, place) => hashOf(secret, group, place)),
  );
  expect(known.filter((hash) => !found.includes(hash))).toEqual([]);
});

test('seeding again changes nothing, and without the secret of the wave it is refused', async () => {
  const count = async () =>
    (await database.gateway.run('select count(*)::int as n from app.staff_ballots'))[0]!.n;
  const before = [await count(), await knownHashes()];
  await seedDemo(new Date(), SECRET);
  expect([await count(), await knownHashes()]).toEqual(before);
  await keyStore().destroy(STAFF_WAVE);
  await expect(seedDemo(new Date(), SECRET)).rejects.toThrow(OperatorError);
  expect([await count(), await knownHashes()]).toEqual(before);
});
