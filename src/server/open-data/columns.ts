// Fills the columns of the CSV, one line per published cell or item of citizens; their order and meaning stand in the dictionary.
import columns from '#content/open-data/cells-2.json' with { type: 'json' };
import {
  citizensOf,
  type Cell,
  type CitizenFigures,
  type Coded,
  type PublishedAtom,
  type Snapshot,
} from '#domain/disclosure/published.ts';
import { readItem } from '#domain/statistics/noisy.ts';
import { figuresOf, isNoisy, type CitizenItem } from '#domain/summary/item-figures.ts';
import type { ProgrammeRecord, UnitRecord, WaveRecord } from '#domain/waves/record.ts';

export type Field = string | number | null;

/** Names of the columns; the order is part of the promise, and new ones come last. */
export const COLUMNS: readonly string[] = columns.map(({ name }) => name);

/** The wave that a line is about. */
interface Place {
  readonly unit: UnitRecord;
  readonly programme: ProgrammeRecord;
  readonly wave: WaveRecord;
  readonly snapshot: Snapshot;
}

type Fields = Readonly<Record<string, Field>>;

const isOf =
  ({ atom, item }: Cell) =>
  (other: Pick<Cell, 'atom' | 'item'>) =>
    other.atom === atom && other.item === item;

/** A coded number as two columns, empty where there is none. */
const pairOf = (name: string, coded: Coded | undefined): Readonly<Record<string, Field>> => ({
  [`${name}_at`]: coded?.at ?? null,
  [`${name}_value`]: coded?.value ?? null,
});

/** People on the rosters of an atom; `null` where one of its groups has none. */
function invitedOf({ groups }: PublishedAtom, { invited }: WaveRecord): number | null {
  const rosters = groups.map((group) => invited?.[group] ?? null);
  return rosters.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0);
}

const describePlace = ({ unit, programme, wave, snapshot }: Place): Fields => ({
  unit: unit.slug,
  trained_on: programme.trainedOn,
  month: wave.month,
  instrument: snapshot.instrument,
  published_on: wave.publishedOn,
  content_hash: wave.contentHash,
  unit_type: unit.type,
  full_days: wave.fullDays ?? null,
  counts: wave.counts ?? null,
  ended_early: wave.endedEarly === undefined ? null : String(wave.endedEarly),
});

function describeCell({ wave, snapshot }: Place, atom: PublishedAtom, cell: Cell): Fields {
  const shift = snapshot.shifts?.find(isOf(cell));
  const answers = snapshot.distributions?.find(isOf(cell))?.answers ?? [];
  return {
    atom: atom.id,
    groups: atom.groups.join(' '),
    raters: atom.n,
    spread: atom.spread,
    item: cell.item,
    n: cell.n,
    ...pairOf('sum', cell.sum),
    ...pairOf('favorable', cell.favorable),
    ...pairOf('more', shift?.more),
    ...pairOf('less', shift?.less),
    ...Object.assign({}, ...[0, 1, 2, 3].map((at) => pairOf(`answer_${at + 1}`, answers[at]))),
    invited: invitedOf(atom, wave),
  };
}

/** Derived figures have four decimals; whoever wants more computes them from the bins. */
const short = (value: number): number => Math.round(value * 10_000) / 10_000;

function describeCitizens(
  { n, entry, epsilon }: CitizenFigures,
  { item, bins }: CitizenItem,
): Fields {
  const { mean, meanInterval, share, shareInterval } = readItem(bins, n);
  const [bin_1, bin_2, bin_3, bin_4, bin_missing] = bins;
  return {
    ...{ atom: 'citizen', groups: 'citizen', raters: n, item, n, entry, epsilon },
    ...{ bin_1, bin_2, bin_3, bin_4, bin_missing },
    turunan_mean: short(mean),
    turunan_mean_low: short(meanInterval.low),
    turunan_mean_high: short(meanInterval.high),
    turunan_share: short(share),
    turunan_share_low: short(shareInterval.low),
    turunan_share_high: short(shareInterval.high),
  };
}

/** What each line of a wave says besides its place: cells of staff, then items of citizens. */
function describeWave(place: Place): readonly Fields[] {
  const { snapshot } = place;
  const atoms = new Map(snapshot.atoms.map((atom) => [atom.id, atom]));
  const citizens = citizensOf(snapshot);
  return [
    ...snapshot.cells.flatMap((cell) => {
      const atom = atoms.get(cell.atom);
      return atom ? [describeCell(place, atom, cell)] : [];
    }),
    ...(citizens
      ? figuresOf(snapshot, 'citizen')
          .filter(isNoisy)
          .map((figure) => describeCitizens(citizens, figure))
      : []),
  ];
}

/** Everything that a line is about, and its fields by the names of their columns. */
export interface Line extends Place {
  readonly fields: Fields;
}

/** All published figures of a unit, oldest programme and wave first. */
export function figuresOfUnit(unit: UnitRecord): readonly Line[] {
  return unit.programmes.toReversed().flatMap((programme) =>
    programme.waves.flatMap((wave) => {
      const { snapshot } = wave;
      if (!snapshot) return [];
      const place = { unit, programme, wave, snapshot };
      const shared = describePlace(place);
      return describeWave(place).map((fields) => ({ ...place, fields: { ...shared, ...fields } }));
    }),
  );
}

/** The line of every published figure of a unit. */
export const linesOf = (unit: UnitRecord): readonly (readonly Field[])[] =>
  figuresOfUnit(unit).map(({ fields }) => COLUMNS.map((name) => fields[name] ?? null));
