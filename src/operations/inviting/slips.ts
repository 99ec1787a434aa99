// Slips of invited colleagues: whose each one is, and which form it leads to.
import { addressIn } from '#i18n/addresses.ts';
import { fill } from '#i18n/fill.ts';
import { messageWordsIn } from '#i18n/message-words.ts';
import { privacyAddress, type Invitation, type InvitationContext } from './invitation.ts';
import { writeSlipLines } from './message-texts.ts';
import { writeSheets, type Slip, type SlipSheet } from './slip-sheets.ts';

/** The slips of all invitations, to be laid out. */
export function slipSheetOf(
  invitations: readonly Invitation[],
  context: InvitationContext,
): SlipSheet {
  const { fingerprint, siteUrl, language } = context;
  const { heading, limits, compare } = messageWordsIn(language).slip;
  const host = siteUrl.replace(/^https?:\/\//, '');
  const address = host + addressIn(language, '/isi/');
  const slips = invitations.map(({ contact, group, code, link }): Slip => ({
    link,
    code,
    contact,
    lines: writeSlipLines(group, context, address),
  }));
  const notes = [fill(limits, { privacy: privacyAddress(host, language) })];
  return { slips, words: { heading, notes, compare }, fingerprint };
}

/** The sheets of all invitations as a page of its own. */
export const slipsOf = (invitations: readonly Invitation[], context: InvitationContext): string =>
  writeSheets(slipSheetOf(invitations, context), context.language);
