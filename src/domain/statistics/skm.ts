// Computes a Survei Kepuasan Masyarakat of nine unsur as its regulation does; never used for Indeks Perilaku.

export type SkmGrade = 'A' | 'B' | 'C' | 'D';

export interface SkmValue {
  /** 25–100, two decimals. */
  readonly value: number;
  readonly grade: SkmGrade;
}

/** Unsur of a survey; each weighs one ninth, not 0.111, with which the best possible value would be 99.9. */
const UNSUR = 9;

/** Lower limits of the grades, best first. */
const LIMITS = [
  ['A', 88.31],
  ['B', 76.61],
  ['C', 65],
] as const;

/**
 * The grade of a value that is already rounded to two decimals.
 *
 * @example gradeSkm(76.6) // => 'C'
 */
export const gradeSkm = (value: number): SkmGrade =>
  LIMITS.find(([, least]) => value >= least)?.[0] ?? 'D';

/**
 * The value of a survey. It is rounded first and graded then, because bands are given to two decimals and leave gaps
 * between them.
 *
 * @param means of the nine unsur, each 1–4.
 * @throws RangeError unless there are nine of them within the scale.
 * @example computeSkm([4, 4, 4, 4, 4, 4, 4, 4, 4]) // => { value: 100, grade: 'A' }
 */
export function computeSkm(means: readonly number[]): SkmValue {
  if (means.length !== UNSUR || !means.every((mean) => mean >= 1 && mean <= 4)) {
    throw new RangeError('An SKM needs nine means between 1 and 4.');
  }
  const sum = means.reduce((total, mean) => total + mean, 0);
  // Halves are rounded up; the tiny addition undoes what binary fractions take from them.
  const value = Math.round(((25 * sum) / UNSUR) * 100 + 1e-7) / 100;
  return { value, grade: gradeSkm(value) };
}
