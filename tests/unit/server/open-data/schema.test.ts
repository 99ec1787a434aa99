// The published schema, the dictionary and the files say the same: a validator accepts every unit and refuses what differs.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readColumns, readSchema } from '#server/open-data/dictionary.ts';
import { COLUMNS, linesOf } from '#server/open-data/columns.ts';
import { writeJson } from '#server/open-data/exports.ts';
import schema from '#content/open-data/unit-2.json' with { type: 'json' };
import { UNIT_TYPES } from '#content/unit-types.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import { unpublished } from '../../../fixtures/demo-units.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addVocabulary(['keterangan']);
const validate = ajv.compile(schema);
const units = demoRecords(demoData('2026-11-23'));
const faultsIn = (file: unknown) => {
  validate(file);
  return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
};

describe('the schema', () => {
  test('accepts every unit of the demo data, before and after its publications', () => {
    for (const unit of units) {
      expect(faultsIn(JSON.parse(writeJson(unit)))).toEqual([]);
      expect(faultsIn(JSON.parse(writeJson(unpublished(unit, 'open'))))).toEqual([]);
    }
  });

  test('is met with shifts and distributions, so that these are checked as well', () => {
    const snapshots = units.flatMap(({ programmes }) =>
      programmes.flatMap(({ waves }) => waves.flatMap(({ snapshot }) => snapshot ?? [])),
    );
    expect(snapshots.some(({ shifts }) => shifts?.length)).toBe(true);
    expect(snapshots.some(({ distributions }) => distributions)).toBe(true);
  });

  const file = () => JSON.parse(writeJson(units[0]!));
  test.each<[string, (unit: ReturnType<typeof file>) => void]>([
    ['a name that nobody promised', (unit) => (unit.answers = [])],
    ['a missing name', (unit) => delete unit.agency],
    ['a number from fewer than five', (unit) => (waveOf(unit).snapshot.cells[0].n = 4)],
    ['a mean in place of a sum', (unit) => (waveOf(unit).snapshot.cells[0].sum.value = 2.9)],
    ['a time of day', (unit) => (waveOf(unit).publishedOn = '2026-11-23T08:00:00Z')],
    ['another version', (unit) => (unit.schema = '1')],
    ['a fraction in a noisy bin', (unit) => (binsOf(unit)[0] = 1.5)],
    ['a bin too few', (unit) => binsOf(unit).pop()],
    ['citizens among the atoms', (unit) => waveOf(unit).snapshot.atoms[0].groups.push('citizen')],
    ['a larger epsilon', (unit) => (waveOf(unit).snapshot.citizens.epsilon = 2)],
    ['a type that nobody listed', (unit) => (unit.type = 'terbaik')],
  ])('refuses %s', (_, change) => {
    const unit = file();
    change(unit);
    expect(faultsIn(unit)).not.toEqual([]);
  });
  test('lists the types of units that a plan may name', () => {
    expect(schema.properties.type.enum).toEqual(UNIT_TYPES);
  });
  test('accepts a snapshot of version 1 beside newer ones, as it was published', () => {
    const unit = file();
    const { citizens: _, ...old } = waveOf(unit).snapshot;
    waveOf(unit).snapshot = { ...old, version: 1, quarantined: {} };
    expect(faultsIn(unit)).toEqual([]);
  });
  const waveOf = (unit: ReturnType<typeof file>) => unit.programmes[0].waves[0];
  const binsOf = (unit: ReturnType<typeof file>) => waveOf(unit).snapshot.citizens.items.KOM4;
});

describe('the dictionary', () => {
  test.each(['id', 'en'] as const)('explains every field and column in %s', (language) => {
    const entries = [...readSchema(language), ...readColumns(language)];
    expect(entries.filter(({ meaning, kinds }) => !meaning || kinds.length === 0)).toEqual([]);
    expect(entries.map(({ name }) => name)).toContain('programmes[].waves[].contentHash');
  });

  test('names the columns of the CSV in their order, and every line fills them', () => {
    expect(readColumns('id').map(({ name }) => name)).toEqual(COLUMNS);
    const lines = units.flatMap(linesOf);
    expect(lines.filter((line) => line.length !== COLUMNS.length)).toEqual([]);
    const unused = COLUMNS.filter((_, at) => lines.every((line) => line[at] === null));
    // No group of the demo data is large enough for all four answers.
    expect(unused.filter((name) => !name.startsWith('answer_'))).toEqual([]);
  });
});
