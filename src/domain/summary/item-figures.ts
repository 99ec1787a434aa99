// Finds what a snapshot says of an atom and its items: cells of staff, noisy bins of citizens, exact cells of citizens in old files.
import { citizensOf, type Cell, type NoisyBins, type Snapshot } from '../disclosure/published.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from '../waves/entry-mode.ts';

/** What citizens said to one item, with noise. */
export interface CitizenItem {
  readonly item: string;
  readonly bins: NoisyBins;
  /** Readable ballots of the wave; how many of them answered the item is known with noise only. */
  readonly n: number;
}

/** What is published about one item from one atom. */
export type ItemFigure = Cell | CitizenItem;

export const isNoisy = (figure: ItemFigure): figure is CitizenItem => 'bins' in figure;

/** Citizens as the other atoms are named. */
const CITIZENS = 'citizen';

/** An atom, or the citizens of a wave, with the number of its raters. */
export interface ShownAtom {
  readonly id: string;
  readonly groups: readonly RaterGroup[];
  readonly n: number;
}

/** Everybody of whom a snapshot shows something, citizens last. */
export function shownAtoms(snapshot: Snapshot): readonly ShownAtom[] {
  const citizens = citizensOf(snapshot);
  const last = citizens ? [{ id: CITIZENS, groups: [CITIZENS] as const, n: citizens.n }] : [];
  return [...snapshot.atoms, ...last];
}

/** What a snapshot says of an atom, item by item. */
export function figuresOf(snapshot: Snapshot, atom: string): readonly ItemFigure[] {
  const citizens = atom === CITIZENS ? citizensOf(snapshot) : null;
  if (!citizens) return snapshot.cells.filter((cell) => cell.atom === atom);
  const { n, items } = citizens;
  return Object.entries(items).map(([item, bins]) => ({ item, bins, n }));
}

/** What a snapshot says of one item of an atom. */
export const figureOf = (snapshot: Snapshot, atom: string, item: string): ItemFigure | undefined =>
  figuresOf(snapshot, atom).find((figure) => figure.item === item);

/** How an atom's figures may be compared with those of other waves. */
export type Basis = 'margins' | EntryMode;

/**
 * What figures of an atom rest on: counts with margins, or citizens' noisy bins from slips or from an entrance open to all.
 * Only figures of one basis are compared, and those of an open entrance never: one person can have filled it.
 */
export function basisOf(snapshot: Snapshot, atom: string): Basis {
  const citizens = atom === CITIZENS ? citizensOf(snapshot) : null;
  return citizens ? citizens.entry : 'margins';
}
