// The arithmetic of periksa.mjs, figure by figure: put both files into one folder.
//
// Written apart from the site's own code on purpose, so that one checks the other. An interval is [least, most].

/* Numbers near the ends of their range are published as bounds: read them as [least, most]. */
export const bounds = ({ at, value }, least, most) => [
  at === 'most' ? least : value,
  at === 'least' ? most : value,
];
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const widest = (intervals) => [
  Math.min(...intervals.map(([low]) => low)),
  Math.max(...intervals.map(([, high]) => high)),
];

/* Student's t by Simpson's rule over its density; the quantile by bisection. */
function logGamma(x) {
  if (x < 12) return logGamma(x + 1) - Math.log(x);
  const z = 1 / (x * x);
  const series = 1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188))));
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series / x;
}
function studentBelow(t, df) {
  const scale = Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2)) / Math.sqrt(df * Math.PI);
  const density = (x) => scale * (1 + (x * x) / df) ** (-(df + 1) / 2);
  const steps = 4000;
  let sum = density(0) + density(t);
  for (let step = 1; step < steps; step += 1)
    sum += (step % 2 ? 4 : 2) * density((t * step) / steps);
  return 0.5 + (sum * t) / steps / 3;
}
const quantiles = new Map();
function quantile(df) {
  if (!quantiles.has(df)) {
    let [low, high] = [0, 200];
    while (high - low > 1e-11) {
      const middle = (low + high) / 2;
      if (studentBelow(middle, df) < 0.975) low = middle;
      else high = middle;
    }
    quantiles.set(df, (low + high) / 2);
  }
  return quantiles.get(df);
}

/* One pseudo-rater, spread evenly over 1, 2, 3 and 4, joins every group. */
function join({ n, m, s }) {
  const size = n + 1;
  const center = (n * m + 2.5) / size;
  return {
    size,
    center,
    variance: ((n - 1) * s ** 2 + n * m ** 2 + 7.5 - size * center ** 2) / (size - 1),
  };
}
function meanInterval(group) {
  const { size, center, variance } = join(group);
  const half = quantile(size - 1) * Math.sqrt(variance / size);
  return [center - half, center + half].map((end) => Math.min(4, Math.max(1, end)));
}
function changeInterval(before, after) {
  const [a, b] = [join(before), join(after)];
  const [u, v] = [a.variance / a.size, b.variance / b.size];
  const df = (u + v) ** 2 / (u ** 2 / (a.size - 1) + v ** 2 / (b.size - 1));
  const half = quantile(df) * Math.sqrt(u + v);
  return [Math.max(-3, b.center - a.center - half), Math.min(3, b.center - a.center + half)];
}

/* Wilson's interval of a share, and Newcombe's of a change of shares. */
function wilson(count, n) {
  const [z, p] = [1.959963984540054, count / n];
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [p + z ** 2 / (2 * n) - half, p + z ** 2 / (2 * n) + half].map((end) =>
    Math.min(1, Math.max(0, end / (1 + z ** 2 / n))),
  );
}
function newcombe(c, n, d, m) {
  const [p, q, [l1, u1], [l2, u2]] = [c / n, d / m, wilson(c, n), wilson(d, m)];
  return [q - p - Math.hypot(q - l2, u1 - p), q - p + Math.hypot(u2 - q, p - l1)];
}

const stateOf = ([low, high]) => (low > 0 ? 'up' : high < 0 ? 'down' : 'uncertain');
/* Items about the training itself (TER) and about what surrounds it are no part of the index. */
export const isAround = (item) => /^(IND|LIN|PIM|DES|TIN|SIS)\d/.test(item);
const isIndexed = (item) => !item.startsWith('TER') && !isAround(item);
export const cellsOf = (snapshot, atom) => snapshot.cells.filter((cell) => cell.atom === atom);
export const meanOf = ({ n, sum }) => bounds(sum, n, 4 * n).map((end) => end / n);
const average = (ranges) => [0, 1].map((end) => mean(ranges.map((range) => range[end])));

/* Where no spread was published, raters may have been as far apart as the scale permits. */
function groupsOf({ n, spread }, range) {
  const most = () => 1.5 * Math.sqrt(n / (n - 1));
  return [...new Set(range)].map((m) => ({ n, m, s: spread ?? most() }));
}
const times = (factor) => (range) => range.map((end) => end * factor);

