// One person's invitation: who it is for, and the link whose secret part no server log ever sees.
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { staffForm } from '#domain/instrument/staff-questions.ts';
import type { Wave } from '#domain/waves/wave.ts';
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';

export interface Invitation {
  readonly contact: string;
  readonly group: StaffGroup;
  /** Sixteen characters. */
  readonly code: string;
  readonly link: string;
}

/** What every invitation says alike. */
export interface InvitationContext {
  readonly form: Wave;
  readonly fingerprint: readonly string[];
  readonly siteUrl: string;
  readonly language: Language;
}

/**
 * The link of an invitation. Code and fingerprint stand behind the `#`, which browsers keep to themselves.
 *
 * @param fingerprint the words of the fingerprint of the wave's key file.
 */
export function linkOf(
  siteUrl: string,
  language: Language,
  wave: string,
  group: StaffGroup,
  code: string,
  fingerprint: readonly string[],
): string {
  const address = addressIn(language, `/isi/${wave}/${addressOfGroup(group)}/`);
  return `${siteUrl}${address}#${code}.${fingerprint.join('.')}`;
}

/** The page that says how answers are protected and where that ends; every invitation points at it. */
export const privacyAddress = (siteUrl: string, language: Language): string =>
  siteUrl + addressIn(language, '/privasi/');

/** Minutes that the form of a group takes in a wave. */
export function minutesOf(wave: Wave, group: StaffGroup, language: Language): number {
  const { month, participants } = wave;
  return staffForm(instrumentOfWave(wave), { group, month, participants }, language).minutes;
}
