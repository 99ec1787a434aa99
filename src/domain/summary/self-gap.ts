// Compares how participants see themselves with how others see them, on the items that everybody answers, in neutral words.
import type { Snapshot } from '../disclosure/published.ts';
import { averageOf, meanOf } from './ranges.ts';
import type { Range } from '../statistics/range.ts';

export interface SelfGap {
  /** The atom that the participants' own view is compared with. */
  readonly atom: string;
  /** Own mean less the others' mean on the scale 1–4, over the anchor items that both show. */
  readonly gap: Range;
  /** Anchor items compared. */
  readonly items: number;
  /** `similar` below a quarter of a step, `unclear` where published ranges allow more than one word. */
  readonly view: 'similar' | 'own-higher' | 'own-lower' | 'unclear';
}

/** A quarter of a step of the scale; what is less is not worth a word. */
const SIMILAR = 0.25;

function viewOf({ low, high }: Range): SelfGap['view'] {
  if (low > -SIMILAR && high < SIMILAR) return 'similar';
  if (low >= SIMILAR) return 'own-higher';
  return high <= -SIMILAR ? 'own-lower' : 'unclear';
}

/**
 * The gap between participants and one atom of others; `null` where no anchor item is shown of both.
 *
 * It describes these raters and claims nothing beyond them, so it has no interval but that of the published ranges.
 *
 * @param anchors ids of the items that every staff group answers.
 */
export function gapTo(
  snapshot: Snapshot,
  atom: string,
  anchors: readonly string[],
): SelfGap | null {
  const meansOf = (id: string) =>
    new Map(
      snapshot.cells
        .filter((cell) => cell.atom === id && anchors.includes(cell.item))
        .map((cell) => [cell.item, meanOf(cell)] as const),
    );
  const [own, others] = [meansOf('self'), meansOf(atom)];
  const shared = [...own.keys()].filter((item) => others.has(item));
  if (shared.length === 0) return null;
  const ofShared = (means: ReadonlyMap<string, Range>) =>
    averageOf(shared.map((item) => means.get(item)!));
  const [mine, theirs] = [ofShared(own), ofShared(others)];
  const gap = { low: mine.low - theirs.high, high: mine.high - theirs.low };
  return { atom, gap, items: shared.length, view: viewOf(gap) };
}
