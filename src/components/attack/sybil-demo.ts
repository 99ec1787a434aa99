// Runs the attack of somebody who wrote all ballots of citizens but one: once to look at, and a thousand times to count.
import { attackStuffed, stuffBatch, type SybilResult } from '#domain/attack/sybil.ts';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';
import type { NextWord } from '#domain/disclosure/noise.ts';

/** Without noise; with noise that is drawn once, as we publish; with noise drawn a hundred times for the same ballots. */
export type SybilManner = 'exact' | 'once' | 'repeated';

export interface SybilOutcome {
  /** One batch, item by item. */
  readonly shown: SybilResult;
  /** Share of answers guessed right over many batches, 0–1. */
  readonly share: number;
}

/** Ballots that the attacker writes beside the one of somebody else. */
const FORGED = DEFAULT_POLICY.kCitizen - 1;
const DRAWS = 100;
/** Batches that are counted; fewer where each is drawn a hundred times. */
const ROUNDS: Readonly<Record<SybilManner, number>> = { exact: 1000, once: 1000, repeated: 50 };

/** Play one manner with invented citizens. */
export function playSybil(
  manner: SybilManner,
  items: readonly string[],
  nextWord: NextWord,
): SybilOutcome {
  const publisher = manner === 'exact' ? 'exact' : 'noisy';
  const draws = manner === 'repeated' ? DRAWS : 1;
  const play = () =>
    attackStuffed(stuffBatch(DEFAULT_POLICY, items, FORGED, nextWord), publisher, draws, nextWord);
  const shown = play();
  let right = shown.right;
  for (let round = 1; round < ROUNDS[manner]; round += 1) right += play().right;
  return { shown, share: right / (ROUNDS[manner] * items.length) };
}
