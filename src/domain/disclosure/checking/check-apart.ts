// Finds out whether a snapshot sets apart what publish() sets apart, and puts it into one piece for the other checks.
import { hasExactly } from './check-cell.ts';
import type { WaveTerms } from '../publish.ts';

/** The atom that may stand apart, and the lists that its figures stand in. */
const CITIZENS = 'citizen';
const FIGURES = ['cells', 'shifts', 'distributions'] as const;

type Fields = Readonly<Record<string, unknown>>;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Fields)[name] : undefined;

/**
 * Atoms, cells, shifts and distributions of a snapshot with what stands apart at their ends, where citizens come; `null`
 * where something stands on the wrong side.
 *
 * Joined, a figure that strayed could no longer be told, so its side is looked at first.
 *
 * @param value untrusted.
 */
export function joinApart(value: Fields, { citizenCap }: WaveTerms): readonly unknown[] | null {
  const { atoms, quarantined } = value;
  const isCitizens = (atom: unknown) => fieldOf(atom, 'id') === CITIZENS;
  const isOver = (atom: unknown) =>
    citizenCap !== null && (fieldOf(atom, 'n') as number) > citizenCap;
  const own = Array.isArray(atoms) ? atoms : [];
  if (quarantined === undefined) {
    const isLeft = own.some((atom) => isCitizens(atom) && isOver(atom));
    return isLeft ? null : [atoms, ...FIGURES.map((name) => value[name])];
  }
  if (!hasExactly(quarantined, ['atom', ...FIGURES])) return null;
  const { atom } = quarantined;
  if (!isCitizens(atom) || !isOver(atom) || own.some(isCitizens)) return null;
  const ofCitizens = (figure: unknown) => fieldOf(figure, 'atom') === CITIZENS;
  const joined = FIGURES.map((name) => {
    const [here, apart] = [value[name], quarantined[name]];
    if (!Array.isArray(here) || !Array.isArray(apart)) return null;
    return here.some(ofCitizens) || !apart.every(ofCitizens) ? null : [...here, ...apart];
  });
  return joined.includes(null) ? null : [[...own, atom], ...joined];
}
