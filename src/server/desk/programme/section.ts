// One section of a programme as a form: shown as it was saved, checked field by field, saved on top of what it was made from.
import { readDraft, saveSection, type Section } from '#data/desk.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { proposeSlug } from '#domain/slug.ts';
import { LONGEST_UNIT_SLUG } from '#domain/waves/codes.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatMoment } from '#i18n/formats.ts';
import { wordsIn } from '#i18n/words.ts';
import {
  composePlan,
  faultsIn,
  readContext,
  withSection,
  type DraftContext,
} from '#operations/desk/draft-context.ts';
import { planDraft, type Writer } from '#operations/desk/plan-draft.ts';
import {
  FIELDS,
  LISTS,
  textOf,
  typedOf,
  type Typed,
  type WrittenSection,
} from '#operations/desk/sections.ts';
import { checkPlan } from '#operations/planning/check-plan.ts';
import { houseOf, tryAct } from '../house.ts';
import type { DeskVisit } from '../visit.ts';
import type { Problem } from '../form.ts';
import { sayFault, sayInstead, sayPlanFaults } from './say.ts';

/** What somebody else saved while a form was being filled in. */
export interface Meanwhile {
  readonly who: string;
  readonly when: string;
  readonly differences: readonly {
    readonly label: string;
    readonly theirs: string;
    readonly mine: string;
  }[];
}

/** A form of the desk with what it shows. */
export interface SectionForm {
  readonly status: 200 | 409 | 422;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** The version that this form stands on. */
  readonly seen: number;
  readonly changed: Meanwhile | null;
  readonly context: DraftContext;
  readonly editable: boolean;
}

/** Where the steps of a draft are. */
export const stepOf = (draft: string, step: string, language: Language): string =>
  addressIn(language, `/kelola/program/${draft}/${step}`);

/** What follows each section. */
const NEXT: Readonly<Record<WrittenSection, string>> = {
  unit: 'diklat/',
  training: 'putaran/',
  waves: 'penilai/',
};

/** The most that one field may hold: lists of holidays and key files are the longest. */
const LONGEST = 8_000;

/** What was typed into the fields of a section; nothing else of the form is kept. */
export function readTyped(form: FormData, section: WrittenSection): Typed {
  const text = (value: FormDataEntryValue) =>
    typeof value === 'string' ? value.slice(0, LONGEST) : '';
  const lists: readonly string[] = LISTS[section];
  const typed: Typed = Object.fromEntries([
    ...FIELDS[section].map((field) => [field, text(form.get(field) ?? '')] as const),
    ...lists.map((field) => [field, form.getAll(field).map(text).slice(0, 50)] as const),
  ]);
  // The address of a new unit is proposed from its name, to be looked over at the next visit.
  const isUnnamed = section === 'unit' && textOf(typed, 'alamat') === '';
  return isUnnamed
    ? { ...typed, alamat: proposeSlug(textOf(typed, 'nama'), LONGEST_UNIT_SLUG) }
    : typed;
}

/** Who writes, with what the installation holds. */
export function writerOf(visit: DeskVisit, language: Language, url: URL): Writer {
  const { actor, secret } = houseOf(visit, language, url);
  return { person: visit.person, actor, secret };
}

const shown = (value: Typed[string] | undefined): string =>
  typeof value === 'object' ? value.join(', ') : (value ?? '');

/** What stands now beside what was typed, field by field. */
function compare(now: Section, mine: Typed, zone: string, language: Language): Meanwhile {
  const labels: Readonly<Record<string, string>> = wordsIn(language).desk.programme.fields;
  const theirs = typedOf(now.content);
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return {
    who: now.changedBy,
    when: formatMoment(now.changedAt, zone, language),
    differences: fields
      .filter((field) => shown(theirs[field]) !== shown(mine[field]) && labels[field])
      .map((field) => ({
        label: labels[field]!,
        theirs: shown(theirs[field]),
        mine: shown(mine[field]),
      })),
  };
}

/** The faults that refuse a form: all of them, or where it is only put by, those of what was typed. */
function refusing(context: DraftContext, section: WrittenSection, isPutBy: boolean) {
  const faults = faultsIn(context, section);
  return isPutBy ? faults.filter(({ fault }) => fault !== 'missing') : faults;
}

/** What would be wrong with the whole plan. */
function planFaults(context: DraftContext, language: Language): readonly Problem[] {
  const value = composePlan(context);
  const check = value === null ? null : checkPlan(value, context.today);
  return check && !check.ok ? sayPlanFaults(check.faults, language) : [];
}

/** Plan what is written now; a sentence where the database does not take it. */
export async function planNow(
  visit: DeskVisit,
  language: Language,
  url: URL,
): Promise<readonly Problem[]> {
  const draft = await readDraft(visit.person, visit.draft!.id);
  if (!draft) return [];
  const context = await readContext(draft, new Date());
  const writer = writerOf(visit, language, url);
  const acted = await tryAct(language, () => planDraft(context, writer), sayInstead(language));
  if (!acted.ok) return [{ text: acted.said }];
  if (acted.value.kind === 'wrong') return sayPlanFaults(acted.value.faults, language);
  return [];
}

/**
 * The form of a section, or where to go once it is saved.
 *
 * "Save and go on" takes a section that is complete and right. "Put by" takes one that is not complete yet, but nothing wrong:
 * a right section is never replaced by a wrong one without its being said.
 *
 * @param defaults of a section that nobody has saved.
 */
export async function openSection(
  visit: DeskVisit,
  section: WrittenSection,
  language: Language,
  request: Request,
  defaults: (context: DraftContext) => Typed,
): Promise<SectionForm | { readonly goTo: string }> {
  const now = new Date();
  const draft = visit.draft!;
  const before = await readContext(draft, now);
  const stored = draft.sections[section];
  const editable = visit.mayAct && draft.state === 'writing';
  const form = { context: before, editable, changed: null, problems: [] };
  if (request.method !== 'POST') {
    const typed = { ...defaults(before), ...typedOf(stored?.content) };
    return { ...form, status: 200, typed, seen: stored?.version ?? 0 };
  }
  const url = new URL(request.url);
  const posted = await request.formData();
  const typed = readTyped(posted, section);
  const seen = Number(posted.get('versi')) || 0;
  const isPutBy = posted.get('laku') === 'simpan';
  const context = await withSection(before, section, typed, now);
  const again = { ...form, typed, seen, context };
  const faults = refusing(context, section, isPutBy).map((fault) => sayFault(fault, language));
  const problems = faults.length > 0 ? faults : planFaults(context, language);
  if (problems.length > 0) return { ...again, status: 422, problems };
  const saved = await saveSection(visit.person, draft.id, section, seen, typed);
  if (!saved.ok && 'now' in saved) {
    const changed = compare(saved.now, typed, before.zone, language);
    return { ...again, status: 409, seen: saved.now.version, changed };
  }
  const { refused } = wordsIn(language).desk.programme;
  if (!saved.ok) return { ...again, status: 409, problems: [{ text: refused.notWriting }] };
  const left = await planNow(visit, language, url);
  if (left.length > 0) return { ...again, status: 422, seen: saved.now.version, problems: left };
  const next = isPutBy ? '' : NEXT[section];
  return { goTo: `${stepOf(draft.id, next, language)}?kabar=tersimpan` };
}

/** The sentence about a field. */
export const problemOf = ({ problems }: SectionForm, field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.text;
