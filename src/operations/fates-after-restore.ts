// What becomes of each wave whose database was put back from a backup: its key store knows what has happened since.
import type { WaveState } from '#domain/waves/record.ts';
import { readCountingTerms } from '#data/waves.ts';
import { keysExist } from './close-wave.ts';
import { findSecrets } from './keys/wave-secret.ts';
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
  /** Their secret is there, and APP_SECRET is not the one that they were prepared with. */
  readonly otherSecret: readonly string[];
  /** In the key store, and not in the backup: registered after it. */
  readonly unknown: readonly string[];
}

/**
 * Compare the waves of a backup with the key store.
 *
 * @param app APP_SECRET.
 */
export async function findFates(waves: readonly RestoredWave[], app: string): Promise<Fates> {
  const store = keyStore();
  const fates = {
    ...{ carryOn: [] as string[], toBeClosed: [] as string[] },
    ...{ drawn: [] as string[], keyless: [] as string[], otherSecret: [] as string[] },
  };
  for (const { code, state, hasKeys } of waves) {
    if (state === 'published' || state === 'discarded' || !hasKeys) continue;
    const secrets = await findSecrets(code, app);
    const terms = await readCountingTerms(code);
    if (!secrets) fates.keyless.push(code);
    else if (!terms || !(await keysExist(code, terms, secrets))) fates.otherSecret.push(code);
    else if (await store.read(code, 'result')) fates.drawn.push(code);
    else if (state === 'open') fates.carryOn.push(code);
    else if (state === 'closed') fates.toBeClosed.push(code);
  }
  const known = new Set(waves.map(({ code }) => code));
  return { ...fates, unknown: (await store.waves()).filter((code) => !known.has(code)) };
}
