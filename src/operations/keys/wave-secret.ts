// The secret of a wave: made once while the wave is planned, read from the key store at every use, destroyed at the close.
import { randomBytes } from 'node:crypto';
import { WAVE_SECRET_BYTES, type WrappingSecrets } from '#crypto/wrapping.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { keyStore } from './open-key-store.ts';

/**
 * Both secrets of a wave.
 *
 * @param app APP_SECRET.
 * @returns `null` if the wave's own is not in the key store.
 */
export async function findSecrets(wave: string, app: string): Promise<WrappingSecrets | null> {
  const secret = await keyStore().read(wave, 'secret');
  return secret?.length === WAVE_SECRET_BYTES ? { app, wave: secret } : null;
}

/**
 * Both secrets of a wave that has been given keys.
 *
 * @throws OperatorError if the wave's own is lost.
 */
export async function secretsOf(wave: string, app: string): Promise<WrappingSecrets> {
  const secrets = await findSecrets(wave, app);
  if (secrets) return secrets;
  throw new OperatorError(message('keys.secretMissing', { wave, place: keyStore().place }));
}

/** Both secrets of a planned wave, whose own is made unless it is there. */
export async function makeSecrets(wave: string, app: string): Promise<WrappingSecrets> {
  const made = new Uint8Array(randomBytes(WAVE_SECRET_BYTES));
  return { app, wave: await keyStore().create(wave, 'secret', made) };
}
