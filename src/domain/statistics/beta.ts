// The regularized incomplete beta function, from which the distribution of t follows.

/** Lanczos approximation with g = 7 and nine terms; relative error below 1e-14 for positive arguments. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x >= 0.5. */
function logGamma(x: number): number {
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = LANCZOS.slice(1).reduce(
    (sum, coefficient, index) => sum + coefficient / (shifted + index + 1),
    LANCZOS[0] as number,
  );
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/** Where the continued fraction stops: terms no longer change a double, or (never seen) too many were needed. */
const TOLERANCE = 1e-15;
const MOST_TERMS = 500;
/** Stands in for a zero denominator in Lentz's method. */
const TINY = 1e-300;

/** The continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17), by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  const apart = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / apart(1 + term * d);
      c = apart(1 + term / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < TOLERANCE) break;
  }
  return fraction;
}

/**
 * The regularized incomplete beta function I_x(a, b).
 *
 * @param x between 0 and 1.
 * @param a at least 0.5.
 * @param b at least 0.5.
 * @example incompleteBeta(0.5, 2, 2) // => 0.5
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  // The fraction converges fast below the mean only; above it the complement is used.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFront =
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x);
  return (Math.exp(logFront) * betaFraction(x, a, b)) / a;
}
