// Says what a unit page may say about one programme, by interval arithmetic on published cells and on nothing else.
import type { Snapshot } from '../disclosure/published.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { isBehavior, itemsOf } from '../instrument/items.ts';
import { RATER_GROUPS, type RaterGroup } from '../instrument/terms.ts';
import type { ProgrammeRecord, WaveRecord } from '../waves/record.ts';
import { behaviorRow, sortRows } from './behavior-rows.ts';
import { gatherDetails, type Details } from './details.ts';
import { indexChangeOf, indexValueOf } from './index-value.ts';
import { basisOf, figureOf, shownAtoms, type Basis, type ShownAtom } from './item-figures.ts';
import type { Absence, BehaviorPanel, TrendPoint, TrendSeries } from './values.ts';

/** What a unit page may say about one programme. */
export interface Summary {
  /**
   * How far the programme is: `planned` no wave open yet, `open` first answers are coming in, `counting` closed and not
   * yet published, `withheld` published but nothing may be shown, `levels` nothing but what anybody could answer, `single`
   * one wave shown, `compared` at least two.
   */
  readonly stage:
    'planned' | 'open' | 'counting' | 'discarded' | 'withheld' | 'levels' | 'single' | 'compared';
  /** The series the title speaks about: the atom with peers, else citizens by slips, subordinates, superior, self. */
  readonly headline: TrendSeries | null;
  readonly trend: readonly TrendSeries[];
  readonly panels: readonly BehaviorPanel[];
  /** Groups that were asked in a published wave and appear in no published atom of it. */
  readonly withheld: readonly RaterGroup[];
  readonly details: Details;
}

/** Whose view a title states: colleagues see most of the daily work. */
const HEADLINE_ORDER: readonly RaterGroup[] = [
  'peer',
  'citizen',
  'subordinate',
  'superior',
  'self',
];

type AtomGroups = Pick<ShownAtom, 'id' | 'groups'>;
type PublishedWave = WaveRecord & { readonly snapshot: Snapshot };

const isPublished = (wave: WaveRecord): wave is PublishedWave => wave.snapshot !== null;
const isShown = ({ value }: TrendPoint): boolean => typeof value === 'object';
/** Whether a title may speak of a point. */
const isTold = (point: TrendPoint): boolean => isShown(point) && !point.isLevel;
const asks = (wave: WaveRecord, groups: readonly RaterGroup[]): boolean =>
  groups.some((group) => wave.groups.includes(group));

/** Every atom that was ever published, in display order. */
function publishedAtoms(waves: readonly PublishedWave[]): readonly AtomGroups[] {
  const byId = new Map(
    waves.flatMap(({ snapshot }) => shownAtoms(snapshot)).map((atom) => [atom.id, atom]),
  );
  const rank = ({ groups }: AtomGroups) => RATER_GROUPS.indexOf(groups[0]!) * 10 + groups.length;
  return [...byId.values()].sort((a, b) => rank(a) - rank(b));
}

/** Why something of an atom is not there in a wave that did not show it. */
function absenceIn(wave: WaveRecord, asked: boolean): Absence {
  if (!asked) return 'not-asked';
  return isPublished(wave) ? 'withheld' : 'not-collected';
}

/** Every wave that shows something of an atom. */
const shownIn = (id: string, waves: readonly WaveRecord[]): readonly PublishedWave[] =>
  waves
    .filter(isPublished)
    .filter(({ snapshot }) => shownAtoms(snapshot).some((atom) => atom.id === id));

/**
 * The waves of an atom that are compared with each other: those by slips where there are any, and never one that anybody
 * could answer.
 */
function comparedWaves(id: string, waves: readonly WaveRecord[]): readonly PublishedWave[] {
  const shown = shownIn(id, waves);
  const of = (basis: Basis) => shown.filter(({ snapshot }) => basisOf(snapshot, id) === basis);
  return of('slip').length > 0 ? of('slip') : of('margins');
}

function trendOf({ id, groups }: AtomGroups, waves: readonly WaveRecord[]): TrendSeries {
  const compared = comparedWaves(id, waves);
  const points = waves.map((wave): TrendPoint => {
    const value = isPublished(wave) ? indexValueOf(wave.snapshot, id) : null;
    if (value === null) return { month: wave.month, value: absenceIn(wave, asks(wave, groups)) };
    const isLevel = !compared.some(({ month }) => month === wave.month);
    return { month: wave.month, value, ...(isLevel ? { isLevel } : {}) };
  });
  const shown = compared.filter(({ snapshot }) => indexValueOf(snapshot, id) !== null);
  const [first, last] = [shown[0]?.snapshot, shown.at(-1)?.snapshot];
  const change = shown.length > 1 && first && last ? indexChangeOf(first, last, id) : null;
  return { atom: id, groups, points, change };
}

