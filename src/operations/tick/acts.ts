// What the schedule does when something is due. Every act finds out how far it came before, and does what is missing.
import { readReviewers } from '#data/comments.ts';
import { noteMissedWave, planJob, type JobKind } from '#data/jobs.ts';
import { readNextReminder } from '#data/outbox.ts';
import { keepShownAnswers } from '#data/running.ts';
import { readUnit } from '#data/units.ts';
import { closeWave, readCountingTerms, readWaveForm } from '#data/waves.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { closeDueBatch } from '../close-batch.ts';
import { closeAndPublish, keysOf, type Closing } from '../close-wave.ts';
import { deleteDueComments } from '../comments/delete-comments.ts';
import { deliverBy } from '../comments/deliver-code.ts';
import { issueReviewerCodes } from '../comments/issue-reviewer-codes.ts';
import { destroyKeys, finishDestructions } from '../keys/destroy-keys.ts';
import { remindEveryone } from '../mail/queue-invitations.ts';
import { sendDueMail } from '../mail/send-due-mail.ts';
import { message } from '../message.ts';
import { openWithNewKeys } from '../open-wave.ts';
import { OperatorError } from '../operator-error.ts';
import { purgeUnit } from '../purge.ts';
import { removeStaleMail } from '../retention.ts';
import type { Act, Acts, Chore, Done, Schedule } from './tick.ts';

const NOTHING_LEFT: Done = { told: [] };

/** Open a wave on its day, with new keys where it asks citizens alone and has none. */
const open: Act = async (code, { secret, actor }) => {
  const form = await readWaveForm(code);
  if (!form) return NOTHING_LEFT;
  if (form.state === 'planned')
    await openWithNewKeys(code, secret, null, { actor, isEarly: false });
  return { told: [message('tick.opened', { wave: code })], changed: form.unit.slug };
};

/** Nobody opened a wave on its days: it stays as it is, and its pages say so. */
const miss: Act = async (code, { actor }) => {
  const { ok, unit } = await noteMissedWave(code, actor);
  return ok ? { told: [message('tick.missed', { wave: code })], changed: unit } : NOTHING_LEFT;
};

/** What a closing says. Keys that it could not destroy are a job of their own, which stays due until they are gone. */
async function describeClosing(code: string, { line, unit, leftover }: Closing): Promise<Done> {
  if (leftover !== undefined) await planJob('destroy', code, unit);
  const told = [message('tick.closed', { line })];
  return unit === null ? { told } : { told, changed: unit };
}

/** End, count and publish a wave; with a trustee, end it and leave the count to him. */
const count: Act = async (code, { secret, actor }) => {
  const stored = await readCountingTerms(code);
  if (!stored) return NOTHING_LEFT;
  if (stored.trusteeTokenHash === null)
    return describeClosing(code, await closeAndPublish(code, secret, false, actor));
  // The server's half must be there before anything is changed: without it the trustee could not count either.
  await keysOf(code, stored, secret);
  await closeWave(code, false, actor);
  return { told: [message('tick.trusteeCounts', { wave: code })], changed: stored.unit };
};

/** End a batch of citizens by its rule, and open the one that follows. */
const batch: Act = async (code, { secret, actor }) => {
  const closing = await closeDueBatch(code, secret, actor);
  return closing ? describeClosing(code, closing) : NOTHING_LEFT;
};

const purge: Act = async (slug, place) => {
  const unit = await readUnit(slug);
  if (!unit) return NOTHING_LEFT;
  const purging = await purgeUnit({ slug, agency: unit.agency.slug }, place.purge);
  if (purging.outcome === 'refused') throw new OperatorError(purging.said);
  return purging.outcome === 'purged' ? { told: [purging.said] } : NOTHING_LEFT;
};

