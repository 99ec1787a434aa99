// Who did what to an agency, its people and its units, in words; as a page and as a file for a spreadsheet.
import { MOST_ACTS, readAgencyAudit, type AgencyAct } from '#data/desk-agency.ts';
import type { Person } from '#data/person.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { formatDate, nameZone } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { BYTE_ORDER_MARK, writeLines, type Marks } from '#server/open-data/exports.ts';

/** Acts on one page. */
const ACTS_PER_PAGE = 50;

const SHEET: Marks = { separator: ';', decimal: ',' };

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const nameKey = (key: string, keys: Readonly<Record<string, string>>): string =>
  Object.hasOwn(keys, key) ? keys[key]! : key;

/** A value that was recorded, as it is to be read. */
function sayValue(value: unknown, language: Language): string {
  const { values, keys } = wordsIn(language).desk.agency.acts;
  const said = asRecord(value);
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? values.yes : values.no;
  if (isDay(value)) return formatDate(value, language);
  if (typeof value === 'string')
    return Object.hasOwn(values, value) ? values[value as keyof typeof values] : value;
  if (Array.isArray(value)) return value.map((one) => sayValue(one, language)).join(', ');
  if (typeof said.id === 'string') return String(said[language] ?? said.id);
  if (typeof value === 'number') return String(value);
  return Object.entries(said)
    .map(([key, inner]) => `${nameKey(key, keys)} ${sayValue(inner, language)}`)
    .join(', ');
}

/** What an act changed, one line to each thing; nothing where it only did something. */
function sayChanges({ before, after }: AgencyAct, language: Language): readonly string[] {
  const { keys, change, only } = wordsIn(language).desk.agency.acts;
  const [was, is] = [asRecord(before), asRecord(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => (is[key] ?? was[key] ?? null) !== null)
    .map((key) => {
      const values = {
        name: nameKey(key, keys),
        before: sayValue(was[key], language),
        after: sayValue(is[key], language),
      };
      const isChange = key in was && values.before !== values.after;
      return fill(isChange ? change : only, values);
    });
}

export interface DescribedAct {
  /** Day and time where the unit works, with the name of its zone. */
  readonly when: string;
  /** The same for machines. */
  readonly at: string;
  readonly actor: string;
  readonly said: string;
  readonly changes: readonly string[];
  readonly unit: { readonly slug: string; readonly name: string } | null;
}

/** One act in words; an act that is not known yet keeps its name. */
export function describeAct(act: AgencyAct, language: Language): DescribedAct {
  const { did, tick, demo } = wordsIn(language).desk.agency.acts;
  const text = Object.hasOwn(did, act.act) ? did[act.act as keyof typeof did] : act.act;
  const [day = '', time = ''] = act.at.split('T');
  const { programme } = asRecord(act.after);
  return {
    when: `${formatDate(day, language)}, ${time.replace(':', language === 'id' ? '.' : ':')} ${nameZone(act.zone)}`,
    at: act.at,
    actor: act.actor === 'tick' ? tick : act.actor === 'demo' ? demo : act.actor,
    said: fill(text, { subject: act.subject, programme: String(programme ?? '') }),
    changes: sayChanges(act, language),
    unit: act.unit && { slug: act.unit.slug, name: act.unit.name[language] },
  };
}

/** A page of the trail, newest first. */
export async function readTrail(
  person: Person,
  agency: string,
  unit: string | null,
  page: number,
  language: Language,
) {
  const read = (wanted: number) =>
    readAgencyAudit(person, agency, {
      unit,
      skipped: (wanted - 1) * ACTS_PER_PAGE,
      rows: ACTS_PER_PAGE,
    });
  const found = await read(page);
  const pages = Math.max(Math.ceil(found.total / ACTS_PER_PAGE), 1);
  const { acts } = page > pages ? await read(pages) : found;
  return {
    page: Math.min(page, pages),
    pages,
    total: found.total,
    acts: acts.map((act) => describeAct(act, language)),
  };
}

/** The newest acts as a file; a field that a spreadsheet would run as a formula is guarded. */
export async function writeTrail(
  person: Person,
  agency: string,
  unit: string | null,
  language: Language,
): Promise<string> {
  const { acts } = await readAgencyAudit(person, agency, { unit, skipped: 0, rows: MOST_ACTS });
  const { columns } = wordsIn(language).desk.agency.acts;
  const lines = acts.map((act) => {
    const { actor, said, changes, unit: place } = describeAct(act, language);
    return [act.at, nameZone(act.zone), actor, said, place?.name ?? '', act.subject].concat(
      changes.join(' | '),
      act.act,
    );
  });
  return BYTE_ORDER_MARK + writeLines([Object.values(columns), ...lines], SHEET);
}
