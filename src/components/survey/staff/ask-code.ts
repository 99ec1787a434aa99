// Asks where the code of an invitation or a slip belongs. Asking does not use it, and the answer is the same before and after it was used.
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { postJson } from '../post-json.ts';

/** A form: the wave and the group that it asks. */
export interface Place {
  readonly wave: string;
  readonly group: RaterGroup;
}

/** The address of a form; citizens have theirs at another place. */
export const addressOfForm = ({ wave, group }: Place, language: Language): string =>
  addressIn(
    language,
    group === 'citizen' ? `/w/${wave}/` : `/isi/${wave}/${addressOfGroup(group)}/`,
  );

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
