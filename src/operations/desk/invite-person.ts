// Takes somebody in at the desk of an agency, and tells that person by mail where to sign in; the mail holds no code.
import { randomUUID } from 'node:crypto';
import { invitePerson, type DeskRole, type Invited } from '#data/desk.ts';
import type { Person } from '#data/person.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import type { Mailer } from '../mail/mailer.ts';
import { message, sayIn } from '../message.ts';

export interface DeskInvitation {
  readonly agency: { readonly slug: string; readonly name: Bilingual };
  /** As it was typed. */
  readonly address: string;
  /** As it was posted: the database decides whether there is such a role. */
  readonly role: string;
  /** Of the agency; `null` for all of them. */
  readonly unit: { readonly slug: string; readonly name: Bilingual } | null;
}

/** How the mail goes out. */
export interface InvitationPost {
  /** Public address without a slash at the end. */
  readonly siteUrl: string;
  /** Mail address of who invites. */
  readonly actor: string;
  /** `null` where no mail is sent: whoever invites tells it by hand. */
  readonly openMailer: () => Mailer | null;
  /** Runs work that may end after the answer, so that a mail server keeps nobody waiting. */
  readonly later: (work: Promise<void>) => void;
}

/** The letter in both languages, since nobody knows yet who reads it. */
export function writeDeskInvitation(
  { agency, role, unit }: Omit<DeskInvitation, 'address'>,
  { siteUrl, actor }: Pick<InvitationPost, 'siteUrl' | 'actor'>,
): { readonly subject: string; readonly text: string } {
  const say = (language: 'id' | 'en') =>
    sayIn(
      language,
      message('desk.invitationText', {
        role: message(`desk.${role as DeskRole}`),
        place: (unit ?? agency).name,
        link: `${siteUrl}${language === 'en' ? '/en' : ''}/kelola/`,
        actor,
      }),
    );
  return {
    subject: sayIn('id', message('desk.invitationSubject')),
    text: [say('id'), say('en')].join('\n\n–––\n\n'),
  };
}

async function mailInvitation(
  invitation: DeskInvitation,
  post: InvitationPost,
  mailer: Mailer,
): Promise<void> {
  try {
    const { ending } = await mailer.send({
      to: invitation.address.trim().toLowerCase(),
      ...writeDeskInvitation(invitation, post),
      messageId: randomUUID(),
    });
    if (ending !== 'sent') throw new Error(sayIn('en', message('desk.invitationNotMailed')));
  } finally {
    mailer.close();
  }
}

/**
 * Take somebody in. Who was known already gets no second mail.
 *
 * @returns why not, where it was refused.
 */
export async function inviteToDesk(
  person: Person,
  invitation: DeskInvitation,
  post: InvitationPost,
): Promise<Invited['reason']> {
  const { agency, address, role, unit } = invitation;
  const { reason } = await invitePerson(person, agency.slug, {
    address,
    role,
    unit: unit?.slug ?? null,
  });
  const mailer = reason === 'invited' ? post.openMailer() : null;
  if (mailer) post.later(mailInvitation(invitation, post, mailer));
  return reason;
}
