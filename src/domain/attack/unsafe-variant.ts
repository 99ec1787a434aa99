// Publishes answers as a careless dashboard would, so that anybody can see what the same attacker does to it. Never used on real ballots.
import type { Histogram } from '../disclosure/cells.ts';
import { DEFAULT_POLICY } from '../disclosure/policy.ts';
import type { Cell, Policy, PublishedAtom, Snapshot } from '../disclosure/published.ts';
import { RATER_GROUPS, type Answer, type Answers, type RaterGroup } from '../instrument/terms.ts';
import type { Arrival } from './claims.ts';

/** A made-up ballot. */
export interface MadeUpBallot {
  readonly group: RaterGroup;
  readonly answers: Answers;
}

/** A dashboard that is read after every ballot. */
export interface Dashboard {
  readonly readings: readonly Snapshot[];
  readonly arrivals: readonly Arrival[];
}

/** The total over everybody that such dashboards show beside the groups. */
const EVERYBODY = 'everybody';

const given = (answers: Answers): readonly (readonly [string, Answer])[] =>
  Object.entries(answers).flatMap(([item, answer]) => (answer ? [[item, answer] as const] : []));

/** One group after the other, a ballot each, until all have come. */
function alternate(ballots: readonly MadeUpBallot[]): readonly MadeUpBallot[] {
  const queues = RATER_GROUPS.map((group) => ballots.filter((ballot) => ballot.group === group));
  const longest = Math.max(...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? []),
  ).flat();
}

function exactCell(atom: string, item: string, histogram: Histogram): Cell {
  const n = histogram.reduce((total, count) => total + count, 0);
  const sum = histogram.reduce((total, count, index) => total + count * (index + 1), 0);
  return {
    ...{ atom, item, n },
    sum: { at: 'exactly', value: sum },
    favorable: { at: 'exactly', value: histogram[2] + histogram[3] },
  };
}

/**
 * What a dashboard shows that hides groups below k, and is careless in everything else: it counts every ballot at once,
 * says exact means and counts, and adds a total over everybody.
 */
export function unsafeVariant(
  ballots: readonly MadeUpBallot[],
  policy: Pick<Policy, 'k'>,
  instrument: string,
): Dashboard {
  const ordered = alternate(ballots);
  const groups = RATER_GROUPS.filter((group) => ballots.some((ballot) => ballot.group === group));
  const raters = new Map<string, number>();
  const histograms = new Map<string, Map<string, Histogram>>();
  const add = (atom: string, { answers }: MadeUpBallot) => {
    raters.set(atom, (raters.get(atom) ?? 0) + 1);
    const items = histograms.get(atom) ?? new Map<string, Histogram>();
    histograms.set(atom, items);
    for (const [item, answer] of given(answers)) {
      const next = [...(items.get(item) ?? [0, 0, 0, 0])] as [number, number, number, number];
      next[answer - 1]! += 1;
      items.set(item, next);
    }
  };
  const show = (): Snapshot => {
    const shown = [...raters].filter(([, n]) => n >= policy.k);
    const atoms = shown.map(([id, n]): PublishedAtom => {
      const own = id === EVERYBODY ? groups : [id as RaterGroup];
      return { id, groups: own, n, spread: null };
    });
    const cells = shown.flatMap(([id]) =>
      [...histograms.get(id)!].map(([item, histogram]) => exactCell(id, item, histogram)),
    );
    const enough = cells.filter(({ n }) => n >= policy.k);
    return {
      version: 1,
      instrument,
      policy: { ...DEFAULT_POLICY, ...policy },
      atoms,
      cells: enough,
    };
  };
  const readings = ordered.map((ballot) => {
    add(ballot.group, ballot);
    add(EVERYBODY, ballot);
    return show();
  });
  const arrivals = ordered.map(({ group, answers }) => ({
    group,
    items: given(answers).map(([item]) => item),
  }));
  return { readings, arrivals };
}
