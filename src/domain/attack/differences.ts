// Subtracts claims about the same people from each other, as anybody can who keeps an earlier page.
import type { Range } from '../statistics/range.ts';
import type { Claim } from './claims.ts';

const less = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });

/** What a claim says of its raters without those of another; counts of then and now are not carried over. */
function subtract(whole: Claim, part: Claim): Claim {
  const gone = new Set(part.raters);
  const { wave, atom, item, raters, sum, favorable } = whole;
  return {
    ...{ wave, atom, item },
    raters: raters.filter((rater) => !gone.has(rater)),
    sum: less(sum, part.sum),
    favorable: less(favorable, part.favorable),
  };
}

const isWithin = (part: Claim, whole: ReadonlySet<number>): boolean =>
  part.raters.every((rater) => whole.has(rater));

/** A claim less every piece that lies wholly inside it; `null` where nothing is left. */
function reduce(claim: Claim, pieces: readonly Claim[]): Claim | null {
  let rest = claim;
  let left = new Set(claim.raters);
  for (const piece of pieces) {
    if (piece.raters.length > left.size || !isWithin(piece, left)) continue;
    rest = subtract(rest, piece);
    left = new Set(rest.raters);
    if (left.size === 0) return null;
  }
  return rest;
}

/** Pieces with one more: a piece that contains it is cut in two; one that overlaps it stays beside it. */
function cut(pieces: readonly Claim[], added: Claim): readonly Claim[] {
  const kept = pieces.flatMap((piece) => {
    const isLarger = piece.raters.length > added.raters.length;
    return isLarger && isWithin(added, new Set(piece.raters)) ? [subtract(piece, added)] : [piece];
  });
  return [...kept, added];
}

/** Rounds of subtraction; each makes some piece smaller, and two or three are enough for nested claims. */
const ROUNDS = 5;

/**
 * The smallest pieces that repeated subtraction makes of the claims about one item, each implied by them.
 *
 * Claims about different people come back as they are.
 */
export function smallestPieces(claims: readonly Claim[]): readonly Claim[] {
  const people = new Set(claims.flatMap(({ raters }) => raters));
  const mentioned = claims.reduce((sum, { raters }) => sum + raters.length, 0);
  if (mentioned === people.size) return claims;
  const bySize = [...claims].sort((a, b) => a.raters.length - b.raters.length);
  let pieces: readonly Claim[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = pieces;
    for (const claim of bySize) {
      const rest = reduce(claim, pieces);
      const isNew = rest && !pieces.some(({ raters }) => raters.join() === rest.raters.join());
      if (isNew) pieces = cut(pieces, rest);
    }
    // Smaller pieces first: they cut more.
    pieces = [...pieces].sort((a, b) => a.raters.length - b.raters.length);
    pieces = pieces.flatMap((piece, place) => reduce(piece, pieces.slice(0, place)) ?? []);
    const shape = (these: readonly Claim[]) => these.map(({ raters }) => raters.join()).join(';');
    if (shape(before) === shape(pieces)) break;
  }
  return pieces;
}
