// What somebody who is signed in sees of waves that run: her units, what needs a person, and answers as states of a day.
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import { callFunction, type Outcome } from './client.ts';
import type { DeskRight } from './desk.ts';
import type { UnitWarning } from './jobs.ts';
import type { Person } from './person.ts';
import type { OwnUnit } from './programmes.ts';

/** A unit whose desk is open to somebody. */
export interface DeskUnit extends OwnUnit {
  readonly timeZone: string;
  readonly may: readonly Extract<DeskRight, 'see' | 'organise' | 'review'>[];
}

/** The units whose desk is open to somebody, by slug. */
export const readDeskUnits = (person: Person): Promise<readonly DeskUnit[]> =>
  person.call('desk_units', {});

/** What somebody should look at in the units that she may see, by day. */
export const readDeskWarnings = (person: Person): Promise<readonly UnitWarning[]> =>
  person.call('desk_warnings', {});

/** How far answers have come: enough to be shown, nearly, or not yet; `never` where too few were invited. */
export type AnswerState = 'enough' | 'nearly' | 'few' | 'never';

/** Groups that would be shown, or held back, together. */
export interface AnswerSet {
  readonly groups: readonly RaterGroup[];
  readonly state: AnswerState;
  /** Whether they stand together because too few of one of them have answered. */
  readonly joined: boolean;
}

/** The states of an open wave as they were when a day began; they stay for that day. */
export interface ShownAnswers {
  /** ISO date where the unit works. */
  readonly day: string;
  readonly sets: readonly AnswerSet[];
}

/** How far the answers of an open wave have come; `null` for any other one. */
export const readShownAnswers = (person: Person, wave: string): Promise<ShownAnswers | null> =>
  person.call('desk_answers', { wave_code: wave });

/** Keep how far answers have come for all who look on this day; done once a day, however often it is asked for. Operator only. */
export const keepShownAnswers = (): Promise<Outcome<'kept'>> =>
  callFunction('keep_shown_answers', {}, 'operator');

/** Let the mail with a new link wait for one person on a roster. Operator only. */
export const mailReplacement = (
  wave: string,
  codeHash: string,
  language: Language,
  actor: string | null,
): Promise<Outcome<'queued' | 'code-unknown' | 'operator-missing' | 'wave-unknown'>> =>
  callFunction(
    'mail_replacement',
    { wave_code: wave, code_hash: codeHash, language, actor },
    'operator',
  );
