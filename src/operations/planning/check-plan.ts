// Judges a plan as a whole before anything of it is stored: every fault at once, and advice where it is right but unwise.
import * as v from 'valibot';
import { instrumentOf } from '#content/instruments/registry.ts';
import { OTHER_TYPE } from '#content/unit-types.ts';
import {
  checkTargets,
  FEWEST_SUPERIORS,
  ratesAs,
  TARGETS,
  type TargetProblem,
} from '#domain/instrument/programme-form.ts';
import { STAFF_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import { addDays, planDates, type PlannedDates } from '#domain/waves/calendar.ts';
import { isBatch, planBatches } from '#domain/waves/citizens/batches.ts';
import { checkDays, type DaysFault } from '#domain/waves/days.ts';
import { message, type Message } from '../message.ts';
import { faultsOf } from './faults.ts';
import { PlanSchema, type WrittenPlan } from './plan-schema.ts';

/** Invitations that one wave may have: each ballot of staff rewrites the whole box. */
const MOST_RATERS = 300;

/** A training lies between a year ago and three years ahead; anything else is a slip of the keyboard. */
const MEANT = { past: 366, ahead: 3 * 366 } as const;

const groupsOf = (invited: WrittenPlan['invited']) => Object.keys(invited) as RaterGroup[];

/** The waves of a plan: those that it names, or those of the rule. */
export function wavesOf({
  trainedOn,
  invited,
  waves,
}: Pick<WrittenPlan, 'trainedOn' | 'invited' | 'waves'>): readonly PlannedDates[] {
  if (waves) return waves.toSorted((a, b) => a.month - b.month);
  return isBatch(groupsOf(invited)) ? planBatches(trainedOn) : planDates(trainedOn);
}

/** What is said of targets that make no form. */
function describeTarget(fault: TargetProblem, groups: readonly RaterGroup[]): Message {
  switch (fault.problem) {
    case 'too-few':
    case 'too-many':
      return message('plan.targetCount', { ...TARGETS, count: fault.count });
    case 'unknown':
      return message('plan.targetUnknown', { item: fault.item });
    case 'twice':
      return message('plan.targetTwice', { item: fault.item });
    case 'unseen':
      return message('plan.targetUnseen', { item: fault.item, groups: groups.join(', ') });
  }
}

function describeDays(fault: DaysFault, isNamed: boolean): Message {
  const { month } = fault;
  switch (fault.fault) {
    case 'month-twice':
      return message('plan.monthTwice', { month });
    case 'ends-before-it-begins':
      return message('plan.endsBefore', { month });
    case 'too-long':
      return message('plan.waveTooLong', { month });
    case 'after-training':
      return message('plan.afterTraining', { month });
    case 'before-training':
      return message('plan.beforeTraining', { month });
    case 'over':
      return message(isNamed ? 'plan.waveOver' : 'plan.ruleOver', { month });
    case 'overlaps':
      return message('plan.overlaps', { month, before: fault.before });
  }
}

/** Fields that are right, each by itself: what depends on others is judged where those are there. */
function readable(plan: unknown): Partial<WrittenPlan> {
  if (typeof plan !== 'object' || plan === null) return {};
  const given = plan as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(PlanSchema.entries).flatMap(([name, schema]) => {
      const { success, output } = v.safeParse(schema as v.GenericSchema, given[name]);
      return success ? [[name, output]] : [];
    }),
  ) as Partial<WrittenPlan>;
}

function findFormFaults({
  instrument,
  targets,
  invited,
  superiors,
}: Partial<WrittenPlan>): Message[] {
  if (!instrument || !targets || !invited) return [];
  const version = instrumentOf(instrument);
  if (!version.modules) return [];
  const groups = groupsOf(invited);
  // Citizens are asked the same whatever the training, so a batch has no form to fit.
  const asked = isBatch(groups) ? STAFF_GROUPS : groups;
  const mistaken =
    superiors === undefined ? [] : groups.filter((group) => ratesAs(group, superiors) !== group);
  return [
    ...checkTargets(version, targets, asked).map((fault) => describeTarget(fault, asked)),
    ...mistaken.map((group) =>
      message('plan.fewSuperiors', {
        group,
        fewest: FEWEST_SUPERIORS,
        instead: ratesAs(group, superiors!),
      }),
    ),
  ];
}

