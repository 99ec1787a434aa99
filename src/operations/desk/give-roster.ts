// Gives a programme that is being written its raters: sealed at once under the secrets of its first wave, never half of a list.
import { saveSection, type Saved } from '#data/desk.ts';
import { makeSecrets } from '../keys/wave-secret.ts';
import type { Message } from '../message.ts';
import { checkPlan } from '../planning/check-plan.ts';
import { countGroups, type Invitee } from '../roster/read-roster.ts';
import { composePlan, firstWaveOf, type DraftContext } from './draft-context.ts';
import type { Writer } from './plan-draft.ts';
import { openRoster, sealRoster } from './sealed-roster.ts';
import { findSecrets } from '../keys/wave-secret.ts';

/** What a plan with these raters would get wrong. */
export function findRosterFaults(
  context: DraftContext,
  people: readonly Invitee[],
): readonly Message[] {
  const wave = firstWaveOf(context.draft) ?? '';
  const counts = Object.fromEntries(countGroups(people));
  const check = checkPlan(
    composePlan({ ...context, roster: { wave, sealed: '', counts } }),
    context.today,
  );
  return check.ok ? [] : check.faults;
}

/**
 * Keep the raters of a draft in the place of those before, or none.
 *
 * @param seen the version that the form was made from.
 * @throws RangeError if the programme is not planned yet, and so has no wave whose secrets could seal them.
 */
export async function giveDraftRoster(
  { draft }: DraftContext,
  people: readonly Invitee[],
  seen: number,
  { person, secret }: Writer,
): Promise<Saved> {
  const wave = firstWaveOf(draft);
  if (wave === null) throw new RangeError('A roster waits for the plan of its programme.');
  const content =
    people.length === 0 ? {} : await sealRoster(await makeSecrets(wave, secret), wave, people);
  return saveSection(person, draft.id, 'raters', seen, content);
}

/** The raters of a draft; `null` where there are none, `'lost'` where they cannot be opened and must be given again. */
export async function readDraftRoster(
  { roster }: DraftContext,
  secret: string,
): Promise<readonly Invitee[] | 'lost' | null> {
  if (!roster) return null;
  const secrets = await findSecrets(roster.wave, secret);
  return (secrets && (await openRoster(secrets, roster))) ?? 'lost';
}
