// Writes published numbers for a spreadsheet with Indonesian settings: semicolons, decimal commas, and words in place of ids.
//
// A spreadsheet splits a CSV file at the list separator of its computer, which is a semicolon where decimals take a comma,
// and puts a file with commas into one column. Programs read the other file, whose names and ids never change.
import columns from '#content/open-data/cells-2.json' with { type: 'json' };
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { labelUnitType } from '#content/unit-types.ts';
import { labelBehaviors } from '#charts/labels.ts';
import { capitalize, nameMonth, titleGroups } from '#charts/wording.ts';
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { figuresOfUnit, type Field, type Line } from './columns.ts';
import { BYTE_ORDER_MARK, writeLines, type Marks } from './exports.ts';

const INDONESIAN: Marks = { separator: ';', decimal: ',' };

/** The column with the behavior in words stands behind this one. */
const BEHIND = 'item';

/** How a coded number is meant, in words; "exactly", "most" and "least" are for programs. */
const sayAt = (at: Field | undefined, language: Language): Field =>
  typeof at === 'string'
    ? wordsIn(language).data.sheet.at[at as 'exactly' | 'most' | 'least']
    : null;

/** How citizens answered, in words. */
const sayEntry = (entry: Field | undefined, language: Language): Field =>
  entry === 'slip' || entry === 'open' ? wordsIn(language).summary.citizens.entry[entry] : null;

/** Yes or no, in words. */
const sayWhether = (is: Field | undefined, language: Language): Field => {
  const { yes, no } = wordsIn(language).data.sheet;
  return is === 'true' ? yes : is === 'false' ? no : null;
};

/** What a line says in words where the file for programs has an id. */
function wordsOf(line: Line, language: Language): Readonly<Record<string, Field>> {
  const { unit, programme, wave, snapshot, fields } = line;
  const words = wordsIn(language).data.sheet;
  const coded = Object.keys(fields).filter((name) => name.endsWith('_at'));
  const groups = String(fields['groups']).split(' ') as RaterGroup[];
  return {
    ...fields,
    ...Object.fromEntries(coded.map((name) => [name, sayAt(fields[name], language)])),
    unit: unit.name[language],
    month: capitalize(nameMonth(wave.month, language)),
    // A spreadsheet takes a bare "0.2" for a time of day.
    instrument: fill(words.version, { version: snapshot.instrument }),
    groups: titleGroups(groups, language),
    entry: sayEntry(fields['entry'], language),
    ended_early: sayWhether(fields['ended_early'], language),
    unit_type: labelUnitType(unit)[language],
    behavior: labelBehaviors(
      instrumentOfWave({ instrument: snapshot.instrument, targets: programme.targets }),
      language,
    )(String(fields['atom']), String(fields['item'])),
  };
}

const NAMES = columns.flatMap(({ name }) => (name === BEHIND ? [name, 'behavior'] : [name]));

/** The first line, in words, behind a byte order mark. */
export function writeSheetHeader(language: Language): string {
  const headings = columns.flatMap(({ name, judul, heading }) => [
    language === 'id' ? judul : heading,
    ...(name === BEHIND ? [wordsIn(language).data.sheet.behavior] : []),
  ]);
  return BYTE_ORDER_MARK + writeLines([headings], INDONESIAN);
}

/** All published figures of a unit, without the header. */
export function writeSheetCells(record: UnitRecord, language: Language): string {
  const lines = figuresOfUnit(record).map((line) => {
    const words = wordsOf(line, language);
    return NAMES.map((name) => words[name] ?? null);
  });
  return writeLines(lines, INDONESIAN);
}

/** All published figures of a unit, oldest programme and wave first. */
export const writeSheet = (record: UnitRecord, language: Language): string =>
  writeSheetHeader(language) + writeSheetCells(record, language);