function findDateFaults(plan: Partial<WrittenPlan>, today: string): Message[] {
  const { trainedOn, invited, waves } = plan;
  if (!trainedOn) return [];
  if (trainedOn < addDays(today, -MEANT.past) || trainedOn > addDays(today, MEANT.ahead)) {
    return [message('plan.yearNotMeant', { given: trainedOn, today })];
  }
  // Of waves that are named but wrong nothing follows.
  if (!invited || !('waves' in plan)) return [];
  return checkDays(wavesOf({ trainedOn, invited, waves }), trainedOn, today).map((fault) =>
    describeDays(fault, waves !== undefined),
  );
}

const staffIn = (invited: WrittenPlan['invited']): number =>
  STAFF_GROUPS.reduce((sum, group) => sum + (invited[group] ?? 0), 0);

function findRosterFaults({ invited, visitorsPerDay }: Partial<WrittenPlan>): Message[] {
  if (!invited) return [];
  const missing = STAFF_GROUPS.filter((group) => invited[group] === null);
  return [
    ...(groupsOf(invited).length === 0 ? [message('plan.nobodyAsked')] : []),
    ...missing.map((group) => message('plan.rosterMissing', { group })),
    ...(staffIn(invited) > MOST_RATERS
      ? [message('plan.tooMany', { count: staffIn(invited), most: MOST_RATERS })]
      : []),
    ...('citizen' in invited && invited.citizen !== null ? [message('plan.citizensNumbered')] : []),
    ...('citizen' in invited && visitorsPerDay === null ? [message('plan.visitorsMissing')] : []),
  ];
}

/** What may come of a roster under the number that raters are promised. */
export function adviseOnK(
  invited: Readonly<Partial<Record<RaterGroup, number | null>>>,
  k: number,
): readonly Message[] {
  const staff = STAFF_GROUPS.reduce((sum, group) => sum + (invited[group] ?? 0), 0);
  if (staff === 0) return [];
  if (staff < k) return [message('plan.nothingShown', { count: staff, k })];
  return STAFF_GROUPS.flatMap((group) => {
    const count = invited[group];
    if (!count) return [];
    const values = { group: message(`terms.${group}`), count, k };
    if (count < k) return [message('plan.shownTogether', values)];
    // Three of four answering is a good wave.
    return count * 0.75 < k ? [message('plan.nearlyAll', values)] : [];
  });
}

export type PlanCheck =
  | { readonly ok: true; readonly plan: WrittenPlan; readonly advice: readonly Message[] }
  | { readonly ok: false; readonly faults: readonly Message[] };

/**
 * Judge a plan.
 *
 * @param value untrusted.
 * @param today ISO date.
 */
export function checkPlan(value: unknown, today: string): PlanCheck {
  const { success, output, issues } = v.safeParse(PlanSchema, value);
  const plan = readable(value);
  const isOddLabel =
    plan.typeLabel !== undefined && plan.type !== undefined && plan.type !== OTHER_TYPE;
  const faults = [
    ...(success ? [] : faultsOf(issues, 'JSON')),
    ...(isOddLabel ? [message('plan.needlessLabel', { type: OTHER_TYPE })] : []),
    ...findFormFaults(plan),
    ...findDateFaults(plan, today),
    ...findRosterFaults(plan),
  ];
  if (!success || faults.length > 0) return { ok: false, faults };
  return { ok: true, plan: output, advice: adviseOnK(output.invited, output.policy.k) };
}
