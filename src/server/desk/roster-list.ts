// A list of raters as it is shown and read at the desk: its lines under a heading, and what is wrong with it cell by cell.
import { STAFF_GROUPS, type Language, type StaffGroup } from '#domain/instrument/terms.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { sayIn } from '#operations/message.ts';
import { writeFileLines } from '#operations/roster/file-lines.ts';
import { readRoster, type Invitee } from '#operations/roster/read-roster.ts';
import type { Fault } from '#operations/roster/table.ts';

/** The field that holds the list, and the one that holds a file in its place. */
export const LIST_FIELD = 'daftar';
export const FILE_FIELD = 'berkas';

/** Faults that are named one by one. */
const MOST_FAULTS = 25;

/** A sentence about a field. */
interface Problem {
  readonly field: string;
  readonly text: string;
}

/** Names of the groups as they may be written in a list. */
export const groupNames = (language: Language): Readonly<Record<StaffGroup, string>> =>
  wordsIn(language).desk.programme.raters.groups;

/** The group that most raters belong to. */
export const usualGroup = (language: Language): string => groupNames(language).peer;

/** The names of some groups, in the order of all. */
export const namesOf = (groups: readonly StaffGroup[], language: Language): readonly string[] =>
  STAFF_GROUPS.filter((group) => groups.includes(group)).map(
    (group) => groupNames(language)[group],
  );

/** A field of a line; what would be taken for the end of one is quoted. */
const quote = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** The line above the list. */
const headingOf = (language: Language): string => {
  const { contact, group } = wordsIn(language).desk.programme.raters;
  return `${contact};${group}`;
};

/** A list as lines under a heading; the heading alone where it is empty. */
export const writeList = (
  people: readonly Pick<Invitee, 'contact' | 'group'>[],
  language: Language,
): string =>
  [
    headingOf(language),
    ...people.map(({ contact, group }) => `${quote(contact)};${groupNames(language)[group]}`),
  ]
    .concat(people.length === 0 ? [''] : [])
    .join('\n');

/** A fault of a list with its row and column. */
function sayPlace({ at, fault }: Fault, language: Language): string {
  const words = wordsIn(language).desk.programme.raters;
  const own: Readonly<Record<string, string>> = words.faults;
  const instead = own[fault.name.split('.')[1]!];
  const said = instead
    ? fill(instead, { first: String(fault.values.first) })
    : sayIn(language, fault);
  if (at === undefined) return said;
  const column = /^roster\.(group|citizens)/.test(fault.name) ? words.group : words.contact;
  const told = /[.!?]$/.test(said) ? said : `${said}.`;
  return fill(words.placeBoth, { row: at, column, fault: told });
}

function sayFaults(faults: readonly Fault[], language: Language): readonly Problem[] {
  const words = wordsIn(language).desk.programme.raters;
  const named = faults.slice(0, MOST_FAULTS).map((fault) => sayPlace(fault, language));
  const rest = faults.length - named.length;
  return [
    fill(words.faulty, { count: faults.length }),
    ...named,
    ...(rest > 0 ? [fill(words.more, { count: rest })] : []),
  ].map((text) => ({ field: LIST_FIELD, text }));
}

/** A list as a form brought it. */
export interface PostedList {
  /** As lines, to be shown again. */
  readonly text: string;
  readonly file: Uint8Array | null;
}

/** The list that a form brought: of the file where one was chosen, which a page cannot show again as such. */
export async function readPostedList(form: FormData): Promise<PostedList> {
  const given = form.get(FILE_FIELD);
  const file =
    given instanceof File && given.size > 0 ? new Uint8Array(await given.arrayBuffer()) : null;
  const typed = form.get(LIST_FIELD);
  const text = typeof typed === 'string' ? typed : '';
  return { text: file ? await writeFileLines(file, text) : text, file };
}

/** The people on a list, or what is wrong with it. */
export async function readList(
  { text, file }: PostedList,
  wave: string,
  language: Language,
): Promise<
  | { readonly ok: true; readonly people: readonly Invitee[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
> {
  const { nothing } = wordsIn(language).desk.programme.raters;
  const isEmpty = text.trim() === '' || text.trim() === headingOf(language);
  if (!file && isEmpty) return { ok: false, problems: [{ field: LIST_FIELD, text: nothing }] };
  const reading = await readRoster(file ?? text, wave);
  return reading.ok ? reading : { ok: false, problems: sayFaults(reading.faults, language) };
}
