// Recomputes every figure of a unit page from its data.json: node periksa.mjs data.json (or the address of one).
//
// Needs only Node, and periksa-hitung.mjs in the same folder. Written apart from the site's own code on purpose, so that
// one checks the other. It prints JSON: per training and atom the index, its interval and change, and per behavior and
// use of the training the share and its change; per wave response, answers, then and now, climate, the own view and what
// stands apart.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  bounds,
  cellsOf,
  factorOf,
  gapOf,
  indexChange,
  indexIn,
  isAround,
  meanOf,
  obstacleOf,
  shareChange,
  shareOf,
  thenNow,
} from './periksa-hitung.mjs';

/* Shares in the first and the last of some waves, item by item. */
function rowsOf(id, waves, isWanted) {
  const [first, last] = [waves[0].snapshot, waves.at(-1).snapshot];
  const items = [first, last].flatMap((snapshot) => cellsOf(snapshot, id).map(({ item }) => item));
  return [...new Set(items)].filter(isWanted).map((item) => {
    const [before, after] = [first, last].map((snapshot) =>
      cellsOf(snapshot, id).find((cell) => cell.item === item),
    );
    const isPair = before && after && waves.length > 1;
    return {
      item,
      before: before ? shareOf(before) : null,
      after: after && waves.length > 1 ? shareOf(after) : null,
      change: isPair ? shareChange(before, after) : null,
    };
  });
}

function readAtom(id, waves) {
  const shown = waves.filter(({ snapshot }) => snapshot.atoms.some((atom) => atom.id === id));
  const points = shown
    .map(({ month, snapshot }) => ({ month, ...indexIn(snapshot, id) }))
    .filter(({ index }) => index);
  const withIndex = shown.filter(({ snapshot }) => indexIn(snapshot, id));
  const change =
    withIndex.length > 1 ? indexChange(withIndex[0].snapshot, withIndex.at(-1).snapshot, id) : null;
  const behaviors = rowsOf(id, shown, (item) => !isAround(item));
  /* Use of the training is first asked after it: its own first wave is what it is compared with. */
  const isTransfer = (item) => item.startsWith('TER');
  const using = shown.filter(({ snapshot }) =>
    cellsOf(snapshot, id).some(({ item }) => isTransfer(item)),
  );
  const transfer = using.length > 0 ? rowsOf(id, using, isTransfer) : [];
  return { atom: id, points, change, behaviors, transfer };
}

/* What a wave says beside index and behaviors. These lists are those of the instrument, versions 0.x. */
const FACTORS = ['IND', 'LIN', 'PIM', 'DES', 'TIN', 'SIS'];
/* Items that all staff groups answer, by version; a version that is not here has those of the newest. */
const ANCHORS = { '0.1-draft': ['KOM2', 'KOM3', 'KER2', 'KER4', 'ADA1'] };
const NEWEST_ANCHORS = ['KOM2', 'KOM3', 'KER4', 'KEP5', 'ADA1'];

function climateIn(snapshot) {
  const factors = FACTORS.map((factor) => [
    factor,
    cellsOf(snapshot, 'self').filter(({ item }) => item.replace(/\d+$/, '') === factor),
  ])
    .filter(([, cells]) => cells.length > 0)
    .map(([factor, cells]) => factorOf(factor, cells));
  return factors.length > 0 ? { factors, obstacle: obstacleOf(factors) } : null;
}

/* Participants beside each atom of colleagues, on the items that all staff groups answer. */
function gapsIn(snapshot) {
  const meanIn = (atom, item) => {
    const cell = cellsOf(snapshot, atom).find((one) => one.item === item);
    return cell ? meanOf(cell) : null;
  };
  const colleagues = snapshot.atoms.filter(({ id }) => id !== 'self' && id !== 'citizen');
  return colleagues.flatMap(({ id }) => {
    const rows = (ANCHORS[snapshot.instrument] ?? NEWEST_ANCHORS).map((item) => ({
      item,
      own: meanIn('self', item),
      others: meanIn(id, item),
    }));
    const shared = rows.filter(({ own, others }) => own && others);
    if (shared.length === 0) return [];
    const sides = [shared.map(({ own }) => own), shared.map(({ others }) => others)];
    return [{ atom: id, items: shared.length, ...gapOf(...sides), rows }];
  });
}

