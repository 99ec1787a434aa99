// Turns what was written at the desk into a programme: planned as soon as it is complete, submitted, taken back, thrown away.
import {
  dropDraft,
  forgetPlan,
  linkDraft,
  noteReturn,
  saveSection,
  type Saved,
} from '#data/desk.ts';
import type { Person } from '#data/person.ts';
import { findSecrets, makeSecrets } from '../keys/wave-secret.ts';
import { keyStore } from '../keys/open-key-store.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { checkPlan } from '../planning/check-plan.ts';
import { takeStep } from '../planning/move-programme.ts';
import { storePlan } from '../planning/plan-programme.ts';
import { composePlan, firstWaveOf, type DraftContext } from './draft-context.ts';
import { openRoster, sealRoster } from './sealed-roster.ts';

/** Who writes, and what opens the secrets of a wave. */
export interface Writer {
  readonly person: Person;
  /** Mail address. */
  readonly actor: string;
  /** APP_SECRET. */
  readonly secret: string;
}

export type Planned =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'wrong'; readonly faults: readonly Message[] }
  /** The roster has to be given again where it could not be opened. */
  | {
      readonly kind: 'planned';
      readonly unit: string;
      readonly number: number;
      readonly isRosterLost: boolean;
    };

/** Seal the roster anew where the code of its wave has changed; whether that could be done. */
async function moveRoster(
  { draft, roster }: DraftContext,
  wave: string,
  { person, secret }: Writer,
): Promise<boolean> {
  if (!roster || roster.wave === wave) return true;
  const secrets = await findSecrets(roster.wave, secret);
  const people = secrets && (await openRoster(secrets, roster));
  if (!people) return false;
  const content = await sealRoster(await makeSecrets(wave, secret), wave, people);
  const { version } = draft.sections.raters!;
  const saved: Saved = await saveSection(person, draft.id, 'raters', version, content);
  // Somebody gave another roster meanwhile, which was sealed for the new wave or is moved when that is saved.
  if (saved.ok) await keyStore().destroy(roster.wave);
  return saved.ok;
}

/**
 * Plan what a draft says, if it is complete: in the place of what it said before, under another address where the unit got one.
 *
 * @throws OperatorError if the database does not take it.
 */
export async function planDraft(context: DraftContext, writer: Writer): Promise<Planned> {
  const { draft, today } = context;
  const value = composePlan(context);
  if (value === null) return { kind: 'incomplete' };
  const check = checkPlan(value, today);
  if (!check.ok) return { kind: 'wrong', faults: check.faults };
  const { slug } = check.plan;
  const before = draft.number === null ? null : { unit: draft.unit!.slug, number: draft.number };
  const isMoved = before !== null && before.unit !== slug;
  const options = { replaces: before !== null && !isMoved, namesake: isMoved };
  const { number, waves } = await storePlan(check.plan, options, writer.actor);
  const linked = await linkDraft(draft.id, slug, number);
  if (!linked.ok) throw new OperatorError(message('programme.unitUnknown', { unit: slug }));
  if (isMoved) await forgetPlan(before.unit, before.number);
  const wave = waves[0]!.code;
  const isRosterLost = !(await moveRoster(context, wave, writer));
  return { kind: 'planned', unit: slug, number, isRosterLost };
}

/**
 * Submit a programme to its agency, as it is written now.
 *
 * @throws OperatorError if it cannot be; nothing is submitted then.
 */
export async function submitDraft(context: DraftContext, writer: Writer): Promise<Planned> {
  const planned = await planDraft(context, writer);
  if (planned.kind !== 'planned') return planned;
  const { unit, number } = planned;
  await takeStep(unit, number, 'submitted', writer.actor);
  await noteReturn(unit, number, null);
  return planned;
}

/**
 * Take a submitted programme back, as long as nobody approved it.
 *
 * @throws OperatorError if it was approved meanwhile.
 */
export async function withdrawDraft({ draft }: DraftContext, { actor }: Writer): Promise<void> {
  await takeStep(draft.unit!.slug, draft.number, 'draft', actor);
  await noteReturn(draft.unit!.slug, draft.number!, null);
}

/** Throw a draft away, with the roster that was given; whether that could still be done. */
export async function discardDraft({ draft, roster }: DraftContext, { person }: Writer) {
  const { ok } = await dropDraft(person, draft.id);
  if (!ok) return false;
  for (const wave of new Set([roster?.wave, firstWaveOf(draft)]))
    if (wave) await keyStore().destroy(wave);
  return true;
}
