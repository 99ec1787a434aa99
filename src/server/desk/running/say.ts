// Sentences of the desk about waves: how a wave is called, how long until a day, and what is said where a use case names a command.
import type { Language } from '#domain/instrument/terms.ts';
import { daysBetween } from '#domain/waves/calendar.ts';
import { formatDays } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { sayIn, type Message } from '#operations/message.ts';

/**
 * How a wave is called.
 *
 * @example nameWave(3, 'id') // => 'Putaran bulan ke-3'
 */
export function nameWave(month: number, language: Language): string {
  const { names } = wordsIn(language).desk.wave;
  return month === 0 ? names.baseline : fill(names.month, { month });
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The name of a wave within a sentence. */
export const nameWithin = (month: number, language: Language): string =>
  lowerFirst(nameWave(month, language));

/** A sentence that may begin with a name. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The days of a wave, each on one line. */
export const daysIn = (
  { opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string },
  language: Language,
): string => formatDays(opensOn, closesOn, language);

/** How long it is until a day. */
export function sayLeft(today: string, day: string, language: Language): string {
  const { due } = wordsIn(language).desk.home;
  const n = daysBetween(today, day);
  if (n < 0) return fill(due.over, { n: -n });
  if (n <= 1) return n === 0 ? due.today : due.tomorrow;
  return fill(due.left, { n });
}

/** What only somebody at a terminal can follow: commands, their options, settings. */
const OF_COMMANDS =
  /npm run|(^|\s)--[a-z]|\b(OPERATOR|APP_SECRET|SITE_URL|[A-Z]{3,}_[A-Z_]+)\b|Ctrl\+/;

/** In the place of a sentence that names a command: one of the desk. */
export const insteadOf =
  (language: Language) =>
  (said: Message): string | null => {
    const { instead, generic } = wordsIn(language).desk.wave;
    if (Object.hasOwn(instead, said.name)) {
      const values = Object.entries(said.values).filter(
        (pair): pair is [string, string | number] => typeof pair[1] !== 'object',
      );
      return fill(instead[said.name as keyof typeof instead], Object.fromEntries(values));
    }
    return OF_COMMANDS.test(sayIn(language, said)) ? generic : null;
  };
