// Marks of a value before and after on one track, shapes and colors as in the large picture of before and after.
import type { Range } from '#domain/statistics/range.ts';
import type { Absence, BehaviorRow, ShareValue } from '#domain/summary/values.ts';
import { isCoded } from '../dumbbell.ts';
import type { KeyEntry } from '../figure.ts';
import type { Mark } from './panel.ts';

const shareOf = (value: ShareValue | Absence): Range | null =>
  typeof value === 'object' ? value.share : null;

/** The certain way between two ranges, or `null` where they touch. */
function wayBetween(before: Range, after: Range): Range | null {
  if (after.low > before.high) return { low: before.high, high: after.low };
  return before.low > after.high ? { low: after.high, high: before.low } : null;
}

/** Ring or bracket before, disc, triangle or bracket after, and a bar for the certain way between. */
export function markChange({ before, after, change }: BehaviorRow): readonly Mark[] {
  const [from, to] = [shareOf(before), shareOf(after)];
  const way = from && to && wayBetween(from, to);
  const tone = change?.state === 'down' ? 'decline' : 'after';
  const marks: Mark[] = [];
  if (way) {
    const certain = change?.state === 'uncertain' ? 'before' : tone;
    marks.push({ kind: 'bar', tone: certain, from: way.low, to: way.high });
  }
  if (from) marks.push(markValue(from, 'before', 'ring'));
  if (to) marks.push(markValue(to, tone, tone === 'decline' ? 'decline' : 'disc'));
  return marks;
}

/** A point where a value is known, a bracket where only its bounds are. */
export function markValue(
  { low, high }: Range,
  tone: 'before' | 'after' | 'decline',
  kind: 'ring' | 'disc' | 'diamond' | 'decline',
): Mark {
  return isCoded({ low, high })
    ? { kind: 'bracket', tone, from: low, to: high }
    : { kind, at: low };
}

/** The marks that occur, in the order of a key. */
export function keyOf(
  marks: readonly Mark[],
  ends: readonly [KeyEntry, KeyEntry] = ['before', 'after'],
): readonly KeyEntry[] {
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind);
  return [
    ...ends,
    ...(has('decline') ? (['decline'] as const) : []),
    ...(has('bracket') ? (['coded'] as const) : []),
  ];
}
