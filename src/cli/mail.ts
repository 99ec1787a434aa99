// npm run mail -- status <wave> | send | unsure <wave>: tells how the mails of a wave stand, sends what is due, and asks about those
// of which nobody knows whether they arrived.
import {
  answerUnsure,
  describeMail,
  describeUnsure,
  listUnsure,
} from '#operations/mail/mail-status.ts';
import { sendDueMail } from '#operations/mail/send-due-mail.ts';
import { message, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { withMailer } from '#selfhost/open-mailer.ts';
import { runCommand } from './run-command.ts';
import { withDatabase, type Workplace } from './with-database.ts';

/** Milliseconds after which a command takes no further mail; whatever is left goes out at the next run. */
const LONGEST_RUN = 30 * 60_000;

const send = ({ settings, secret, siteUrl }: Workplace): Promise<readonly Message[]> =>
  withMailer(settings, async (mailer) => {
    const stopAt = Date.now() + LONGEST_RUN;
    const { lines } = await sendDueMail({ mailer, secret, siteUrl }, () => Date.now() < stopAt);
    return lines.length > 0 ? lines : [message('mail.nothingDue')];
  });

interface Answer {
  readonly decision: 'resend' | 'leave';
  /** As the list of unsure mails counts, from 1. */
  readonly number: string;
}

async function unsure(
  wave: string,
  { secret, actor }: Workplace,
  answer: Answer | null,
): Promise<readonly Message[]> {
  const mails = await listUnsure(wave, secret);
  if (answer === null) return describeUnsure(wave, mails);
  const { decision, number } = answer;
  const mail = /^\d+$/.test(number) ? mails[Number(number) - 1] : undefined;
  if (!mail) throw new OperatorError(message('mail.noSuchNumber', { number, wave }));
  return [await answerUnsure(wave, mail.id, decision, actor)];
}

function readAnswer(resend: string | undefined, leave: string | undefined): Answer | null {
  if (resend !== undefined) return { decision: 'resend', number: resend };
  return leave === undefined ? null : { decision: 'leave', number: leave };
}

const OPTIONS = { resend: { type: 'string' }, leave: { type: 'string' } } as const;

await runCommand(message('usage.mail'), OPTIONS, async ({ positionals, values, tell, misuse }) => {
  const [act = '', wave = '', ...more] = positionals;
  const { resend, leave } = values;
  const answer = readAnswer(resend, leave);
  const isOdd =
    !['status', 'send', 'unsure'].includes(act) ||
    more.length > 0 ||
    (act === 'send') !== (wave === '') ||
    (answer !== null && act !== 'unsure') ||
    (resend !== undefined && leave !== undefined);
  if (isOdd) return misuse();
  await withDatabase(async (place) => {
    const lines =
      act === 'send'
        ? await send(place)
        : act === 'status'
          ? await describeMail(wave, place.secret)
          : await unsure(wave, place, answer);
    lines.forEach(tell);
  });
});
