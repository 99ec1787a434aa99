// Every figure of a unit page can be recomputed from its public JSON by a program that shares no code with the site.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeJson } from '../../../src/components/open-data/exports.ts';
import instrument from '../../../src/content/instruments/v0.1.json' with { type: 'json' };
import type { Snapshot } from '../../../src/domain/disclosure/published.ts';
import type { ClimateView } from '../../../src/domain/summary/details.ts';
import { summarize } from '../../../src/domain/summary/summarize.ts';
import type { BehaviorPanel, Change, Range, Summary } from '../../../src/domain/summary/summary.ts';
import type { UnitRecord } from '../../../src/domain/waves/record.ts';
import { demoRecords } from '../../../src/selfhost/demo/snapshots.ts';
import { demoWorld } from '../../../src/selfhost/demo/world.ts';

const PROGRAM = fileURLToPath(new URL('../../../src/static/periksa.mjs', import.meta.url));
const units = demoRecords(demoWorld('2026-11-23'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'periksa-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface OfAtom {
  readonly atom: string;
}
interface FoundAtom extends OfAtom {
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
}
interface Found {
  readonly fingerprints: readonly { month: number; isUnchanged: boolean }[];
  readonly atoms: readonly FoundAtom[];
  readonly waves: readonly FoundWave[];
}

/** Run the public program on a file, as a visitor would. */
function run(json: string) {
  const file = join(folder, 'data.json');
  writeFileSync(file, json);
  const { stdout, status } = spawnSync(process.execPath, [PROGRAM, file], { encoding: 'utf8' });
  return { status, found: JSON.parse(stdout) as readonly Found[] };
}

const ends = (range: Range) => [range.low, range.high];
const tellChange = (change: Change | null) =>
  change && {
    state: change.state,
    estimate: change.estimate,
    interval: ends(change.interval),
  };
const byItem = (a: { item: string }, b: { item: string }) => (a.item < b.item ? -1 : 1);
const tellRows = (panel: BehaviorPanel | undefined) =>
  (panel?.rows ?? [])
    .map((row) => {
      const [before, after] = [row.before, row.after].map((value) =>
        typeof value === 'object'
          ? { n: value.n, share: ends(value.share), interval: ends(value.interval) }
          : null,
      );
      return { item: row.item, before, after, change: tellChange(row.change) };
    })
    .sort(byItem);

/** What the site computes, in the shape of the program. */
const tell = ({ trend, panels, details }: Summary) =>
  trend.map(({ atom, points, change }) => ({
    atom,
    points: points.flatMap(({ month, value }) =>
      typeof value === 'object'
        ? [{ month, n: value.n, index: ends(value.index), interval: ends(value.interval) }]
        : [],
    ),
    change: tellChange(change),
    behaviors: tellRows(panels.find((panel) => panel.atom === atom)),
    transfer: tellRows(details.transfer.find((panel) => panel.atom === atom)),
  }));

/** Numbers to eight digits: the two programs integrate differently. */
const rounded = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (_, inner) =>
      typeof inner === 'number' ? Number(inner.toFixed(8)) + 0 : inner,
    ),
  );
const sorted = (atoms: readonly FoundAtom[]) =>
  atoms
    .map((one) => ({
      ...one,
      behaviors: one.behaviors.toSorted(byItem),
      transfer: one.transfer.toSorted(byItem),
    }))
    .toSorted((a, b) => (a.atom < b.atom ? -1 : 1));

/** What the site computes of its details, sorted like `foundDetails`. */
const tellDetails = ({ details }: Summary) => ({
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
    latest: tellClimate(details.climate),
    before: details.climate.before && tellClimate(details.climate.before),
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
const tellClimate = ({ month, factors }: Pick<ClimateView, 'month' | 'factors'>) => ({
  month,
  factors: factors.map(({ factor, n, share, interval }) => ({
    factor,
    n,
    share: ends(share),
    interval: ends(interval),
  })),
});

/** Of all that the program says wave by wave, what the page picks: the latest of each, for the atoms it names. */
function pickDetails(waves: readonly FoundWave[], page: Summary['details']) {
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

describe('the public program', () => {
  test.each(units.map((unit) => [unit.slug, unit] as const))(
    'finds the figures of %s that the page shows',
    (_, unit) => {
      const { found, status } = run(writeJson(unit));
      expect(status).toBe(0);
      for (const [place, programme] of unit.programmes.entries()) {
        const summary = summarize(programme, instrument);
        const { atoms, waves } = found[place]!;
        expect(rounded(sorted(atoms))).toEqual(rounded(sorted(tell(summary))));
        expect(rounded(pickDetails(waves, summary.details))).toEqual(rounded(tellDetails(summary)));
      }
    },
  );

  test('is tried on units that show every kind of figure', () => {
    const all = units
      .flatMap(({ programmes }) => programmes)
      .map((programme) => summarize(programme, instrument).details);
    for (const part of ['self', 'thenNow', 'climate'] as const)
      expect(all.some((details) => details[part] !== null)).toBe(true);
    for (const part of ['answers', 'transfer', 'response'] as const)
      expect(all.some((details) => details[part].length > 0)).toBe(true);
  });

  test('proves snapshots unchanged, and says which one is not', () => {
    const unit = JSON.parse(writeJson(units[0]!));
    unit.programmes[0].waves[0].snapshot.cells[0].sum.value += 1;
    const { found, status } = run(JSON.stringify(unit));
    expect(status).toBe(2);
    const changed = found[0]!.fingerprints.filter(({ isUnchanged }) => !isUnchanged);
    expect(changed).toEqual([{ month: 0, isUnchanged: false }]);
  });

  test.each<[string, (snapshot: Snapshot) => { value: number } | undefined]>([
    ['then and now', ({ shifts }) => shifts?.[0]?.more],
    ['answers', ({ distributions }) => distributions?.[0]?.answers[2]],
    ['the climate', ({ cells }) => cells.find(({ item }) => item === 'PIM1')?.favorable],
    ['use of the training', ({ cells }) => cells.find(({ item }) => item === 'TER1')?.favorable],
    ['the own view', ({ cells }) => cells.find(({ atom }) => atom === 'self')?.sum],
  ])('refuses a file in which %s was changed, and finds other figures in it', (_, numberIn) => {
    const waves = (unit: UnitRecord) => unit.programmes.flatMap((each) => each.waves);
    const hasIt = (unit: UnitRecord) =>
      waves(unit).some((wave) => wave.snapshot && numberIn(wave.snapshot));
    const honest = writeJson(units.find(hasIt)!);
    const unit: UnitRecord = JSON.parse(honest);
    for (const { snapshot } of waves(unit)) {
      const number = snapshot && numberIn(snapshot);
      if (number) number.value -= 1;
    }
    const tampered = run(JSON.stringify(unit));
    expect(tampered.status).toBe(2);
    const figures = ({ found }: ReturnType<typeof run>) =>
      found.map(({ atoms, waves: each }) => ({ atoms, each }));
    expect(figures(tampered)).not.toEqual(figures(run(honest)));
  });
});
