// Reads a roster as people really have it: every faulty row is named, and one fault refuses the whole file.
import { isStorable } from '#crypto/wrapped-contact.ts';
import { STAFF_GROUPS, type StaffGroup } from '#domain/instrument/terms.ts';
import { message, type Message } from '../message.ts';
import { personOf, spoiltBy } from './contacts.ts';
import { decodeText } from './decode-text.ts';
import { WORKBOOK_LIMITS } from './guard-workbook.ts';
import { findHeading, groupOf, type Heading } from './headings.ts';
import { readLines } from './read-lines.ts';
import { readSheets } from './read-workbook.ts';
import { recogniseFile, type FileKind } from './recognise-file.ts';
import { placeIn, type Fault, type Row, type Table } from './table.ts';

export interface Invitee {
  /** How the person is reached: a phone number, an address or a name on a slip. */
  readonly contact: string;
  readonly group: StaffGroup;
}

export type RosterReading =
  | {
      readonly ok: true;
      readonly wave: string;
      readonly people: readonly Invitee[];
      /** What the owner of the file should know: columns that were left out, and the sheet that was read. */
      readonly notes: readonly Message[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** More people than that are several units: nobody can rate the behavior of a group that they do not work with. */
export const MOST_PEOPLE = 300;

/** What is said of kinds that cannot be read. */
const REFUSED: Readonly<Record<Exclude<FileKind, 'text' | 'workbook'>, Message>> = {
  opendocument: message('roster.isOpenDocument'),
  'old-workbook': message('roster.isOldWorkbook'),
  'locked-workbook': message('roster.isLocked'),
  'binary-workbook': message('roster.isBinaryWorkbook'),
  numbers: message('roster.isNumbers'),
  word: message('roster.isWord'),
  pdf: message('roster.isPdf'),
  picture: message('roster.isPicture'),
  'web-page': message('roster.isWebPage'),
  archive: message('roster.isArchive'),
  empty: message('roster.isEmpty'),
};

const refuse = (...faults: readonly Fault[]): RosterReading => ({ ok: false, faults });

/** Where each person stands first. */
type Seen = Map<string, { readonly at: string; readonly group: StaffGroup | undefined }>;

/** What is wrong with a contact; `null` where it is good. */
function faultOfContact(contact: string): Message | null {
  if (contact === '') return message('roster.contactMissing');
  if (!isStorable({ contact, code: 'X'.repeat(16) })) return message('roster.contactTooLong');
  return spoiltBy(contact);
}

/** What is wrong with a group; `null` where it is one of colleagues. */
function faultOfGroup(text: string): Message | null {
  const group = groupOf(text);
  if (group === 'citizen') return message('roster.citizensHaveNone');
  if (group !== undefined) return null;
  return text === ''
    ? message('roster.groupMissing')
    : message('roster.groupUnknown', { group: text });
}

/** A person who stands in the table already: in another group, or in the same one. */
function faultOfSecond(seen: Seen, contact: string, group: StaffGroup): Message | null {
  const first = seen.get(personOf(contact));
  if (first === undefined) return null;
  return first.group === undefined || first.group === group
    ? message('roster.twice', { first: first.at })
    : message('roster.inTwoGroups', { first: first.at });
}

/** The contact of a row: the first column of contacts that is filled. */
function contactOf(row: Row, { contacts }: Heading) {
  const column = contacts.find((place) => (row.fields[place]?.text ?? '') !== '') ?? contacts[0]!;
  const { text, fault } = row.fields[column] ?? { text: '', fault: undefined };
  return { contact: text, column, fault };
}

/** Judge the rows below a heading. */
function readRows(table: Table, heading: Heading, wave: string | null): RosterReading {
  const body = table.rows.slice(heading.at + 1);
  if (body.length === 0) return refuse({ fault: message('roster.nobody') });
  if (body.length > MOST_PEOPLE)
    return refuse({
      fault: message('roster.tooMany', { given: body.length, most: MOST_PEOPLE }),
    });
  const textAt = (row: Row, column: number) => row.fields[column]?.text ?? '';
  const waveOf = (row: Row) => (heading.wave < 0 ? (wave ?? '') : textAt(row, heading.wave));
  const expected = wave || waveOf(body[0]!);
  const faults: Fault[] = [];
  const people: Invitee[] = [];
  const seen: Seen = new Map();
  for (const row of body) {
    const { contact, column, fault } = contactOf(row, heading);
    const group = groupOf(textAt(row, heading.group)) as StaffGroup | undefined;
    const at = placeIn(table, row, column);
    const add = (place: number, found: Message | null | undefined) => {
      if (found) faults.push({ at: placeIn(table, row, place), fault: found });
    };
    const spoilt = fault ?? faultOfContact(contact);
    add(column, spoilt ?? faultOfSecond(seen, contact, group!));
    add(heading.group, faultOfGroup(textAt(row, heading.group)));
    if (waveOf(row) !== expected)
      add(heading.wave, message('roster.otherWave', { wave: waveOf(row), expected }));
    if (!seen.has(personOf(contact))) seen.set(personOf(contact), { at, group });
    people.push({ contact, group: group! });
  }
  if (faults.length > 0) return refuse(...faults);
  return { ok: true, wave: expected, people, notes: notesOf(table, heading) };
}

/** What was left out, and where there are several sheets, which one was read. */
function notesOf({ sheet }: Table, { unread, identities }: Heading): readonly Message[] {
  return [
    ...(sheet === undefined ? [] : [message('roster.sheetRead', { sheet })]),
    ...(unread.length === 0
      ? []
      : [message('roster.columnsUnread', { columns: unread.join(', ') })]),
    ...(identities.length === 0
      ? []
      : [message('roster.identitiesUnread', { columns: identities.join(', ') })]),
  ];
}

/** The tables of a file in their order: one of a text, one for each sheet of a workbook. */
async function readTables(
  file: string | Uint8Array,
  needsWave: boolean,
): Promise<readonly Table[] | Fault> {
  if (file.length > WORKBOOK_LIMITS.file) return { fault: message('roster.tooLarge') };
  const kind = typeof file === 'string' ? 'text' : recogniseFile(file);
  if (kind === 'workbook') {
    const reading = await readSheets(file as Uint8Array);
    return reading.ok ? reading.tables : reading.fault;
  }
  if (kind !== 'text') return { fault: REFUSED[kind] };
  const reading = readLines(typeof file === 'string' ? file : decodeText(file), needsWave);
  return reading.ok ? [reading.table] : reading.fault;
}

/**
 * Read a roster.
 *
 * @param file its text, or its bytes in any of the usual encodings and formats.
 * @param wave the wave's code, `null` if the file has to name it in a column of its own, or '' if it need not be known.
 */
export async function readRoster(
  file: string | Uint8Array,
  wave: string | null,
): Promise<RosterReading> {
  const tables = await readTables(file, wave === null);
  if ('fault' in tables) return refuse(tables);
  let missing: readonly string[] = ['contact', 'group', ...(wave === null ? ['wave'] : [])];
  for (const table of tables) {
    const found = findHeading(table, wave === null);
    if (found.ok) return readRows(table, found.heading, wave);
    if (found.missing.length < missing.length) missing = found.missing;
  }
  const columns = missing.map((column) =>
    message(`roster.${column}Column` as 'roster.groupColumn'),
  );
  return refuse({ fault: message('roster.headingLacks', { columns }) });
}

/** How many of each group there are, in their order. */
export const countGroups = (people: readonly Invitee[]): readonly [StaffGroup, number][] =>
  STAFF_GROUPS.flatMap((group) => {
    const count = people.filter((person) => person.group === group).length;
    return count === 0 ? [] : [[group, count] as [StaffGroup, number]];
  });
