// The three shapes that recur on every page and in every picture, as paths: petal of the kawung, mark of a wave, shoe print.

/** One petal of the kawung, from the centre of four, pointing up; the four are turned by 45, 135, 225 and 315 degrees. */
export const KAWUNG_PETAL = 'M0-2.5C5.5-7 5.5-13.5 0-18.5C-5.5-13.5-5.5-7 0-2.5Z';

/** An upright petal, 12 by 26 units: the mark of a wave, full, half or dashed. */
export const WAVE_PETAL = 'M0-13C8-6 8 5 0 13C-8 5-8-6 0-13Z';

/** A shoe print, 12 by 19 units around its ball, toe up. */
export const SHOE_PRINT = 'M0-11C6-11 6-3 3.5 2h-7C-6-3-6-11 0-11ZM-3 4.5h6C4 10-4 10-3 4.5Z';
