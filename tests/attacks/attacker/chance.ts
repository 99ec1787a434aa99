// How many right guesses chance alone allows, with a stated probability of being wrong about it.

/** A false alarm once in a million runs; a design that leaks is caught in every one. */
const ALARM = 1e-6;

/**
 * The least number of right links, over so many rounds of matching people and ballots at random, that chance reaches with
 * a probability of at most `alarm`.
 *
 * A random matching has one right link on average, however many take part. The number F of right links obeys
 * E[x^F] = sum over k ≤ n of (x-1)^k / k! ≤ e^(x-1), so Chernoff's bound for a Poisson number holds:
 * P(S ≥ t) ≤ e^-rounds (e rounds / t)^t.
 *
 * @example tooManyMatches(10) // => 31
 */
export function tooManyMatches(rounds: number, alarm = ALARM): number {
  let links = rounds;
  const bound = (t: number) => -rounds + t * (1 + Math.log(rounds / t));
  while (bound(links) > Math.log(alarm)) links += 1;
  return links;
}

/**
 * The least number of right guesses among `n`, each right with probability `p`, that chance reaches with a probability of
 * at most `alarm`: the binomial tail, summed term by term.
 */
export function tooManyHits(n: number, p: number, alarm = ALARM): number {
  const terms = [Math.log(1 - p) * n];
  for (let k = 1; k <= n; k += 1) {
    terms.push(terms[k - 1]! + Math.log((n - k + 1) / k) + Math.log(p / (1 - p)));
  }
  let tail = 0;
  let hits = n;
  for (; hits >= 0; hits -= 1) {
    tail += Math.exp(terms[hits]!);
    if (tail > alarm) break;
  }
  return hits + 1;
}

/**
 * Kolmogorov and Smirnov's distance between two samples: the largest difference of their distribution functions.
 *
 * @example distance([1, 2], [3, 4]) // => 1
 */
export function distance(a: readonly number[], b: readonly number[]): number {
  const share = (values: readonly number[], at: number) =>
    values.filter((value) => value <= at).length / values.length;
  return Math.max(...[...a, ...b].map((at) => Math.abs(share(a, at) - share(b, at))));
}

/** The distance that two samples of one distribution exceed with a probability of at most `alarm` (asymptotic). */
export const tooDistant = (n: number, m: number, alarm = ALARM): number =>
  Math.sqrt((-Math.log(alarm / 2) / 2) * ((n + m) / (n * m)));
