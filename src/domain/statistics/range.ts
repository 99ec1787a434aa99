// An interval of numbers on the real line, both ends included.

/** A closed interval; `low === high` where the published value is exact. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