/** Keys of waves that ended: of one, where a close left something of it, or of all; each day also mails of a mailbox. */
const destroy: Act = async (subject, { mailbox = null }) => {
  if (subject !== 'keys') {
    await destroyKeys(subject);
    return { told: [message('tick.destroyed', { wave: subject })] };
  }
  const mails = await removeStaleMail(mailbox, new Date());
  const waves = await finishDestructions();
  return {
    told: [
      ...(mails > 0 ? [message('retention.mailRemoved', { count: mails })] : []),
      ...waves.map((wave) => message('tick.destroyed', { wave })),
    ],
  };
};

/** Days before the last one on which a wave is reminded for the second time (`app.due_jobs`). */
const SECOND_REMINDER = 3;

/** In a short wave the second reminder comes without the first; cut off after it, the first one is still the next. */
const isRemindedBefore = (error: unknown): boolean =>
  error instanceof OperatorError &&
  typeof error.said !== 'string' &&
  error.said.name === 'mail.alreadyReminded';

/** Remind everybody alike; where no mail is sent, or the organiser has done it already, nothing is left to do. */
const remind: Act = async (code, { secret, actor, siteUrl, mailer }, { due }) => {
  const [form, next] = [await readWaveForm(code), await readNextReminder(code)];
  if (mailer === null || !form?.accepts || next === null) return NOTHING_LEFT;
  // Both are due in the morning where the unit works; noon of the day before lies on neither side's edge in any zone.
  const isSecond =
    Date.parse(due) > Date.parse(`${addDays(form.closesOn, -SECOND_REMINDER - 1)}T12:00Z`);
  const which = isSecond ? 2 : 1;
  if (next > which) return NOTHING_LEFT;
  const sender = { secret, actor, siteUrl, language: 'id' as const, mails: true };
  try {
    return { told: (await remindEveryone(code, which, sender)).lines };
  } catch (error) {
    if (isRemindedBefore(error)) return NOTHING_LEFT;
    throw error;
  }
};

/** Delete what raters wrote half a year ago. Cut off after that, the pages of the unit change all the same. */
const deleteComments: Act = async (wave, { actor }) => {
  const emptied = await deleteDueComments(actor);
  for (const { unit } of emptied) await planJob('purge', unit, unit);
  const told = emptied.map((gone) => message('tick.commentsDeleted', { wave: gone.wave }));
  const room = await readReviewers(wave);
  return room?.deletedOn ? { told, changed: room.unit } : { told };
};

/** Mail a code to each reader of the comments of a published wave who has none. */
const sendCodes: Act = async (wave, { actor, mailer }) => {
  const room = await readReviewers(wave);
  // Deleted before their day: there is nothing left to read.
  if (mailer === null || !room?.hasComments || room.deletedOn !== null) return NOTHING_LEFT;
  const { ok, said } = await issueReviewerCodes({ wave }, actor, deliverBy(mailer));
  if (!ok) throw new OperatorError(said);
  return { told: [said] };
};

/** All that becomes due; kinds without an act here are neither planned nor taken. */
export const ACTS: Acts = {
  open,
  miss,
  count,
  batch,
  purge,
  destroy,
  remind,
  'delete-comments': deleteComments,
  'send-codes': sendCodes,
};

/** What goes out by mail: until mail is set up it is not planned, and what is still due then is done. */
const BY_MAIL: readonly JobKind[] = ['remind', 'send-codes'];

/** Send what the outbox holds. */
const sendMail: Chore = async ({ mailer, secret, siteUrl }, mayGoOn) => {
  if (mailer === null) return [];
  const { lines, ...counts } = await sendDueMail({ mailer, secret, siteUrl }, mayGoOn);
  return Object.values(counts).some((n) => n > 0) ? lines : [];
};

/** Keep what the desk shows of answers on this day: no look decides when it is found out. */
const keepAnswers: Chore = async () => {
  await keepShownAnswers();
  return [];
};

/** What a tick does; a chore looks for its work by itself at each tick. */
export const SCHEDULE: Schedule = { acts: ACTS, byMail: BY_MAIL, chores: [keepAnswers, sendMail] };