/** The first wave that shows an atom, and the latest other one, or else the next that asks its groups. */
function panelWaves({ id, groups }: AtomGroups, waves: readonly WaveRecord[]) {
  const compared = comparedWaves(id, waves);
  // Where nothing may be compared, the latest stands alone.
  const shown = compared.length > 0 ? compared : shownIn(id, waves).slice(-1);
  const from = shown[0];
  if (!from) return null;
  const isNext = (wave: WaveRecord) =>
    wave.month > from.month && asks(wave, groups) && shownIn(id, [wave]).length === 0;
  return { from, to: shown.length > 1 ? shown.at(-1)! : (waves.find(isNext) ?? from) };
}

function panelOf(
  atom: AtomGroups,
  waves: readonly WaveRecord[],
  instrument: Instrument,
): BehaviorPanel | null {
  const pair = panelWaves(atom, waves);
  if (!pair) return null;
  const { from, to } = pair;
  const itemsIn = (wave: WaveRecord) =>
    atom.groups.flatMap((group) =>
      wave.groups.includes(group) ? itemsOf(instrument, group, wave.month).filter(isBehavior) : [],
    );
  const cellIn = (wave: WaveRecord, item: string) =>
    (wave.snapshot && figureOf(wave.snapshot, atom.id, item)) ??
    absenceIn(wave, itemsIn(wave).includes(item));
  const afterIn = (item: string) => (to === from ? 'not-collected' : cellIn(to, item));
  const rows = [...new Set([...itemsIn(from), ...itemsIn(to)])]
    .map((item) => behaviorRow({ item, before: cellIn(from, item), after: afterIn(item) }))
    .filter(({ before, after }) => typeof before === 'object' || typeof after === 'object');
  return {
    atom: atom.id,
    groups: atom.groups,
    fromMonth: from.month,
    toMonth: to.month,
    rows: sortRows(rows),
  };
}

function headlineOf(trend: readonly TrendSeries[]): TrendSeries | null {
  const shown = trend.filter(({ points }) => points.some(isTold));
  const ranked = HEADLINE_ORDER.map((group) => shown.find(({ groups }) => groups.includes(group)));
  return ranked.find((series) => series !== undefined) ?? null;
}

function stageOf(waves: readonly WaveRecord[], trend: readonly TrendSeries[]): Summary['stage'] {
  const most = Math.max(0, ...trend.map(({ points }) => points.filter(isTold).length));
  if (most > 0) return most > 1 ? 'compared' : 'single';
  if (trend.some(({ points }) => points.some(isShown))) return 'levels';
  if (waves.some(isPublished)) return 'withheld';
  if (waves.some(({ state }) => state === 'closed')) return 'counting';
  if (waves.some(({ state }) => state === 'open')) return 'open';
  const isOver = !waves.some(({ state }) => state === 'planned');
  return isOver && waves.some(({ state }) => state === 'discarded') ? 'discarded' : 'planned';
}

function withheldGroups(waves: readonly PublishedWave[]): readonly RaterGroup[] {
  return RATER_GROUPS.filter((group) =>
    waves.some(
      (wave) =>
        wave.groups.includes(group) &&
        !shownAtoms(wave.snapshot).some((atom) => atom.groups.includes(group)),
    ),
  );
}

/**
 * What may be said about a programme.
 *
 * Only equal atoms are compared between waves. Rows of a panel are behaviors of which at least one wave shows a share.
 *
 * @param instrument the version that the programme's waves asked.
 */
export function summarize(programme: ProgrammeRecord, instrument: Instrument): Summary {
  const waves = [...programme.waves].sort((a, b) => a.month - b.month);
  const published = waves.filter(isPublished);
  const atoms = publishedAtoms(published);
  const trend = atoms.map((atom) => trendOf(atom, waves));
  const panels = atoms.map((atom) => panelOf(atom, waves, instrument));
  const headline = headlineOf(trend);
  const byName = atoms.map(({ id, groups }) => ({ atom: id, groups }));
  return {
    stage: stageOf(waves, trend),
    headline,
    trend,
    panels: panels.filter((panel) => panel !== null),
    withheld: withheldGroups(published),
    details: gatherDetails(byName, waves, instrument, headline?.atom),
  };
}
