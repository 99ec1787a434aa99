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

/* Citizens of version 2 are five noisy whole numbers for each item; of version 1 they are cells like those of staff. */
export const citizensOf = (snapshot) => (snapshot.version === 2 ? snapshot.citizens : null);
export const figuresOf = (snapshot, atom) => {
  const citizens = atom === 'citizen' ? citizensOf(snapshot) : null;
  if (!citizens) return cellsOf(snapshot, atom);
  return Object.entries(citizens.items).map(([item, bins]) => ({ item, bins, n: citizens.n }));
};
/* What may be compared: figures of staff and of old files with each other, slips with slips, an open entrance with nothing. */
export const basisOf = (snapshot, atom) =>
  (atom === 'citizen' && citizensOf(snapshot)?.entry) || 'margins';

/* The noise of one number: a two-sided geometric with a = exp(-1/2). */
const FALL = Math.exp(-0.5);
const NOISE = (2 * FALL) / (1 - FALL) ** 2;
const clamp = (value, [least, most]) => Math.min(most, Math.max(least, value));
/* The five numbers must add up to n again. */
const restore = (bins, n) => {
  const excess = (bins.reduce((sum, bin) => sum + bin, 0) - n) / 5;
  return bins.map((bin) => bin - excess);
};
/* Where a x^2 + b x + c is not above zero. */
function between([a, b, c], limits, isKnown) {
  const inside = b ** 2 - 4 * a * c;
  if (a <= 0 || inside < 0 || !isKnown) return limits;
  return [-1, 1].map((sign) => clamp((-b + sign * Math.sqrt(inside)) / (2 * a), limits));
}
/** Everything that the five noisy numbers of one item say; the pseudo-rater is among them. */
export function readBins(bins, n, noise = NOISE) {
  const [h1, h2, h3, h4] = restore(bins, n);
  const all = h1 + h2 + h3 + h4;
  const total = h1 + 2 * h2 + 3 * h3 + 4 * h4;
  const [m, s, q] = [all + 1, total + 2.5, h1 + 4 * h2 + 9 * h3 + 16 * h4 + 7.5];
  const size = Math.max(m, 2);
  const center = clamp(s / size, [1, 4]);
  const most = (2.25 * size) / (size - 1);
  const variance = clamp((q - s ** 2 / size) / (size - 1), [0.04, most]);
  const [tt, zz, good] = [quantile(n - 1) ** 2, 1.959963984540054 ** 2, h3 + h4];
  const meanRange = between(
    [
      m ** 2 - 0.8 * tt * noise,
      4 * tt * noise - 2 * s * m,
      s ** 2 - tt * (size * variance + 10 * noise),
    ],
    [1, 4],
    all > 0,
  );
  const shareRange = between(
    [
      all ** 2 + zz * all - 0.8 * zz * noise,
      0.8 * zz * noise - zz * all - 2 * good * all,
      good ** 2 - 1.2 * zz * noise,
    ],
    [0, 1],
    all > 0,
  );
  return {
    mean: clamp(all > 0 ? total / all : 2.5, meanRange),
    meanRange,
    share: clamp(all > 0 ? good / all : 0.5, shareRange),
    shareRange,
    center,
    sampling: variance / size,
    noise: (noise * (10 - 4 * center + 0.8 * center ** 2)) / size ** 2,
  };
}
/* How far the index may be off: the deviations of items are averaged, as if each person answered all of them alike. */
const variancesOf = (items) => [
  mean(items.map(({ sampling }) => Math.sqrt(sampling))) ** 2,
  mean(items.map(({ noise }) => noise)) / items.length,
];
const centerOf = (items) => mean(items.map(({ center }) => center));
export function binsIndex(items, n) {
  const half = quantile(n - 1) * Math.sqrt(variancesOf(items)[0] + variancesOf(items)[1]);
  const interval = [-1, 1].map((sign) => clamp(25 * (centerOf(items) + sign * half), [25, 100]));
  const value = clamp(25 * mean(items.map((item) => item.mean)), interval);
  return { n, index: [value, value], interval };
}
export function binsChange(before, n, after, m) {
  const [from, to] = [binsIndex(before, n).index[0], binsIndex(after, m).index[0]];
  const variance = [...variancesOf(before), ...variancesOf(after)].reduce((sum, one) => sum + one);
  const half = quantile(Math.min(n, m) - 1) * Math.sqrt(variance);
  const change = centerOf(after) - centerOf(before);
  const interval = [25 * (change - half), 25 * (change + half)];
  return { state: stateOf(interval), estimate: to - from, interval };
}
/** The nearest numbers that are nowhere negative and add up to n: bars for the eye. */
export function barsOf(bins, n) {
  const restored = restore(bins, n);
  let [sum, shift] = [0, 0];
  for (const [at, bin] of [...restored].sort((a, b) => b - a).entries()) {
    sum += bin;
    if (bin - (sum - n) / (at + 1) > 0) shift = (sum - n) / (at + 1);
  }
  return restored.map((bin) => Math.max(0, bin - shift));
}
const indexedBins = (snapshot) =>
  figuresOf(snapshot, 'citizen')
    .filter(({ item }) => isIndexed(item))
    .map(({ item, bins, n }) => ({ item, ...readBins(bins, n) }));
export const meanOf = ({ n, sum }) => bounds(sum, n, 4 * n).map((end) => end / n);
const average = (ranges) => [0, 1].map((end) => mean(ranges.map((range) => range[end])));

/* Where no spread was published, raters may have been as far apart as the scale permits. */
function groupsOf({ n, spread }, range) {
  const most = () => 1.5 * Math.sqrt(n / (n - 1));
  return [...new Set(range)].map((m) => ({ n, m, s: spread ?? most() }));
}
const times = (factor) => (range) => range.map((end) => end * factor);

export function indexIn(snapshot, id) {
  if (basisOf(snapshot, id) !== 'margins') {
    const items = indexedBins(snapshot);
    return items.length > 0 ? binsIndex(items, citizensOf(snapshot).n) : null;
  }
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
  if (basisOf(first, id) === 'slip') {
    const [old, now] = [indexedBins(first), indexedBins(last)];
    const shared = (some, others) =>
      some.filter(({ item }) => others.some((other) => other.item === item));
    if (shared(old, now).length === 0) return null;
    const [n, m] = [citizensOf(first).n, citizensOf(last).n];
    return binsChange(shared(old, now), n, shared(now, old), m);
  }
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
  if (cell.bins) {
    const { share, shareRange } = readBins(cell.bins, cell.n);
    return { n: cell.n, share: [share, share], interval: shareRange };
  }
  const [low, high] = bounds(cell.favorable, 0, cell.n);
  return {
    n: cell.n,
    share: [low / cell.n, high / cell.n],
    interval: [wilson(low, cell.n)[0], wilson(high, cell.n)[1]],
  };
}
export function shareChange(before, after) {
  if (before.bins) {
    const [a, b] = [readBins(before.bins, before.n), readBins(after.bins, after.n)];
    const [p, q, [l1, u1], [l2, u2]] = [a.share, b.share, a.shareRange, b.shareRange];
    const range = [q - p - Math.hypot(q - l2, u1 - p), q - p + Math.hypot(u2 - q, p - l1)];
    return { state: stateOf(range), estimate: q - p, interval: range };
  }
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
