// Computes Indeks Perilaku of an atom, and its change, from published figures alone.
import type { Cell, PublishedAtom, Snapshot } from '../disclosure/published.ts';
import { widestSpread } from '../disclosure/spread.ts';
import { isIndexed } from '../instrument/items.ts';
import {
  indexOf,
  intervalOfChange,
  intervalOfMean,
  type MeanSummary,
} from '../statistics/means.ts';
import { noisyIndex, noisyIndexChange, readItem, type NoisyBatch } from '../statistics/noisy.ts';
import { basisOf, figuresOf, isNoisy, type CitizenItem } from './item-figures.ts';
import {
  averageOf,
  describeChange,
  endsOf,
  hullOf,
  meanOf,
  pointAt,
  scaleRange,
} from './ranges.ts';
import type { Range } from '../statistics/range.ts';
import type { Change, IndexValue } from './values.ts';

/** Index points below which a change is practically nil. */
const SLIGHT = 5;

/** The figures of an atom that make its index. */
const indexFigures = (snapshot: Snapshot, atom: string) =>
  figuresOf(snapshot, atom).filter(({ item }) => isIndexed(item));

const indexCells = (snapshot: Snapshot, atom: string): readonly Cell[] =>
  indexFigures(snapshot, atom).filter((figure): figure is Cell => !isNoisy(figure));

const indexBins = (snapshot: Snapshot, atom: string): readonly CitizenItem[] =>
  indexFigures(snapshot, atom).filter(isNoisy);

const batchOf = (figures: readonly CitizenItem[]): NoisyBatch => ({
  items: figures.map(({ bins, n }) => readItem(bins, n)),
  n: figures[0]?.n ?? 0,
});

/** The index of citizens from their noisy bins; `null` where there are none. */
function citizenIndexOf(figures: readonly CitizenItem[]): IndexValue | null {
  const { items, n } = batchOf(figures);
  if (items.length === 0) return null;
  const { value, interval } = noisyIndex(items, n);
  return { index: pointAt(value), interval, n };
}

function citizenChangeOf(
  before: readonly CitizenItem[],
  after: readonly CitizenItem[],
): Change | null {
  const shared = (figures: readonly CitizenItem[], others: readonly CitizenItem[]) =>
    figures.filter(({ item }) => others.some((other) => other.item === item));
  const [first, last] = [batchOf(shared(before, after)), batchOf(shared(after, before))];
  if (first.items.length === 0) return null;
  const valueOf = ({ items, n }: NoisyBatch) => pointAt(noisyIndex(items, n).value);
  return describeChange(valueOf(first), valueOf(last), noisyIndexChange(first, last), SLIGHT);
}

/**
 * The summaries that a range of means allows.
 *
 * Where no spread was published, the raters may have been as far apart as the scale permits; anything less would
 * claim an agreement that nobody published.
 */
function summariesOf({ n, spread }: PublishedAtom, mean: Range): readonly MeanSummary[] {
  return endsOf(mean).map((end) => ({ n, mean: end, spread: spread ?? widestSpread(n) }));
}

/** The index of an atom in a snapshot; `null` where nothing of it was published. Both ends of a range bound its hull. */
export function indexValueOf(snapshot: Snapshot, id: string): IndexValue | null {
  if (basisOf(snapshot, id) !== 'margins') return citizenIndexOf(indexBins(snapshot, id));
  const atom = snapshot.atoms.find((candidate) => candidate.id === id);
  const cells = indexCells(snapshot, id);
  if (!atom || cells.length === 0) return null;
  const mean = averageOf(cells.map(meanOf));
  const interval = hullOf(summariesOf(atom, mean).map(intervalOfMean));
  return {
    index: scaleRange(mean, indexOf(1)),
    interval: scaleRange(interval, indexOf(1)),
    n: atom.n,
  };
}

/**
 * The change of an atom's index between two snapshots, in index points, over the items published in both: like is
 * compared with like, so it can differ a little from the difference of the two indexes. `null` without such items, and
 * between figures that may not be compared.
 */
export function indexChangeOf(before: Snapshot, after: Snapshot, id: string): Change | null {
  const [basis, other] = [basisOf(before, id), basisOf(after, id)];
  if (basis !== other || basis === 'open') return null;
  if (basis === 'slip') return citizenChangeOf(indexBins(before, id), indexBins(after, id));
  const [first, last] = [before, after].map((snapshot) => ({
    atom: snapshot.atoms.find((atom) => atom.id === id),
    cells: indexCells(snapshot, id),
  }));
  if (!first?.atom || !last?.atom) return null;
  const shared = (cells: readonly Cell[], others: readonly Cell[]) =>
    cells.filter(({ item }) => others.some((other) => other.item === item)).map(meanOf);
  const [from, to] = [shared(first.cells, last.cells), shared(last.cells, first.cells)];
  if (from.length === 0) return null;
  const [start, end] = [averageOf(from), averageOf(to)];
  const ends = summariesOf(last.atom, end);
  const interval = hullOf(
    summariesOf(first.atom, start).flatMap((a) => ends.map((b) => intervalOfChange(a, b))),
  );
  const points = (range: Range) => scaleRange(range, indexOf(1));
  return describeChange(points(start), points(end), points(interval), SLIGHT);
}
