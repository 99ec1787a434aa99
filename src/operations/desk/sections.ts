// The sections of a programme that is being written at the desk: what was typed, and what is missing or wrong in it, field by field.
import { readPublicFile } from '#counting/trustee-files.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { OTHER_TYPE, UNIT_TYPES } from '#content/unit-types.ts';
import { DEFAULT_POLICY, OFFERED_CITIZENS } from '#domain/disclosure/policy.ts';
import { checkTargets, ratesAs, TARGETS } from '#domain/instrument/programme-form.ts';
import { STAFF_GROUPS, type RaterGroup, type StaffGroup } from '#domain/instrument/terms.ts';
import { isNumbered, isSlug } from '#domain/slug.ts';
import { addDays, isDay, type PlannedDates } from '#domain/waves/calendar.ts';
import { LONGEST_UNIT_SLUG } from '#domain/waves/codes.ts';
import { checkDays, MOST_DAYS } from '#domain/waves/days.ts';
import { readHolidays } from '#domain/waves/holidays.ts';
import { ENTRY_MODES } from '#domain/waves/entry-mode.ts';
import { MOST_VISITORS, TIME_ZONES } from '#domain/waves/plan.ts';
import { isPageName } from '#i18n/addresses.ts';
import type { Trustee } from '../make-keys.ts';
import type { GroupCounts } from './sealed-roster.ts';

/** The instrument that programmes of the desk ask: each training chooses its behaviors from the bank of this version. */
export const DESK_INSTRUMENT = '0.2';

/** A section as it was typed: every field a text, or texts where several may be chosen. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Names of the fields of each section; nothing else of a form is kept. */
export const FIELDS = {
  unit: [
    ...['nama', 'namaEn', 'jenis', 'jenisLain', 'jenisLainEn', 'zona', 'alamat'],
    ...['warga', 'cara', 'pengunjung', 'kWarga'],
  ],
  training: [
    ...['nama', 'namaEn', 'hari', 'bulan', 'tahun', 'peserta', 'atasanPeserta', 'k'],
    ...['diri', 'atasan', 'rekan', 'bawahan', 'pembaca1', 'pembaca2'],
  ],
  waves: [
    ...['buka0', 'tutup0', 'buka1', 'tutup1', 'buka3', 'tutup3', 'buka6', 'tutup6'],
    ...['dari', 'libur', 'pemegang'],
  ],
} as const;

/** Fields of which several may be chosen. */
export const LISTS = { unit: [], training: ['sasaran'], waves: [] } as const;

export type WrittenSection = keyof typeof FIELDS;

/** Months of the waves that every programme of the desk has. */
export const MONTHS = [0, 1, 3, 6] as const;

/** The field that holds how many of a group are expected. */
export const EXPECTED: Readonly<Record<StaffGroup, string>> = {
  self: 'diri',
  superior: 'atasan',
  peer: 'rekan',
  subordinate: 'bawahan',
};

export type FaultName =
  | 'missing'
  | 'tooLong'
  | 'number'
  | 'noSlug'
  | 'numberedSlug'
  | 'pageName'
  | 'slugTaken'
  | 'nameTaken'
  | 'noDate'
  | 'past'
  | 'tooFar'
  | 'moreSuperiors'
  | 'targetCount'
  | 'targetUnseen'
  | 'noAddress'
  | 'oneReader'
  | 'sameReader'
  | 'tooMany'
  | 'endsBefore'
  | 'waveTooLong'
  | 'afterTraining'
  | 'beforeTraining'
  | 'over'
  | 'overlaps'
  | 'otherDay'
  | 'holiday'
  | 'privateHalf'
  | 'notTrustee';

