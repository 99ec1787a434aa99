// Approves a programme that was submitted at the desk, and gives its first wave the roster that waits in the draft.
import { addMember, endDraft, noteReturn, readDraftOf, type Draft } from '#data/desk.ts';
import { readOwnUnit } from '#data/programmes.ts';
import { readStoredRoster } from '#data/rosters.ts';
import { ratesAs } from '#domain/instrument/programme-form.ts';
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';
import { takeRoster, type Hand } from '../inviting/invite-roster.ts';
import { findSecrets } from '../keys/wave-secret.ts';
import { queueInvitations } from '../mail/queue-invitations.ts';
import { message, type Message } from '../message.ts';
import { formOf } from '../open-wave.ts';
import { OperatorError } from '../operator-error.ts';
import { takeStep, type ProgrammeMove } from '../planning/move-programme.ts';
import { readersOf, superiorsOf, trusteeOf } from './sections.ts';
import { openRoster, readSealed } from './sealed-roster.ts';

/** Who approves, in which language mails go out, and whether they do. */
export interface Approver extends Hand {
  readonly mails: boolean;
  readonly language: Language;
}

export interface Approval {
  readonly said: readonly Message[];
  readonly changed: ProgrammeMove['changed'];
  /** What became of the roster that waited in the draft: in the first wave, there was none, or not taken. */
  readonly roster: 'taken' | 'none' | 'failed';
  /** Invitations that wait in the outbox now. */
  readonly queued: number;
  /** Why something was not done; the approval stands, and approving again does the rest. */
  readonly missing: Message | null;
}

/** Whether a wave has its roster already: from an approval that was cut off, or by hand. */
async function hasRoster(wave: string): Promise<boolean> {
  const stored = await readStoredRoster(wave);
  return (await formOf(wave)).keyFile !== null && (stored?.invitations.length ?? 0) > 0;
}

/** Give the first wave the roster of the draft; whether there was one. */
async function giveRoster({ sections }: Draft, hand: Hand): Promise<string | null> {
  const kept = readSealed(sections.raters?.content);
  if (!kept) return null;
  if (await hasRoster(kept.wave)) return kept.wave;
  const secrets = await findSecrets(kept.wave, hand.secret);
  const people = secrets && (await openRoster(secrets, kept));
  if (!people) throw new OperatorError(message('roster.otherSecret'));
  const superiors = superiorsOf(sections.training?.content);
  const asRaters = people.map(({ contact, group }) => ({
    contact,
    group: ratesAs(group, superiors) as StaffGroup,
  }));
  await takeRoster(kept.wave, asRaters, hand, trusteeOf(sections.waves?.content));
  return kept.wave;
}

/** The two who read comments may enter the desk from now on, in this unit alone. */
async function takeInReaders(unit: string, draft: Draft, actor: string | null): Promise<void> {
  for (const address of readersOf(draft.sections.training?.content))
    await addMember({ slug: draft.agency.slug }, address, 'reviewer', unit, actor);
}

/** What is left to do after the approval itself; each part may be repeated. */
async function finish(
  unit: string,
  draft: Draft,
  approver: Approver,
): Promise<Pick<Approval, 'roster' | 'queued' | 'missing'>> {
  const { secret, actor = null, language, mails } = approver;
  let roster: Approval['roster'] = 'failed';
  try {
    await takeInReaders(unit, draft, actor);
    const wave = await giveRoster(draft, approver);
    roster = wave === null ? 'none' : 'taken';
    const sent =
      wave !== null && mails
        ? await queueInvitations(wave, { secret, actor, language, mails })
        : null;
    await endDraft(unit, draft.number!);
    return { roster, queued: sent?.queued ?? 0, missing: null };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { roster, queued: 0, missing: error.said };
  }
}

/**
 * Approve a programme: it is public from now on, its readers of comments are taken in, and its first wave gets the roster.
 *
 * @throws OperatorError that says why it cannot be approved; nothing is changed then. Where the roster is not taken, the
 * approval stands and says what is missing.
 */
export async function approveProgramme(
  unit: string,
  number: number,
  approver: Approver,
): Promise<Approval> {
  const draft = await readDraftOf(unit, number);
  const known = (await readOwnUnit(unit))?.programmes.find((one) => one.number === number);
  const isCutOff = known?.state === 'active' && draft !== null;
  const move: ProgrammeMove = isCutOff
    ? { said: [], changed: null }
    : await takeStep(unit, number, 'active', approver.actor ?? null);
  const rest = draft
    ? await finish(unit, draft, approver)
    : ({ roster: 'none', queued: 0, missing: null } as const);
  return { ...move, ...rest };
}

/**
 * Give a submitted programme back to its organisers.
 *
 * @param note why, 1 to 2,000 characters; they read it above their list of tasks.
 * @throws OperatorError if it is not submitted.
 */
export async function returnProgramme(
  unit: string,
  number: number,
  note: string,
  actor: string | null,
): Promise<ProgrammeMove> {
  const move = await takeStep(unit, number, 'draft', actor);
  await noteReturn(unit, number, note);
  return move;
}
