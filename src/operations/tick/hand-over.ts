// Where a tick has seconds only, hands a large count over to a function that has minutes; the job stays in its holder's name.
import { readCountingTerms } from '#data/waves.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { ACTS } from './acts.ts';
import type { Act, Acts, HeldJob } from './tick.ts';

/** Ballots that are opened and counted well within a tick. */
const SMALL_COUNT = 300;

/** Starts the count of a held job elsewhere; answers whether it was started. */
export type StartCount = (job: HeldJob) => Promise<boolean>;

/** Whether a wave may have more ballots than a tick can count: who was invited is known before, who comes by himself is not. */
async function isLarge(code: string): Promise<boolean> {
  const stored = await readCountingTerms(code);
  // With a trustee nothing is counted here.
  if (!stored || stored.trusteeTokenHash !== null) return false;
  if (stored.cast) return stored.cast.citizen + stored.cast.staff > SMALL_COUNT;
  const invited = Object.values(stored.invited);
  return (
    invited.includes(null) || invited.reduce<number>((sum, n) => sum + (n ?? 0), 0) > SMALL_COUNT
  );
}

const handOver =
  (act: Act, start: StartCount): Act =>
  async (code, place, job) => {
    if (!(await isLarge(code))) return act(code, place, job);
    if (await start(job)) return { told: [], isHandedOver: true };
    throw new OperatorError(message('tick.unreached'));
  };

/** The acts of a tick in a function: large counts are started elsewhere. */
export const actsBeside = (start: StartCount): Acts => ({
  ...ACTS,
  count: handOver(ACTS.count!, start),
  batch: handOver(ACTS.batch!, start),
});
