// Destroys what the key store holds of published waves, and finishes a destruction that was cut off.
import { readWaveForm } from '#data/waves.ts';
import { OperatorError } from '../operator-error.ts';
import { keyStore } from './open-key-store.ts';

/**
 * Destroy all that the key store holds of a published wave, and look for it.
 *
 * @throws OperatorError if something is left.
 */
export async function destroyKeys(wave: string, store = keyStore()): Promise<void> {
  const left = await store.destroy(wave);
  if (left === 0) return;
  throw new OperatorError(
    `Wave "${wave}" is published, but ${left} of its files in the key store (${store.place}) could not be removed. Make that place writable and run the command again.`,
  );
}

/**
 * Destroy the keys of every published wave that still has some: a close may have been cut off after the publication.
 *
 * A wave that this database does not know keeps its keys, since another database may need them.
 *
 * @returns codes of the waves whose keys were destroyed.
 */
export async function finishDestructions(): Promise<readonly string[]> {
  const destroyed: string[] = [];
  for (const wave of await keyStore().waves()) {
    if ((await readWaveForm(wave))?.state !== 'published') continue;
    await destroyKeys(wave);
    destroyed.push(wave);
  }
  return destroyed;
}
