// Keeps the figures of citizens apart where more answered than the unit serves; by counts alone, whatever they answered.
import type { Cell, Distribution, PublishedAtom, Shift, Snapshot } from './published.ts';

/** What was published about one atom. */
export interface PublishedParts {
  readonly atom: PublishedAtom;
  readonly cells: readonly Cell[];
  readonly shifts: readonly Shift[];
  readonly distributions: readonly Distribution[];
}

/**
 * Whether an atom is set aside.
 *
 * Looks at nothing but who was asked and how many answered: a rule that looked at answers could be used to lose those
 * that nobody likes.
 *
 * @param citizenCap most answers that citizens can have given; `null` where it is not known.
 * @example isSetAside({ groups: ['citizen'], n: 169 }, 168) // => true
 */
const isSetAside = (
  { groups, n }: Pick<PublishedAtom, 'groups' | 'n'>,
  citizenCap: number | null,
): boolean => citizenCap !== null && groups.includes('citizen') && n > citizenCap;

/** The parts of a snapshot: what it compares, and what stands apart, if anything does. */
export function divide(parts: readonly PublishedParts[], citizenCap: number | null) {
  const apart = parts.find(({ atom }) => isSetAside(atom, citizenCap));
  const compared = parts.filter((part) => part !== apart);
  return {
    atoms: compared.map(({ atom }) => atom),
    cells: compared.flatMap(({ cells }) => cells),
    shifts: compared.flatMap(({ shifts }) => shifts),
    distributions: compared.flatMap(({ distributions }) => distributions),
    // Absent rather than empty, so that the text of every other snapshot stays what it always was.
    ...(apart ? { quarantined: apart } : {}),
  };
}

/** The figures that were set aside as a snapshot of their own, so that they are read by the same rules. */
export function snapshotApart(snapshot: Snapshot): Snapshot | null {
  const { quarantined, ...rest } = snapshot;
  if (!quarantined) return null;
  const { atom, ...figures } = quarantined;
  return { ...rest, ...figures, atoms: [atom] };
}

/** Everything that a snapshot says, what stands apart included: to an attacker all of it is published. */
export function rejoin(snapshot: Snapshot): Snapshot {
  const { quarantined, ...rest } = snapshot;
  if (!quarantined) return snapshot;
  // Files from elsewhere may lack what small groups never have.
  const { atom, cells, shifts = [], distributions = [] } = quarantined;
  return {
    ...rest,
    atoms: [...rest.atoms, atom],
    cells: [...rest.cells, ...cells],
    shifts: [...(rest.shifts ?? []), ...shifts],
    distributions: [...(rest.distributions ?? []), ...distributions],
  };
}
