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
import type { Coded, Snapshot } from '#domain/disclosure/published.ts';
import { rangeOf } from '#domain/summary/ranges.ts';
import { readSetAside } from '#domain/summary/set-aside.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import {
  byItem,
  pickApart,
  pickDetails,
  shapeSummary,
  shapeApart,
  shapeDetails,
  type Found,
  type FoundAtom,
} from './computed-figures.ts';

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
  return { status, found: JSON.parse(stdout) as readonly Found[] };
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
        expect(rounded(pickApart(waves))).toEqual(rounded(shapeApart(summary)));
      }
    },
  );

  test('is tried on units that show every kind of figure', () => {
    const all = units
      .flatMap(({ programmes }) => programmes)
      .map((programme) => summarize(programme, instrumentOfProgramme(programme)).details);
    for (const part of ['self', 'thenNow', 'climate'] as const)
      expect(all.some((details) => details[part] !== null)).toBe(true);
    expect(units.flatMap(({ programmes }) => programmes.map(readSetAside)).flat()).toHaveLength(1);
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

  test('refuses a file in which citizens stand apart without need, or do not where they must', () => {
    const clinic = units.find(({ slug }) => slug === 'puskesmas-contoh')!;
    const withCap = (visitorsPerDay: number | null) => {
      const [programme] = clinic.programmes;
      return run(writeJson({ ...clinic, programmes: [{ ...programme!, visitorsPerDay }] }));
    };
    const broken = ({ found }: ReturnType<typeof run>) =>
      found[0]!.waves.filter(({ setAside }) => !setAside.isByRule).map(({ month }) => month);
    for (const visitors of [12, 17]) expect(withCap(visitors).status).toBe(0);
    // 18 visitors on each of 14 days are 252, one more than answered; 4 are 56, fewer than in the first wave.
    expect(
      [18, null].map((visitors) => [withCap(visitors).status, broken(withCap(visitors))]),
    ).toEqual([
      [2, [8]],
      [2, [8]],
    ]);
    expect([withCap(4).status, broken(withCap(4))]).toEqual([2, [0, 1, 3, 6]]);
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
