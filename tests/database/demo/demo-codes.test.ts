// The invitation codes of the demo data are known to its own installation alone, and stay the same there.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInvitationCode } from '#crypto/codes.ts';
import { demoLinks, STAFF_WAVE } from '#demo/staff-visits.ts';
import { seedDemo } from '#demo/seed.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { attachDemo, SECRET } from '../../fixtures/attached.ts';

const SITE = 'http://localhost:4321';
const OTHER = 'a secret of another installation, as long';

let database: Awaited<ReturnType<typeof attachDemo>>;
beforeAll(async () => {
  database = await attachDemo();
});
afterAll(() => database.close());

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const codesOf = async (secret: string) =>
  (await demoLinks(SITE, 'id', secret)).map((link) => /#([^.]+)\./.exec(link)![1]!);

/** Hexadecimal hashes of all codes that the demo's open staff wave knows. */
const knownHashes = async () => {
  const rows = await database.gateway.run(
    `select encode(code_hash, 'hex') as hash from app.invitations i
      join app.waves w on w.id = i.wave_id where w.code = '${STAFF_WAVE}'`,
  );
  return rows.map(({ hash }) => String(hash));
};

test('the printed links carry codes of the roster', async () => {
  const hashes = (await codesOf(SECRET)).map((code) =>
    sha256(readInvitationCode(code)!).toString('hex'),
  );
  expect(hashes).toHaveLength(4);
  expect(await knownHashes()).toEqual(expect.arrayContaining(hashes));
});

test('who knows the program and not the secret can compute none of them', async () => {
  const known = await knownHashes();
  expect(known.length).toBeGreaterThan(20);
  const guessed = ['self', 'superior', 'peer', 'subordinate'].flatMap((group) =>
    Array.from({ length: 30 }, (_, place) =>
      sha256(sha256(`${STAFF_WAVE} code ${group} ${place}`).subarray(0, 10)).toString('hex'),
    ),
  );
  expect(guessed.filter((hash) => known.includes(hash))).toEqual([]);
  const [ours, others] = [await codesOf(SECRET), await codesOf(OTHER)];
  expect(ours.filter((code) => others.includes(code))).toEqual([]);
});

test('seeding again changes nothing, and under another secret it is refused', async () => {
  const count = async () =>
    (await database.gateway.run('select count(*)::int as n from app.staff_ballots'))[0]!.n;
  const before = [await count(), await knownHashes()];
  await seedDemo(new Date(), SECRET);
  expect([await count(), await knownHashes()]).toEqual(before);
  await expect(seedDemo(new Date(), OTHER)).rejects.toThrow(OperatorError);
  expect([await count(), await knownHashes()]).toEqual(before);
});
