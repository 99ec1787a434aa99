// What somebody should look at in a unit, as a message.
import type { UnitWarning, WarningFact } from '#data/jobs.ts';
import type { MessageName } from '#i18n/operator-words.ts';
import { message, type Message } from '../message.ts';

const NAMES: Readonly<Record<WarningFact, MessageName>> = {
  'roster-missing': 'tick.rosterMissing',
  'trustee-missing': 'tick.trusteeMissing',
  'not-opened': 'tick.notOpened',
  missed: 'tick.waveMissed',
  'closes-soon': 'tick.closesSoon',
  'too-few-raters': 'tick.tooFewRaters',
  'slips-missing': 'tick.slipsMissing',
  'trustee-counts': 'tick.trusteeWaits',
  'results-unanswered': 'tick.resultsUnanswered',
  'codes-missing': 'tick.codesMissing',
  'job-failing': 'tick.jobFailing',
};

/** A fact of a unit in words. */
export const describeWarning = ({ fact, unit, subject, day }: UnitWarning): Message =>
  message(NAMES[fact], { unit, subject, day });
