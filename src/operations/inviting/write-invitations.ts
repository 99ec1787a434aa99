// Writes the invitations of a wave into a folder that only its owner can read: links, messages and slips to print.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupCode } from '#crypto/codes.ts';
import { STAFF_GROUPS } from '#domain/instrument/terms.ts';
import { messageWordsIn } from '#i18n/message-words.ts';
import type { ChangeNote } from './change-note.ts';
import type { Invitation, InvitationContext } from './invitation.ts';
import { writeMail, writeReminder, writeWhatsApp } from './message-texts.ts';
import { slipsOf } from './slips.ts';
import { whatsappLinkOf, writeWhatsappPage } from './whatsapp-page.ts';

/** A spreadsheet runs what begins like a formula; a contact may begin with "+". */
const guard = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quote = (text: string) => `"${guard(text).replace(/"/g, '""')}"`;

/** The links as a table, for a mail merge; with WhatsApp's own where it reaches the person. */
function tableOf(invitations: readonly Invitation[], context: InvitationContext): string {
  const rows = invitations.map((invitation) => {
    const { contact, group, code, link } = invitation;
    const whatsapp = whatsappLinkOf(contact, writeWhatsApp(invitation, context)) ?? '';
    return [contact, group, groupCode(code), link, whatsapp].map(quote).join(',');
  });
  return `\uFEFF${['contact,group,code,link,whatsapp', ...rows].join('\r\n')}\r\n`;
}

/** One message after the other, each under the contact that it is for. */
const listMessages = (
  invitations: readonly Invitation[],
  write: (invitation: Invitation) => string,
): string =>
  invitations
    .map((invitation) => `=== ${invitation.contact} ===\n\n${write(invitation)}\n`)
    .join('\n');

/** A mail to be sent by hand, with its subject above it. */
function mailByHand(invitation: Invitation, context: InvitationContext): string {
  const { subject, text } = writeMail(invitation, context);
  return `${context.language === 'en' ? 'Subject' : 'Perihal'}: ${subject}\n\n${text}`;
}

/** One reminder for each group, the same for all in it: the organizer is not shown who has answered. */
export function listReminders(context: InvitationContext, note: ChangeNote | null): string {
  const { groups } = messageWordsIn(context.language);
  return STAFF_GROUPS.filter((group) => context.form.groups.includes(group))
    .map((group) => `=== ${groups[group]} ===\n\n${writeReminder(group, context, note)}\n`)
    .join('\n');
}

/** Write all files of a wave's invitations. */
export function writeInvitations(
  folder: string,
  invitations: readonly Invitation[],
  context: InvitationContext,
  note: ChangeNote | null,
): void {
  const files: Readonly<Record<string, string>> = {
    'tautan.csv': tableOf(invitations, context),
    'pesan-whatsapp.txt': listMessages(invitations, (one) => writeWhatsApp(one, context)),
    'kirim-whatsapp.html': writeWhatsappPage(
      invitations.map((one) => ({ contact: one.contact, text: writeWhatsApp(one, context) })),
      context.language,
    ),
    'pesan-surel.txt': listMessages(invitations, (one) => mailByHand(one, context)),
    'pengingat.txt': listReminders(context, note),
    'slip.html': slipsOf(invitations, context),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  }
}
