// Gathers what a summary says beyond index and behaviors: answers, own view, then and now, use, climate, response.
import { citizensOf, type Snapshot } from '../disclosure/published.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { isTransfer } from '../instrument/items.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import type { WaveRecord } from '../waves/record.ts';
import { behaviorRow } from './behavior-rows.ts';
import { projectBins } from '../statistics/noisy.ts';
import { readClimate, type FactorReading } from './climate.ts';
import { shownAtoms } from './item-figures.ts';
import { meanOf, pointAt, rangeOf } from './ranges.ts';
import { gapTo, type SelfGap } from './self-gap.ts';
import type { Range } from '../statistics/range.ts';
import type { Absence, BehaviorPanel } from './values.ts';
import { thenAndNow, type ThenNow } from './then-now.ts';

interface OfAtom {
  readonly atom: string;
  readonly groups: readonly RaterGroup[];
}

/** How the raters of a large atom answered, in the latest wave that says so. */
export interface AnswerPanel extends OfAtom {
  readonly month: number;
  readonly rows: readonly {
    readonly item: string;
    readonly n: number;
    /** Raters of the atom who could not judge; `null` of citizens, of whom it is known with noise only. */
    readonly unable: number | null;
    /** Raters who answered 1, 2, 3 and 4; of citizens bars for the eye, which add up to n. */
    readonly answers: readonly Range[];
  }[];
}

/** How participants see themselves beside one atom of colleagues, on the items that all staff groups answer. */
export interface SelfView extends OfAtom {
  readonly month: number;
  /** Means of 1–4, item by item; `null` where one side is not shown. */
  readonly rows: readonly {
    readonly item: string;
    readonly own: Range | null;
    readonly others: Range | null;
  }[];
  /** Over all anchor items, towards each atom of colleagues that is shown. */
  readonly gaps: readonly (OfAtom & SelfGap)[];
}

export interface ThenNowPanel extends OfAtom {
  readonly month: number;
  readonly rows: readonly ThenNow[];
}

export interface ClimateView {
  readonly month: number;
  readonly factors: readonly FactorReading[];
  /** The main obstacle, or `null` where it is unclear. */
  readonly obstacle: string | null;
  /** The reading one wave before, if there was one. */
  readonly before: { readonly month: number; readonly factors: readonly FactorReading[] } | null;
}

/** Raters counted of those invited, or why no number is there. */
export interface ResponseRow extends OfAtom {
  readonly waves: readonly {
    readonly month: number;
    /** `invited` is `null` for citizens, who have no roster, and where it is not known. */
    readonly value: { readonly n: number; readonly invited: number | null } | Absence;
  }[];
}

export interface Details {
  readonly answers: readonly AnswerPanel[];
  readonly self: SelfView | null;
  readonly thenNow: ThenNowPanel | null;
  /** Use of the training and its spread to others, atom by atom; never part of the index. */
  readonly transfer: readonly BehaviorPanel[];
  readonly climate: ClimateView | null;
  readonly response: readonly ResponseRow[];
}

type PublishedWave = WaveRecord & { readonly snapshot: Snapshot };
const isPublished = (wave: WaveRecord): wave is PublishedWave => wave.snapshot !== null;
const cellIn = ({ snapshot }: PublishedWave, atom: string, item: string) =>
  snapshot.cells.find((cell) => cell.atom === atom && cell.item === item);

/** In smaller batches noise would be most of a bar. */
const FEWEST_FOR_BARS = 50;

/** How citizens answered, as bars without negative parts; they are shares of those who answered an item. */
function citizenAnswersOf(
  waves: readonly PublishedWave[],
  { forms }: Instrument,
): AnswerPanel | null {
  for (const { month, snapshot } of waves.toReversed()) {
    const citizens = citizensOf(snapshot);
    if (!citizens || citizens.n < FEWEST_FOR_BARS) continue;
    const { n, items } = citizens;
    const rows = forms.citizen.items.flatMap(({ item }) => {
      const bins = items[item];
      if (!bins) return [];
      const [one, two, three, four] = projectBins(bins, n);
      const answered = one + two + three + four;
      if (answered <= 0) return [];
      const answers = [one, two, three, four].map((bar) => pointAt((bar * n) / answered));
      return [{ item, n, unable: null, answers }];
    });
    return { atom: 'citizen', groups: ['citizen'], month, rows };
  }
  return null;
}

function answersOf(
  { atom, groups }: OfAtom,
  waves: readonly PublishedWave[],
  instrument: Instrument,
): AnswerPanel | null {
  if (atom === 'citizen') {
    const noisy = citizenAnswersOf(waves, instrument);
    if (noisy) return noisy;
  }
  const of = ({ snapshot }: PublishedWave) =>
    (snapshot.distributions ?? []).filter((one) => one.atom === atom);
  const wave = waves.findLast((each) => of(each).length > 0);
  if (!wave) return null;
  const raters = wave.snapshot.atoms.find(({ id }) => id === atom)?.n ?? 0;
  const rows = of(wave).map(({ item, n, answers }) => ({
    item,
    n,
    unable: raters - n,
    answers: answers.map((count) => rangeOf(count, 0, n)),
  }));
  return { atom, groups, month: wave.month, rows };
}

