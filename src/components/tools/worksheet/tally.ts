// Turns ten marks on an observation card into the answer that the survey would have for them.
import type { Answer } from '#domain/instrument/terms.ts';

/** A mark for one encounter; the empty text is an encounter that has not been marked yet. */
export type Mark = 'seen' | 'missed' | 'chanceless' | '';

export interface Tally {
  /** Encounters in which the behavior was seen. */
  readonly seen: number;
  /** Encounters in which it could have been seen; those without a chance do not count. */
  readonly counted: number;
  /** `null` while nothing has been counted. */
  readonly answer: Answer | null;
}

/** Fewer chances than this are counted but do not support a conclusion; our own choice, half a card. */
export const FEW = 5;

/**
 * Count marks, and read them on the survey's scale: 0–2, 3–5, 6–8 and 9–10 of ten are 1 to 4.
 *
 * Where fewer than ten encounters gave a chance, the share is brought to ten and rounded, halves upward.
 *
 * @example countMarks(['seen', 'seen', 'seen', 'missed', 'chanceless', '']) // => { seen: 3, counted: 4, answer: 3 }
 */
export function countMarks(marks: readonly Mark[]): Tally {
  const seen = marks.filter((mark) => mark === 'seen').length;
  const counted = seen + marks.filter((mark) => mark === 'missed').length;
  if (counted === 0) return { seen, counted, answer: null };
  const ofTen = Math.round((10 * seen) / counted);
  return { seen, counted, answer: ofTen <= 2 ? 1 : ofTen <= 5 ? 2 : ofTen <= 8 ? 3 : 4 };
}
