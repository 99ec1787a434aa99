// Mail and a roster that changes: what waits goes with its code, nobody is invited twice, and who has left gets nothing any more.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { operate, type Operator } from '../../fixtures/attacks/operated-wave.ts';
import { hasPostgres } from '../../fixtures/databases.ts';

const CONTACTS = ['ani', 'budi', 'cici', 'dedi', 'eka', 'fani'].map(
  (name) => `${name}@kantor.example`,
);
const [ANI, BUDI, CICI, DEDI] = CONTACTS as [string, string, string, string];
const NEW = 'gita@kantor.example';

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('a roster that changes while mail waits ($kind)', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  const mailedLast = ({ seen }: Operator) =>
    seen
      .at(-1)!
      .mailed.map(({ to }) => to)
      .sort();
  const without = (...gone: readonly string[]) =>
    CONTACTS.filter((contact) => !gone.includes(contact));

  test.skipIf(!present)(
    'invitations that wait are sent, with the new code where it was replaced, and not to who left',
    { timeout: 120_000 },
    async () => {
      const operator = await operate(database, 'kantor-antre-x', CONTACTS);
      await operator.goTo(1, 1);
      await operator.invite();
      await operator.reissue(ANI);
      await operator.withdraw(BUDI);
      await operator.add(NEW);
      await operator.tick();
      expect(mailedLast(operator)).toEqual(without(BUDI));
      const toAni = operator.seen.at(-1)!.mailed.find(({ to }) => to === ANI)!;
      expect(toAni.text).toContain(operator.codes.get(ANI)!);
      // Who joined is the only one who has no invitation by mail yet.
      await operator.invite();
      await operator.tick();
      expect(mailedLast(operator)).toEqual([NEW]);
    },
  );

  test.skipIf(!present)(
    'a roster that changed after the invitations is reminded as it stands',
    { timeout: 120_000 },
    async () => {
      const operator = await operate(database, 'kantor-ubah-x', CONTACTS);
      await operator.goTo(1, 1);
      await operator.invite();
      await operator.tick();
      await operator.withdraw(BUDI);
      await operator.replace(CICI, NEW);
      await operator.reissue(DEDI);
      await operator.invite();
      await operator.tick();
      expect(mailedLast(operator)).toEqual([NEW]);
      await operator.goTo(6, 3);
      const reminded = operator.seen.filter(({ mailed }) => mailed.length > 1).at(-1)!;
      expect(reminded.mailed.map(({ to }) => to).sort()).toEqual([...without(BUDI, CICI), NEW]);
      for (const { to, text } of reminded.mailed)
        expect(text).toContain(`#${operator.codes.get(to)!}`);
    },
  );
});
