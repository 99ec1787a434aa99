// How strong evidence is, as full petals of the mark of the site; a rule is no research and has a mark of its own.

/** What stands behind a claim, from the front matter of guides. */
export type Mark = 'review' | 'study' | 'estimate' | 'rule' | 'practice';

const PETALS: Readonly<Record<Exclude<Mark, 'rule'>, number>> = {
  review: 4,
  study: 2,
  estimate: 1,
  practice: 0,
};

/**
 * How many of four petals are full, or nothing for a rule.
 *
 * @example petalsOf('study') // => 2
 */
export const petalsOf = (mark: Mark): number | undefined =>
  mark === 'rule' ? undefined : PETALS[mark];

/** One work that a claim rests on. */
export interface Work {
  readonly name: string;
  /** Its row on the page of sources. */
  readonly row: string | undefined;
}

/**
 * The works that one evidence names, each with its row among the sources.
 *
 * @example nameWorks('Lozano (2008); Preston (2000)', ['a', 'b']) // => two works
 */
export function nameWorks(source: string, rows: readonly string[]): readonly Work[] {
  const names = rows.length > 1 ? source.split('; ') : [source];
  return names.map((name, place) => ({ name, row: rows[place] }));
}
