// Cancels a wave that is planned or open: what was answered is destroyed uncounted, and its page says that it was cancelled.
import { readProgress } from '#data/waves.ts';
import type { Closing } from './close-wave.ts';
import { discard } from './discard-wave.ts';
import { message } from './message.ts';
import { OperatorError } from './operator-error.ts';

/**
 * Whether cancelling a wave must be confirmed. Every open wave asks for it, whether anybody has answered or not: otherwise
 * the question itself would tell that.
 *
 * @throws OperatorError if there is no such wave, or it is over.
 */
export async function needsConfirmation(code: string): Promise<boolean> {
  const wave = await readProgress(code);
  if (!wave) throw new OperatorError(message('wave.unknown', { wave: code }));
  if (!wave.approved) {
    throw new OperatorError(message('wave.cancelDraft', { wave: code, unit: wave.unit }));
  }
  if (wave.state === 'closed')
    throw new OperatorError(message('wave.cancelClosed', { wave: code }));
  if (wave.state === 'published')
    throw new OperatorError(message('wave.cancelPublished', { wave: code }));
  // After its last day a wave is counted or discarded: nobody may choose by what came in.
  if (wave.state === 'open' && wave.today > wave.closesOn)
    throw new OperatorError(message('wave.cancelClosed', { wave: code }));
  return wave.state === 'open';
}

/** Cancel a wave. Safe to run again. */
export const cancel = (code: string, actor: string | null): Promise<Closing> =>
  discard(code, 'cancelled', actor);
