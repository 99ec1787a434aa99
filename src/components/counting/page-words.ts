// The words that the counting page hands to its script.
import type { RaterGroup } from '#domain/instrument/terms.ts';
import type { Words } from '#i18n/words.ts';

export interface PageWords extends Pick<
  Words['counting'],
  'make' | 'count' | 'problems' | 'result' | 'sent'
> {
  readonly counts: Words['wave']['counts'];
  readonly groups: Readonly<Record<RaterGroup, string>>;
  /** Texts of the items by id. */
  readonly items: Readonly<Record<string, string>>;
}
