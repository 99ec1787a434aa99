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
const binsOf = ({ items }: Record<string, unknown>) =>
  Object.values(items as Record<string, number[]>)[0]!;
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

  test('says how far odds on citizens can change, and names what is weak', () => {
    const judge = (text: string) => attackAll(snapshotsOf(readFile(text)), 'published', noProgress);
    expect(judge(dinas).citizens).toMatchObject({ waves: 4, items: 24, weaknesses: [] });
    expect(judge(dinas).citizens.odds).toBeCloseTo(2.718, 3);
    const weaknessesAfter = (change: (snapshots: Record<string, unknown>[]) => void) => {
      const unit = JSON.parse(dinas);
      const { waves } = unit.programmes[0];
      change(waves.slice(0, 4).map(({ snapshot }: { snapshot: object }) => snapshot));
      return judge(JSON.stringify(unit)).citizens.weaknesses;
    };
    expect(
      weaknessesAfter(([first]) => {
        Object.assign(first!['citizens'] as object, { epsilon: 2 });
      }),
    ).toEqual(['epsilon']);
    expect(
      weaknessesAfter(([first, second]) => {
        const { items } = first!['citizens'] as { items: object };
        // The same numbers in another order are the same numbers.
        const turned = Object.fromEntries(Object.entries(items).reverse());
        Object.assign(second!['citizens'] as object, { items: turned });
      }),
    ).toEqual(['repeated']);
    expect(
      weaknessesAfter(([first]) => {
        const atom = { id: 'citizen', groups: ['citizen'], n: 60, spread: null };
        Object.assign(first!, { version: 1, atoms: [...(first!['atoms'] as object[]), atom] });
      }),
    ).toEqual(['exact']);
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

  test.each<[string, (citizens: Record<string, unknown>) => unknown]>([
    ['a fraction', (citizens) => (binsOf(citizens)[0] = 0.5)],
    ['a number that noise never reaches', (citizens) => (binsOf(citizens)[0] = -65)],
    ['four numbers', (citizens) => binsOf(citizens).pop()],
    ['no epsilon', (citizens) => delete citizens['epsilon']],
    ['nobody', (citizens) => (citizens['n'] = 0)],
    ['no items', (citizens) => (citizens['items'] = null)],
  ])('in which citizens have %s is refused', (_, change) => {
    const unit = JSON.parse(clinic);
    change(unit.programmes[0].waves.at(-1).snapshot.citizens);
    expect(readFile(JSON.stringify(unit))).toEqual({ ok: false, problem: 'not-a-unit' });
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
      'citizens',
      'version',
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
