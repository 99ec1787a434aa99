// Asks the database for a sign of life and for its newest migration.
import { callFunction } from './client.ts';

/** The migration that this version of the program was written for. */
export const EXPECTED_MIGRATION = '20261201001950';

/** Version of the newest migration, fourteen digits, or `null` if there is none. */
export async function readMigration(): Promise<string | null> {
  const { migration } = await callFunction<{ migration: string | null }>('health', {});
  return migration;
}
