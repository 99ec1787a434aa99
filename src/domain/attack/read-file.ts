// Reads a file that may be a unit's public JSON, or may be anything: published snapshots, or a named problem.
import { BIN_REACH } from '../disclosure/citizens.ts';
import { inventBallots } from './invent-ballots.ts';
import type { Coded, Snapshot } from '../disclosure/published.ts';
import { rangeOf } from '../summary/ranges.ts';

export type Problem = 'too-large' | 'not-json' | 'not-a-unit' | 'impossible';
export type Reading =
  | { readonly ok: true; readonly snapshots: readonly Snapshot[] }
  | { readonly ok: false; readonly problem: Problem };

/** Characters of the largest file that is read; a unit with five trainings has about a tenth of it. */
export const LARGEST = 5_000_000;
/** More raters than any unit has; a number beyond it would only keep the browser busy. */
const MOST_RATERS = 200_000;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 4 * MOST_RATERS;
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const isCoded = (value: unknown): boolean =>
  isObject(value) &&
  ['exactly', 'most', 'least'].includes(value.at as string) &&
  isCount(value.value);

const isAtom = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.id) &&
  isListOf(value.groups, isText) &&
  (value.groups as readonly string[]).length > 0 &&
  isCount(value.n) &&
  value.n <= MOST_RATERS;

/** A figure about the raters of an atom who answered an item, with these coded numbers. */
const isFigure =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    isObject(value) &&
    isText(value.atom) &&
    isText(value.item) &&
    isCount(value.n) &&
    names.every((name) => isCoded(value[name]));

const isDistribution = (value: unknown): boolean =>
  isFigure()(value) &&
  isListOf((value as Fields).answers, isCoded) &&
  ((value as Fields).answers as readonly unknown[]).length === 4;

/** What a snapshot says of its raters. */
function areFigures({ cells, shifts = [], distributions = [] }: Fields): boolean {
  return (
    isListOf(cells, isFigure('sum', 'favorable')) &&
    isListOf(shifts, isFigure('more', 'less')) &&
    isListOf(distributions, isDistribution)
  );
}

/** More items than any form has. */
const MOST_ITEMS = 100;

/** What a snapshot says of citizens: five whole numbers for each item, none further out than noise may carry it. */
function areCitizens(value: unknown): boolean {
  if (value === null) return true;
  if (!isObject(value) || !isObject(value.items) || !isCount(value.n)) return false;
  const { n, entry, epsilon, unreadable, items } = value;
  if (n < 1 || n > MOST_RATERS || !isText(entry) || !isCount(unreadable)) return false;
  if (typeof epsilon !== 'number' || !(epsilon > 0) || !Number.isFinite(epsilon)) return false;
  const isBin = (bin: unknown) =>
    Number.isInteger(bin) && (bin as number) >= -BIN_REACH && (bin as number) <= n + BIN_REACH;
  const bins = Object.values(items);
  return (
    bins.length <= MOST_ITEMS &&
    bins.every((five) => isListOf(five, isBin) && (five as readonly unknown[]).length === 5)
  );
}

function isSnapshot(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.policy) || !isCount(value.policy.k)) return false;
  const isKnown = value.version === 1 || (value.version === 2 && areCitizens(value.citizens));
  return isKnown && isText(value.instrument) && isListOf(value.atoms, isAtom) && areFigures(value);
}

/** Whether a coded number can be one of `least` to `most` at all. */
function isWithin(coded: Coded, least: number, most: number): boolean {
  const { low, high } = rangeOf(coded, least, most);
  return low >= least && high <= most;
}

/** Whether there are answers that a snapshot can come from, as far as that is seen cell by cell. */
function isPossible(snapshot: Snapshot): boolean {
  const raters = new Map(snapshot.atoms.map(({ id, n }) => [id, n] as const));
  const { cells, shifts = [], distributions = [] } = snapshot;
  const figures = [...cells, ...shifts, ...distributions];
  if (figures.some(({ atom, n }) => n < 1 || n > (raters.get(atom) ?? 0))) return false;
  const areWithin =
    cells.every(({ n, sum, favorable }) => isWithin(sum, n, 4 * n) && isWithin(favorable, 0, n)) &&
    shifts.every(({ n, more, less }) => isWithin(more, 0, n) && isWithin(less, 0, n)) &&
    distributions.every(({ n, answers }) => answers.every((coded) => isWithin(coded, 0, n)));
  if (!areWithin) return false;
  try {
    inventBallots(snapshot);
    return true;
  } catch {
    return false;
  }
}

const refuse = (problem: Problem): Reading => ({ ok: false, problem });

/** Everything published in a text that should be a unit's data.json; waves without a publication are left out. */
export function readFile(text: string): Reading {
  if (text.length > LARGEST) return refuse('too-large');
  let unit: unknown;
  try {
    unit = JSON.parse(text);
  } catch {
    return refuse('not-json');
  }
  if (!isObject(unit) || !Array.isArray(unit.programmes)) return refuse('not-a-unit');
  const snapshots: Snapshot[] = [];
  for (const programme of unit.programmes) {
    if (!isObject(programme) || !Array.isArray(programme.waves)) return refuse('not-a-unit');
    for (const wave of programme.waves) {
      if (!isObject(wave)) return refuse('not-a-unit');
      if (wave.snapshot === null) continue;
      if (!isSnapshot(wave.snapshot)) return refuse('not-a-unit');
      snapshots.push(wave.snapshot as unknown as Snapshot);
    }
  }
  return snapshots.every(isPossible) ? { ok: true, snapshots } : refuse('impossible');
}