export function indexIn(snapshot, id) {
  const atom = snapshot.atoms.find((one) => one.id === id);
  const cells = cellsOf(snapshot, id).filter(({ item }) => isIndexed(item));
  if (!atom || cells.length === 0) return null;
  const range = average(cells.map(meanOf));
  return {
    n: atom.n,
    index: times(25)(range),
    interval: times(25)(widest(groupsOf(atom, range).map(meanInterval))),
  };
}
export function indexChange(first, last, id) {
  const [a, b] = [first, last].map((snapshot) => snapshot.atoms.find((one) => one.id === id));
  const cells = [first, last].map((snapshot) =>
    cellsOf(snapshot, id).filter(({ item }) => isIndexed(item)),
  );
  const [from, to] = [0, 1].map((at) =>
    cells[at].filter(({ item }) => cells[1 - at].some((other) => other.item === item)).map(meanOf),
  );
  if (!a || !b || from.length === 0) return null;
  const [start, end] = [average(from), average(to)];
  const interval = times(25)(
    widest(groupsOf(a, start).flatMap((x) => groupsOf(b, end).map((y) => changeInterval(x, y)))),
  );
  return {
    state: stateOf(interval),
    estimate: (25 * (end[0] + end[1] - start[0] - start[1])) / 2,
    interval,
  };
}

export function shareOf(cell) {
  const [low, high] = bounds(cell.favorable, 0, cell.n);
  return {
    n: cell.n,
    share: [low / cell.n, high / cell.n],
    interval: [wilson(low, cell.n)[0], wilson(high, cell.n)[1]],
  };
}
export function shareChange(before, after) {
  const [[a, b], [c, d]] = [before, after].map((cell) => bounds(cell.favorable, 0, cell.n));
  const interval = [newcombe(b, before.n, c, after.n)[0], newcombe(a, before.n, d, after.n)[1]];
  return {
    state: stateOf(interval),
    estimate: ((c + d) / after.n - (a + b) / before.n) / 2,
    interval,
  };
}

/* The exact sign test: how often fair coins would fall at least this unevenly. */
function signTest(more, less) {
  const n = more + less;
  let [ways, asUneven] = [1, 0];
  for (let heads = 0; heads <= n; heads += 1) {
    if (Math.abs(2 * heads - n) >= Math.abs(more - less)) asUneven += ways;
    ways = (ways * (n - heads)) / (heads + 1);
  }
  return asUneven / 2 ** n;
}

/** More or less often than before the training: said only where every pair of counts that was possible says so. */
export function thenNow({ item, n, more, less }) {
  const [ups, downs] = [bounds(more, 0, n), bounds(less, 0, n)];
  const pairs = [];
  for (let up = ups[0]; up <= ups[1]; up += 1)
    for (let down = downs[0]; down <= downs[1] && up + down <= n; down += 1) pairs.push([up, down]);
  const chances = pairs.map(([up, down]) => signTest(up, down));
  const isRare = Math.max(...chances) < 0.05;
  const isAlways = (holds) => isRare && pairs.every(([up, down]) => holds(up, down));
  const otherwise = isAlways((up, down) => up < down) ? 'less' : 'uncertain';
  return {
    item,
    n,
    more: ups,
    less: downs,
    state: isAlways((up, down) => up > down) ? 'more' : otherwise,
    probability: [Math.min(...chances), Math.max(...chances)],
  };
}

/** A factor of the climate: statements weigh the same, and its interval counts raters, not answers. */
export function factorOf(factor, cells) {
  const share = average(cells.map((cell) => shareOf(cell).share));
  const n = Math.min(...cells.map((cell) => cell.n));
  const interval = [wilson(share[0] * n, n)[0], wilson(share[1] * n, n)[1]];
  return { factor, n, share, interval };
}

/** The main obstacle: the one factor that is surely lowest, if surely fewer than six in ten agree; else null. */
export function obstacleOf(factors) {
  const isLowest = (one) =>
    factors.every((other) => other === one || one.share[1] < other.share[0]);
  return factors.find((one) => isLowest(one) && one.interval[1] < 0.6)?.factor ?? null;
}

/** Own view less that of others, in steps of the scale; less than a quarter of a step is no difference. */
export function gapOf(own, others) {
  const [mine, theirs] = [average(own), average(others)];
  const [low, high] = [mine[0] - theirs[1], mine[1] - theirs[0]];
  const isSimilar = low > -0.25 && high < 0.25;
  const apart = low >= 0.25 ? 'own-higher' : high <= -0.25 ? 'own-lower' : 'unclear';
  return { gap: [low, high], view: isSimilar ? 'similar' : apart };
}
