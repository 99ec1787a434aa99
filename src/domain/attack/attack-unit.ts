// Tries to work out single answers from everything that a unit has published. On our own publications it must find none.
import type { Snapshot } from '../disclosure/published.ts';
import { claimsOf, claimsOfDashboard, type Arrival, type Claim } from './claims.ts';
import { smallestPieces } from './differences.ts';
import { reachOfClaim, type Reach } from './possible.ts';

export interface AttackOptions {
  /**
   * Given, the snapshots are readings of one dashboard after each of these ballots; else each snapshot is a wave of its
   * own.
   */
  readonly arrivals?: readonly Arrival[];
}

/** One item of one wave, from all raters that its numbers rest on. */
export interface ItemAttack {
  /** Place of the snapshot; 0 for a dashboard. */
  readonly wave: number;
  readonly item: string;
  /** Answers behind the published numbers. */
  readonly answers: number;
  /** Answers that anybody can work out. */
  readonly byAnybody: number;
  /** Further answers that some colleague could, who knows an answer of their own. */
  readonly byInsiders: number;
}

export interface AttackReport {
  readonly answers: number;
  /** Answers that anybody, or some colleague, can work out. */
  readonly determined: number;
  readonly items: readonly ItemAttack[];
}

/** The rank of a reach, worst last. */
const RANK: readonly Reach[] = ['nobody', 'insider', 'anybody'];

/** The worst that any claim does to each rater. */
function reachOfRaters(claims: readonly Claim[]): ReadonlyMap<number, Reach> {
  const worst = new Map<number, Reach>();
  for (const claim of claims) {
    const reach = reachOfClaim(claim);
    for (const [place, rater] of claim.raters.entries()) {
      const now = place < (claim.shift?.compared ?? 0) ? reach.compared : reach.silent;
      const known = worst.get(rater) ?? 'nobody';
      worst.set(rater, RANK.indexOf(now) > RANK.indexOf(known) ? now : known);
    }
  }
  return worst;
}

function attackItem(claims: readonly Claim[]): ItemAttack {
  const reach = reachOfRaters([...claims, ...smallestPieces(claims)]);
  const reached = (by: Reach) => [...reach.values()].filter((one) => one === by).length;
  const { wave, item } = claims[0]!;
  return {
    ...{ wave, item },
    answers: reach.size,
    byAnybody: reached('anybody'),
    byInsiders: reached('insider'),
  };
}

/**
 * Attack all that was published about a unit.
 *
 * The attacker knows who rates in which group, who skipped which item and, of a dashboard, when each ballot came; an
 * insider also knows one answer. Items are attacked one by one, because nothing published binds answers to different
 * items together but the spread, whose noise admits every value.
 *
 * @param onProgress told the items done and all items, after each.
 */
export function attackUnit(
  snapshots: readonly Snapshot[],
  { arrivals }: AttackOptions = {},
  onProgress: (done: number, all: number) => void = () => {},
): AttackReport {
  const claims = arrivals ? claimsOfDashboard(snapshots, arrivals) : claimsOf(snapshots);
  const byItem = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.wave} ${claim.item}`;
    byItem.set(key, [...(byItem.get(key) ?? []), claim]);
  }
  const items = [...byItem.values()].map((together, place) => {
    const attacked = attackItem(together);
    onProgress(place + 1, byItem.size);
    return attacked;
  });
  const sum = (count: (item: ItemAttack) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  return {
    answers: sum(({ answers }) => answers),
    determined: sum(({ byAnybody, byInsiders }) => byAnybody + byInsiders),
    items,
  };
}
