// An exhaustive attacker on one item: walks every way in which n raters can answer "now" and "before", and asks what a publication leaves open.
import { codeCount, codeFavorable, codeSum } from '#domain/disclosure/cells.ts';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';

/** What is said about raters who see a behavior more often, the same and less often; one text per publication. */
export type ShiftCoder = (more: number, same: number, less: number, n: number) => string;

const encode = (count: number, n: number, margin = 3) =>
  JSON.stringify(codeCount(count, n, margin));

/** What is published, and what a less careful publisher would say. */
export const SHIFT_CODERS = {
  published: (more, _, less, n) => `${encode(more, n)} ${encode(less, n)}`,
  moreOnly: (more, _, __, n) => encode(more, n),
  allThree: (more, same, less, n) => `${encode(more, n)} ${encode(same, n)} ${encode(less, n)}`,
  tooNear: (more, _, less, n) => `${encode(more, n, 2)} ${encode(less, n, 2)}`,
  exact: (more, _, less) => `${more} ${less}`,
} satisfies Record<string, ShiftCoder>;

/** One rater's answers as what they add to the totals; bits for what they are: now 0–3, before 4–7, change 8–10. */
interface State {
  readonly at: number;
  readonly bits: number;
}

/** Totals are one number: sum above the least, favorable, more, less, each with room for the most raters. */
function totalsFor(most: number) {
  const [sums, counts] = [3 * most + 1, most + 1];
  const strides = [1, sums, sums * counts, sums * counts * counts] as const;
  const place = (now: number, before: number | null): State => {
    const more = Number(before !== null && now > before);
    const less = Number(before !== null && now < before);
    const change = before === null ? 0 : 1 << (more ? 8 : less ? 10 : 9);
    const at = now - 1 + Number(now > 2) * strides[1] + more * strides[2] + less * strides[3];
    return { at, bits: (1 << (now - 1)) | (before === null ? 0 : 1 << (3 + before)) | change };
  };
  const split = (at: number) => ({
    sum: at % sums,
    favorable: Math.floor(at / strides[1]) % counts,
    more: Math.floor(at / strides[2]) % counts,
    less: Math.floor(at / strides[3]),
  });
  return { place, split, size: sums * counts ** 3 };
}

/** States that add the same are one; what they may be is joined. */
function joinEqual(states: readonly State[]): readonly State[] {
  const joined = new Map<number, number>();
  for (const { at, bits } of states) joined.set(at, (joined.get(at) ?? 0) | bits);
  return [...joined].map(([at, bits]) => ({ at, bits }));
}

const VALUES = [1, 2, 3, 4] as const;
const isAlone = (bits: number) => (bits & (bits - 1)) === 0;
/** Whether the answer, the earlier answer or the change between them is the only one left. */
const isDetermined = (bits: number, compared: boolean) =>
  isAlone(bits & 15) || (compared && (isAlone((bits >> 4) & 15) || isAlone(bits >> 8)));

/**
 * Read every publication of a cell and its counts of then and now, as an outsider and as an insider with each answer.
 *
 * @param most raters of any cell; all from 5 are walked.
 * @param silent raters of a cell who answered "now" only; everybody knows who they are.
 * @returns readings, and readings that leave some other rater a single answer.
 */
export function attackShifts(code: ShiftCoder, most: number, silent = 0) {
  const { place, split, size } = totalsFor(most);
  const comparing = joinEqual(VALUES.flatMap((now) => VALUES.map((before) => place(now, before))));
  const silentPlaces = joinEqual(VALUES.map((now) => place(now, null)));
  const grow = (totals: readonly number[], states: readonly State[]) => {
    const seen = new Uint8Array(size);
    const grown: number[] = [];
    for (const total of totals) {
      for (const { at } of states) {
        if (seen[total + at]) continue;
        seen[total + at] = 1;
        grown.push(total + at);
      }
    }
    return grown;
  };
  const reached: (readonly number[])[] = [[0]];
  const totalsOf = (raters: number, silentRaters: number): readonly number[] => {
    if (raters < 0 || silentRaters < 0) return [];
    while (reached.length <= raters) reached.push(grow(reached.at(-1)!, comparing));
    let totals = reached[raters]!;
    for (let rater = 0; rater < silentRaters; rater++) totals = grow(totals, silentPlaces);
    return totals;
  };

  let cases = 0;
  let violations = 0;
  for (let n = 5; n <= most; n++) {
    const compared = n - silent;
    if (compared < 5) continue;
    const names = new Map<string, number>();
    const codes = new Int32Array(size).fill(-1);
    const nameOf = (total: number): number => {
      if (codes[total]! >= 0) return codes[total]!;
      const { sum, favorable, more, less } = split(total);
      const [s, f] = [
        codeSum(sum + n, n, DEFAULT_POLICY),
        codeFavorable(favorable, n, DEFAULT_POLICY),
      ];
      const coded = code(more, compared - more - less, less, compared);
      const text = `${s.at}${s.value} ${f.at}${f.value} ${coded}`;
      if (!names.has(text)) names.set(text, names.size);
      return (codes[total] = names.get(text)!);
    };
    /** Everybody but the attacker (who adds `own`) and the person looked for. */
    const read = (others: readonly number[], own: number, people: readonly State[]) => {
      const left = new Map<number, number>();
      for (const total of others) {
        for (const { at, bits } of people) {
          const name = nameOf(total + own + at);
          left.set(name, (left.get(name) ?? 0) | bits);
        }
      }
      cases += left.size;
      for (const bits of left.values())
        violations += Number(isDetermined(bits, people === comparing));
    };
    const attack = (own: number, raters: number, silentRaters: number) => {
      read(totalsOf(raters - 1, silentRaters), own, comparing);
      read(totalsOf(raters, silentRaters - 1), own, silentPlaces);
    };
    attack(0, compared, silent);
    for (const { at } of comparing) attack(at, compared - 1, silent);
    if (silent > 0) for (const { at } of silentPlaces) attack(at, compared, silent - 1);
  }
  return { cases, violations };
}