/** What is missing or wrong in one field. */
export interface FieldFault {
  readonly field: string;
  readonly fault: FaultName;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A section as it is stored, or nothing. */
export const typedOf = (content: unknown): Typed =>
  typeof content === 'object' && content !== null ? (content as Typed) : {};

/** One field without the spaces around it. */
export function textOf(typed: Typed, field: string): string {
  const value = typed[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** All that was chosen in a field. */
export function listOf(typed: Typed, field: string): readonly string[] {
  const value = typed[field];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** A whole number, or `null`; thousands may be parted by a point. */
export function numberOf(typed: Typed, field: string): number | null {
  const text = textOf(typed, field).replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, '');
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

const LONGEST_NAME = 200;

function checkName(typed: Typed, field: string, isNeeded: boolean): readonly FieldFault[] {
  const text = textOf(typed, field);
  if (text === '') return isNeeded ? [{ field, fault: 'missing' }] : [];
  return text.length > LONGEST_NAME
    ? [{ field, fault: 'tooLong', values: { most: LONGEST_NAME } }]
    : [];
}

function checkNumber(
  typed: Typed,
  field: string,
  [least, most]: readonly [number, number],
  isNeeded = true,
): readonly FieldFault[] {
  if (textOf(typed, field) === '') return isNeeded ? [{ field, fault: 'missing' }] : [];
  const given = numberOf(typed, field);
  return given === null || given < least || given > most
    ? [{ field, fault: 'number', values: { least, most } }]
    : [];
}

const checkChoice = (typed: Typed, field: string, options: readonly string[]) =>
  options.includes(textOf(typed, field)) ? [] : [{ field, fault: 'missing' } as const];

/** What other units have taken already. */
export interface Taken {
  readonly slugs: readonly string[];
  /** Names of the units of the agency, in lower case. */
  readonly names: readonly string[];
}

function checkSlug(typed: Typed, { slugs }: Taken): readonly FieldFault[] {
  const field = 'alamat';
  const slug = textOf(typed, field);
  // Proposed from the name, whose own fault is told.
  if (slug === '' && textOf(typed, 'nama') === '') return [];
  if (slug === '') return [{ field, fault: 'missing' }];
  if (!isSlug(slug) || slug.length > LONGEST_UNIT_SLUG)
    return [{ field, fault: 'noSlug', values: { most: LONGEST_UNIT_SLUG } }];
  if (isNumbered(slug)) return [{ field, fault: 'numberedSlug' }];
  if (isPageName(slug)) return [{ field, fault: 'pageName' }];
  return slugs.includes(slug) ? [{ field, fault: 'slugTaken' }] : [];
}

/**
 * What is missing or wrong about the unit.
 *
 * @param taken by others; `null` where the unit is known, whose own facts stay as they are.
 */
export function checkUnit(typed: Typed, taken: Taken | null): readonly FieldFault[] {
  const isAsked = textOf(typed, 'warga') === 'ya';
  const isOther = textOf(typed, 'jenis') === OTHER_TYPE;
  const isNamesake = ['nama', 'namaEn'].some((field) =>
    taken?.names.includes(textOf(typed, field).toLowerCase()),
  );
  const own: readonly FieldFault[] = taken
    ? [
        ...checkName(typed, 'nama', true),
        ...(isNamesake ? [{ field: 'nama', fault: 'nameTaken' } as const] : []),
        ...checkName(typed, 'namaEn', false),
        ...checkChoice(typed, 'jenis', UNIT_TYPES),
        ...(isOther ? checkName(typed, 'jenisLain', true) : []),
        ...checkChoice(typed, 'zona', TIME_ZONES),
        ...checkSlug(typed, taken),
      ]
    : [];
  return [
    ...own,
    ...checkChoice(typed, 'warga', ['ya', 'tidak']),
    ...(isAsked
      ? [
          ...checkChoice(typed, 'cara', ENTRY_MODES),
          ...checkNumber(typed, 'pengunjung', [1, MOST_VISITORS]),
          ...checkChoice(typed, 'kWarga', OFFERED_CITIZENS.map(String)),
        ]
      : []),
  ];
}

/** The first training day, or `null` where the three fields make none. */
export function trainedOnOf(typed: Typed): string | null {
  const [day, month, year] = ['hari', 'bulan', 'tahun'].map((field) => numberOf(typed, field));
  if (!day || !month || !year) return null;
  const text = [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ];
  return isDay(text.join('-')) ? text.join('-') : null;
}

/** Participants who are superiors; none where nobody said. */
export const superiorsOf = (content: unknown): number =>
  numberOf(typedOf(content), 'atasanPeserta') ?? 0;

/** How many of each group take part, subordinates among colleagues where too few superiors were trained. */
export function countAsRaters(given: GroupCounts, superiors: number): GroupCounts {
  const sum = new Map<StaffGroup, number>();
  for (const group of STAFF_GROUPS) {
    const as = ratesAs(group, superiors) as StaffGroup;
    if (given[group]) sum.set(as, (sum.get(as) ?? 0) + given[group]);
  }
  return Object.fromEntries(STAFF_GROUPS.flatMap((g) => (sum.has(g) ? [[g, sum.get(g)!]] : [])));
}

/** How many of each group are expected. */
export const expectedOf = (typed: Typed): GroupCounts =>
  Object.fromEntries(
    STAFF_GROUPS.flatMap((group) => {
      const count = numberOf(typed, EXPECTED[group]);
      return count ? [[group, count] as const] : [];
    }),
  );

/** More people than that are several units. */
const MOST_RATERS = 300;

function checkFirstDay(typed: Typed, today: string): readonly FieldFault[] {
  const isEmpty = ['hari', 'bulan', 'tahun'].every((field) => textOf(typed, field) === '');
  if (isEmpty) return [{ field: 'hari', fault: 'missing' }];
  const day = trainedOnOf(typed);
  if (day === null) return [{ field: 'hari', fault: 'noDate' }];
  if (day <= today) return [{ field: 'hari', fault: 'past' }];
  return day > addDays(today, 3 * 366) ? [{ field: 'hari', fault: 'tooFar' }] : [];
}

function checkTargetsTyped(typed: Typed, groups: readonly RaterGroup[]): readonly FieldFault[] {
  const field = 'sasaran';
  const targets = listOf(typed, field);
  if (targets.length === 0) return [{ field, fault: 'missing' }];
  return checkTargets(instrumentOf(DESK_INSTRUMENT), targets, groups).map((fault): FieldFault =>
    'item' in fault
      ? { field, fault: 'targetUnseen', values: { item: fault.item } }
      : { field, fault: 'targetCount', values: { ...TARGETS, count: fault.count } },
  );
}

const MAIL = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/;

/** Addresses of the two who read the comments; empty where nobody does. */
export const readersOf = (content: unknown): readonly string[] =>
  ['pembaca1', 'pembaca2']
    .map((field) => textOf(typedOf(content), field).toLowerCase())
    .filter((address) => address !== '');

function checkReaders(typed: Typed): readonly FieldFault[] {
  const fields = ['pembaca1', 'pembaca2'] as const;
  const given = fields.filter((field) => textOf(typed, field) !== '');
  const wrong = given.filter((field) => !MAIL.test(textOf(typed, field)));
  if (wrong.length > 0) return wrong.map((field) => ({ field, fault: 'noAddress' }));
  if (given.length === 1)
    return [{ field: given[0] === 'pembaca1' ? 'pembaca2' : 'pembaca1', fault: 'oneReader' }];
  const [one, other] = readersOf(typed);
  return one !== undefined && one === other ? [{ field: 'pembaca2', fault: 'sameReader' }] : [];
}

/**
 * What is missing or wrong about the training.
 *
 * @param today ISO date where the unit works.
 * @param counts of a roster, which take the place of expected numbers.
 */
export function checkTraining(
  typed: Typed,
  today: string,
  counts: GroupCounts | null,
): readonly FieldFault[] {
  const [participants, superiors] = [numberOf(typed, 'peserta'), superiorsOf(typed)];
  const given = countAsRaters(counts ?? expectedOf(typed), superiors);
  const groups = STAFF_GROUPS.filter((group) => given[group]);
  const people = groups.reduce((sum, group) => sum + given[group]!, 0);
  const numbers = STAFF_GROUPS.flatMap((group) =>
    checkNumber(typed, EXPECTED[group], [0, MOST_RATERS], false),
  );
  return [
    ...checkName(typed, 'nama', true),
    ...checkName(typed, 'namaEn', false),
    ...checkFirstDay(typed, today),
    ...checkNumber(typed, 'peserta', [1, 5_000]),
    ...checkNumber(typed, 'atasanPeserta', [0, 5_000]),
    ...(participants !== null && superiors > participants
      ? [{ field: 'atasanPeserta', fault: 'moreSuperiors' } as const]
      : []),
    ...checkTargetsTyped(typed, groups.length > 0 ? groups : STAFF_GROUPS),
    ...checkChoice(typed, 'k', ['5', '8', '10']),
    ...numbers,
    ...(numbers.length === 0 && people === 0 ? [{ field: 'diri', fault: 'missing' } as const] : []),
    ...(people > MOST_RATERS
      ? [{ field: 'diri', fault: 'tooMany', values: { count: people, most: MOST_RATERS } } as const]
      : []),
    ...checkReaders(typed),
  ];
}

/** The four waves with what was typed of their days; `null` where a day is missing or none. */
export function datesOf(typed: Typed): readonly PlannedDates[] | null {
  const waves = MONTHS.map((month) => ({
    month,
    opensOn: textOf(typed, `buka${month}`),
    closesOn: textOf(typed, `tutup${month}`),
  }));
  return waves.every(({ opensOn, closesOn }) => isDay(opensOn) && isDay(closesOn)) ? waves : null;
}

/** The public half of a trustee's key, where one was pasted. */
export function trusteeOf(content: unknown): Trustee | null {
  const half = readPublicFile(textOf(typedOf(content), 'pemegang'));
  return typeof half === 'string' ? null : { tallyKey: half.tallyKey, tokenHash: half.tokenHash };
}

function checkTrustee(typed: Typed): readonly FieldFault[] {
  const field = 'pemegang';
  const text = textOf(typed, field);
  const half = text === '' ? null : readPublicFile(text);
  if (half === 'private-file') return [{ field, fault: 'privateHalf' }];
  return half === 'not-a-file' ? [{ field, fault: 'notTrustee' }] : [];
}

/**
 * What is missing or wrong about the waves.
 *
 * @param trainedOn ISO date of the first training day.
 * @param today ISO date where the unit works.
 */
export function checkWaves(typed: Typed, trainedOn: string, today: string): readonly FieldFault[] {
  const days = MONTHS.flatMap((month) => [`buka${month}`, `tutup${month}`]);
  const unreadable = days.flatMap((field): FieldFault[] => {
    const text = textOf(typed, field);
    if (text === '') return [{ field, fault: 'missing' }];
    return isDay(text) ? [] : [{ field, fault: 'noDate' }];
  });
  const dates = datesOf(typed);
  const faults = (dates ? checkDays(dates, trainedOn, today) : []).map((fault): FieldFault => {
    const { month } = fault;
    switch (fault.fault) {
      case 'ends-before-it-begins':
        return { field: `tutup${month}`, fault: 'endsBefore' };
      case 'too-long':
        return { field: `tutup${month}`, fault: 'waveTooLong', values: { most: MOST_DAYS } };
      case 'after-training':
        return { field: `tutup${month}`, fault: 'afterTraining' };
      case 'before-training':
        return { field: `buka${month}`, fault: 'beforeTraining' };
      case 'overlaps':
        return { field: `buka${month}`, fault: 'overlaps' };
      default:
        return { field: `tutup${month}`, fault: 'over' };
    }
  });
  const [wrong] = readHolidays(textOf(typed, 'libur')).wrong;
  return [
    ...unreadable,
    ...faults,
    ...(wrong === undefined
      ? []
      : [{ field: 'libur', fault: 'holiday', values: { line: wrong } } as const]),
    ...checkTrustee(typed),
  ];
}

export const DEFAULT_K = {
  staff: String(DEFAULT_POLICY.k),
  citizens: String(DEFAULT_POLICY.kCitizen),
};