function selfViewOf(
  atoms: readonly OfAtom[],
  waves: readonly PublishedWave[],
  { forms }: Instrument,
  lead: string | undefined,
): SelfView | null {
  const colleagues = atoms.filter(({ atom }) => atom !== 'self' && atom !== 'citizen');
  for (const wave of waves.toReversed()) {
    const gaps = colleagues.flatMap((one) => {
      const gap = gapTo(wave.snapshot, one.atom, forms.anchor_items);
      return gap ? [{ ...gap, ...one }] : [];
    });
    const beside = gaps.find(({ atom }) => atom === lead) ?? gaps[0];
    if (!beside) continue;
    const meanIn = (atom: string, item: string) => {
      const cell = cellIn(wave, atom, item);
      return cell ? meanOf(cell) : null;
    };
    const rows = forms.anchor_items.map((item) => ({
      item,
      own: meanIn('self', item),
      others: meanIn(beside.atom, item),
    }));
    return { atom: beside.atom, groups: beside.groups, month: wave.month, rows, gaps };
  }
  return null;
}

function thenNowOf(atoms: readonly OfAtom[], waves: readonly PublishedWave[]): ThenNowPanel | null {
  for (const wave of waves.toReversed()) {
    const shown = atoms.find(({ atom }) => thenAndNow(wave.snapshot, atom).length > 0);
    if (shown) return { ...shown, month: wave.month, rows: thenAndNow(wave.snapshot, shown.atom) };
  }
  return null;
}

function transferOf(
  { atom, groups }: OfAtom,
  waves: readonly PublishedWave[],
): BehaviorPanel | null {
  const itemsIn = ({ snapshot }: PublishedWave) =>
    snapshot.cells
      .filter((cell) => cell.atom === atom && isTransfer(cell.item))
      .map(({ item }) => item);
  const shown = waves.filter((wave) => itemsIn(wave).length > 0);
  const [from, to] = [shown[0], shown.at(-1)];
  if (!from || !to) return null;
  const items = [...new Set([...itemsIn(from), ...itemsIn(to)])].sort();
  const rows = items.map((item) =>
    behaviorRow({
      item,
      before: cellIn(from, atom, item) ?? 'withheld',
      after: to === from ? 'not-collected' : (cellIn(to, atom, item) ?? 'withheld'),
    }),
  );
  return { atom, groups, fromMonth: from.month, toMonth: to.month, rows };
}

function climateOf(waves: readonly PublishedWave[], instrument: Instrument): ClimateView | null {
  const readings = waves.flatMap((wave) => {
    const reading = readClimate(wave.snapshot, instrument);
    return reading ? [{ month: wave.month, ...reading }] : [];
  });
  const [latest, before] = [readings.at(-1), readings.at(-2)];
  return latest ? { ...latest, before: before ?? null } : null;
}

function responseOf({ atom, groups }: OfAtom, waves: readonly WaveRecord[]): ResponseRow {
  const valueIn = (wave: WaveRecord): ResponseRow['waves'][number]['value'] => {
    if (!groups.some((group) => wave.groups.includes(group))) return 'not-asked';
    if (!wave.snapshot) return 'not-collected';
    const shown = shownAtoms(wave.snapshot).find(({ id }) => id === atom);
    if (!shown) return 'withheld';
    const invited = groups.map((group) => wave.invited?.[group] ?? null);
    const isKnown = invited.every((count) => count !== null);
    return { n: shown.n, invited: isKnown ? invited.reduce((sum, count) => sum + count, 0) : null };
  };
  return {
    atom,
    groups,
    waves: waves.map((wave) => ({ month: wave.month, value: valueIn(wave) })),
  };
}

const isThere = <T>(value: T | null): value is T => value !== null;

/**
 * Everything beyond index and behaviors that published cells allow to say.
 *
 * @param atoms every atom that was ever published, in display order.
 * @param waves in order of time.
 * @param lead the atom that the page's title speaks about.
 */
export function gatherDetails(
  atoms: readonly OfAtom[],
  waves: readonly WaveRecord[],
  instrument: Instrument,
  lead: string | undefined,
): Details {
  const published = waves.filter(isPublished);
  return {
    answers: atoms.map((atom) => answersOf(atom, published, instrument)).filter(isThere),
    self: selfViewOf(atoms, published, instrument, lead),
    thenNow: thenNowOf(atoms, published),
    transfer: atoms.map((atom) => transferOf(atom, published)).filter(isThere),
    climate: climateOf(published, instrument),
    response: atoms.map((atom) => responseOf(atom, waves)),
  };
}
