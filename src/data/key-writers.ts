// Names the one writer of a thing in the key store, where the store itself cannot tell who was first. Operator only.
import { callFunction } from './client.ts';

/**
 * Name a writer unless one is named.
 *
 * @param writer 32 hexadecimal digits of chance.
 * @param instead a writer that was named before and died; it is replaced.
 * @returns who is named; `null` where the wave takes no keys any more.
 */
export function nameKeyWriter(
  wave: string,
  thing: 'secret' | 'result',
  writer: string,
  instead: string | null,
): Promise<string | null> {
  return callFunction('name_key_writer', { wave_code: wave, thing, writer, instead }, 'operator');
}
