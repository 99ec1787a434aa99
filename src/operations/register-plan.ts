// Registers a unit with its programme and waves from a plan file, and names what the file gets wrong.
import { readFileSync } from 'node:fs';
import { registerUnit } from '#data/units.ts';
import { checkPolicy } from '#domain/disclosure/policy.ts';
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import { planDates } from '#domain/waves/calendar.ts';
import { isBatch, planBatches } from '#domain/waves/citizens/batches.ts';
import { MOST_VISITORS } from '#domain/waves/citizens/cap.ts';
import type { ProgrammePlan, UnitPlan, WavePlan } from '#domain/waves/plan.ts';
import { isPageName } from '#i18n/addresses.ts';
import { OperatorError } from './operator-error.ts';
import { findInstrument } from '#content/instruments/registry.ts';
import { isSlug } from '#domain/slug.ts';

/** A plan as somebody writes it: waves need only the groups asked, their dates follow from the training. */
interface WrittenPlan extends Omit<UnitPlan, 'programmes' | 'notes' | 'companions' | 'demo'> {
  readonly training: ProgrammePlan['training'];
  readonly trainedOn: string;
  readonly participants: number;
  readonly targets: readonly string[];
  readonly policy: ProgrammePlan['policy'];
  /** The most citizens that a busy day brings; needed where citizens are asked. */
  readonly visitorsPerDay?: number | null;
  readonly instrument: string;
  /** Raters to invite by group; citizens stand as null. */
  readonly invited: WavePlan['invited'];
}

const ASKED = [
  ...(['slug', 'name', 'type', 'agency', 'training', 'trainedOn'] as const),
  ...(['participants', 'targets', 'policy', 'instrument', 'invited'] as const),
];

const isVisitors = (value: unknown): boolean =>
  value === null ||
  (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_VISITORS);

/** What is wrong with a plan; empty where it may be registered. */
function faultsOf(plan: Partial<WrittenPlan>): readonly string[] {
  const missing = ASKED.filter((name) => plan[name] === undefined);
  if (missing.length > 0) return missing.map((name) => `"${name}" is missing`);
  const { slug, agency, trainedOn, policy, invited, visitorsPerDay = null } = plan as WrittenPlan;
  const strange = Object.keys(invited).filter((group) => !RATER_GROUPS.includes(group as 'self'));
  return [
    ...(isSlug(slug) ? [] : [`"${slug}" is not a slug like dinas-contoh`]),
    ...[slug, agency.slug]
      .filter(isPageName)
      .map((name) => `"${name}" is the name of a page, which the slug would hide behind`),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(trainedOn)
      ? []
      : [`"${trainedOn}" is not a date like 2027-03-01`]),
    ...checkPolicy(policy).map(
      (problem) => `the policy is not one that may be promised: ${problem}`,
    ),
    ...(findInstrument(plan.instrument ?? '')
      ? []
      : [`instrument "${plan.instrument}" is not known to this version of the program`]),
    ...(isVisitors(visitorsPerDay)
      ? []
      : [`"visitorsPerDay" is not a whole number from 1 to ${MOST_VISITORS}`]),
    ...(Object.hasOwn(invited, 'citizen') && visitorsPerDay === null
      ? [
          '"visitorsPerDay" is missing: where citizens are asked, say how many a busy day brings at most',
        ]
      : []),
    ...strange.map((group) => `"${group}" is not a group (${RATER_GROUPS.join(', ')})`),
  ];
}

function readPlan(file: string): WrittenPlan {
  let plan: Partial<WrittenPlan>;
  try {
    plan = JSON.parse(readFileSync(file, 'utf8')) as Partial<WrittenPlan>;
  } catch {
    throw new OperatorError(`${file} cannot be read as JSON.`);
  }
  const faults = faultsOf(plan);
  if (faults.length === 0) return plan as WrittenPlan;
  throw new OperatorError(`Nothing was registered. ${file}:\n  ${faults.join('\n  ')}`);
}

/**
 * Register the unit of a plan file with its four waves.
 *
 * @returns lines that name the waves and their dates.
 * @throws OperatorError if the file is wrong or the unit is registered already.
 */
export async function registerPlan(file: string): Promise<string> {
  const { instrument, invited, ...written } = readPlan(file);
  const { training, trainedOn, participants, targets, policy, visitorsPerDay, ...unit } = written;
  const groups = Object.keys(invited) as RaterGroup[];
  const planned = isBatch(groups) ? planBatches(trainedOn) : planDates(trainedOn);
  const waves = planned.map((dates): WavePlan => ({
    ...dates,
    code: `${unit.slug}-${dates.month}`,
    instrument,
    invited,
  }));
  const promise = { policy, visitorsPerDay: visitorsPerDay ?? null };
  const programme = { training, trainedOn, participants, targets, ...promise, waves };
  const plan = { ...unit, demo: false, programmes: [programme], notes: [], companions: [] };
  const { ok } = await registerUnit(plan);
  if (!ok) throw new OperatorError(`A unit "${unit.slug}" is registered already.`);
  const lines = waves.map(({ code, opensOn, closesOn }) => `  ${code}: ${opensOn} to ${closesOn}`);
  return [`Registered "${unit.slug}" with its waves:`, ...lines].join('\n');
}
