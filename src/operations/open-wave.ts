// Gives a planned wave its keys and opens it, once each; every step may be repeated.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { trusteeHalf } from '#crypto/tally-keys.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { openWave, prepareWave, readWaveForm } from '#data/waves.ts';
import { OperatorError } from './operator-error.ts';
import { makeSecrets } from './keys/wave-secret.ts';
import { makeWaveKeys, type Trustee } from './make-keys.ts';

/**
 * The form of a wave.
 *
 * @throws OperatorError if there is no such wave.
 */
export async function formOf(code: string): Promise<Wave> {
  const form = await readWaveForm(code);
  if (!form) throw new OperatorError(`There is no wave "${code}".`);
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
  if (form.state !== 'planned') throw new OperatorError(`Wave "${code}" has been opened before.`);
  if (form.tallyKey !== null && (trustee === null || isKeptBy(trustee, form.tallyKey))) return;
  if (form.tallyKey !== null) {
    throw new OperatorError(
      `Wave "${code}" has its keys already, and not with this trustee. A trustee is named before there are keys: npm run invite -- <roster> --wave <wave> --trustee <public file>.`,
    );
  }
  await prepareWave(code, await makeWaveKeys(form, await makeSecrets(code, secret), trustee));
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
): Promise<void> {
  const { state, opensOn, closesOn, onItsDays } = await formOf(code);
  if (state === 'planned' && !onItsDays) {
    throw new OperatorError(
      `Wave "${code}" takes answers from ${opensOn} to ${closesOn}, and opens on one of these days. Nothing was changed.`,
    );
  }
  await prepareWithNewKeys(code, secret, trustee);
  const opened = await openWave(code);
  if (!opened.ok) throw new OperatorError(`Wave "${code}" has been opened before.`);
}
