// Draws the noise of published figures exactly: by counting random words, with no logarithm and no last value.
//
// Two-sided geometric mechanism: Ghosh, Roughgarden and Sundararajan, "Universally utility-maximizing privacy mechanisms",
// 2009. A sampler that takes logarithms of uniform numbers ends at some step; what is possible beside one data set and
// impossible beside its neighbor gives an answer away for certain.

/**
 * Fresh random whole numbers from 0 to 2³² − 1. Where anything is published they come from a cryptographic source; the
 * same words used for two sets of answers would give their difference exactly.
 */
export type NextWord = () => number;

const WORDS = 2 ** 32;

/** Privacy loss that the noise is made for: one changed answer of one person to one item. */
export const EPSILON = 1;

/**
 * The threshold under which a word counts one step, for noise whose odds fall by at most `e^-rate` a step. It is rounded up,
 * so that no step is ever less likely than that.
 *
 * @param rate above 0.
 * @example thresholdOf(0.5) // => 2605029348
 */
export const thresholdOf = (rate: number): number => Math.ceil(WORDS * Math.exp(-rate));

/** A changed answer moves two bins of an item by one each, so each bin may lose half of epsilon. */
export const BIN_THRESHOLD = thresholdOf(EPSILON / 2);

/** How many words fall below the threshold before the first that does not: geometric, exactly. */
export function drawGeometric(threshold: number, nextWord: NextWord): number {
  let count = 0;
  while (nextWord() < threshold) count += 1;
  return count;
}

/** A whole number x with probability in proportion to (threshold / 2³²)^|x|. */
export const drawNoise = (threshold: number, nextWord: NextWord): number =>
  drawGeometric(threshold, nextWord) - drawGeometric(threshold, nextWord);

const FALL = Math.exp(-EPSILON / 2);

/** Variance of the noise in one bin; its standard deviation is 2.80 persons. */
export const BIN_VARIANCE = (2 * FALL) / (1 - FALL) ** 2;
