// Slips of invited colleagues: whose each one is, and which form it leads to.
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import {
  minutesOf,
  privacyAddress,
  type Invitation,
  type InvitationContext,
} from './invitation.ts';
import { writeSheets, type Slip } from './slip-sheets.ts';

/** The sheets of all invitations. */
export function slipsOf(
  invitations: readonly Invitation[],
  { form, fingerprint, siteUrl, language }: InvitationContext,
): string {
  const { invitation, groups } = wordsIn(language).staff;
  const host = siteUrl.replace(/^https?:\/\//, '');
  const address = host + addressIn(language, '/isi/');
  const slips = invitations.map(({ contact, group, code, link }): Slip => {
    const lead = fill(invitation.slip, {
      unit: form.unit.name[language],
      group: groups[group],
      minutes: minutesOf(form, group, language),
      closes: formatDate(form.closesOn, language),
    });
    return { link, code, contact, lines: [lead, fill(invitation.typed, { address })] };
  });
  const words = {
    heading: invitation.heading,
    notes: [fill(invitation.slipLimits, { privacy: privacyAddress(host, language) })],
    compare: invitation.compare,
  };
  return writeSheets(slips, words, fingerprint, language);
}
