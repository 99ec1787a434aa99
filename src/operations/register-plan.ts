// Registers a unit with its programme and waves from a plan file, and names what the file gets wrong.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { registerUnit } from '#data/units.ts';
import { DEFAULT_POLICY, OFFERED_CITIZENS, type PolicyProblem } from '#domain/disclosure/policy.ts';
import {
  checkTargets,
  FEWEST_SUPERIORS,
  ratesAs,
  TARGETS,
  type TargetProblem,
} from '#domain/instrument/programme-form.ts';
import { RATER_GROUPS, STAFF_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import { planDates } from '#domain/waves/calendar.ts';
import { isBatch, planBatches } from '#domain/waves/citizens/batches.ts';
import { DEFAULT_ENTRY, ENTRY_MODES } from '#domain/waves/entry-mode.ts';
import { MOST_VISITORS, TIME_ZONES, type WavePlan } from '#domain/waves/plan.ts';
import { isPageName } from '#i18n/addresses.ts';
import { OperatorError } from './operator-error.ts';
import { findInstrument, instrumentOf } from '#content/instruments/registry.ts';
import { OTHER_TYPE, UNIT_TYPES } from '#content/unit-types.ts';
import { isNumbered, isSlug } from '#domain/slug.ts';

// Each message is said of the field that it belongs to: `"trainedOn" is not a date …`.

/** About a field that is missing, one that is not known, or the object itself. */
const ofShape = ({ expected, path }: v.StrictObjectIssue) => {
  if (expected === 'never') return 'is not a field of a plan';
  return path ? 'is missing' : 'is not an object';
};

const words = v.pipe(v.string('is not a text'), v.nonEmpty('is empty'));
const bilingual = v.strictObject({ id: words, en: words }, ofShape);

const name = v.pipe(
  v.string('is not a text'),
  v.check(isSlug, 'is not a slug like dinas-contoh'),
  v.check(
    (slug) => !isPageName(slug),
    ({ input }) => `is no slug: "${input}" is the name of a page, which it would hide behind`,
  ),
);

const unitName = v.pipe(
  name,
  v.check(
    (slug) => !isNumbered(slug),
    ({ input }) =>
      `may not end in a hyphen and digits, because the codes of waves do: write "${input.replace(/-(\d+)$/, '$1')}"`,
  ),
);

const wholeNumber = (least: number, most: number) => {
  const message = `is not a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
};

/** A policy that no rater may be promised (`checkPolicy`). */
const unpromised = (problem: PolicyProblem) => `is not what may be promised: ${problem}`;

/** A plan as somebody writes it: waves need only the groups asked, their dates follow from the training. */
const WrittenPlanSchema = v.pipe(
  v.strictObject(
    {
      slug: unitName,
      name: bilingual,
      type: v.picklist(UNIT_TYPES, `is none of ${UNIT_TYPES.join(', ')}`),
      /** What the unit is, where no type of the list says it. */
      typeLabel: v.optional(bilingual),
      timeZone: v.optional(v.picklist(TIME_ZONES, `is none of ${TIME_ZONES.join(', ')}`)),
      agency: v.strictObject({ slug: name, name: bilingual }, ofShape),
      training: bilingual,
      trainedOn: v.pipe(v.string('is not a text'), v.isoDate('is not a date like 2027-03-01')),
      participants: wholeNumber(1, 5_000),
      /** Participants who are superiors in the unit: whom subordinates rate, if there are enough of them. */
      superiors: v.optional(wholeNumber(0, 5_000), 0),
      targets: v.pipe(v.array(v.string(), 'is not a list of items'), v.minLength(1, 'is empty')),
      policy: v.strictObject(
        {
          k: v.picklist([5, 8, 10], unpromised('k-not-offered')),
          kCitizen: v.picklist(OFFERED_CITIZENS, unpromised('k-citizen-not-offered')),
          steps: v.literal(DEFAULT_POLICY.steps, unpromised('protection-altered')),
          insiders: v.literal(DEFAULT_POLICY.insiders, unpromised('protection-altered')),
          values: v.literal(DEFAULT_POLICY.values, unpromised('protection-altered')),
          epsilon: v.optional(
            v.literal(DEFAULT_POLICY.epsilon, unpromised('protection-altered')),
            DEFAULT_POLICY.epsilon,
          ),
        },
        ofShape,
      ),
      /** The most citizens that a busy day brings. */
      visitorsPerDay: v.nullish(wholeNumber(1, MOST_VISITORS), null),
      /** How citizens come to every wave that asks them. */
      entry: v.optional(
        v.picklist(ENTRY_MODES, `is none of ${ENTRY_MODES.join(', ')}`),
        DEFAULT_ENTRY,
      ),
      instrument: v.pipe(
        v.string('is not a text'),
        v.check(
          (version) => findInstrument(version) !== undefined,
          'is not known to this version of the program',
        ),
      ),
      /** Raters to invite by group; citizens stand as null. */
      invited: v.record(
        v.picklist(
          RATER_GROUPS,
          ({ input }) =>
            `is no field: "${String(input)}" is not a group (${RATER_GROUPS.join(', ')})`,
        ),
        v.nullable(wholeNumber(1, 5_000)),
      ),
    },
    ofShape,
  ),
  v.check(
    ({ type, typeLabel }) => typeLabel === undefined || type === OTHER_TYPE,
    `"typeLabel" is only for a unit of type ${OTHER_TYPE}: all others have a name already`,
  ),
  v.check(
    ({ invited, visitorsPerDay }) => !Object.hasOwn(invited, 'citizen') || visitorsPerDay !== null,
    '"visitorsPerDay" is missing: where citizens are asked, say how many a busy day brings at most',
  ),
);

type WrittenPlan = v.InferOutput<typeof WrittenPlanSchema>;

/** What is said of targets that make no form. */
function describeTarget(fault: TargetProblem, groups: readonly RaterGroup[]): string {
  switch (fault.problem) {
    case 'too-few':
    case 'too-many':
      return `"targets" names ${fault.count} behaviors: a training aims at ${TARGETS.fewest} to ${TARGETS.most}, which its raters are asked about`;
    case 'unknown':
      return `"targets" names ${fault.item}, which is no behavior that a training of this instrument can aim at`;
    case 'twice':
      return `"targets" names ${fault.item} twice`;
    case 'unseen':
      return `"targets" names ${fault.item}, which fewer than two of the groups asked can see (${groups.join(', ')})`;
  }
}

/** What a plan that is well written asks and its instrument does not allow. */
function findFormFaults({ instrument, targets, invited, superiors }: WrittenPlan): string[] {
  const version = instrumentOf(instrument);
  if (!version.modules) return [];
  const groups = Object.keys(invited) as RaterGroup[];
  // Citizens are asked the same whatever the training, so a batch has no form to fit.
  const asked = isBatch(groups) ? STAFF_GROUPS : groups;
  const mistaken = groups.filter((group) => ratesAs(group, superiors) !== group);
  return [
    ...checkTargets(version, targets, asked).map((fault) => describeTarget(fault, asked)),
    ...mistaken.map(
      (group) =>
        `"invited.${group}": with fewer than ${FEWEST_SUPERIORS} superiors among the participants ("superiors") they would rate one or two persons; invite them as "${ratesAs(group, superiors)}"`,
    ),
  ];
}

function readPlan(file: string): WrittenPlan {
  let plan: unknown;
  try {
    plan = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new OperatorError(`${file} cannot be read as JSON.`);
  }
  const { success, output, issues } = v.safeParse(WrittenPlanSchema, plan);
  const faults = success
    ? findFormFaults(output)
    : issues.map((issue) => {
        const field = v.getDotPath(issue);
        return field === null ? issue.message : `"${field}" ${issue.message}`;
      });
  if (success && faults.length === 0) return output;
  throw new OperatorError(
    `Nothing was registered. ${file}:\n  ${[...new Set(faults)].join('\n  ')}`,
  );
}

/**
 * Register the unit of a plan file with its four waves.
 *
 * @returns lines that name the waves and their dates.
 * @throws OperatorError if the file is wrong or the unit is registered already.
 */
export async function registerPlan(file: string): Promise<string> {
  const { instrument, invited, entry, superiors: _, ...written } = readPlan(file);
  const { training, trainedOn, participants, targets, policy, visitorsPerDay, ...unit } = written;
  const groups = Object.keys(invited) as RaterGroup[];
  const planned = isBatch(groups) ? planBatches(trainedOn) : planDates(trainedOn);
  const waves = planned.map((dates): WavePlan => ({
    ...dates,
    code: `${unit.slug}-${dates.month}`,
    instrument,
    invited,
    ...(Object.hasOwn(invited, 'citizen') ? { entry } : {}),
  }));
  const promise = { policy, visitorsPerDay: visitorsPerDay ?? null };
  const programme = { training, trainedOn, participants, targets, ...promise, waves };
  const plan = { ...unit, demo: false, programmes: [programme], notes: [], companions: [] };
  const { ok } = await registerUnit(plan);
  if (!ok) throw new OperatorError(`A unit "${unit.slug}" is registered already.`);
  const lines = waves.map(({ code, opensOn, closesOn }) => `  ${code}: ${opensOn} to ${closesOn}`);
  return [`Registered "${unit.slug}" with its waves:`, ...lines].join('\n');
}
