// Says what a unit page may say about one programme, by interval arithmetic on published cells and on nothing else.
import type { PublishedAtom, Snapshot } from '../disclosure/published.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { isBehavior, itemsOf } from '../instrument/items.ts';
import { RATER_GROUPS, type RaterGroup } from '../instrument/terms.ts';
import type { ProgrammeRecord, WaveRecord } from '../waves/record.ts';
import { behaviorRow, sortRows } from './behavior-rows.ts';
import { gatherDetails, type Details } from './details.ts';
import { indexChangeOf, indexValueOf } from './index-value.ts';
import { readSetAside, standsApart } from './set-aside.ts';
import type { Absence, BehaviorPanel, SetAsideWave, TrendPoint, TrendSeries } from './values.ts';

/** What a unit page may say about one programme. */
export interface Summary {
  /**
   * How far the programme is: `planned` no wave open yet, `open` first answers are coming in, `counting` closed and not
   * yet published, `withheld` published but nothing may be shown, `set-aside` nothing but what stands apart, `single` one
   * wave shown, `compared` at least two.
   */
  readonly stage:
    'planned' | 'open' | 'counting' | 'withheld' | 'set-aside' | 'single' | 'compared';
  /** The series the title speaks about: the atom with peers, else citizens, subordinates, superior, self. */
  readonly headline: TrendSeries | null;
  readonly trend: readonly TrendSeries[];
  readonly panels: readonly BehaviorPanel[];
  /** Groups that were asked in a published wave and appear in no published atom of it. */
  readonly withheld: readonly RaterGroup[];
  /** Waves whose citizens stand apart from all of the above, oldest first. */
  readonly quarantined: readonly SetAsideWave[];
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

type AtomGroups = Pick<PublishedAtom, 'id' | 'groups'>;
type PublishedWave = WaveRecord & { readonly snapshot: Snapshot };

const isPublished = (wave: WaveRecord): wave is PublishedWave => wave.snapshot !== null;
const isShown = ({ value }: TrendPoint): boolean => typeof value === 'object';
const asks = (wave: WaveRecord, groups: readonly RaterGroup[]): boolean =>
  groups.some((group) => wave.groups.includes(group));

/** Every atom that was ever published, in display order. */
function publishedAtoms(waves: readonly PublishedWave[]): readonly AtomGroups[] {
  const byId = new Map(
    waves.flatMap(({ snapshot }) => snapshot.atoms).map((atom) => [atom.id, atom]),
  );
  const rank = ({ groups }: AtomGroups) => RATER_GROUPS.indexOf(groups[0]!) * 10 + groups.length;
  return [...byId.values()].sort((a, b) => rank(a) - rank(b));
}

/** Why something of an atom is not there in a wave that did not show it. */
function absenceIn(wave: WaveRecord, { groups }: AtomGroups, asked: boolean): Absence {
  if (!asked) return 'not-asked';
  if (standsApart(wave, groups)) return 'set-aside';
  return isPublished(wave) ? 'withheld' : 'not-collected';
}

function trendOf(atom: AtomGroups, waves: readonly WaveRecord[]): TrendSeries {
  const { id, groups } = atom;
  const points = waves.map((wave): TrendPoint => {
    const value = isPublished(wave) ? indexValueOf(wave.snapshot, id) : null;
    return { month: wave.month, value: value ?? absenceIn(wave, atom, asks(wave, groups)) };
  });
  const shown = waves.filter((wave, index) => isPublished(wave) && isShown(points[index]!));
  const [first, last] = [shown[0]?.snapshot, shown.at(-1)?.snapshot];
  const change = shown.length > 1 && first && last ? indexChangeOf(first, last, id) : null;
  return { atom: id, groups, points, change };
}

/** The first wave that shows an atom, and the latest other one, or else the next that asks its groups. */
function panelWaves({ id, groups }: AtomGroups, waves: readonly WaveRecord[]) {
  const shown = waves.filter(({ snapshot }) => snapshot?.atoms.some((atom) => atom.id === id));
  const from = shown[0];
  if (!from) return null;
  const next = waves.find((wave) => wave.month > from.month && asks(wave, groups));
  return { from, to: shown.length > 1 ? shown.at(-1)! : (next ?? from) };
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
    wave.snapshot?.cells.find((cell) => cell.atom === atom.id && cell.item === item) ??
    absenceIn(wave, atom, itemsIn(wave).includes(item));
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
  const shown = trend.filter(({ points }) => points.some(isShown));
  const ranked = HEADLINE_ORDER.map((group) => shown.find(({ groups }) => groups.includes(group)));
  return ranked.find((series) => series !== undefined) ?? null;
}

function stageOf(waves: readonly WaveRecord[], trend: readonly TrendSeries[]): Summary['stage'] {
  const most = Math.max(0, ...trend.map(({ points }) => points.filter(isShown).length));
  if (most > 0) return most > 1 ? 'compared' : 'single';
  if (waves.some(({ snapshot }) => snapshot?.quarantined)) return 'set-aside';
  if (waves.some(isPublished)) return 'withheld';
  if (waves.some(({ state }) => state === 'closed')) return 'counting';
  return waves.some(({ state }) => state === 'open') ? 'open' : 'planned';
}

function withheldGroups(waves: readonly PublishedWave[]): readonly RaterGroup[] {
  return RATER_GROUPS.filter((group) =>
    waves.some(
      (wave) =>
        wave.groups.includes(group) &&
        !wave.snapshot.atoms.some((atom) => atom.groups.includes(group)) &&
        !standsApart(wave, [group]),
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
    quarantined: readSetAside(programme),
    details: gatherDetails(byName, waves, instrument, headline?.atom),
  };
}
