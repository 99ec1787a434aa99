// What one who holds sealed ballots and no key can try: rules that turn the bytes of a box into a guess at the answer.
import { createHash } from 'node:crypto';
import type { Answer } from '#domain/instrument/terms.ts';

/** Guesses every box's answer; it may look at all boxes at once. */
export type Guess = (boxes: readonly Buffer[]) => readonly Answer[];

const answer = (n: number): Answer => ((((n % 4) + 4) % 4) + 1) as Answer;
const each =
  (rule: (box: Buffer) => number): Guess =>
  (boxes) =>
    boxes.map((box) => answer(rule(box)));

/** Sort by a measure and call the lowest quarter 1, the next 2, and so on. */
const quarters =
  (measure: (box: Buffer) => number): Guess =>
  (boxes) => {
    const sorted = boxes.map((box) => measure(box)).sort((a, b) => a - b);
    const rankOf = (value: number) => sorted.filter((other) => other < value).length / boxes.length;
    return boxes.map((box) => answer(Math.floor(rankOf(measure(box)) * 4)));
  };

/** The digit after the first colon and brace that a box shows in the clear. */
const readPlainly = each(
  (box) => Number(/"\\w+":([1-4])[,}]/.exec(box.toString('latin1'))?.[1] ?? 1) - 1,
);

/** Boxes of equal content look equal: give each distinct box one of the four answers in order of appearance. */
const groupEqual: Guess = (boxes) => {
  const seen: string[] = [];
  return boxes.map((box) => {
    const tail = box.subarray(65).toString('latin1');
    if (!seen.includes(tail)) seen.push(tail);
    return answer(seen.indexOf(tail));
  });
};

export const GUESSES: Readonly<Record<string, Guess>> = {
  'reading it plainly': readPlainly,
  'equal contents': groupEqual,
  'its length': quarters((box) => box.length),
  'its first secret byte': each((box) => box[65]!),
  'its last byte': each((box) => box.at(-1)!),
  'the sum of its bytes': each((box) => box.reduce((sum, byte) => sum + byte, 0)),
  'the mean of its bytes': quarters((box) => box.reduce((sum, byte) => sum + byte, 0) / box.length),
  'the ones among its bits': quarters((box) =>
    box.reduce((sum, byte) => sum + byte.toString(2).replace(/0/g, '').length, 0),
  ),
  'the hash of it': each((box) => createHash('sha256').update(box).digest()[0]!),
};
