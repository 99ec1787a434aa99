// Slips to print and cut, eight to a sheet of A4, fewer where names or contacts are long: QR code, short code, fingerprint, limits of the promise.
import encodeQR from 'qr';
import { groupCode } from '#crypto/codes.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import {
  minutesOf,
  privacyAddress,
  type Invitation,
  type InvitationContext,
} from './invitation.ts';

/**
 * Boxes grow with their text: no height is fixed, columns may not be pushed wider than the sheet, and anything may break but a
 * code, which is copied by hand. Two slips share a row that stays on one sheet, since not every browser keeps a grid together.
 */
const STYLE = `@page{size:A4;margin:10mm}*{box-sizing:border-box}
body{margin:0;font:9pt/1.3 system-ui,sans-serif;overflow-wrap:anywhere}
.row{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));break-inside:avoid}
article{display:grid;grid-template-columns:32mm minmax(0,1fr);gap:4mm;min-height:68mm;padding:4mm;border:1px dashed GrayText}
svg{display:block;width:32mm;height:32mm}h2{margin:0 0 1mm;font-size:10pt}p{margin:0 0 1mm}
.code{font:700 11pt ui-monospace,monospace;white-space:nowrap}.words{font:8.5pt ui-monospace,monospace;overflow-wrap:normal}.contact,.limits{font-size:8pt}.limits{margin-top:2mm}`;

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);

/** The sheet of all slips as a page of its own, which needs neither script nor network. */
export function slipsOf(
  invitations: readonly Invitation[],
  { form, fingerprint, siteUrl, language }: InvitationContext,
): string {
  const { invitation, groups } = wordsIn(language).staff;
  const host = siteUrl.replace(/^https?:\/\//, '');
  const address = host + addressIn(language, '/isi/');
  const limits = fill(invitation.slipLimits, { privacy: privacyAddress(host, language) });
  const slips = invitations.map(({ contact, group, code, link }) => {
    const lead = fill(invitation.slip, {
      unit: form.unit.name[language],
      group: groups[group],
      minutes: minutesOf(form, group, language),
      closes: formatDate(form.closesOn, language),
    });
    const typed = fill(invitation.typed, { address });
    const picture = encodeQR(link, 'svg', { ecc: 'medium' });
    return `<article><div>${picture}<p class="limits">${escape(limits)}</p></div><div><h2>${escape(invitation.heading)}</h2>
<p>${escape(lead)}</p><p>${escape(typed)}</p><p class="code">${groupCode(code)}</p>
<p>${escape(invitation.compare)}</p><p class="words">${fingerprint.join(' ')}</p><p class="contact">${escape(contact)}</p></div></article>`;
  });
  const rows = slips.flatMap((slip, place) =>
    place % 2 === 0 ? [`<div class="row">${slip}${slips[place + 1] ?? ''}</div>`] : [],
  );
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(invitation.heading)}</title>
<style>${STYLE}</style><main>${rows.join('\n')}</main></html>
`;
}
