// Writes the invitations of a wave into a folder that only its owner can read: links, messages and slips to print.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupCode } from '#crypto/codes.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import {
  minutesOf,
  privacyAddress,
  type Invitation,
  type InvitationContext,
} from './invitation.ts';
import { slipsOf } from './slips.ts';
import { whatsappLinkOf, writeWhatsappPage } from './whatsapp-page.ts';

/** A spreadsheet runs what begins like a formula; a contact may begin with "+". */
const guard = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quote = (text: string) => `"${guard(text).replace(/"/g, '""')}"`;

/** The links as a table, for a mail merge; with WhatsApp's own where it reaches the person. */
function tableOf(invitations: readonly Invitation[], context: InvitationContext): string {
  const rows = invitations.map((invitation) => {
    const { contact, group, code, link } = invitation;
    const whatsapp = whatsappLinkOf(contact, messageOf(invitation, 'whatsapp', context)) ?? '';
    return [contact, group, groupCode(code), link, whatsapp].map(quote).join(',');
  });
  return `\uFEFF${['contact,group,code,link,whatsapp', ...rows].join('\r\n')}\r\n`;
}

/** The message for one person. */
function messageOf(
  { group, link }: Invitation,
  kind: 'whatsapp' | 'email',
  { form, fingerprint, siteUrl, language }: InvitationContext,
): string {
  const { invitation, groups } = wordsIn(language).staff;
  return fill(invitation[kind], {
    unit: form.unit.name[language],
    training: form.training[language],
    group: groups[group],
    minutes: minutesOf(form, group, language),
    opens: formatDate(form.opensOn, language),
    closes: formatDate(form.closesOn, language),
    words: fingerprint.join(' '),
    k: form.k,
    privacy: privacyAddress(siteUrl, language),
    link,
  });
}

/** One message after the other, each under the contact that it is for. */
const messagesOf = (
  invitations: readonly Invitation[],
  kind: 'whatsapp' | 'email',
  context: InvitationContext,
): string =>
  invitations
    .map((one) => `=== ${one.contact} ===\n\n${messageOf(one, kind, context)}\n`)
    .join('\n');

/** The reminder is the same for everybody: the organizer is not shown who has answered. */
function reminderOf({ form, language }: InvitationContext): string {
  const { invitation } = wordsIn(language).staff;
  const unit = form.unit.name[language];
  return `${fill(invitation.reminder, { unit, closes: formatDate(form.closesOn, language) })}\n`;
}

/** Write all files of a wave's invitations. */
export function writeInvitations(
  folder: string,
  invitations: readonly Invitation[],
  context: InvitationContext,
): void {
  const files: Readonly<Record<string, string>> = {
    'tautan.csv': tableOf(invitations, context),
    'pesan-whatsapp.txt': messagesOf(invitations, 'whatsapp', context),
    'kirim-whatsapp.html': writeWhatsappPage(
      invitations.map((one) => ({
        contact: one.contact,
        text: messageOf(one, 'whatsapp', context),
      })),
      context.language,
    ),
    'pesan-surel.txt': messagesOf(invitations, 'email', context),
    'pengingat.txt': reminderOf(context),
    'slip.html': slipsOf(invitations, context),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  }
}
