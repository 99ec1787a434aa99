// What operators are told by commands, in both languages; a subject of the work to each file, and no page loads any of it.
import { backup as backupEn } from './en/operations/backup.ts';
import { closing as closingEn } from './en/operations/closing.ts';
import { commands as commandsEn } from './en/operations/commands.ts';
import { comments as commentsEn } from './en/operations/comments.ts';
import { database as databaseEn } from './en/operations/database.ts';
import { demo as demoEn } from './en/operations/demo.ts';
import { desk as deskEn } from './en/operations/desk.ts';
import { json as jsonEn } from './en/operations/json.ts';
import { keys as keysEn } from './en/operations/keys.ts';
import { mail as mailEn } from './en/operations/mail.ts';
import { owner as ownerEn } from './en/operations/owner.ts';
import { plan as planEn } from './en/operations/plan.ts';
import { programme as programmeEn } from './en/operations/programme.ts';
import { retention as retentionEn } from './en/operations/retention.ts';
import { roster as rosterEn } from './en/operations/roster.ts';
import { settings as settingsEn } from './en/operations/settings.ts';
import { slips as slipsEn } from './en/operations/slips.ts';
import { start as startEn } from './en/operations/start.ts';
import { terms as termsEn } from './en/operations/terms.ts';
import { tick as tickEn } from './en/operations/tick.ts';
import { unitVoices as unitVoicesEn } from './en/operations/unit-voices.ts';
import { usage as usageEn } from './en/operations/usage.ts';
import { wave as waveEn } from './en/operations/wave.ts';
import { backup } from './id/operations/backup.ts';
import { closing } from './id/operations/closing.ts';
import { commands } from './id/operations/commands.ts';
import { comments } from './id/operations/comments.ts';
import { database } from './id/operations/database.ts';
import { demo } from './id/operations/demo.ts';
import { desk } from './id/operations/desk.ts';
import { json } from './id/operations/json.ts';
import { keys } from './id/operations/keys.ts';
import { mail } from './id/operations/mail.ts';
import { owner } from './id/operations/owner.ts';
import { plan } from './id/operations/plan.ts';
import { programme } from './id/operations/programme.ts';
import { retention } from './id/operations/retention.ts';
import { roster } from './id/operations/roster.ts';
import { settings } from './id/operations/settings.ts';
import { slips } from './id/operations/slips.ts';
import { start } from './id/operations/start.ts';
import { terms } from './id/operations/terms.ts';
import { tick } from './id/operations/tick.ts';
import { unitVoices } from './id/operations/unit-voices.ts';
import { usage } from './id/operations/usage.ts';
import { wave } from './id/operations/wave.ts';

const id = {
  backup,
  closing,
  commands,
  comments,
  database,
  demo,
  desk,
  json,
  keys,
  mail,
  owner,
  plan,
  programme,
  retention,
  roster,
  settings,
  slips,
  start,
  terms,
  tick,
  unitVoices,
  usage,
  wave,
};

type Words = typeof id;

const en: { readonly [S in keyof Words]: { readonly [N in keyof Words[S]]: string } } = {
  backup: backupEn,
  closing: closingEn,
  commands: commandsEn,
  comments: commentsEn,
  database: databaseEn,
  demo: demoEn,
  desk: deskEn,
  json: jsonEn,
  keys: keysEn,
  mail: mailEn,
  owner: ownerEn,
  plan: planEn,
  programme: programmeEn,
  retention: retentionEn,
  roster: rosterEn,
  settings: settingsEn,
  slips: slipsEn,
  start: startEn,
  terms: termsEn,
  tick: tickEn,
  unitVoices: unitVoicesEn,
  usage: usageEn,
  wave: waveEn,
};

/** `subject.name` of one text. */
export type MessageName = {
  [S in keyof Words]: `${S}.${keyof Words[S] & string}`;
}[keyof Words];

/** All texts for operators in one language. */
export const operatorWords: Readonly<
  Record<'id' | 'en', Readonly<Record<string, Readonly<Record<string, string>>>>>
> = { id, en };
