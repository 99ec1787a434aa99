// The attack demo finds nothing in what we publish, breaks the careless variant, and gives no error on any file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile, type Reading } from '#domain/attack/read-file.ts';
import { attackAll } from '#components/attack/attack-demo.ts';
import { writeJson } from '#server/open-data/exports.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';

const units = demoRecords(demoData('2026-11-23'));
const snapshotsOf = (reading: Reading) => (reading.ok ? reading.snapshots : []);
const clinic = writeJson(units.find(({ slug }) => slug === 'puskesmas-contoh')!);
const dinas = writeJson(units.find(({ slug }) => slug === 'dinas-contoh')!);
const noProgress = () => undefined;

describe('the attack demo', () => {
  test.each(units.map((unit) => [unit.slug, unit] as const))(
    'of %s determines no answer',
    (_, unit) => {
      const reading = readFile(writeJson(unit));
      expect(reading.ok).toBe(true);
      expect(attackAll(snapshotsOf(reading), 'published', noProgress).determined).toBe(0);
    },
  );

  test('of the careless variant determines most answers', () => {
    const { determined, answers, waves } = attackAll(
      snapshotsOf(readFile(dinas)),
      'careless',
      noProgress,
    );
    expect(waves).toHaveLength(4);
    expect(determined / answers).toBeGreaterThan(0.5);
  });

  test('attacks what stands apart like everything else', () => {
    const waves = attackAll(snapshotsOf(readFile(clinic)), 'published', noProgress).waves;
    const careless = attackAll(snapshotsOf(readFile(clinic)), 'careless', noProgress).waves;
    expect(waves.at(-1)!.answers).toBeGreaterThan(1300);
    expect(careless.at(-1)!.byAnybody).toBeGreaterThan(0);
  });

  test('tells its progress from the first item to the last', () => {
    const told: number[] = [];
    attackAll(snapshotsOf(readFile(dinas)), 'published', (done, all) => told.push(done / all));
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});

describe('a file', () => {
  test.each([
    ['', 'not-json'],
    ['<html>', 'not-json'],
    ['null', 'not-a-unit'],
    ['{}', 'not-a-unit'],
    ['{"programmes":[{"waves":[{"snapshot":{}}]}]}', 'not-a-unit'],
    ['{"units":[]}', 'not-a-unit'],
    [' '.repeat(5_000_001), 'too-large'],
  ])('such as %.40s is refused as %s', (text, problem) => {
    expect(readFile(text)).toEqual({ ok: false, problem });
  });

  test.each<[string, (cell: { n: number; sum: { value: number } }) => void]>([
    ['a sum beyond the scale', (cell) => (cell.sum.value = 4 * cell.n + 1)],
    ['more raters than the group has', (cell) => (cell.n = 1000)],
    ['no raters', (cell) => (cell.n = 0)],
  ])('with %s cannot come from answers', (_, change) => {
    const unit = JSON.parse(dinas);
    change(unit.programmes[0].waves[0].snapshot.cells[0]);
    expect(readFile(JSON.stringify(unit))).toEqual({ ok: false, problem: 'impossible' });
  });

  test.each<[string, (apart: { cells: object[]; atom: { n: number } }) => void, string]>([
    ['a cell that is none', ({ cells }) => (cells[0] = {}), 'not-a-unit'],
    ['fewer raters than answers', ({ atom }) => (atom.n = 100), 'impossible'],
  ])('in which %s stands apart is refused', (_, change, problem) => {
    const unit = JSON.parse(clinic);
    change(unit.programmes[0].waves.at(-1).snapshot.quarantined);
    expect(readFile(JSON.stringify(unit))).toEqual({ ok: false, problem });
  });

  test('of any shape is read or refused, and never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void readFile(text)));
    const unit = JSON.parse(dinas);
    const paths = [
      'atoms',
      'cells',
      'shifts',
      'policy',
      'instrument',
      'distributions',
      'quarantined',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const changed = structuredClone(unit);
        changed.programmes[0].waves[1].snapshot[path] = value;
        const reading = readFile(JSON.stringify(changed));
        if (reading.ok) attackAll(reading.snapshots, 'published', noProgress);
      }),
    );
  });
});
