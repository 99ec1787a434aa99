// Who logs when codes are exchanged and when ballots arrive matches them: nearly always from day to day, less in a crowd, and the site says how often.
import { describe, expect, test } from 'vitest';
import { SCHEDULE } from '#components/survey/outbox/schedule.ts';
import { chanceOf } from '#demo/random.ts';
import { MATCHED, type Matched } from '../../fixtures/attacks/named-figures.ts';

/** Seconds from a claim to its ballot, and how plausible such a gap is to somebody who knows the program. */
interface Gap {
  readonly draw: (chance: () => number) => number;
  readonly logLikelihood: (gap: number) => number;
}

const IMPOSSIBLE = -1e6;

const evenly = (least: number, most: number): Gap => ({
  draw: (chance) => least + (most - least) * chance(),
  logLikelihood: (gap) => (gap >= least && gap <= most ? -Math.log(most - least) : IMPOSSIBLE),
});

/** Times of work of people: half are done before `median`. */
const likePeople = (median: number, sigma: number): Gap => ({
  draw: (chance) => {
    const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
    return median * Math.exp(sigma * normal);
  },
  logLikelihood: (gap) =>
    gap > 0 ? -Math.log(gap) - Math.log(gap / median) ** 2 / (2 * sigma ** 2) : IMPOSSIBLE,
});

/** A reply takes up to a second and a half. */
const REPLY = 1.5;
const GAPS: Readonly<Record<keyof Matched, Gap>> = {
  built: evenly(SCHEDULE.mixLeast / 1_000, SCHEDULE.mixMost / 1_000 + REPLY),
  withoutPause: evenly(0.2, REPLY),
  claimedAtStart: likePeople(300, 0.6),
  claimedAtReview: likePeople(75, 0.8),
};

/** The assignment of columns to rows with the least cost in all (Hungarian method, by shortest augmenting paths). */
function assign(cost: readonly (readonly number[])[]): number[] {
  const n = cost.length;
  const [u, v] = [new Array<number>(n + 1).fill(0), new Array<number>(n + 1).fill(0)];
  const rowOf = new Array<number>(n + 1).fill(0);
  for (let row = 1; row <= n; row++) {
    const least = new Array<number>(n + 1).fill(Infinity);
    const from = new Array<number>(n + 1).fill(0);
    const seen = new Array<boolean>(n + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    do {
      seen[column] = true;
      const at = rowOf[column]!;
      let [delta, next] = [Infinity, 0];
      for (let j = 1; j <= n; j++) {
        if (seen[j]) continue;
        const reduced = cost[at - 1]![j - 1]! - u[at]! - v[j]!;
        if (reduced < least[j]!) [least[j], from[j]] = [reduced, column];
        if (least[j]! < delta) [delta, next] = [least[j]!, j];
      }
      for (let j = 0; j <= n; j++) {
        if (seen[j]) {
          u[rowOf[j]!] = u[rowOf[j]!]! + delta;
          v[j] = v[j]! - delta;
        } else least[j] = least[j]! - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[from[column]!]!;
      column = from[column]!;
    }
  }
  return rowOf.slice(1).map((row) => row - 1);
}

/** Share of raters whose ballot an observer of both times finds, if so many come within so many seconds. */
function match(raters: number, within: number, gap: Gap, runs = 600): number {
  const chance = chanceOf(`timing ${raters} ${within}`);
  let right = 0;
  for (let run = 0; run < runs; run++) {
    const claims = Array.from({ length: raters }, () => chance() * within);
    const visits = claims.map((claim, rater) => ({ rater, at: claim + gap.draw(chance) }));
    const ballots = visits.sort(() => chance() - 0.5);
    const cost = claims.map((claim) => ballots.map(({ at }) => -gap.logLikelihood(at - claim)));
    right += assign(cost).filter((rater, place) => ballots[place]!.rater === rater).length;
  }
  return right / (raters * runs);
}

const TEN_DAYS = 10 * 8 * 3_600;
const MEETING = 20 * 60;

const CROWDS = [12, 30] as const;

describe('An observer of claims and ballots who holds the list of codes', () => {
  test('matches nearly everybody where answers come over days', () => {
    for (const gap of [GAPS.built, GAPS.withoutPause])
      expect(match(12, TEN_DAYS, gap)).toBeGreaterThan(0.99);
  });

  const ways = CROWDS.flatMap((raters) =>
    (Object.keys(GAPS) as (keyof Matched)[]).map((way) => ({ raters, way })),
  );

  test.each(ways)('matches as many of $raters in one meeting as is said: $way', (named) => {
    const { raters, way } = named;
    const share = match(raters, MEETING, GAPS[way]);
    expect(Math.abs(share - MATCHED[raters][way])).toBeLessThanOrEqual(0.03);
  });

  test.each(CROWDS)('would match more of %i if ballots followed without a pause', (raters) => {
    const [paused, bare] = [GAPS.built, GAPS.withoutPause].map((gap) =>
      match(raters, MEETING, gap),
    );
    expect(bare).toBeGreaterThan(paused! + 0.05);
  });
});
