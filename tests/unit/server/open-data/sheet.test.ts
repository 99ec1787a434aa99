// The file for people opens in columns in a spreadsheet with Indonesian settings, and says in words what the other file says.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { addressIn } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';
import { answerArchive } from '#server/open-data/archive.ts';
import { COLUMNS } from '#server/open-data/columns.ts';
import { quoteField, writeCsv } from '#server/open-data/exports.ts';
import { writeSheet } from '#server/open-data/sheet.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import { demoUnit } from '../../../fixtures/demo-units.ts';

const units = demoRecords(demoData('2026-11-23'));
const LANGUAGES = ['id', 'en'] as const;

/** A file as a spreadsheet splits it whose list separator is a semicolon. */
const openIndonesian = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', relax_column_count: true });

/** What such a spreadsheet takes a field for. */
function readIndonesian(field: string): string | number | 'time' | null {
  if (field === '') return null;
  if (/^-?\d+(,\d+)?$/.test(field)) return Number(field.replace(',', '.'));
  return /^\d{1,2}\.\d{1,2}$/.test(field) ? 'time' : field;
}

const IDS = /^(exactly|most|least|true|false|self|superior|peer|subordinate|citizen)$/;

describe.each(LANGUAGES)('the file for spreadsheets in %s', (language) => {
  const { data } = wordsIn(language);

  test('opens in columns under a heading, where the file for programs is one column', () => {
    for (const unit of units) {
      const rows = openIndonesian(writeSheet(unit, language));
      const wide = COLUMNS.length + 1;
      expect(rows.every((row) => row.length === wide)).toBe(true);
      expect(rows[0]!.every((heading) => /^\p{Lu}/u.test(heading))).toBe(true);
      expect(new Set(rows[0]).size).toBe(wide);
      const wrong = parse(writeCsv(unit), { bom: true, delimiter: ';' }) as string[][];
      expect(wrong.every((row) => row.length === 1)).toBe(true);
    }
  });

  test('holds each number of the file for programs, with a decimal comma', () => {
    let decimals = 0;
    for (const unit of units) {
      const ours = openIndonesian(writeSheet(unit, language)).slice(1);
      const theirs = (parse(writeCsv(unit), { bom: true }) as string[][]).slice(1);
      expect(ours).toHaveLength(theirs.length);
      for (const [line, row] of ours.entries()) {
        const bare = row.toSpliced(COLUMNS.indexOf('item') + 1, 1);
        for (const [at, field] of bare.entries()) {
          const told = theirs[line]![at]!;
          const read = readIndonesian(field);
          expect(read, `${COLUMNS[at]!} ${field}`).not.toBe('time');
          if (COLUMNS[at] === 'month') continue;
          if (/^-?\d+(\.\d+)?$/.test(told) && COLUMNS[at] !== 'instrument') {
            expect(read).toBe(Number(told));
            if (told.includes('.')) decimals += 1;
          } else expect(told === '').toBe(field === '');
        }
      }
    }
    expect(decimals).toBeGreaterThan(10);
  });

  test('says in words what the other file has ids for', () => {
    for (const unit of units) {
      const rows = openIndonesian(writeSheet(unit, language)).slice(1);
      const behavior = COLUMNS.indexOf('item') + 1;
      const isId = (at: number) => ['atom', 'item'].includes(COLUMNS[at]!);
      for (const row of rows) {
        expect(row[0]).toBe(unit.name[language]);
        expect(row[behavior]).toMatch(/ \p{L}/u);
        const said = row.filter((_, at) => at > behavior || !isId(at));
        const ids = said.filter((field) => IDS.test(field));
        expect(
          ids.filter((field) => !Object.values<string>(data.sheet.at).includes(field)),
        ).toEqual([]);
      }
    }
  });

  test('asks each wave in the words of its own version', () => {
    const text = writeSheet(demoUnit('badan-kepegawaian-contoh'), language);
    expect(text).toContain(language === 'id' ? 'versi 0.2' : 'version 0.2');
    expect(text).toContain(
      language === 'id'
        ? 'Menepati kesepakatan dengan tim'
        : 'Keep to what was agreed with the team',
    );
  });

  test('of all units has one heading and the lines of every unit', async () => {
    const collection = {
      list: async () => units.map((unit) => ({ ...unit, state: 'published', waves: 1 }) as never),
      read: async (slug: string) => units.find((unit) => unit.slug === slug) ?? null,
    };
    const answer = await answerArchive(collection, { sheet: language }, undefined);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = openIndonesian(await answer.text());
    const each = units.map((unit) => openIndonesian(writeSheet(unit, language)).length - 1);
    expect(rows).toHaveLength(1 + each.reduce((sum, count) => sum + count, 0));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([COLUMNS.length + 1]));
  });

  test('stands where the pages point to', () => {
    expect(data.page.fileLines.sheet).toContain(
      addressIn(
        language,
        `/unit/<${language === 'id' ? 'nama-unit' : 'unit-name'}>/lembar-kerja.csv`,
      ),
    );
  });
});

test('a text with a semicolon stays one field in both files', () => {
  const marks = { separator: ';', decimal: ',' } as const;
  expect(quoteField('a; b', marks)).toBe('"a; b"');
  expect(quoteField('a; b')).toBe('"a; b"');
  expect(quoteField(0.125, marks)).toBe('0,125');
  expect(quoteField('=1;1', marks)).toBe(`"'=1;1"`);
});
