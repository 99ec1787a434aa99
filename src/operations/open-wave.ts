// Gives a planned wave its keys and opens it, once each; every step may be repeated.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { trusteeHalf } from '#crypto/tally-keys.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { openWave, prepareWave, readProgress, readWaveForm } from '#data/waves.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';
import { makeSecrets } from './keys/wave-secret.ts';
import { makeWaveKeys, type Trustee } from './make-keys.ts';

/** A wave that nobody may see yet is not said to be missing. */
async function missing(code: string): Promise<Message> {
  const own = await readProgress(code);
  return own
    ? message('wave.notApproved', { wave: code, unit: own.unit })
    : message('wave.unknown', { wave: code });
}

/**
 * The form of a wave.
 *
 * @throws OperatorError if there is no such wave, or its programme was not approved.
 */
export async function formOf(code: string): Promise<Wave> {
  const form = await readWaveForm(code);
  if (!form) throw new OperatorError(await missing(code));
  return form;
}

/** Whether a wave's tally key has the half of this trustee. */
function isKeptBy({ tallyKey }: Trustee, waveKey: string): boolean {
  const half = trusteeHalf(fromBase64(waveKey));
  return half !== null && toBase64(half) === tallyKey;
}

/**
 * Give a planned wave its keys, unless it has them.
 *
 * @throws OperatorError if there is no such wave, it has been opened, or a trustee comes too late.
 */
export async function prepareWithNewKeys(
  code: string,
  secret: string,
  trustee: Trustee | null = null,
): Promise<void> {
  const form = await formOf(code);
  if (form.state !== 'planned')
    throw new OperatorError(message('wave.openedBefore', { wave: code }));
  if (form.tallyKey !== null && (trustee === null || isKeptBy(trustee, form.tallyKey))) return;
  if (form.tallyKey !== null) throw new OperatorError(message('wave.trusteeLate', { wave: code }));
  await prepareWave(code, await makeWaveKeys(form, await makeSecrets(code, secret), trustee));
}

export interface OpenOptions {
  /** Who opens it; `null` for a demo unit alone. */
  readonly actor?: string | null;
  /** Whether to open it before its first day; its page then says which day had been announced. */
  readonly isEarly?: boolean;
}

function describeRefusal(form: Wave, outcome: Awaited<ReturnType<typeof openWave>>): Message {
  const { code, opensOn, closesOn, unit } = form;
  switch (outcome.reason) {
    case 'operator-missing':
      return message('commands.operatorMissing', { unit: unit.slug });
    case 'not-its-days':
      return message('wave.notItsDays', { wave: code, opensOn, closesOn });
    case 'before-training':
      return message('wave.beforeTraining', {
        wave: code,
        trainedOn: 'trainedOn' in outcome ? outcome.trainedOn : form.trainedOn,
      });
    case 'overlaps':
      return message('wave.otherRuns', { wave: code });
    case 'not-approved':
      return message('wave.notApproved', { wave: code, unit: unit.slug });
    default:
      return message('wave.openedBefore', { wave: code });
  }
}

/**
 * Open a wave, with new keys if it has none.
 *
 * @throws OperatorError if there is no such wave, it is not planned, or this is none of its days; nothing is changed then.
 */
export async function openWithNewKeys(
  code: string,
  secret: string,
  trustee: Trustee | null = null,
  { actor = null, isEarly = false }: OpenOptions = {},
): Promise<void> {
  const form = await formOf(code);
  const { state, opensOn, closesOn, onItsDays, unit } = form;
  if (state === 'planned' && !onItsDays && !isEarly) {
    throw new OperatorError(message('wave.notItsDays', { wave: code, opensOn, closesOn }));
  }
  if (actor === null && !unit.demo) {
    throw new OperatorError(message('commands.operatorMissing', { unit: unit.slug }));
  }
  // Names a trustee who comes too late, and makes no keys.
  if (form.tallyKey !== null) await prepareWithNewKeys(code, secret, trustee);
  let opened = await openWave(code, actor, isEarly);
  // Nothing else is in its way: a wave that may not open gets no keys.
  if (opened.reason === 'not-prepared') {
    await prepareWithNewKeys(code, secret, trustee);
    opened = await openWave(code, actor, isEarly);
  }
  if (!opened.ok) throw new OperatorError(describeRefusal(form, opened));
}
