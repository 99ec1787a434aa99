// Stores the programme of a plan file as a draft, which nobody else sees, and names all that the file gets wrong.
import {
  planProgramme,
  type PlanOptions,
  type PlanRefusal,
  type StoredPlan,
} from '#data/programmes.ts';
import type { DraftPlan } from '#domain/waves/plan.ts';
import { dayIn } from '../day-in.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { checkPlan, wavesOf } from './check-plan.ts';
import type { WrittenPlan } from './plan-schema.ts';
import { readJson } from './read-json.ts';

/** A file as it was given. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const refuse = ({ name }: PlanFile, faults: readonly Message[]): never => {
  throw new OperatorError(message('plan.refused', { file: name, faults }));
};

/**
 * The plan of a file and what is advised about it.
 *
 * @throws OperatorError that names every fault.
 */
function readPlan(
  file: PlanFile,
  now: Date,
): { readonly plan: WrittenPlan; readonly advice: readonly Message[] } {
  const reading = readJson(file.bytes);
  if (!reading.ok) return refuse(file, reading.faults);
  const check = checkPlan(reading.value, dayIn('Asia/Jakarta', now));
  return check.ok ? check : refuse(file, check.faults);
}

/** The record that the database stores. */
export function recordOf(plan: WrittenPlan): DraftPlan {
  const { instrument, invited, entry, superiors: _, waves: __, ...written } = plan;
  const { training, trainedOn, participants, targets, policy, visitorsPerDay, reviewers, ...unit } =
    written;
  const waves = wavesOf(plan).map((dates) => ({
    ...dates,
    instrument,
    invited,
    ...('citizen' in invited ? { entry } : {}),
  }));
  return {
    ...unit,
    programmes: [
      {
        training,
        trainedOn,
        participants,
        targets,
        policy,
        waves,
        visitorsPerDay: visitorsPerDay ?? null,
        ...(reviewers ? { reviewers } : {}),
      },
    ],
  };
}

function describeRefusal(slug: string, refusal: PlanRefusal): Message {
  switch (refusal.reason) {
    case 'operator-missing':
      return message('commands.operatorMissing', { unit: slug });
    case 'nothing-to-replace':
      return message('programme.nothingToReplace', { unit: slug });
    case 'draft-exists':
      return message('programme.draftExists', { unit: slug, number: refusal.number });
    case 'name-taken':
      return message('programme.nameTaken', { unit: slug, other: refusal.slug });
    case 'agency-differs':
      return message('programme.agencyDiffers', { name: refusal.name });
    case 'unit-differs':
      return message('programme.unitDiffers', { unit: slug, fields: refusal.fields.join(', ') });
  }
}

/**
 * Store a plan that was found right as a draft: of a new unit, or one more of a known unit.
 *
 * @throws OperatorError if the database does not take it; nothing is stored then.
 */
export async function storePlan(
  plan: WrittenPlan,
  options: PlanOptions,
  actor: string | null,
): Promise<StoredPlan> {
  const stored = await planProgramme(recordOf(plan), options, actor);
  if (!stored.ok) throw new OperatorError(describeRefusal(plan.slug, stored as PlanRefusal));
  return stored as StoredPlan;
}

/**
 * Store the programme of a plan file as a draft.
 *
 * @returns what was stored, and advice.
 * @throws OperatorError if the file is wrong or the database does not take it; nothing is stored then.
 */
export async function planFromFile(
  file: PlanFile,
  options: PlanOptions,
  actor: string | null,
  now: Date,
): Promise<readonly Message[]> {
  const { plan, advice } = readPlan(file, now);
  const { number, waves } = await storePlan(plan, options, actor);
  const lines = waves.map(({ code, opensOn, closesOn }) =>
    message('programme.waveDays', { code, opensOn, closesOn }),
  );
  return [
    message('programme.stored', { unit: plan.slug, number, waves: lines }),
    ...(advice.length > 0 ? [message('plan.advice', { advice })] : []),
    message('programme.nextSubmit', { unit: plan.slug, number }),
  ];
}
