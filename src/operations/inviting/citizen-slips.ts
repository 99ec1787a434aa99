// Slips for citizens: good for one answer each, for whoever draws them, with nothing on them that tells one from another but the code.
import { writeInvitationCode } from '#crypto/codes.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { privacyAddress, type InvitationContext } from './invitation.ts';
import { writeSheets, type Slip, type SlipSheet } from './slip-sheets.ts';

/**
 * Slips with these codes, to be laid out.
 *
 * They lead to the address of their own wave, which is the one to type as well: a slip is good nowhere else, and once the
 * wave is over its page says so. Code and fingerprint stand behind the `#`, which browsers keep to themselves.
 */
export function citizenSheetOf(
  codes: readonly Uint8Array[],
  { form, fingerprint, siteUrl, language }: InvitationContext,
): SlipSheet {
  const { printed, once } = wordsIn(language).slip;
  const path = addressIn(language, `/w/${form.code}/`);
  const host = siteUrl.replace(/^https?:\/\//, '');
  const lines = [
    fill(printed.lead, {
      unit: form.unit.name[language],
      closes: formatDate(form.closesOn, language),
    }),
    fill(printed.typed, { address: host + path }),
  ];
  const slips = codes.map((bytes): Slip => {
    const code = writeInvitationCode(bytes);
    return { code, lines, link: `${siteUrl}${path}#${[code, ...fingerprint].join('.')}` };
  });
  const words = {
    heading: printed.heading,
    notes: [once, fill(printed.limits, { privacy: privacyAddress(host, language) })],
    compare: printed.compare,
  };
  return { slips, words, fingerprint };
}

/** The sheets of slips with these codes as a page of its own. */
export const citizenSlipsOf = (codes: readonly Uint8Array[], context: InvitationContext): string =>
  writeSheets(citizenSheetOf(codes, context), context.language);
