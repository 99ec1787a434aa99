// Every figure of a unit page can be recomputed from its public JSON by a program that shares no code with the site.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeJson } from '#server/open-data/exports.ts';
import {
  CURRENT_INSTRUMENT as instrument,
  instrumentOfProgramme,
} from '#content/instruments/registry.ts';
import {
  citizensOf,
  type Coded,
  type Distribution,
  type Snapshot,
  type SnapshotV2,
} from '#domain/disclosure/published.ts';
import { rangeOf } from '#domain/summary/ranges.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import {
  binsChange as changeOfBins,
  binsIndex as indexOfBins,
  readBins as readOne,
} from '../../../../src/static/periksa-hitung.mjs';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import {
  byItem,
  pickDetails,
  shapeSummary,
  shapeDetails,
  type Found,
  type FoundAtom,
} from './computed-figures.ts';

interface PublicItem {
  readonly mean: number;
  readonly meanRange: readonly number[];
  readonly share: number;
  readonly shareRange: readonly number[];
}
interface PublicProgram {
  readonly readBins: (bins: readonly number[], n: number) => PublicItem;
  readonly binsIndex: (
    items: readonly PublicItem[],
    n: number,
  ) => { readonly index: readonly number[]; readonly interval: readonly number[] };
  readonly binsChange: (
    before: readonly PublicItem[],
    n: number,
    after: readonly PublicItem[],
    m: number,
  ) => { readonly state: string; readonly estimate: number; readonly interval: readonly number[] };
}
const { readBins, binsIndex, binsChange } = {
  ...{ readBins: readOne, binsIndex: indexOfBins, binsChange: changeOfBins },
} as unknown as PublicProgram;
const entryOf = (snapshot: Snapshot | null) => snapshot && citizensOf(snapshot)?.entry;

