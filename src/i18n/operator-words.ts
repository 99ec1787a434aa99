// What operators are told by commands, in both languages; a subject of the work to each file, and no page loads any of it.
import { backup as backupEn } from './en/operations/backup.ts';
import { commands as commandsEn } from './en/operations/commands.ts';
import { demo as demoEn } from './en/operations/demo.ts';
import { owner as ownerEn } from './en/operations/owner.ts';
import { usage as usageEn } from './en/operations/usage.ts';
import { backup } from './id/operations/backup.ts';
import { commands } from './id/operations/commands.ts';
import { demo } from './id/operations/demo.ts';
import { owner } from './id/operations/owner.ts';
import { usage } from './id/operations/usage.ts';

const id = { backup, commands, demo, owner, usage };

type Words = typeof id;

const en: { readonly [S in keyof Words]: { readonly [N in keyof Words[S]]: string } } = {
  backup: backupEn,
  commands: commandsEn,
  demo: demoEn,
  owner: ownerEn,
  usage: usageEn,
};

/** `subject.name` of one text. */
export type MessageName = {
  [S in keyof Words]: `${S}.${keyof Words[S] & string}`;
}[keyof Words];

/** All texts for operators in one language. */
export const operatorWords: Readonly<
  Record<'id' | 'en', Readonly<Record<string, Readonly<Record<string, string>>>>>
> = { id, en };
