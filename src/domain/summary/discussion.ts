// Chooses what a unit talks about in its meeting: behaviors that surely fell or are surely seen less often than others, and never one of which that cannot be told.
import { isTransfer } from '../instrument/items.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import type { Summary } from './summarize.ts';
import type { BehaviorRow, Change, ShareValue } from './values.ts';

/** A behavior with the latest share that is shown of it. */
export interface DiscussedBehavior {
  readonly item: string;
  readonly latest: ShareValue;
  readonly change: Change | null;
}

/** What the group of the headline saw, sorted by what may be said of it; each list in the order of the form, which ranks nothing. */
export interface Discussion {
  readonly atom: string;
  readonly groups: readonly RaterGroup[];
  /** Month of the latest shares. */
  readonly month: number;
  /** Surely fell since the first wave. */
  readonly fell: readonly DiscussedBehavior[];
  /** Surely seen less often than the behavior that is seen most surely: their likely ranges do not touch. */
  readonly rarer: readonly DiscussedBehavior[];
  readonly rose: readonly DiscussedBehavior[];
  /** Neither can be told. */
  readonly unsure: readonly DiscussedBehavior[];
  /** Not shown in the latest wave: nothing is said of them. */
  readonly withheld: readonly string[];
}

/** The share that is talked about: the latest where its wave was counted, and none where that wave does not show it. */
function latestOf({ before, after }: BehaviorRow): ShareValue | null {
  if (typeof after === 'object') return after;
  return after === 'not-collected' && typeof before === 'object' ? before : null;
}

/** Behaviors of one panel; how the training is used is no behavior. */
const behaviorsOf = (rows: readonly BehaviorRow[]) => rows.filter(({ item }) => !isTransfer(item));

/**
 * What may be said of each behavior.
 *
 * @param order ids of the items as the form asks them.
 * @returns `null` where nothing is shown.
 */
export function chooseDiscussion(
  { headline, panels, stage }: Pick<Summary, 'headline' | 'panels' | 'stage'>,
  order: readonly string[],
): Discussion | null {
  const lead = panels.find(({ atom }) => atom === headline?.atom);
  const panel = lead ?? (stage === 'levels' ? panels[0] : undefined);
  if (!panel) return null;
  const rows = behaviorsOf(panel.rows).toSorted(
    (a, b) => order.indexOf(a.item) - order.indexOf(b.item),
  );
  const shown = rows.flatMap((row): DiscussedBehavior[] => {
    const latest = latestOf(row);
    return latest ? [{ item: row.item, latest, change: row.change }] : [];
  });
  if (shown.length === 0) return null;
  const surelySeen = Math.max(...shown.map(({ latest }) => latest.interval.low));
  const didFall = ({ change }: DiscussedBehavior) => change?.state === 'down';
  const isRarer = ({ latest }: DiscussedBehavior) => latest.interval.high < surelySeen;
  const didRise = ({ change }: DiscussedBehavior) => change?.state === 'up';
  const fell = shown.filter(didFall);
  const rarer = shown.filter((one) => !didFall(one) && isRarer(one));
  const rest = shown.filter((one) => !didFall(one) && !isRarer(one));
  const isLatest = rows.some(({ after }) => typeof after === 'object');
  return {
    ...{ atom: panel.atom, groups: panel.groups },
    month: isLatest ? panel.toMonth : panel.fromMonth,
    ...{ fell, rarer },
    rose: rest.filter(didRise),
    unsure: rest.filter((one) => !didRise(one)),
    withheld: rows.filter((row) => latestOf(row) === null).map(({ item }) => item),
  };
}
