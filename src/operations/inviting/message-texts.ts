// Writes what one invited colleague reads: what is asked, why now, how long it takes, how the answer is protected, whom to ask.
import { ratedGroupOf } from '#domain/instrument/targets.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill } from '#i18n/fill.ts';
import { messageWordsIn, type MessageWords } from '#i18n/message-words.ts';
import type { ChangeNote } from './change-note.ts';
import {
  minutesOf,
  privacyAddress,
  type Invitation,
  type InvitationContext,
} from './invitation.ts';

/** Whom a text is for; the contact itself never stands in it. */
export type Addressee = Pick<Invitation, 'group' | 'link'>;

/** A mail to one person, without its address. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** Characters of a unit's note that a reminder quotes. */
const LONGEST_NOTE = { mail: 400, phone: 130 };

const paragraphs = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null).join('\n\n');

/** What may be put into any text about this wave, and the sentences that depend on it. */
function sayAbout(group: StaffGroup, context: InvitationContext) {
  const { form, fingerprint, siteUrl, language } = context;
  const words = messageWordsIn(language);
  const values = {
    unit: form.unit.name[language],
    training: form.training[language],
    trainedOn: formatDate(form.trainedOn, language),
    month: form.month,
    group: words.groups[group],
    minutes: minutesOf(form, group, language),
    opens: formatDate(form.opensOn, language),
    closes: formatDate(form.closesOn, language),
    words: fingerprint.join(' '),
    k: form.k,
    privacy: privacyAddress(siteUrl, language),
  };
  const phase = form.month === 0 ? 'before' : 'after';
  const rated =
    group !== 'self' && ratedGroupOf(form.participants) === 'officers' ? 'officers' : group;
  return {
    words,
    say: (text: string, more: Readonly<Record<string, string>> = {}) =>
      fill(text, { ...values, ...more }),
    asked: words.asked[phase][rated],
    why: words.why[whyOf(form.month)],
    whyShort: words.whyShort[whyOf(form.month)],
    whySlip: words.whySlip[phase],
  };
}

function whyOf(month: number): keyof MessageWords['why'] {
  if (month === 0) return 'before';
  return month === 1 || month === 3 || month === 6 ? `month${month}` : 'later';
}

/** An invitation by WhatsApp. */
export function writeWhatsApp({ group, link }: Addressee, context: InvitationContext): string {
  const { words, say, asked, whyShort } = sayAbout(group, context);
  const { invites, own, words: compare, ask } = words.whatsapp;
  return paragraphs(
    `${say(invites)} ${say(whyShort)} ${asked}`,
    say(own),
    link,
    say(words.protectionShort),
    say(compare),
    say(ask),
  );
}

/** An invitation by mail, or one that takes the place of another. */
export function writeMail(
  { group, link }: Addressee,
  context: InvitationContext,
  kind: 'invitation' | 'replacement' = 'invitation',
): MailText {
  const { words, say, asked, why } = sayAbout(group, context);
  const { mail, replacement, protection, use, choice } = words;
  const isNew = kind === 'invitation';
  return {
    subject: say(isNew ? mail.subject : replacement.subject),
    text: paragraphs(
      mail.greeting,
      isNew ? null : replacement.opening,
      `${say(mail.invites)} ${say(why)}`,
      `${asked} ${say(mail.length)}`,
      mail.own,
      link,
      say(protection),
      `${use} ${choice}`,
      say(mail.words),
      say(mail.ask),
    ),
  };
}

function quoteNote(
  note: ChangeNote | null,
  group: StaffGroup,
  context: InvitationContext,
  way: 'mail' | 'phone',
) {
  if (note === null) return null;
  const { words, say } = sayAbout(group, context);
  const { language } = context;
  const whole = note.text[language].replace(/\s+/g, ' ').trim();
  const cut = whole.slice(0, LONGEST_NOTE[way]).replace(/\s+\S*$/, '');
  const text = whole.length > LONGEST_NOTE[way] ? `${cut} …` : whole;
  // Braces of a note are text, not places to fill.
  const quoted = (frame: string, until = '') => {
    const [head = '', tail = ''] = say(frame, { until }).split('{note}');
    return head + text + tail;
  };
  return note.until === undefined
    ? quoted(words.reminder.changed)
    : quoted(words.reminder.promised, formatDate(note.until, language));
}

/** A reminder by mail. The same goes to everybody, since nobody is shown who has answered. */
export function writeReminderMail(
  { group, link }: Addressee,
  context: InvitationContext,
  note: ChangeNote | null,
): MailText {
  const { words, say, asked } = sayAbout(group, context);
  const { reminder, protection, mail } = words;
  return {
    subject: say(reminder.subject),
    text: paragraphs(
      reminder.greeting,
      quoteNote(note, group, context, 'mail'),
      `${say(reminder.open)} ${asked}`,
      reminder.link,
      link,
      reminder.everybody,
      say(protection),
      say(mail.ask),
    ),
  };
}

/** A reminder to be sent by hand; it holds no link, so that one text serves a whole group. */
export function writeReminder(
  group: StaffGroup,
  context: InvitationContext,
  note: ChangeNote | null,
): string {
  const { words, say, asked } = sayAbout(group, context);
  const { reminder, protectionShort, whatsapp } = words;
  return paragraphs(
    reminder.greeting,
    quoteNote(note, group, context, 'phone'),
    `${say(reminder.open)} ${asked} ${reminder.noLink}`,
    reminder.everybodyShort,
    say(protectionShort),
    say(whatsapp.ask),
  );
}

/** What stands on a slip above its code. */
export function writeSlipLines(
  group: StaffGroup,
  context: InvitationContext,
  address: string,
): readonly string[] {
  const { words, say, whySlip } = sayAbout(group, context);
  return [say(words.slip.lead), say(whySlip), fill(words.slip.typed, { address })];
}