/* Citizens stand apart where more of them answered than the unit serves on the days of the wave, and only there. */
function apartIn({ opensOn, closesOn, snapshot }, visitorsPerDay) {
  const days = (Date.parse(closesOn) - Date.parse(opensOn)) / 86_400_000 + 1;
  const cap = visitorsPerDay ? visitorsPerDay * days : null;
  const { quarantined } = snapshot;
  const { n = 0 } = quarantined?.atom ?? snapshot.atoms.find(({ id }) => id === 'citizen') ?? {};
  const isByRule = (cap !== null && n > cap) === (quarantined !== undefined);
  if (!quarantined) return { isByRule, figures: null };
  const index = indexIn({ ...quarantined, atoms: [quarantined.atom] }, quarantined.atom.id);
  const rows = quarantined.cells.map((cell) => ({ item: cell.item, ...shareOf(cell) }));
  return { isByRule, figures: { n, cap, index, rows } };
}

function readWave(wave, visitorsPerDay) {
  const { month, snapshot, invited = {} } = wave;
  const ratersOf = (atom) => snapshot.atoms.find(({ id }) => id === atom).n;
  const response = snapshot.atoms.map(({ id, groups, n }) => {
    const counts = groups.map((group) => invited[group] ?? null);
    const all = counts.includes(null) ? null : counts.reduce((sum, count) => sum + count, 0);
    return { atom: id, n, invited: all };
  });
  const answers = (snapshot.distributions ?? []).map((one) => ({
    atom: one.atom,
    item: one.item,
    n: one.n,
    unable: ratersOf(one.atom) - one.n,
    answers: one.answers.map((count) => bounds(count, 0, one.n)),
  }));
  return {
    month,
    response,
    answers,
    thenNow: (snapshot.shifts ?? []).map((one) => ({ atom: one.atom, ...thenNow(one) })),
    climate: climateIn(snapshot),
    gaps: gapsIn(snapshot),
    setAside: apartIn(wave, visitorsPerDay),
  };
}

/* The text under the fingerprint: keys by length and then by letter, one space after commas and colons. */
function textOf(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`;
  const keys = Object.keys(value).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${textOf(value[key])}`).join(', ')}}`;
}

/** Everything that a unit page computes, from its public JSON alone. */
export function recompute(unit) {
  return unit.programmes.map(({ trainedOn, waves, visitorsPerDay }) => {
    const published = waves.filter(({ snapshot }) => snapshot).sort((a, b) => a.month - b.month);
    const atoms = [
      ...new Set(published.flatMap(({ snapshot }) => snapshot.atoms.map(({ id }) => id))),
    ];
    return {
      trainedOn,
      fingerprints: published.map(({ month, contentHash, snapshot }) => ({
        month,
        isUnchanged: createHash('sha256').update(textOf(snapshot)).digest('hex') === contentHash,
      })),
      atoms: atoms.map((id) => readAtom(id, published)),
      waves: published.map((wave) => readWave(wave, visitorsPerDay)),
    };
  });
}

if (process.argv[1]?.endsWith('periksa.mjs')) {
  const from = process.argv[2];
  if (!from) {
    console.error('Use: node periksa.mjs data.json');
    process.exit(1);
  }
  const text = /^https?:/.test(from)
    ? await (await fetch(from)).text()
    : await readFile(from, 'utf8');
  const found = recompute(JSON.parse(text));
  console.log(JSON.stringify(found, null, 1));
  const isTrue = ({ fingerprints, waves }) =>
    fingerprints.every(({ isUnchanged }) => isUnchanged) &&
    waves.every(({ setAside }) => setAside.isByRule);
  if (!found.every(isTrue)) process.exit(2);
}
