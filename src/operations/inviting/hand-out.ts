// Makes invitations in memory for whoever hands them out: a message, a button of WhatsApp, a slip; nothing is written anywhere.
import { fromBase64 } from '#crypto/base64.ts';
import { writeInvitationCode } from '#crypto/codes.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { unwrapContact } from '#crypto/wrapped-contact.ts';
import { queueMail } from '#data/outbox.ts';
import { readStoredRoster } from '#data/rosters.ts';
import { mailReplacement } from '#data/running.ts';
import { STAFF_GROUPS, type Language, type StaffGroup } from '#domain/instrument/terms.ts';
import { secretsOf } from '../keys/wave-secret.ts';
import { isMailAddress } from '../mail/mailer.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { formOf } from '../open-wave.ts';
import { hashOfCode, type Coded } from '../roster/sealed-people.ts';
import { linkOf, type Invitation, type InvitationContext } from './invitation.ts';
import { writeWhatsApp } from './message-texts.ts';
import type { SlipSheet } from './slip-sheets.ts';
import { slipSheetOf } from './slips.ts';
import { whatsappLinkOf } from './whatsapp-page.ts';

/** Who hands invitations out, and what they say of the site. */
export interface HandingOut {
  /** APP_SECRET. */
  readonly secret: string;
  readonly siteUrl: string;
  readonly language: Language;
  /** Whether mail goes out; where it does not, everybody is reached by hand. */
  readonly mails: boolean;
}

/** An invitation as somebody hands it out. */
export interface HandedInvitation {
  readonly contact: string;
  readonly group: StaffGroup;
  readonly link: string;
  /** To be sent as it is. */
  readonly text: string;
  /** Opens WhatsApp with the text in it; `null` where that reaches nobody. */
  readonly whatsapp: string | null;
}

/** Those whom mail does not reach, and how many others there are. */
export interface ByHand {
  readonly invitations: readonly HandedInvitation[];
  readonly sheet: SlipSheet;
  readonly byMail: number;
}

async function contextOf(
  wave: string,
  { siteUrl, language }: Pick<HandingOut, 'siteUrl' | 'language'>,
): Promise<InvitationContext> {
  const form = await formOf(wave);
  if (form.keyFile === null) throw new OperatorError(message('roster.rosterMissing', { wave }));
  return { form, fingerprint: await fingerprintWords(form.keyFile), siteUrl, language };
}

function handOut(invitation: Invitation, context: InvitationContext): HandedInvitation {
  const { contact, group, link } = invitation;
  const text = writeWhatsApp(invitation, context);
  return { contact, group, link, text, whatsapp: whatsappLinkOf(contact, text) };
}

function invitationFor(
  contact: string,
  group: StaffGroup,
  code: string,
  { form, fingerprint, siteUrl, language }: InvitationContext,
): Invitation {
  const link = linkOf(siteUrl, language, form.code, group, code, fingerprint);
  return { contact, group, code, link };
}

/**
 * The invitations of those on a roster whom mail does not reach. Codes of the others are not opened for anybody: their mail
 * brings them.
 *
 * @throws OperatorError if the wave takes no answers any more, or has no roster.
 */
export async function openByHand(wave: string, house: HandingOut): Promise<ByHand> {
  const stored = await readStoredRoster(wave);
  if (!stored) throw new OperatorError(message('roster.waveUnknown', { wave }));
  if (stored.state !== 'planned' && stored.state !== 'open')
    throw new OperatorError(message('roster.waveEnded', { wave }));
  if (stored.invitations.length === 0)
    throw new OperatorError(message('roster.rosterMissing', { wave }));
  const context = await contextOf(wave, house);
  const secrets = await secretsOf(wave, house.secret);
  const known = await Promise.all(
    stored.invitations.map(async ({ group, sealed }) => {
      const opened = await unwrapContact(secrets, wave, fromBase64(sealed));
      if (!opened) throw new OperatorError(message('roster.otherSecret'));
      return { ...opened, group };
    }),
  );
  const here = known.filter(({ code }) => code !== '');
  const invitations = here
    .filter(({ contact }) => !house.mails || !isMailAddress(contact))
    .sort(
      (a, b) =>
        STAFF_GROUPS.indexOf(a.group) - STAFF_GROUPS.indexOf(b.group) ||
        a.contact.localeCompare(b.contact),
    )
    .map(({ contact, group, code }) => invitationFor(contact, group, code, context));
  return {
    invitations: invitations.map((one) => handOut(one, context)),
    sheet: slipSheetOf(invitations, context),
    byMail: here.length - invitations.length,
  };
}

/** How a new invitation reaches its owner: by a mail that waits now, or by hand. */
export type Delivered =
  { readonly way: 'mail' } | { readonly way: 'hand'; readonly invitation: HandedInvitation };

/**
 * Bring a new invitation to its owner. What is answered depends on the contact alone.
 *
 * @param kind `replacement` where it takes the place of another one.
 */
export async function deliverInvitation(
  wave: string,
  { contact, group, code }: Coded,
  kind: 'invitation' | 'replacement',
  house: HandingOut & { readonly actor: string | null },
): Promise<Delivered> {
  if (house.mails && isMailAddress(contact)) {
    const hash = hashOfCode(code);
    if (kind === 'replacement') await mailReplacement(wave, hash, house.language, house.actor);
    else await queueMail(wave, kind, house.language, [hash], house.actor);
    return { way: 'mail' };
  }
  const context = await contextOf(wave, house);
  const invitation = invitationFor(contact, group, writeInvitationCode(code), context);
  return { way: 'hand', invitation: handOut(invitation, context) };
}
