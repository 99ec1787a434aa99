// Sends what is due, one mail for each connection at a time, so that whatever dies leaves few of which nobody knows.
import { randomBytes } from 'node:crypto';
import {
  finishMail,
  settleOutbox,
  takeMail,
  type MailEnding,
  type TakenMail,
} from '#data/outbox.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import type { Delivery, Letter, Mailer } from './mailer.ts';
import { readWaveTexts, writeLetter, type WaveTexts } from './write-letter.ts';

/** Longer than a mail server may stay silent in all phases together. */
const LOST_AFTER = 600; // seconds

export interface MailRoom {
  /** `null` where no mail is sent at all. */
  readonly mailer: Mailer | null;
  /** APP_SECRET. */
  readonly secret: string;
  readonly siteUrl: string;
}

/** What a run did. Unsure ones include those that an earlier run left behind. */
export interface MailRun extends Readonly<Record<MailEnding, number>> {
  readonly lines: readonly Message[];
}

/** One run: its worker, what it counted, and what went wrong beside single mails. */
class Run {
  readonly counts: Record<MailEnding, number> = {
    sent: 0,
    refused: 0,
    again: 0,
    unreached: 0,
    unsure: 0,
  };
  readonly problems = new Map<string, Message>();
  private readonly worker = randomBytes(16).toString('hex');
  private readonly texts = new Map<string, Promise<WaveTexts>>();

  private readonly room: MailRoom;
  private readonly mailer: Mailer;

  constructor(room: MailRoom, mailer: Mailer) {
    this.room = room;
    this.mailer = mailer;
  }

  take = (): Promise<TakenMail | null> => takeMail(this.worker);

  private async finish({ id }: TakenMail, { ending, reply }: Delivery): Promise<void> {
    this.counts[ending] += 1;
    await finishMail(this.worker, id, ending, reply);
  }

  /** Give a mail back because nobody answers. */
  async giveBack(mail: TakenMail): Promise<void> {
    await this.finish(mail, { ending: 'unreached', reply: null });
    this.problems.set('unreached', message('mail.unreached'));
  }

  private textsOf(wave: string): Promise<WaveTexts> {
    const known = this.texts.get(wave) ?? readWaveTexts(wave);
    this.texts.set(wave, known);
    return known;
  }

  /** Without the wave's secret none of its mails can be written; those of other waves go on. */
  private async write(mail: TakenMail): Promise<Letter | null> {
    try {
      return await writeLetter(mail, await this.textsOf(mail.wave), this.room);
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      this.problems.set(mail.wave, message('mail.sealed', { wave: mail.wave }));
      await this.finish(mail, { ending: 'again', reply: null });
      return null;
    }
  }

  /** Send one mail; answers whether its connection may be used for another one. */
  private async send(mail: TakenMail): Promise<boolean> {
    const letter = await this.write(mail);
    if (letter === null) return true;
    const delivery = await this.mailer.send(letter);
    if (delivery.ending === 'unreached') {
      await this.giveBack(mail);
      return false;
    }
    await this.finish(mail, delivery);
    // A server that went away in the middle would make every further mail unsure.
    return delivery.ending !== 'unsure' || (await this.mailer.isReachable());
  }

  /** One connection: mail after mail until none is due, time is up or nobody answers. */
  async serve(first: TakenMail | null, isTimeUp: () => boolean): Promise<void> {
    let mail = first;
    while (mail !== null) {
      const goesOn = (await this.send(mail)) && !isTimeUp();
      mail = goesOn ? await this.take() : null;
    }
  }
}

function report(run: Omit<MailRun, 'lines'>, problems: readonly Message[]): readonly Message[] {
  const { sent, refused, again, unsure } = run;
  const counts = message('mail.run', { sent, refused, again, unsure });
  return [...(sent + refused + again + unsure > 0 ? [counts] : []), ...problems];
}

/**
 * Send what is due until none is, or until time is up. Any number of runs may go on at once, on any machine.
 *
 * A mail is never sent twice by itself. Where nobody knows whether it arrived it becomes unsure, and the organiser is asked.
 *
 * @param mayGoOn whether a further mail may be taken.
 * @param lostAfter seconds after which a mail whose worker is silent counts as unsure.
 */
export async function sendDueMail(
  room: MailRoom,
  mayGoOn: () => boolean = () => true,
  lostAfter = LOST_AFTER,
): Promise<MailRun> {
  const lost = await settleOutbox(lostAfter);
  const counts = { sent: 0, refused: 0, again: 0, unreached: 0, unsure: 0 };
  const { mailer } = room;
  if (mailer === null) {
    const all = { ...counts, unsure: lost };
    return { ...all, lines: [...report(all, []), message('mail.noServer')] };
  }
  const run = new Run(room, mailer);
  const isTimeUp = () => !mayGoOn();
  const first = isTimeUp() ? null : await run.take();
  if (first !== null && !(await mailer.isReachable())) await run.giveBack(first);
  else if (first !== null) {
    const others = Array.from({ length: mailer.connections - 1 }, async () =>
      run.serve(await run.take(), isTimeUp),
    );
    const ends = await Promise.allSettled([run.serve(first, isTimeUp), ...others]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
  // Rows lie in the order of sending until now.
  if (first !== null) await settleOutbox(lostAfter);
  const all = { ...run.counts, unsure: run.counts.unsure + lost };
  const mailbox = mailer.isForReal ? [] : [message('mail.mailbox')];
  return { ...all, lines: [...report(all, [...run.problems.values()]), ...mailbox] };
}
