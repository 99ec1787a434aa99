// Recomputes every figure of a unit page from its data.json, and checks the bulletins of its waves against it:
// node periksa.mjs data.json buletin.json … (or the address of a data.json, whose bulletins are fetched then)
//
// Needs only Node, and periksa-hitung.mjs in the same folder. Written apart from the site's own code on purpose, so that
// one checks the other. It prints JSON: per training and atom the index, its interval and change, and per behavior and
// use of the training the share and its change; per wave response, answers, then and now, climate and the own view. Figures
// of citizens are computed from their noisy numbers. A file or bulletin that cannot be true is named for what is wrong, and
// the program ends with code 2.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  barsOf,
  basisOf,
  bounds,
  cellsOf,
  citizensOf,
  factorOf,
  figuresOf,
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
  const items = [first, last].flatMap((snapshot) =>
    figuresOf(snapshot, id).map(({ item }) => item),
  );
  return [...new Set(items)].filter(isWanted).map((item) => {
    const [before, after] = [first, last].map((snapshot) =>
      figuresOf(snapshot, id).find((figure) => figure.item === item),
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

/* Everybody of whom a snapshot shows something. */
function atomsIn(snapshot) {
  const citizens = citizensOf(snapshot);
  const last = citizens ? [{ id: 'citizen', groups: ['citizen'], n: citizens.n }] : [];
  return [...snapshot.atoms, ...last];
}

function readAtom(id, waves) {
  const shown = waves.filter(({ snapshot }) => atomsIn(snapshot).some((atom) => atom.id === id));
  /* Slips are compared with slips; where there are none, figures with margins; an open entrance with nothing. */
  const of = (basis) => shown.filter(({ snapshot }) => basisOf(snapshot, id) === basis);
  const compared = of('slip').length > 0 ? of('slip') : of('margins');
  const points = shown
    .map(({ month, snapshot }) => ({ month, ...indexIn(snapshot, id) }))
    .filter(({ index }) => index);
  const withIndex = compared.filter(({ snapshot }) => indexIn(snapshot, id));
  const change =
    withIndex.length > 1 ? indexChange(withIndex[0].snapshot, withIndex.at(-1).snapshot, id) : null;
  const told = compared.length > 0 ? compared : shown.slice(-1);
  const behaviors = rowsOf(id, told, (item) => !isAround(item));
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

/* Whether figures of citizens can have been published: enough ballots, and whole numbers that noise can reach. */
function isByRule({ policy, ...snapshot }) {
  const citizens = citizensOf(snapshot);
  if (!citizens) return true;
  const { n, epsilon, items } = citizens;
  const isBin = (bin) => Number.isInteger(bin) && bin >= -64 && bin <= n + 64;
  const bins = Object.values(items);
  return (
    n >= policy.kCitizen &&
    epsilon === policy.epsilon &&
    bins.every((five) => five.length === 5 && five.every(isBin))
  );
}

/* Bars of citizens, from 50 ballots on: shares of those who answered, as counts that add up to n. */
function barsIn(snapshot) {
  const citizens = citizensOf(snapshot);
  if (!citizens || citizens.n < 50) return [];
  const { n, items } = citizens;
  return Object.entries(items).flatMap(([item, bins]) => {
    const bars = barsOf(bins, n).slice(0, 4);
    const answered = bars.reduce((sum, bar) => sum + bar, 0);
    if (answered <= 0) return [];
    const answers = bars.map((bar) => [(bar * n) / answered, (bar * n) / answered]);
    return [{ atom: 'citizen', item, n, unable: null, answers }];
  });
}

function readWave({ month, snapshot, invited = {} }) {
  const ratersOf = (atom) => snapshot.atoms.find(({ id }) => id === atom).n;
  const response = atomsIn(snapshot).map(({ id, groups, n }) => {
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
    answers: [...answers, ...barsIn(snapshot)],
    thenNow: (snapshot.shifts ?? []).map((one) => ({ atom: one.atom, ...thenNow(one) })),
    climate: climateIn(snapshot),
    gaps: gapsIn(snapshot),
    isByRule: isByRule(snapshot),
  };
}

const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
const isCount = (value, least = 0) => Number.isInteger(value) && value >= least;
const namesOf = (faults) => faults.filter(([, isFound]) => isFound).map(([name]) => name);
const DAY = 86_400_000;

/* What is wrong with what a file says of the ending of a wave; files from before it was said are silent. */
function endingFaults({ state, entry, opensOn, closesOn, invited = {}, snapshot, ...wave }) {
  const { fullDays, counts, endedEarly } = wave;
  const days = (Date.parse(closesOn) - Date.parse(opensOn)) / DAY + 1;
  const rosters = (groups) => groups.map((group) => invited[group] ?? Infinity);
  const isOpen = Boolean(snapshot) && entry === 'open';
  return namesOf([
    ['published-without-state', (state === 'published') !== Boolean(snapshot)],
    [
      'more-raters-than-roster',
      (snapshot?.atoms ?? []).some(({ groups, n }) => n > sumOf(rosters(groups))),
    ],
    ['not-a-count', counts !== undefined && !(snapshot ? isCount(counts, 1) : counts === null)],
    [
      'not-full-days',
      fullDays !== undefined &&
        !(isOpen ? isCount(fullDays) && fullDays <= days : fullDays === null),
    ],
    ['not-an-ending', endedEarly !== undefined && typeof endedEarly !== 'boolean'],
  ]);
}

/* What every bulletin owes: nothing is left, and no group took more tickets than were given out. */
const remainsFaults = ({ version, groups, left }, { invited }) =>
  namesOf([
    ['unknown-version', version !== 2],
    ['something-left', sumOf(Object.values(left)) > 0],
    [
      'more-tickets-than-roster',
      Object.values(groups).some(({ roster, added = 0, tickets }) => tickets > roster + added),
    ],
    [
      'other-roster',
      Object.entries(groups).some(
        ([group, { roster }]) => typeof invited?.[group] === 'number' && invited[group] !== roster,
      ),
    ],
  ]);

/* What is wrong with the bulletin of a wave, beside the snapshot of the same wave. */
function bulletinFaults(bulletin, wave) {
  const { snapshot } = wave;
  const faults = remainsFaults(bulletin, wave);
  if ('discarded' in bulletin) {
    const isOver = wave.state === 'discarded' && !snapshot;
    return [...faults, ...(isOver ? [] : ['discarded-and-published'])];
  }
  if (!snapshot) return [...faults, 'bulletin-without-result'];
  const { groups, atoms, ballots, spent, unreadable, destroyed } = bulletin;
  const tickets = (some) => sumOf(some.map((group) => groups[group]?.tickets ?? 0));
  const citizens = citizensOf(snapshot);
  const staff = snapshot.atoms.filter(({ id }) => id !== 'citizen');
  const opened = ballots + unreadable + (citizens?.n ?? 0);
  const asksFew = wave.groups?.includes('citizen') && !citizens;
  return [
    ...faults,
    ...namesOf([
      ['more-ballots-than-tickets', ballots > tickets(Object.keys(groups))],
      ['more-counted-than-tickets', staff.some((atom) => atom.n > tickets(atom.groups))],
      ['more-counted-than-ballots', sumOf(Object.values(atoms)) > ballots],
      [
        'other-atoms',
        Object.keys(atoms).length !== staff.length || staff.some(({ id, n }) => atoms[id] !== n),
      ],
      ['hashes-differ-from-ballots', spent.length !== ballots],
      ['hash-twice', new Set(spent).size !== spent.length],
      ['hashes-out-of-order', spent.some((hash, at) => at > 0 && hash < spent[at - 1])],
      ['hash-that-is-none', !spent.every((hash) => /^[0-9a-f]{64}$/.test(hash))],
      ['fewer-unreadable-than-published', unreadable < (citizens?.unreadable ?? 0)],
      /* Every box that was looked at is gone. Citizens who were too few to be shown are counted nowhere else. */
      [
        'other-boxes-destroyed',
        asksFew ? destroyed.ballots < opened : destroyed.ballots !== opened,
      ],
      ['keys-not-destroyed', destroyed.keys < 1 + Object.keys(groups).length],
      ['not-a-count', !isCount(bulletin.counts, 1)],
      ['early-without-day', bulletin.endedEarly !== (bulletin.announcedClosesOn !== null)],
      [
        'other-ending',
        ['counts', 'fullDays', 'endedEarly'].some((name) => bulletin[name] !== wave[name]),
      ],
    ]),
  ];
}

/* The text under the fingerprint: keys by length and then by letter, one space after commas and colons. */
function textOf(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`;
  const keys = Object.keys(value).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${textOf(value[key])}`).join(', ')}}`;
}

/** What is wrong with each bulletin; one that belongs to no wave of the unit is wrong as well. */
export function judgeBulletins(unit, bulletins) {
  const waves = unit.programmes.flatMap((programme) => programme.waves);
  return bulletins.map((bulletin) => {
    const wave = waves.find(({ code }) => code === bulletin.wave);
    return {
      wave: bulletin.wave,
      faults: wave ? bulletinFaults(bulletin, wave) : ['unknown-wave'],
    };
  });
}

/** Everything that a unit page computes, from its public JSON alone. */
export function recompute(unit) {
  return unit.programmes.map(({ trainedOn, waves }) => {
    const published = waves.filter(({ snapshot }) => snapshot).sort((a, b) => a.month - b.month);
    const atoms = [
      ...new Set(published.flatMap(({ snapshot }) => atomsIn(snapshot).map(({ id }) => id))),
    ];
    return {
      trainedOn,
      fingerprints: published.map(({ month, contentHash, snapshot }) => ({
        month,
        isUnchanged: createHash('sha256').update(textOf(snapshot)).digest('hex') === contentHash,
      })),
      endings: waves.map((wave) => ({ month: wave.month, faults: endingFaults(wave) })),
      atoms: atoms.map((id) => readAtom(id, published)),
      waves: published.map(readWave),
    };
  });
}

const isAddress = (from) => /^https?:/.test(from);
const readJson = async (from) =>
  isAddress(from) ? (await fetch(from)).json() : JSON.parse(await readFile(from, 'utf8'));

/* The bulletins of a unit's published and discarded waves; demo waves of the past have none. */
async function fetchBulletins(unit, from) {
  const ended = unit.programmes
    .flatMap(({ waves }) => waves)
    .filter(({ state }) => state === 'published' || state === 'discarded');
  const answers = await Promise.all(
    ended.map(({ code }) => fetch(new URL(`/gelombang/${code}/buletin.json`, from))),
  );
  return Promise.all(answers.filter(({ ok }) => ok).map((answer) => answer.json()));
}

if (process.argv[1]?.endsWith('periksa.mjs')) {
  const [from, ...more] = process.argv.slice(2);
  if (!from) {
    console.error('Use: node periksa.mjs data.json buletin.json …');
    process.exit(1);
  }
  const unit = await readJson(from);
  const isFetched = isAddress(from) && more.length === 0;
  const bulletins = isFetched
    ? await fetchBulletins(unit, from)
    : await Promise.all(more.map(readJson));
  const judged = judgeBulletins(unit, bulletins);
  const found = recompute(unit);
  console.log(JSON.stringify({ programmes: found, bulletins: judged }, null, 1));
  const isTrue = ({ fingerprints, waves, endings }) =>
    fingerprints.every(({ isUnchanged }) => isUnchanged) &&
    waves.every((wave) => wave.isByRule) &&
    endings.every(({ faults }) => faults.length === 0);
  if (!found.every(isTrue) || judged.some(({ faults }) => faults.length > 0)) process.exit(2);
}
