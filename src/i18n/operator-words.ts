// What operators are told by commands, in both languages; a subject of the work to each file, and no page loads any of it.
import { closing as closingEn } from './en/operations/closing.ts';
import { keys as keysEn } from './en/operations/keys.ts';
import { commands as commandsEn } from './en/operations/commands.ts';
import { json as jsonEn } from './en/operations/json.ts';
import { plan as planEn } from './en/operations/plan.ts';
import { programme as programmeEn } from './en/operations/programme.ts';
import { terms as termsEn } from './en/operations/terms.ts';
import { usage as usageEn } from './en/operations/usage.ts';
import { wave as waveEn } from './en/operations/wave.ts';
import { closing } from './id/operations/closing.ts';
import { keys } from './id/operations/keys.ts';
import { commands } from './id/operations/commands.ts';
import { json } from './id/operations/json.ts';
import { plan } from './id/operations/plan.ts';
import { programme } from './id/operations/programme.ts';
import { terms } from './id/operations/terms.ts';
import { usage } from './id/operations/usage.ts';
import { wave } from './id/operations/wave.ts';

const id = {
  closing,
  commands,
  json,
  keys,
  plan,
  programme,
  terms,
  usage,
  wave,
};

type Words = typeof id;

const en: { readonly [S in keyof Words]: { readonly [N in keyof Words[S]]: string } } = {
  closing: closingEn,
  commands: commandsEn,
  json: jsonEn,
  keys: keysEn,
  plan: planEn,
  programme: programmeEn,
  terms: termsEn,
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
