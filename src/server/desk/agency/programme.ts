// What an agency decides on: everything that a programme makes public and promises to raters, and the decision itself.
import { labelBehaviors } from '#charts/labels.ts';
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { readDraft } from '#data/desk.ts';
import { readProgrammeTerms, type AgencyProgrammeTerms } from '#data/desk-agency.ts';
import { minutesFor, questionsOf } from '#domain/instrument/programme-form.ts';
import { RATER_GROUPS, type Language, type RaterGroup } from '#domain/instrument/terms.ts';
import type { EntryMode } from '#domain/waves/entry-mode.ts';
import { approveProgramme, returnProgramme } from '#operations/desk/approve-programme.ts';
import type { Message } from '#operations/message.ts';
import { houseOf, purgeAfter, tryAct } from '../house.ts';
import type { DeskVisit } from '../visit.ts';

export interface AskedGroup {
  readonly group: RaterGroup;
  /** `null` for citizens, who have no roster. */
  readonly invited: number | null;
  readonly minutes: number;
  readonly questions: number;
}

export interface ProgrammeView {
  readonly terms: AgencyProgrammeTerms;
  /** Target behaviors in words. */
  readonly targets: readonly string[];
  readonly waves: readonly {
    readonly code: string;
    readonly month: number;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly entry: EntryMode | null;
    readonly groups: readonly AskedGroup[];
  }[];
  readonly hasTrustee: boolean;
  /** Whether who looks is who submitted it. */
  readonly isOwn: boolean;
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Whether the draft names somebody outside of the unit who holds one half of the key. */
async function hasTrustee(visit: DeskVisit, draft: string | null): Promise<boolean> {
  const found = draft === null ? null : await readDraft(visit.person, draft, 'oversee');
  // The public half of a key, as it was pasted into the section of the waves.
  const { pemegang } = asRecord(found?.sections.waves?.content);
  return typeof pemegang === 'string' && pemegang.trim() !== '';
}

/** The programme that an address names, or `null` where the agency has none of that number. */
export async function viewProgramme(
  visit: DeskVisit,
  language: Language,
): Promise<ProgrammeView | null> {
  const { agency = '', unit = '', number = 0 } = visit.address;
  const terms = await readProgrammeTerms(visit.person, agency, unit, number);
  if (!terms) return null;
  const [first] = terms.waves;
  const label = first
    ? labelBehaviors(
        instrumentOfWave({ instrument: first.instrument, targets: terms.targets }),
        language,
      )
    : (_: string, item: string) => item;
  return {
    terms,
    targets: terms.targets.map((item) => label('peer', item)),
    waves: terms.waves.map(({ code, month, opensOn, closesOn, entry, instrument, invited }) => {
      const asked = instrumentOfWave({ instrument, targets: terms.targets });
      const groups = RATER_GROUPS.filter((group) => group in invited).map((group) => {
        const questions = questionsOf(asked, group, month);
        return {
          group,
          invited: invited[group] ?? null,
          questions,
          minutes: minutesFor(questions),
        };
      });
      return { code, month, opensOn, closesOn, entry, groups };
    }),
    hasTrustee: await hasTrustee(visit, terms.draft),
    isOwn: terms.submitted?.by === visit.actor,
  };
}

/** What can be wrong about a decision; a sentence of a use case stands in `said`. */
export interface DecisionProblem {
  readonly field: 'paham' | 'alasan' | null;
  readonly name: 'unsure' | 'no-reason' | 'refused';
  readonly said: string;
}

/** How a decision ended: the code of what is told on the next page, or what is wrong. */
export type Decision =
  | { readonly ok: true; readonly told: string; readonly isGone: boolean }
  | { readonly ok: false; readonly problem: DecisionProblem; readonly reason: string };

const LONGEST_REASON = 2_000;

/** Sentences of the use cases that name a command, in the words of the desk. */
export type Instead = (said: Message) => string | null;

/**
 * Approve a programme or give it back.
 *
 * @param form what was posted: `laku` names the act.
 */
export async function decide(
  visit: DeskVisit,
  language: Language,
  url: URL,
  form: FormData,
  instead: Instead,
): Promise<Decision> {
  const { unit = '', number = 0 } = visit.address;
  const house = houseOf(visit, language, url);
  const reason = String(form.get('alasan') ?? '').trim();
  const refuse = (field: DecisionProblem['field'], name: DecisionProblem['name'], said = '') =>
    ({ ok: false, problem: { field, name, said }, reason }) as const;
  if (form.get('laku') === 'kembalikan') {
    if (reason === '' || reason.length > LONGEST_REASON) return refuse('alasan', 'no-reason');
    const acted = await tryAct(
      language,
      () => returnProgramme(unit, number, reason, house.actor),
      instead,
    );
    return acted.ok
      ? { ok: true, told: 'dikembalikan', isGone: true }
      : refuse(null, 'refused', acted.said);
  }
  if (form.get('paham') !== 'ya') return refuse('paham', 'unsure');
  const acted = await tryAct(language, () => approveProgramme(unit, number, house), instead);
  if (!acted.ok) return refuse(null, 'refused', acted.said);
  const { changed, roster, missing } = acted.value;
  await purgeAfter(changed);
  return roster === 'failed' || missing !== null
    ? { ok: true, told: 'disetujui-sebagian', isGone: false }
    : { ok: true, told: 'disetujui', isGone: true };
}
