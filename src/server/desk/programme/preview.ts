// What raters will be asked by a programme that is being written: each group in each wave, from the form that its plan makes.
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { citizenQuestions, type CitizenQuestion } from '#domain/instrument/citizen-questions.ts';
import { minutesFor, questionsOf } from '#domain/instrument/programme-form.ts';
import { staffForm } from '#domain/instrument/staff-questions.ts';
import {
  RATER_GROUPS,
  type Language,
  type RaterGroup,
  type StaffGroup,
} from '#domain/instrument/terms.ts';
import { dayIn } from '#operations/day-in.ts';
import { composePlan, readContext, type DraftContext } from '#operations/desk/draft-context.ts';
import { checkPlan } from '#operations/planning/check-plan.ts';
import { recordOf } from '#operations/planning/plan-programme.ts';
import type { WrittenPlan } from '#operations/planning/plan-schema.ts';
import type { DraftPlan } from '#domain/waves/plan.ts';
import type { StaffWave } from '../../staff-survey.ts';
import type { DeskVisit } from '../visit.ts';

export interface Preview {
  readonly context: DraftContext;
  /** `null` until unit, training and waves are complete. */
  readonly plan: WrittenPlan | null;
  readonly record: DraftPlan | null;
  /** ISO date where the unit works. */
  readonly today: string;
}

/** The plan that a draft makes now. */
export async function openPreview({ draft }: DeskVisit): Promise<Preview> {
  const now = new Date();
  const context = await readContext(draft!, now);
  const today = dayIn(context.zone, now);
  const value = composePlan(context);
  const check = value === null ? null : checkPlan(value, today);
  const plan = check?.ok ? check.plan : null;
  return { context, plan, record: plan && recordOf(plan), today };
}

/** A form as the list of previews names it. */
export interface PreviewRow {
  readonly group: RaterGroup;
  readonly forms: readonly {
    readonly month: number;
    readonly questions: number;
    readonly minutes: number;
  }[];
}

const groupsOf = ({ invited }: WrittenPlan) => RATER_GROUPS.filter((group) => group in invited);

/** Every form of a plan with its length. */
export function listForms(plan: WrittenPlan): readonly PreviewRow[] {
  const instrument = instrumentOfWave(plan);
  return groupsOf(plan).map((group) => ({
    group,
    forms: (plan.waves ?? []).map(({ month }) => {
      const questions = questionsOf(instrument, group, month);
      return { month, questions, minutes: minutesFor(questions) };
    }),
  }));
}

/** A form that the address names, or `null` where the plan has no such one. */
export function openForm(
  plan: WrittenPlan,
  params: URLSearchParams,
  language: Language,
):
  | {
      readonly kind: 'staff';
      readonly wave: StaffWave;
      readonly group: StaffGroup;
      readonly form: ReturnType<typeof staffForm>;
    }
  | {
      readonly kind: 'citizen';
      readonly month: number;
      readonly questions: readonly CitizenQuestion[];
    }
  | null {
  const group = groupsOf(plan).find((one) => one === params.get('kelompok'));
  const dates = plan.waves?.find(({ month }) => String(month) === params.get('bulan'));
  if (!group || !dates) return null;
  const instrument = instrumentOfWave(plan);
  const { month } = dates;
  if (group === 'citizen')
    return { kind: 'citizen', month, questions: citizenQuestions(instrument, language) };
  const asksComments = plan.reviewers !== undefined;
  const wave: StaffWave = {
    ...dates,
    ...{ code: plan.slug, state: 'open', accepts: true, extendedFrom: null, overdue: null },
    ...{ instrument: plan.instrument, k: plan.policy.k, participants: plan.participants },
    ...{ targets: plan.targets, training: plan.training, groups: groupsOf(plan), asksComments },
    ...{ unit: { slug: plan.slug, name: plan.name, demo: true }, keyFile: null },
  };
  const terms = { group, month, participants: plan.participants };
  return { kind: 'staff', wave, group, form: staffForm(instrument, terms, language, asksComments) };
}
