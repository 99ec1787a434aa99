// The closed form of the attacker agrees with walking through every way in which a few raters can answer.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '#domain/attack/claims.ts';
import {
  reachOfClaim,
  possibleAnswers,
  type Reach,
  type AnswerPair,
} from '#domain/attack/possible.ts';
import { runs } from '../../../fixtures/runs.ts';

const within = (value: number, { low, high }: { low: number; high: number }) =>
  value >= low && value <= high;
const howMany = (world: readonly AnswerPair[], holds: (pair: AnswerPair) => boolean) =>
  world.filter(holds).length;

/** Whether a world is one that a claim allows. */
function fits(world: readonly AnswerPair[], { sum, favorable, shift, counts }: Claim): boolean {
  const total = world.reduce((all, { now }) => all + now, 0);
  const rose = howMany(world, ({ now, before }) => before !== null && now > before);
  const fell = howMany(world, ({ now, before }) => before !== null && now < before);
  return (
    within(total, sum) &&
    within(
      howMany(world, ({ now }) => now > 2),
      favorable,
    ) &&
    (!shift || (within(rose, shift.more) && within(fell, shift.less))) &&
    (counts ?? []).every((range, index) =>
      within(
        howMany(world, ({ now }) => now === index + 1),
        range,
      ),
    )
  );
}

function* worldsOf(kinds: readonly boolean[]): Generator<readonly AnswerPair[]> {
  const [first, ...rest] = kinds;
  if (first === undefined) return yield [];
  for (const others of worldsOf(rest))
    for (const pair of possibleAnswers(first)) yield [pair, ...others];
}

function isSettled(left: readonly AnswerPair[]): boolean {
  const kinds = (kind: (pair: AnswerPair) => unknown) => new Set(left.map(kind)).size;
  if (kinds(({ now }) => now) === 1) return true;
  if (left[0]!.before === null) return false;
  return (
    kinds(({ before }) => before) === 1 ||
    kinds(({ now, before }) => Math.sign(now - before!)) === 1
  );
}

/** The reach of a claim by walking through all worlds of its raters. */
function walk(claim: Claim, target: number): Reach {
  const compared = claim.shift?.compared ?? 0;
  const kinds = claim.raters.map((_, place) => place < compared);
  const worlds = [...worldsOf(kinds)].filter((world) => fits(world, claim));
  const leftIn = (some: readonly (readonly AnswerPair[])[]) => some.map((world) => world[target]!);
  if (worlds.length > 0 && isSettled(leftIn(worlds))) return 'anybody';
  for (const insider of claim.raters.keys()) {
    if (insider === target) continue;
    for (const own of possibleAnswers(kinds[insider]!)) {
      const same = (pair: AnswerPair) => pair.now === own.now && pair.before === own.before;
      const left = leftIn(worlds.filter((world) => same(world[insider]!)));
      if (left.length > 0 && isSettled(left)) return 'insider';
    }
  }
  return 'nobody';
}

const between = (most: number) =>
  fc.tuple(fc.nat({ max: most }), fc.nat({ max: most })).map(([a, b]) => ({
    low: Math.min(a, b),
    high: Math.max(a, b),
  }));
const exactOr = (most: number) =>
  fc.oneof(
    fc.nat({ max: most }).map((value) => ({ low: value, high: value })),
    between(most),
  );

const claimOf = (n: number, parts: Partial<Claim>): Claim => ({
  ...{ wave: 0, atom: 'peer', item: 'KOM3' },
  raters: Array.from({ length: n }, (_, rater) => rater),
  sum: { low: n, high: 4 * n },
  favorable: { low: 0, high: n },
  ...parts,
});

const plain = fc
  .integer({ min: 1, max: 5 })
  .chain((n) =>
    fc
      .tuple(
        exactOr(4 * n),
        exactOr(n),
        fc.option(fc.array(exactOr(n), { minLength: 4, maxLength: 4 })),
      )
      .map(([sum, favorable, counts]) =>
        claimOf(n, { sum, favorable, ...(counts ? { counts } : {}) }),
      ),
  );
const shifted = fc
  .integer({ min: 2, max: 4 })
  .chain((n) =>
    fc
      .tuple(
        exactOr(4 * n),
        exactOr(n),
        fc.integer({ min: 1, max: Math.min(n, 3) }),
        exactOr(3),
        exactOr(3),
      )
      .map(([sum, favorable, compared, more, less]) =>
        claimOf(n, { sum, favorable, shift: { compared, more, less } }),
      ),
  );

test('for cells and distributions', () => {
  const seen = new Set<Reach>();
  fc.assert(
    fc.property(plain, (claim) => {
      const reach = reachOfClaim(claim).silent;
      seen.add(reach);
      expect(reach).toBe(walk(claim, 0));
    }),
    { numRuns: runs(600) },
  );
  expect([...seen].sort()).toEqual(['anybody', 'insider', 'nobody']);
});

test('for then and now, whoever compared', () => {
  const seen = new Set<Reach>();
  fc.assert(
    fc.property(shifted, (claim) => {
      const { compared, silent } = reachOfClaim(claim);
      seen.add(compared).add(silent);
      expect(compared).toBe(walk(claim, 0));
      if (claim.shift!.compared < claim.raters.length) {
        expect(silent).toBe(walk(claim, claim.raters.length - 1));
      }
    }),
    { numRuns: runs(120) },
  );
  expect([...seen].sort()).toEqual(['anybody', 'insider', 'nobody']);
});
