// An administrator who reads the tables afterwards links people or slips and ballots no better than chance.
// That holds even for one who also has the tally key or, with staff, an access log, and the same program breaks the naive designs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceOf } from '#demo/random.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { tooManyMatches } from '../../fixtures/attacks/chance.ts';
import { NAIVE, OURS, SLIPS, type Design } from '../../fixtures/attacks/designs.ts';
import { READINGS } from '../../fixtures/attacks/readings.ts';

const PEOPLE = 12;
const ROUNDS = 8;

/** Whether a reading needs an access log beside the tables. */
const asksForLog = (reading: string): boolean => reading.includes('access log');

/** An order in which people come. */
function shuffled(round: number): readonly number[] {
  const chance = chanceOf(`round ${round}`);
  return Array.from({ length: PEOPLE }, (_, person) => [chance(), person] as const)
    .sort(([a], [b]) => a - b)
    .map(([, person]) => person);
}

test('chance allows about one right link a round, and rarely many more', () => {
  expect(tooManyMatches(10)).toBe(31);
  expect(tooManyMatches(ROUNDS)).toBeLessThan(PEOPLE * 3);
});

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('an administrator of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  /** Right links, and links in all, by reading over some rounds. */
  async function attack(design: Design, rounds: number, first = 0) {
    const { run } = database.gateway;
    const none = () => Object.fromEntries(Object.keys(READINGS).map((name) => [name, 0]));
    const [right, made] = [none(), none()];
    for (let round = first; round < first + rounds; round += 1) {
      // The planner samples once in mid-wave, at the worst moment: before the last one comes.
      const played = await design.play(run, round, shuffled(round), () => run('analyze'));
      const truth = new Map(played);
      const log = played.map(([person]) => person);
      for (const [name, read] of Object.entries(READINGS)) {
        const links = await read(run, design.tablesOf(round), database.url, log);
        made[name]! += links.length;
        right[name]! += links.filter(([person, ballot]) => truth.get(person) === ballot).length;
      }
    }
    return { right, made };
  }

  test.skipIf(!present).each([OURS, SLIPS])(
    'finds no more than chance would in our tables: $name',
    { timeout: 240_000 },
    async (design) => {
      const { right, made } = await attack(design, ROUNDS);
      const alarming = Object.keys(right).filter((name) => right[name]! >= tooManyMatches(ROUNDS));
      // Rows of slips keep their order, so a log of who came when orders them: a limit that is printed. Boxes of staff do not.
      const told = design === SLIPS ? Object.keys(READINGS).filter(asksForLog) : [];
      expect(alarming).toEqual(told);
      // The readings did guess at everybody; they were wrong.
      for (const name of Object.keys(READINGS).filter((each) => each.startsWith('ranking'))) {
        expect([name, made[name]]).toEqual([
          name,
          name.endsWith('dump') && !database.url ? 0 : PEOPLE * ROUNDS,
        ]);
      }
      expect(right['joining transactions']).toBe(0);
      expect(right['subtracting the planner’s samples']).toBe(0);
    },
  );

  test.skipIf(!present)('links everybody in a naive design', { timeout: 60_000 }, async () => {
    const found: Record<string, number>[] = [];
    for (const design of NAIVE) found.push((await attack(design, 1)).right);
    const [one, ...others] = found;
    expect(one!['joining transactions']).toBe(PEOPLE);
    for (const broken of others) {
      expect(broken['joining transactions']).toBe(0);
      expect(broken['ranking by transaction']).toBe(PEOPLE);
      expect(broken['ranking by place']).toBe(PEOPLE);
      expect(broken['ranking contents kept apart']).toBe(PEOPLE);
      expect(broken['subtracting the planner’s samples']).toBe(1);
      expect(broken['ranking an access log against places']).toBe(PEOPLE);
      expect(broken['ranking an access log against transactions']).toBe(PEOPLE);
      if (database.url) expect(broken['ranking a dump']).toBe(PEOPLE);
    }
  });
});
