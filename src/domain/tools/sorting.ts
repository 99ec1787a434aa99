// Marks an exercise in which statements about people at work are sorted into behaviors and traits.

/** A behavior can be seen or heard on a given day; a trait is what somebody concludes from it. */
export type StatementKind = 'behavior' | 'trait';

/** A kind by the id of a statement. */
export type Sorting = Readonly<Record<string, StatementKind>>;

export interface SortingResult {
  readonly answered: number;
  readonly correct: number;
  /** Statements in the exercise. */
  readonly all: number;
  /** Ids of traits taken for behaviors: the mistake that spoils goals and feedback. */
  readonly traitsTaken: readonly string[];
  /** Ids of behaviors taken for traits. */
  readonly behaviorsTaken: readonly string[];
}

/**
 * Compare how somebody sorted with how the statements are meant; choices for unknown statements do not count.
 *
 * @example markSorting({ a: 'trait', b: 'behavior' }, { a: 'behavior' }).traitsTaken // => ['a']
 */
export function markSorting(key: Sorting, choices: Sorting): SortingResult {
  const answered = Object.keys(key).filter((id) => choices[id] !== undefined);
  const wrong = answered.filter((id) => choices[id] !== key[id]);
  return {
    answered: answered.length,
    correct: answered.length - wrong.length,
    all: Object.keys(key).length,
    traitsTaken: wrong.filter((id) => key[id] === 'trait'),
    behaviorsTaken: wrong.filter((id) => key[id] === 'behavior'),
  };
}
