// Opens a planned wave with a fresh tally key, wrapped under the operator's secret.
import { toBase64 } from '../../crypto/base64.ts';
import { makeTallyKeys } from '../../crypto/tally-keys.ts';
import { openWave } from '../../data/waves.ts';
import { OperatorError } from '../stop.ts';

/**
 * Open a wave.
 *
 * @throws OperatorError if there is no such wave or it is not planned.
 */
export async function openWithNewKeys(code: string, secret: string): Promise<void> {
  const keys = await makeTallyKeys(secret, code);
  const opened = await openWave(code, toBase64(keys.publicKey), toBase64(keys.privateKeyWrapped));
  if (opened.reason === 'wave-unknown') throw new OperatorError(`There is no wave "${code}".`);
  if (!opened.ok) throw new OperatorError(`Wave "${code}" has been opened before.`);
}
