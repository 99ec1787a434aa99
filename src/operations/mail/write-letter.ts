// Writes one mail in memory: opens contact and code with the wave's secret, and forgets them when it is sent.
import { createHmac } from 'node:crypto';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import type { TakenMail } from '#data/outbox.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { findNote, type ChangeNote } from '../inviting/change-note.ts';
import { linkOf } from '../inviting/invitation.ts';
import { writeMail, writeReminderMail } from '../inviting/message-texts.ts';
import { secretsOf } from '../keys/wave-secret.ts';
import { formOf } from '../open-wave.ts';
import type { Letter } from './mailer.ts';
import { openContact } from './open-roster.ts';

/** What all mails of a wave say alike; read once for a run. */
export interface WaveTexts {
  readonly form: Wave;
  readonly fingerprint: readonly string[];
  readonly note: ChangeNote | null;
}

export async function readWaveTexts(wave: string): Promise<WaveTexts> {
  const form = await formOf(wave);
  const fingerprint = await fingerprintWords(form.keyFile!);
  return { form, fingerprint, note: await findNote(form) };
}

/**
 * The letter of a taken mail.
 *
 * Its message id follows from the row and the wave's secret: the same at every try, and no bridge from the log of a mail server
 * to a row of the database.
 *
 * @throws OperatorError if the wave's secret is lost or another one.
 */
export async function writeLetter(
  { id, kind, language, wave, group, sealed }: TakenMail,
  { form, fingerprint, note }: WaveTexts,
  { secret, siteUrl }: { readonly secret: string; readonly siteUrl: string },
): Promise<Letter> {
  const secrets = await secretsOf(wave, secret);
  const { contact, code } = await openContact(secrets, wave, sealed);
  const link = linkOf(siteUrl, language, wave, group, code, fingerprint);
  const context = { form, fingerprint, siteUrl, language };
  const text =
    kind === 'invitation' || kind === 'replacement'
      ? writeMail({ group, link }, context, kind)
      : writeReminderMail({ group, link }, context, note);
  const messageId = createHmac('sha256', secrets.wave).update(`mail ${id}`).digest('hex');
  return { to: contact, ...text, messageId: messageId.slice(0, 32) };
}
