// What the schedule does when something is due. Every act finds out how far it came before, and does what is missing.
import { noteMissedWave, planJob } from '#data/jobs.ts';
import { readUnit } from '#data/units.ts';
import { closeWave, readCountingTerms, readWaveForm } from '#data/waves.ts';
import { closeDueBatch } from '../close-batch.ts';
import { closeAndPublish, keysOf, type Closing } from '../close-wave.ts';
import { destroyKeys, finishDestructions } from '../keys/destroy-keys.ts';
import { message } from '../message.ts';
import { openWithNewKeys } from '../open-wave.ts';
import { OperatorError } from '../operator-error.ts';
import { purgeUnit } from '../purge.ts';
import type { Act, Acts, Done, Schedule } from './tick.ts';

const NOTHING_LEFT: Done = { told: [] };

/** Open a wave on its day, with new keys where it asks citizens alone and has none. */
const open: Act = async (code, { secret }) => {
  const form = await readWaveForm(code);
  if (!form) return NOTHING_LEFT;
  if (form.state === 'planned') await openWithNewKeys(code, secret);
  return { told: [message('tick.opened', { wave: code })], changed: form.unit.slug };
};

/** Nobody opened a wave on its days: it stays as it is, and its pages say so. */
const miss: Act = async (code, { actor }) => {
  const { ok, unit } = await noteMissedWave(code, actor);
  return ok ? { told: [message('tick.missed', { wave: code })], changed: unit } : NOTHING_LEFT;
};

/** What a closing says. Keys that it could not destroy are a job of their own, which stays due until they are gone. */
async function describeClosing(code: string, { line, unit, leftover }: Closing): Promise<Done> {
  if (leftover !== undefined) await planJob('destroy', code, unit);
  const told = [message('tick.closed', { line })];
  return unit === null ? { told } : { told, changed: unit };
}

/** End, count and publish a wave; with a trustee, end it and leave the count to him. */
const count: Act = async (code, { secret }) => {
  const stored = await readCountingTerms(code);
  if (!stored) return NOTHING_LEFT;
  if (stored.trusteeTokenHash === null)
    return describeClosing(code, await closeAndPublish(code, secret));
  // The server's half must be there before anything is changed: without it the trustee could not count either.
  await keysOf(code, stored, secret);
  await closeWave(code);
  return { told: [message('tick.trusteeCounts', { wave: code })], changed: stored.unit };
};

/** End a batch of citizens by its rule, and open the one that follows. */
const batch: Act = async (code, { secret }) => {
  const closing = await closeDueBatch(code, secret);
  return closing ? describeClosing(code, closing) : NOTHING_LEFT;
};

const purge: Act = async (slug, place) => {
  const unit = await readUnit(slug);
  if (!unit) return NOTHING_LEFT;
  const purging = await purgeUnit({ slug, agency: unit.agency.slug }, place.purge);
  if (purging.outcome === 'refused') throw new OperatorError(purging.said);
  return purging.outcome === 'purged' ? { told: [purging.said] } : NOTHING_LEFT;
};

/** Keys of waves that ended: of one, where a close left something of it, or of all. */
const destroy: Act = async (subject) => {
  if (subject !== 'keys') {
    await destroyKeys(subject);
    return { told: [message('tick.destroyed', { wave: subject })] };
  }
  const waves = await finishDestructions();
  return { told: waves.map((wave) => message('tick.destroyed', { wave })) };
};

/**
 * All that becomes due.
 *
 * Kinds without an act here are neither planned nor taken. Each brings its act in one line: `remind`, `delete-comments` and
 * `trim-mail` follow from the dates (`app.due_jobs`).
 */
export const ACTS: Acts = { open, miss, count, batch, purge, destroy };

/** What a tick does; a chore, such as sending what an outbox holds, looks for its work by itself at each tick. */
export const SCHEDULE: Schedule = { acts: ACTS, chores: [] };
