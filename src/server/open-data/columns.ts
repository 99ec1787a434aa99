// Fills the columns of the CSV, one line per published cell; their order and meaning stand in the dictionary.
import columns from '#content/open-data/cells-1.json' with { type: 'json' };
import type { Cell, Coded, PublishedAtom, Snapshot } from '#domain/disclosure/published.ts';
import { rejoin } from '#domain/disclosure/set-aside.ts';
import type { ProgrammeRecord, UnitRecord, WaveRecord } from '#domain/waves/record.ts';

export type Field = string | number | null;

/** Names of the columns; the order is part of the promise, and new ones come last. */
export const COLUMNS: readonly string[] = columns.map(({ name }) => name);

/** Everything that a line is about. */
export interface Subject {
  readonly unit: UnitRecord;
  readonly programme: ProgrammeRecord;
  readonly wave: WaveRecord;
  readonly snapshot: Snapshot;
  readonly atom: PublishedAtom;
  readonly cell: Cell;
  readonly isApart: boolean;
}

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

/** The fields of a line by the names of their columns. */
export function fieldsOf(subject: Subject): Readonly<Record<string, Field>> {
  const { unit, programme, wave, snapshot, atom, cell, isApart } = subject;
  const shift = snapshot.shifts?.find(isOf(cell));
  const answers = snapshot.distributions?.find(isOf(cell))?.answers ?? [];
  return {
    unit: unit.slug,
    trained_on: programme.trainedOn,
    month: wave.month,
    instrument: snapshot.instrument,
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
    published_on: wave.publishedOn,
    content_hash: wave.contentHash,
    set_aside: isApart ? 'true' : 'false',
    unit_type: unit.type,
  };
}

/** All published cells of a unit, oldest programme and wave first. */
export function cellsOf(unit: UnitRecord): readonly Subject[] {
  return unit.programmes.toReversed().flatMap((programme) =>
    programme.waves.flatMap((wave) => {
      if (!wave.snapshot) return [];
      const snapshot = rejoin(wave.snapshot);
      const atoms = new Map(snapshot.atoms.map((atom) => [atom.id, atom]));
      return snapshot.cells.flatMap((cell) => {
        const atom = atoms.get(cell.atom);
        const isApart = cell.atom === wave.snapshot?.quarantined?.atom.id;
        return atom ? [{ unit, programme, wave, snapshot, atom, cell, isApart }] : [];
      });
    }),
  );
}

/** The line of every published cell of a unit. */
export const linesOf = (unit: UnitRecord): readonly (readonly Field[])[] =>
  cellsOf(unit).map((cell) => {
    const fields = fieldsOf(cell);
    return COLUMNS.map((name) => fields[name] ?? null);
  });
