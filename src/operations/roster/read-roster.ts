// Reads a roster from a CSV file that somebody typed: every faulty line is named, and one fault refuses the whole file.
import { parse } from 'csv-parse/sync';
import { isStorable } from '#crypto/wrapped-contact.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { personOf, spoiltBy, tidyContact } from './contacts.ts';
import { decodeText } from './decode-text.ts';

export interface Invitee {
  /** How the person is reached: a phone number, an address or a name on a slip. */
  readonly contact: string;
  readonly group: StaffGroup;
}

export interface Fault {
  /** As a text editor counts, from 1. */
  readonly line: number;
  readonly fault: string;
}

export type RosterReading =
  | { readonly ok: true; readonly wave: string; readonly people: readonly Invitee[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Headings and groups as people write them, in both languages. */
const HEADINGS: Readonly<Record<string, 'contact' | 'group' | 'wave'>> = {
  contact: 'contact',
  kontak: 'contact',
  group: 'group',
  kelompok: 'group',
  wave: 'wave',
  gelombang: 'wave',
};
const GROUPS: Readonly<Record<string, StaffGroup>> = {
  self: 'self',
  diri: 'self',
  peserta: 'self',
  superior: 'superior',
  atasan: 'superior',
  peer: 'peer',
  rekan: 'peer',
  subordinate: 'subordinate',
  bawahan: 'subordinate',
};
const MOST_PEOPLE = 5_000;

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Rows with the lines they begin on; a comma, a semicolon or a tab may separate fields.
 *
 * Rows of empty fields are left out: spreadsheets export every row that was ever touched.
 */
function readRows(text: string): readonly Row[] {
  const first = text.split(/[\r\n]+/).find((line) => /[^\s,;]/.test(line)) ?? '';
  const delimiter = [',', ';', '\t'].find((mark) => first.includes(mark)) ?? ',';
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records
    .map(({ record, info }) => ({ line: info.lines, fields: record.map(tidyContact) }))
    .filter(({ fields }) => fields.some((field) => field !== ''));
}

/** What is wrong with one row; empty where it is good. */
function faultsOf(
  { contact, group, wave }: Readonly<Record<'contact' | 'group' | 'wave', string>>,
  seen: ReadonlySet<string>,
  expected: string,
): readonly string[] {
  const faults: (string | false)[] = [
    contact === '' && 'the contact is missing',
    !isStorable({ contact, code: 'X'.repeat(16) }) && 'the contact is too long',
    GROUPS[group.toLowerCase()] === undefined &&
      `"${group}" is not a group (self, superior, peer, subordinate)`,
    spoiltBy(contact) ?? (seen.has(personOf(contact)) && 'this contact stands twice'),
    wave !== expected && `the wave is "${wave}", not "${expected}" as above`,
  ];
  return faults.filter((fault) => fault !== false);
}

/**
 * Read a roster.
 *
 * @param file its text, or its bytes in any of the usual encodings.
 * @param wave the wave's code, or `null` if the file names it in a column of its own.
 */
export function readRoster(file: string | Uint8Array, wave: string | null): RosterReading {
  const text = typeof file === 'string' ? file : decodeText(file);
  const refuse = (fault: string, line = 1): RosterReading => ({
    ok: false,
    faults: [{ line, fault }],
  });
  let rows: readonly Row[];
  try {
    rows = readRows(text);
  } catch (error) {
    const { lines = 1, code = 'unreadable' } = error as { lines?: number; code?: string };
    return refuse(`this is not CSV (${code})`, lines);
  }
  const [head, ...body] = rows;
  const columns = head?.fields.map((name) => HEADINGS[name.toLowerCase()]) ?? [];
  const needed = ['contact', 'group', ...(wave === null ? ['wave'] : [])] as const;
  const missing = needed.filter((name) => !columns.includes(name as 'contact'));
  if (missing.length > 0) return refuse(`the heading lacks: ${missing.join(', ')}`);
  if (body.length === 0) return refuse('there is nobody in the file');
  if (body.length > MOST_PEOPLE) return refuse(`there are more than ${MOST_PEOPLE} people`);
  const field = (row: Row, name: 'contact' | 'group' | 'wave') =>
    row.fields[columns.indexOf(name)] ?? '';
  const waveOf = (row: Row) => (columns.includes('wave') ? field(row, 'wave') : (wave ?? ''));
  const expected = wave ?? waveOf(body[0]!);
  const faults: Fault[] = [];
  const people: Invitee[] = [];
  const seen = new Set<string>();
  for (const row of body) {
    const [contact, group] = [field(row, 'contact'), field(row, 'group')];
    const found = faultsOf({ contact, group, wave: waveOf(row) }, seen, expected);
    faults.push(...found.map((fault) => ({ line: row.line, fault })));
    seen.add(personOf(contact));
    people.push({ contact, group: GROUPS[group.toLowerCase()]! });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, wave: expected, people };
}
