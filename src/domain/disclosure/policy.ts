// The promise that raters are given: how many must have answered, and how close to the ends of the scale a number may come.
import type { Policy } from './published.ts';

/**
 * What a new programme gets; 8 keeps most means exact while 5 is the least that may be chosen. With 30 citizens the noise
 * leaves an index that can be read, with 20 hardly.
 */
export const DEFAULT_POLICY: Policy = {
  ...{ k: 8, kCitizen: 30, steps: 4, insiders: 1, values: 2 },
  epsilon: 1,
};

/** Fewest staff raters that a unit may choose from. */
const OFFERED: readonly number[] = [5, 8, 10];

/** Fewest readable ballots of citizens that a unit may choose from. */
export const OFFERED_CITIZENS: readonly number[] = [20, 30, 50];

/** The least that any unit may promise: below it no figure of staff or of citizens is shown anywhere. */
export const FEWEST = {
  k: Math.min(...OFFERED),
  kCitizen: Math.min(...OFFERED_CITIZENS),
} as const;

/** How far from its possible ends a number must stay to be said exactly. */
export interface Margins {
  /** For a sum of answers. */
  readonly sum: number;
  /** For a count of favorable answers. */
  readonly favorable: number;
}

/**
 * Margins that leave every answer at least `values` possible values against `insiders` colleagues.
 *
 * A sum at distance d from its end forces each answer to within d of that end. Insiders can use up
 * `steps` − 1 each by knowing their own answers, and `values` − 1 must remain for the person looked for.
 * A favorable count at distance d says that all but d answered alike; beside an exact sum, d must also outlast
 * the insiders and leave room for one answer on the other side. One less of either margin fails, which a test shows.
 *
 * @example margins(DEFAULT_POLICY) // => { sum: 4, favorable: 3 }
 */
export function margins({
  steps,
  insiders,
  values,
}: Pick<Policy, 'steps' | 'insiders' | 'values'>): Margins {
  return { sum: insiders * (steps - 1) + (values - 1), favorable: insiders + values };
}

export type PolicyProblem = 'k-not-offered' | 'k-citizen-not-offered' | 'protection-altered';

/**
 * What is wrong with a policy that somebody chose; empty if it may be promised.
 *
 * @example checkPolicy({ ...DEFAULT_POLICY, kCitizen: 10 }) // => ['k-citizen-not-offered']
 */
export function checkPolicy(policy: Policy): readonly PolicyProblem[] {
  const { steps, insiders, values, epsilon } = DEFAULT_POLICY;
  const altered =
    policy.steps !== steps ||
    policy.insiders !== insiders ||
    policy.values !== values ||
    policy.epsilon !== epsilon;
  const offered = OFFERED.includes(policy.k);
  const enough = OFFERED_CITIZENS.includes(policy.kCitizen);
  return [
    ...(offered ? [] : (['k-not-offered'] as const)),
    ...(enough ? [] : (['k-citizen-not-offered'] as const)),
    ...(altered ? (['protection-altered'] as const) : []),
  ];
}
