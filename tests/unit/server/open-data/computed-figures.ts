// Puts what the site computes and what the public program prints into one shape, so that a test can compare them.
import type { ClimateView } from '#domain/summary/details.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { BehaviorPanel, Change } from '#domain/summary/values.ts';
import type { Summary } from '#domain/summary/summarize.ts';

interface OfAtom {
  readonly atom: string;
}
export interface FoundAtom extends OfAtom {
  readonly behaviors: { item: string }[];
  readonly transfer: { item: string }[];
}
interface FoundWave {
  readonly month: number;
  readonly response: readonly OfAtom[];
  readonly answers: readonly OfAtom[];
  readonly thenNow: readonly OfAtom[];
  readonly climate: { factors: unknown; obstacle: string | null } | null;
  readonly gaps: readonly (OfAtom & { rows: unknown })[];
  /** Whether figures of citizens could have been published. */
  readonly isByRule: boolean;
}
export interface Found {
  readonly fingerprints: readonly { month: number; isUnchanged: boolean }[];
  readonly atoms: readonly FoundAtom[];
  readonly waves: readonly FoundWave[];
}

const ends = (range: Range) => [range.low, range.high];
const shapeChange = (change: Change | null) =>
  change && {
    state: change.state,
    estimate: change.estimate,
    interval: ends(change.interval),
  };
export const byItem = (a: { item: string }, b: { item: string }) => (a.item < b.item ? -1 : 1);
const shapeRows = (panel: BehaviorPanel | undefined) =>
  (panel?.rows ?? [])
    .map((row) => {
      const [before, after] = [row.before, row.after].map((value) =>
        typeof value === 'object'
          ? { n: value.n, share: ends(value.share), interval: ends(value.interval) }
          : null,
      );
      return { item: row.item, before, after, change: shapeChange(row.change) };
    })
    .sort(byItem);

/** What the site computes, in the shape of the program. */
export const shapeSummary = ({ trend, panels, details }: Summary) =>
  trend.map(({ atom, points, change }) => ({
    atom,
    points: points.flatMap(({ month, value }) =>
      typeof value === 'object'
        ? [{ month, n: value.n, index: ends(value.index), interval: ends(value.interval) }]
        : [],
    ),
    change: shapeChange(change),
    behaviors: shapeRows(panels.find((panel) => panel.atom === atom)),
    transfer: shapeRows(details.transfer.find((panel) => panel.atom === atom)),
  }));

/** What the site computes of its details, in the shape of `pickDetails`. */
export const shapeDetails = ({ details }: Pick<Summary, 'details'>) => ({
  answers: details.answers.map(({ atom, month, rows }) => ({
    atom,
    month,
    rows: rows.map((row) => ({ ...row, answers: row.answers.map(ends) })),
  })),
  thenNow: details.thenNow && {
    atom: details.thenNow.atom,
    month: details.thenNow.month,
    rows: details.thenNow.rows.map((row) => ({
      ...row,
      more: ends(row.more),
      less: ends(row.less),
      probability: ends(row.probability),
    })),
  },
  climate: details.climate && {
    latest: shapeClimate(details.climate),
    before: details.climate.before && shapeClimate(details.climate.before),
    obstacle: details.climate.obstacle,
  },
  self: details.self && {
    month: details.self.month,
    rows: details.self.rows.map(({ item, own, others }) => ({
      item,
      own: own && ends(own),
      others: others && ends(others),
    })),
    gaps: details.self.gaps.map(({ atom, items, gap, view }) => ({
      atom,
      items,
      gap: ends(gap),
      view,
    })),
  },
  response: details.response.flatMap(({ atom, waves }) =>
    waves.flatMap(({ month, value }) =>
      typeof value === 'object' ? [{ atom, month, ...value }] : [],
    ),
  ),
});
const shapeClimate = ({ month, factors }: Pick<ClimateView, 'month' | 'factors'>) => ({
  month,
  factors: factors.map(({ factor, n, share, interval }) => ({
    factor,
    n,
    share: ends(share),
    interval: ends(interval),
  })),
});

/** Of all that the program says wave by wave, what the page picks: the latest of each, for the atoms it names. */
export function pickDetails(waves: readonly FoundWave[], page: Summary['details']) {
  const ofAtom = (rows: readonly OfAtom[], atom: string) =>
    rows.filter((row) => row.atom === atom).map(({ atom: _, ...row }) => row);
  const latest = (has: (wave: FoundWave) => boolean) => waves.findLast(has);
  const climates = waves.filter(({ climate }) => climate);
  const climateAt = (place: number) => {
    const wave = climates.at(place);
    return wave ? { month: wave.month, factors: wave.climate!.factors } : null;
  };
  const shifted = latest(({ thenNow }) => thenNow.length > 0);
  const beside = latest(({ gaps }) => gaps.length > 0);
  const inOrder = <T extends OfAtom>(rows: readonly T[]) => {
    const place = ({ atom }: OfAtom) => page.response.findIndex((row) => row.atom === atom);
    return rows.toSorted((a, b) => place(a) - place(b));
  };
  return {
    answers: page.response.flatMap(({ atom }) => {
      const wave = latest(({ answers }) => answers.some((row) => row.atom === atom));
      return wave ? [{ atom, month: wave.month, rows: ofAtom(wave.answers, atom) }] : [];
    }),
    thenNow: shifted
      ? {
          atom: inOrder(shifted.thenNow)[0]!.atom,
          month: shifted.month,
          rows: ofAtom(shifted.thenNow, inOrder(shifted.thenNow)[0]!.atom),
        }
      : null,
    climate: climates.length
      ? {
          latest: climateAt(-1),
          before: climateAt(-2),
          obstacle: climates.at(-1)!.climate!.obstacle,
        }
      : null,
    self: beside
      ? {
          month: beside.month,
          rows: beside.gaps.find(({ atom }) => atom === page.self?.atom)?.rows,
          gaps: inOrder(beside.gaps).map(({ rows: _, ...gap }) => gap),
        }
      : null,
    response: page.response.flatMap(({ atom }) =>
      waves.flatMap(({ month, response }) =>
        response.filter((row) => row.atom === atom).map((row) => ({ month, ...row })),
      ),
    ),
  };
}
