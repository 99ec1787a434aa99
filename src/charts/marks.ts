// Marks of values and changes on one track, alike in every figure: hollow before, filled after, strong only where certain.
import type { Range } from '#domain/statistics/range.ts';
import type { Change } from '#domain/summary/values.ts';
import type { Mark, Tone } from './svg/rows.ts';

const CODED = 1e-9;

/** Whether a value is only known to lie in a range. */
export const isCoded = (range: Range): boolean => range.high - range.low > CODED;

/** The ends of a scale. */
export type Extent = Range;

/** From 0 to 1. */
export const SHARES: Extent = { low: 0, high: 1 };

/** A value as a share of the track. */
export const placeOn = ({ low, high }: Extent, value: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)));

interface ValueLook {
  readonly kind: 'ring' | 'disc' | 'diamond' | 'decline';
  readonly tone: Tone;
  readonly text?: string;
  readonly isBold?: boolean;
}

/**
 * The mark of a value: a point where it is known, at its bound where it is at least or at most that, and as long as its
 * bounds are apart where both are known.
 */
export function markValue(value: Range, extent: Extent, look: ValueLook): Mark {
  const [from, to] = [placeOn(extent, value.low), placeOn(extent, value.high)];
  if (!isCoded(value)) return { ...look, from, to: from };
  if (value.high >= extent.high - CODED) return { ...look, from, to: from, open: 'up' };
  if (value.low <= extent.low + CODED) return { ...look, from: to, to, open: 'down' };
  return { ...look, from, to };
}

/** The certain way between two values, or `null` where their ranges touch. */
export function wayBetween(before: Range, after: Range): Range | null {
  if (after.low > before.high) return { low: before.high, high: after.low };
  return before.low > after.high ? { low: after.high, high: before.low } : null;
}

export interface ChangeValue {
  readonly value: Range;
  /** Everything that is possible around the value; absent where a figure does not show it. */
  readonly interval?: Range;
  /** The value as it is printed under its mark. */
  readonly text: string;
}

/**
 * Marks of a value before and after: color and a strong bar only where the change is certain.
 *
 * @param state `null` where no change can be told, because one of the values is absent
 */
export function markChange(
  before: ChangeValue | null,
  after: ChangeValue | null,
  state: Change['state'] | null,
  extent: Extent,
): readonly Mark[] {
  const marks: Mark[] = [];
  const isUncertain = state === 'uncertain';
  const tone: Tone = isUncertain ? 'before' : state === 'down' ? 'decline' : 'after';
  const range = (interval: Range, side: 'above' | 'below', color: Tone): Mark => ({
    ...{ kind: 'range', side, tone: color },
    from: placeOn(extent, interval.low),
    to: placeOn(extent, interval.high),
  });
  if (before?.interval) marks.push(range(before.interval, 'above', 'before'));
  if (after?.interval) marks.push(range(after.interval, 'below', tone));
  const way = before && after && wayBetween(before.value, after.value);
  if (way) {
    const ends = { from: placeOn(extent, way.low), to: placeOn(extent, way.high) };
    marks.push({ kind: 'bar', tone, ...ends, ...(isUncertain ? { isDashed: true } : {}) });
  }
  if (before) {
    const { value, text } = before;
    marks.push(markValue(value, extent, { kind: 'ring', tone: 'before', text }));
  }
  if (after) {
    const { value, text } = after;
    const kind = tone === 'decline' ? 'decline' : 'disc';
    marks.push(markValue(value, extent, { kind, tone, text, isBold: true }));
  }
  return marks;
}
