// What is kept until when: says it for each unit, and deletes what is due. A second run finds nothing more to do.
import { planDueJobs } from '#data/jobs.ts';
import { readRetention, type RetentionFact } from '#data/retention.ts';
import { readOwnUnit } from '#data/programmes.ts';
import { readWaveForm } from '#data/waves.ts';
import type { TaggedUnit } from '#domain/waves/page-tags.ts';
import { deleteDueComments } from './comments/delete-comments.ts';
import { finishDestructions } from './keys/destroy-keys.ts';
import { keyStore } from './keys/open-key-store.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';

/** Days that a mail lies in the mailbox of a developer. */
export const DAYS_IN_MAILBOX = 30;

/** A file of the mailbox. */
export interface MailFile {
  readonly name: string;
  readonly writtenAt: Date;
  readonly text: string;
}

/** Where mails lie as files on a machine that sends none. */
export interface Mailbox {
  readonly place: string;
  readonly list: () => readonly MailFile[];
  readonly remove: (name: string) => void;
}

const isOver = async (wave: string): Promise<boolean> => {
  const state = (await readWaveForm(wave))?.state;
  return state === 'published' || state === 'discarded';
};

/** Codes of waves whose forms a mail leads to. Mails to readers of comments name a wave, and lead to no form. */
const wavesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\/isi\/([a-z0-9-]+)\//g)].map(([, wave]) => wave!);

/** Mails that lie too long, or that invite to a wave that has ended. */
async function findStaleMail(mailbox: Mailbox, now: Date): Promise<readonly MailFile[]> {
  const mails = mailbox.list();
  const oldest = now.getTime() - DAYS_IN_MAILBOX * 86_400_000;
  const over = new Map<string, boolean>();
  for (const wave of new Set(mails.flatMap(({ text }) => wavesIn(text))))
    over.set(wave, await isOver(wave));
  return mails.filter(
    ({ writtenAt, text }) =>
      writtenAt.getTime() < oldest || wavesIn(text).some((wave) => over.get(wave)),
  );
}

/**
 * Remove mails from the mailbox whose time is over.
 *
 * @returns how many.
 */
export async function removeStaleMail(mailbox: Mailbox | null, now: Date): Promise<number> {
  if (mailbox === null) return 0;
  const stale = await findStaleMail(mailbox, now);
  for (const { name } of stale) mailbox.remove(name);
  return stale.length;
}

function describeFact({ wave, kind, today, dueOn, deletedOn, left }: RetentionFact): Message {
  const what = { wave, kind: message(`retention.${kind}`) };
  if (dueOn === null)
    return message('retention.gone', { ...what, day: deletedOn ?? '–', left: left ?? 0 });
  return message(dueOn <= today ? 'retention.due' : 'retention.kept', { ...what, day: dueOn });
}

/** Waves of the key store that have ended, and those that this database does not know. */
async function describeKeyStore(): Promise<readonly Message[]> {
  const { place } = keyStore();
  const [ended, unknown]: [string[], string[]] = [[], []];
  for (const wave of await keyStore().waves()) {
    if (await isOver(wave)) ended.push(wave);
    else if ((await readWaveForm(wave)) === null) unknown.push(wave);
  }
  const naming = (name: 'keysLeft' | 'keysUnknown', waves: readonly string[]) =>
    waves.length > 0 ? [message(`retention.${name}`, { place, waves: waves.join(', ') })] : [];
  return [...naming('keysLeft', ended), ...naming('keysUnknown', unknown)];
}

async function describeMailbox(mailbox: Mailbox, now: Date): Promise<Message> {
  const [count, stale] = [mailbox.list().length, (await findStaleMail(mailbox, now)).length];
  return message('retention.mailbox', {
    ...{ place: mailbox.place, count, stale, days: DAYS_IN_MAILBOX },
  });
}

/**
 * What is kept of a unit, or of all units that are no demo: what was deleted when, and what is due when.
 *
 * @throws OperatorError if there is no such unit.
 */
export async function describeRetention(
  slug: string | null,
  mailbox: Mailbox | null,
  now: Date,
): Promise<readonly Message[]> {
  if (slug !== null && !(await readOwnUnit(slug)))
    throw new OperatorError(message('programme.unitUnknown', { unit: slug }));
  const { facts, oldestJob } = await readRetention(slug);
  const units = [...new Set(facts.map(({ unit }) => unit))];
  const lines = units.map((unit) =>
    message('retention.unit', {
      unit,
      facts: facts.filter((fact) => fact.unit === unit).map(describeFact),
    }),
  );
  if (slug !== null) return lines.length > 0 ? lines : [message('retention.none')];
  return [
    ...(lines.length > 0 ? lines : [message('retention.none')]),
    ...(await describeKeyStore()),
    ...(mailbox === null ? [] : [await describeMailbox(mailbox, now)]),
    ...(oldestJob === null ? [] : [message('retention.jobs', { day: oldestJob })]),
  ];
}

/** What was deleted, and the units whose pages say so. */
export interface Deletion {
  readonly said: readonly Message[];
  readonly changed: readonly TaggedUnit[];
}

/**
 * Delete what is due now, by the clock of the database: comments, keys and invitations of waves that have ended, mails in
 * the mailbox, and jobs that are done. Ballots and contacts go when their wave is closed, by the schedule or by hand.
 *
 * @throws OperatorError if nobody answers for it beside real units; nothing is deleted then. Also if keys are left.
 */
export async function deleteDue(
  actor: string | null,
  mailbox: Mailbox | null,
  now: Date,
  report: (deletion: Deletion) => Promise<void> | void,
): Promise<void> {
  const [real] = (await readRetention(null)).facts;
  if (actor === null && real)
    throw new OperatorError(message('commands.operatorMissing', { unit: real.unit }));
  const emptied = await deleteDueComments(actor);
  const mails = await removeStaleMail(mailbox, now);
  await planDueJobs([], false);
  const said = [
    ...emptied.map(({ wave }) => message('tick.commentsDeleted', { wave })),
    ...(mails > 0 ? [message('retention.mailRemoved', { count: mails })] : []),
  ];
  await report({ said, changed: emptied.map(({ unit, agency }) => ({ slug: unit, agency })) });
  // At last, since keys that cannot be removed end the command.
  const waves = await finishDestructions();
  const nothing = said.length + waves.length === 0;
  await report({
    said: nothing
      ? [message('retention.nothing')]
      : waves.map((wave) => message('tick.destroyed', { wave })),
    changed: [],
  });
}
