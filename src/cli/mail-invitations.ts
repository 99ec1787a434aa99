// npm run invite -- <wave> --mail: lets invitations wait for those on the roster whom mail reaches.
import { queueInvitations } from '#operations/mail/queue-invitations.ts';
import type { Message } from '#operations/message.ts';
import { withMailer } from '#selfhost/open-mailer.ts';
import type { Workplace } from './with-database.ts';

/** Whether this installation sends mail; wrong settings end the command before anything waits. */
export const checkMailer = ({ settings }: Workplace): Promise<boolean> =>
  withMailer(settings, async (mailer) => mailer !== null);

/** Queue the invitations of a wave and tell how many go by mail. */
export async function mailInvitations(
  wave: string,
  place: Workplace,
  language: 'id' | 'en',
  tell: (line: Message) => void,
): Promise<void> {
  const { secret, actor } = place;
  const mails = await checkMailer(place);
  const { lines } = await queueInvitations(wave, { secret, actor, language, mails });
  lines.forEach(tell);
}
