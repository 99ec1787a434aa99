// The codes of waves: the unit, the number of its programme from the second one on, and the month.

/**
 * The code of a wave. Slugs of units never end in a hyphen and digits, so that no two waves can have the same.
 *
 * @param programme number of the programme within its unit, from 1.
 * @param month after the training.
 * @example codeOfWave('dinas-contoh', 1, 3) // => 'dinas-contoh-3'
 * @example codeOfWave('dinas-contoh', 2, 0) // => 'dinas-contoh-2-0'
 */
export const codeOfWave = (unit: string, programme: number, month: number): string =>
  [unit, ...(programme > 1 ? [programme] : []), month].join('-');

/** Characters that the slug of a unit may have, so that number and month still fit behind it. */
export const LONGEST_UNIT_SLUG = 53;
