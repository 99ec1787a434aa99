// What becomes of each wave whose database was put back from a backup: its key store knows what has happened since.
import type { WaveState } from '#domain/waves/record.ts';
import { WAVE_SECRET_BYTES } from '#crypto/wrapping.ts';
import { keyStore } from './keys/open-key-store.ts';

/** A wave as the backup has it. */
export interface RestoredWave {
  readonly code: string;
  readonly state: WaveState;
  /** Whether it was given keys. */
  readonly hasKeys: boolean;
}

export interface Fates {
  /** Open, with their keys: they take answers again, and miss those that came after the backup. */
  readonly carryOn: readonly string[];
  /** Closed and not published, with their keys: to be closed once more. */
  readonly toBeClosed: readonly string[];
  /** Their result was drawn before the restore and waits: closing publishes that one. */
  readonly drawn: readonly string[];
  /** Open, closed or prepared, without their secret: they ended after the backup, or KEYS_DIR is another folder. */
  readonly keyless: readonly string[];
  /** In the key store, and not in the backup: registered after it. */
  readonly unknown: readonly string[];
}

/** Compare the waves of a backup with the key store. */
export async function findFates(waves: readonly RestoredWave[]): Promise<Fates> {
  const store = keyStore();
  const fates = {
    ...{ carryOn: [] as string[], toBeClosed: [] as string[] },
    ...{ drawn: [] as string[], keyless: [] as string[] },
  };
  for (const { code, state, hasKeys } of waves) {
    if (state === 'published' || state === 'discarded' || !hasKeys) continue;
    const secret = await store.read(code, 'secret');
    if (secret?.length !== WAVE_SECRET_BYTES) fates.keyless.push(code);
    else if (await store.read(code, 'result')) fates.drawn.push(code);
    else if (state === 'open') fates.carryOn.push(code);
    else if (state === 'closed') fates.toBeClosed.push(code);
  }
  const known = new Set(waves.map(({ code }) => code));
  return { ...fates, unknown: (await store.waves()).filter((code) => !known.has(code)) };
}
