// Destroys what the key store holds of waves that are published or discarded, and finishes a destruction that was cut off.
import { readWaveForm } from '#data/waves.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { keyStore } from './open-key-store.ts';

const TRIES = 5;

/**
 * Destroy all that the key store holds of a wave that has ended, and look for it.
 *
 * @throws OperatorError if something is left.
 */
export async function destroyKeys(wave: string, store = keyStore()): Promise<void> {
  let left = await store.destroy(wave);
  // Another run that was overtaken may have been writing its own result there at this moment.
  for (let tries = 1; left > 0 && tries < TRIES; tries += 1) left = await store.destroy(wave);
  if (left === 0) return;
  throw new OperatorError(message('keys.notRemoved', { wave, left, place: store.place }));
}

/**
 * Destroy the keys of every published or discarded wave that still has some: a close may have been cut off after that.
 *
 * A wave that this database does not know keeps its keys, since another database may need them.
 *
 * @returns codes of the waves whose keys were destroyed.
 */
export async function finishDestructions(): Promise<readonly string[]> {
  const destroyed: string[] = [];
  for (const wave of await keyStore().waves()) {
    const state = (await readWaveForm(wave))?.state;
    if (state !== 'published' && state !== 'discarded') continue;
    await destroyKeys(wave);
    destroyed.push(wave);
  }
  return destroyed;
}
