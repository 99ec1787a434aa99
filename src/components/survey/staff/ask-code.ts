// Asks where an invitation code belongs. Asking does not use it, and the answer is the same before and after it was used.
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { postJson } from '../post-json.ts';

/** A form: the wave and the group that it asks. */
export interface Place {
  readonly wave: string;
  readonly group: StaffGroup;
}

/**
 * Where a code belongs, or `null` for an unknown code.
 *
 * @throws NoAnswer without a connection.
 */
export async function askCode(code: string, language: string): Promise<Place | null> {
  const response = await postJson('/api/codes', { code }, language);
  if (response.status === 404 || response.status === 422) return null;
  if (!response.ok) throw new Error(`The code was refused with status ${response.status}.`);
  return (await response.json()) as Place;
}
