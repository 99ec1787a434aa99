// A saved sheet comes back as it was, and a file that is not one changes nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile, writeFile, type SavedSheet } from '#components/tools/keeping.ts';

const sheet: SavedSheet = {
  tool: 'rencana-aksi',
  version: 2,
  savedOn: '2027-03-14',
  fields: { behavior: ['Menyebut semua syarat'], busy: ['Jika antre,\nmaka saya …'] },
};
const changed = (change: object) => JSON.stringify({ ...sheet, ...change });

test('what is saved is what is opened', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), (fields) => {
      const reading = parseFile(writeFile({ ...sheet, fields }), sheet.tool, 2);
      expect(reading).toEqual({ ok: true, sheet: { ...sheet, fields: { ...fields } } });
    }),
  );
});

test('a file of an older version is still opened', () => {
  expect(parseFile(changed({ version: 1 }), sheet.tool, 2).ok).toBe(true);
});

test('a file of a newer version is refused', () => {
  expect(parseFile(changed({ version: 3 }), sheet.tool, 2)).toEqual({
    ok: false,
    problem: 'newer',
  });
});

test('a file of another tool is refused as such', () => {
  expect(parseFile(writeFile(sheet), 'matriks-skp', 2)).toEqual({
    ok: false,
    problem: 'other-tool',
  });
});

describe('a broken file', () => {
  test.each([
    ['nothing', ''],
    ['a file that ends too early', writeFile(sheet).slice(0, -9)],
    ['a list', '[]'],
    ['no fields', changed({ fields: undefined })],
    ['fields that are a list', changed({ fields: [] })],
    ['a value that is not a list', changed({ fields: { behavior: 'text' } })],
    ['a value that is a number', changed({ fields: { behavior: [4] } })],
    ['a version that is not a number', changed({ version: '2' })],
    ['a day that does not exist', changed({ savedOn: '2027-13-40' })],
    ['a day with an hour', changed({ savedOn: '2027-03-14T10:00' })],
  ])('is refused: %s', (_, text) => {
    expect(parseFile(text, sheet.tool, 2)).toEqual({ ok: false, problem: 'broken' });
  });

  test('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseFile(text, sheet.tool, 2).ok).toBe(false);
      }),
    );
  });
});