const PROGRAM = fileURLToPath(new URL('../../../../src/static/periksa.mjs', import.meta.url));
const units = demoRecords(demoData('2026-11-23'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'periksa-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run the public program on a file, as a visitor would. */
function run(json: string) {
  const file = join(folder, 'data.json');
  writeFileSync(file, json);
  const { stdout, status } = spawnSync(process.execPath, [PROGRAM, file], { encoding: 'utf8' });
  const { programmes } = JSON.parse(stdout) as { programmes: readonly Found[] };
  return { status, found: programmes };
}

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

describe('the public program', () => {
  test.each(units.map((unit) => [unit.slug, unit] as const))(
    'finds the figures of %s that the page shows',
    (_, unit) => {
      const { found, status } = run(writeJson(unit));
      expect(status).toBe(0);
      for (const [place, programme] of unit.programmes.entries()) {
        const summary = summarize(programme, instrumentOfProgramme(programme));
        const { atoms, waves } = found[place]!;
        expect(rounded(sorted(atoms))).toEqual(rounded(sorted(shapeSummary(summary))));
        expect(rounded(pickDetails(waves, summary.details))).toEqual(
          rounded(shapeDetails(summary)),
        );
      }
    },
  );

  test('is tried on units that show every kind of figure', () => {
    const all = units
      .flatMap(({ programmes }) => programmes)
      .map((programme) => summarize(programme, instrumentOfProgramme(programme)).details);
    for (const part of ['self', 'thenNow', 'climate'] as const)
      expect(all.some((details) => details[part] !== null)).toBe(true);
    const entries = units.flatMap(({ programmes }) =>
      programmes.flatMap(({ waves }) => waves.flatMap(({ snapshot }) => entryOf(snapshot) ?? [])),
    );
    expect(new Set(entries)).toEqual(new Set(['slip', 'open']));
    for (const part of ['answers', 'transfer', 'response'] as const)
      expect(all.some((details) => details[part].length > 0)).toBe(true);
  });

  test('agrees on every pair of counts of then and now, and on any climate, also where demo units are uncertain', () => {
    const record = units.find(({ programmes }) =>
      programmes.some((each) => summarize(each, instrument).details.climate),
    )!;
    const unit: UnitRecord = JSON.parse(writeJson(record));
    const n = 12;
    const counts: Coded[] = [{ at: 'most', value: 2 }];
    for (let value = 3; value <= 9; value += 1) counts.push({ at: 'exactly', value });
    counts.push({ at: 'least', value: 10 });
    const pairs = counts.flatMap((more) => counts.map((less) => ({ more, less })));
    const possible = pairs.filter(
      ({ more, less }) => rangeOf(more, 0, n).low + rangeOf(less, 0, n).low <= n,
    );
    for (const [place, programme] of unit.programmes.entries()) {
      const waves = programme.waves.map((wave, at) => ({
        ...wave,
        snapshot: wave.snapshot && {
          ...wave.snapshot,
          distributions: [
            {
              ...{ atom: 'self', item: 'KOM2', n: 30 },
              answers: [
                { at: 'most' as const, value: 3 },
                ...[9, 12, 7].map((value) => ({ at: 'exactly' as const, value })),
              ] as unknown as Distribution['answers'],
            },
          ],
          shifts: possible.map((pair, item) => ({ atom: 'self', item: `A${item}`, n, ...pair })),
          cells: wave.snapshot.cells.map((cell, index) => ({
            ...cell,
            n: cell.n - (index % 2),
            favorable: { at: 'exactly' as const, value: (index * (at + 3)) % cell.n },
          })),
        },
      }));
      const altered = { ...programme, waves };
      const programmes = unit.programmes.with(place, altered);
      const { details } = summarize(altered, instrument);
      const { found } = run(writeJson({ ...unit, programmes }));
      const states = new Set(details.thenNow?.rows.map(({ state }) => state));
      expect(states).toEqual(new Set(['more', 'less', 'uncertain']));
      expect(rounded(pickDetails(found[place]!.waves, details))).toEqual(
        rounded(shapeDetails({ details })),
      );
    }
  });

  test('reads citizens of old files as they were published, and compares them with no newer ones', () => {
    const office = units.find(({ slug }) => slug === 'dinas-contoh')!;
    const unit: UnitRecord = JSON.parse(writeJson(office));
    const [programme] = unit.programmes;
    const cells = ['KOM4', 'KOM2'].map((item) => ({
      ...{ atom: 'citizen', item, n: 60 },
      sum: { at: 'exactly' as const, value: 160 },
      favorable: { at: 'exactly' as const, value: 40 },
    }));
    const old = { id: 'citizen', groups: ['citizen'] as const, n: 64, spread: 0.5 };
    const toOld = (wave: WaveRecord): WaveRecord => {
      const { citizens: _, ...rest } = wave.snapshot as SnapshotV2;
      const { atoms, cells: own } = rest;
      return {
        ...wave,
        snapshot: { ...rest, version: 1, atoms: [...atoms, old], cells: [...own, ...cells] },
      };
    };
    const summaryWith = (olds: number) => {
      const waves = programme!.waves.map((wave, at) => (at < olds ? toOld(wave) : wave));
      const altered = { ...programme!, waves };
      const summary = summarize(altered, instrument);
      const { found } = run(writeJson({ ...unit, programmes: [altered] }));
      expect(rounded(sorted(found[0]!.atoms))).toEqual(rounded(sorted(shapeSummary(summary))));
      return summary.trend.find(({ atom }) => atom === 'citizen')!;
    };
    const mixed = summaryWith(1);
    expect(mixed.points.map(({ isLevel }) => isLevel ?? false).slice(0, 4)).toEqual([
      true,
      ...[false, false, false],
    ]);
    const [, all] = [summaryWith(3), summaryWith(4)];
    expect(all.change).toMatchObject({ state: 'uncertain', estimate: 0 });
  });

  test('refuses figures of citizens that could not have been published', () => {
    const broken = (change: (citizens: { n: number; items: Record<string, number[]> }) => void) => {
      const unit = JSON.parse(writeJson(units.find(({ slug }) => slug === 'dinas-contoh')!));
      change(unit.programmes[0].waves[1].snapshot.citizens);
      return run(JSON.stringify(unit)).found[0]!.waves.map(({ isByRule }) => isByRule);
    };
    expect(broken(() => undefined)).toEqual([true, true, true, true]);
    for (const change of [
      (citizens: { n: number }) => (citizens.n = 19),
      ({ items }: { items: Record<string, number[]> }) => (items['KOM4']![0] = 1.5),
      ({ items }: { items: Record<string, number[]> }) => (items['KOM4']![4] = -65),
      ({ items }: { items: Record<string, number[]> }) => items['KOM4']!.pop(),
    ]) {
      expect(broken(change)).toEqual([true, false, true, true]);
    }
  });

  test.each<[readonly number[], number, readonly number[]]>([
    [[2, 7, 29, 21, 1], 60, [3.1695, 2.8664, 3.4595, 0.8475, 0.6969, 0.9598]],
    [[-2, 4, 31, 30, -1], 60, [3.5016, 3.2515, 3.7324, 0.9805, 0.8513, 1]],
    [[4, 12, 28, 14, 2], 60, [2.8966, 2.5813, 3.204, 0.7241, 0.5652, 0.858]],
    [[3, 10, 30, 16, 0], 60, [2.9933, 2.6894, 3.2876, 0.7759, 0.6222, 0.8996]],
    [[-3, 1, 2, 3, 18], 20, [4, 1, 4, 1, 0, 1]],
  ])('reads the noisy bins %j of %i as the method says', (bins, n, wanted) => {
    const { mean, meanRange, share, shareRange } = readBins(bins, n);
    expect(
      [mean, ...meanRange, share, ...shareRange].map((value) => Number(value.toFixed(4))),
    ).toEqual(wanted);
  });

  test('computes the index of noisy bins and its change as the method says', () => {
    const itemsOf = (...rows: readonly (readonly number[])[]) =>
      rows.map((bins) => readBins(bins, 60));
    const before = itemsOf([4, 12, 28, 14, 2], [3, 10, 30, 16, 0]);
    const after = itemsOf([2, 7, 29, 21, 1], [-2, 4, 31, 30, -1]);
    const short = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));
    const { index, interval } = binsIndex(after, 60);
    expect(short([index[0]!, ...interval])).toEqual([83.389, 77.647, 88.4508]);
    const change = binsChange(before, 60, after, 60);
    expect(short([change.estimate, ...change.interval])).toEqual([9.7657, 1.0731, 18.1489]);
    expect(change.state).toBe('up');
  });

  test('proves snapshots unchanged, and says which one is not', () => {
    const unit = JSON.parse(writeJson(units[0]!));
    unit.programmes[0].waves[0].snapshot.cells[0].sum.value += 1;
    const { found, status } = run(JSON.stringify(unit));
    expect(status).toBe(2);
    const changed = found[0]!.fingerprints.filter(({ isUnchanged }) => !isUnchanged);
    expect(changed).toEqual([{ month: 0, isUnchanged: false }]);
  });

  const lessBy1 = (number: { value: number } | undefined) => number && (() => (number.value -= 1));
  test.each<[string, (snapshot: Snapshot) => (() => unknown) | undefined]>([
    ['then and now', ({ shifts }) => lessBy1(shifts?.[0]?.more)],
    [
      'a noisy number of citizens',
      (snapshot) => {
        const bins = Object.values(citizensOf(snapshot)?.items ?? {})[0] as number[] | undefined;
        return bins && (() => (bins[2]! -= 1));
      },
    ],
    ['the climate', ({ cells }) => lessBy1(cells.find(({ item }) => item === 'PIM1')?.favorable)],
    [
      'use of the training',
      ({ cells }) => lessBy1(cells.find(({ item }) => item === 'TER1')?.favorable),
    ],
    ['the own view', ({ cells }) => lessBy1(cells.find(({ atom }) => atom === 'self')?.sum)],
  ])('refuses a file in which %s was changed, and finds other figures in it', (_, changeIn) => {
    const waves = (unit: UnitRecord) => unit.programmes.flatMap((each) => each.waves);
    const hasIt = (unit: UnitRecord) =>
      waves(unit).some((wave) => wave.snapshot && changeIn(wave.snapshot));
    const honest = writeJson(units.find(hasIt)!);
    const unit: UnitRecord = JSON.parse(honest);
    for (const { snapshot } of waves(unit)) if (snapshot) changeIn(snapshot)?.();
    const tampered = run(JSON.stringify(unit));
    expect(tampered.status).toBe(2);
    const figures = ({ found }: ReturnType<typeof run>) =>
      found.map(({ atoms, waves: each }) => ({ atoms, each }));
    expect(figures(tampered)).not.toEqual(figures(run(honest)));
  });
});
