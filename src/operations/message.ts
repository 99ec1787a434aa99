// What a use case tells its operator: a text by its name, with the values to put in, said in the language of whoever reads it.
import type { Language } from '#domain/instrument/terms.ts';
import { fill } from '#i18n/fill.ts';
import { operatorWords, type MessageName } from '#i18n/operator-words.ts';

/** What may stand in a text: a list stands below it, one line to each. */
type Value = string | number | Message | readonly Message[];

export interface Message {
  readonly name: MessageName;
  readonly values: Readonly<Record<string, Value>>;
}

/** A message to be said later. */
export const message = (name: MessageName, values: Message['values'] = {}): Message => ({
  name,
  values,
});

function sayValue(language: Language, value: Value): string | number {
  if (typeof value !== 'object') return value;
  if ('name' in value) return sayIn(language, value);
  return value.map((line) => `\n  ${sayIn(language, line)}`).join('');
}

/**
 * A message in one language.
 *
 * @example sayIn('en', message('commands.unknownOption', { option: '--x' })) // => 'This command does not know …'
 */
export function sayIn(language: Language, { name, values }: Message): string {
  const [subject, text] = name.split('.') as [string, string];
  const said = Object.entries(values).map(([key, value]) => [key, sayValue(language, value)]);
  return fill(operatorWords[language][subject]![text]!, Object.fromEntries(said));
}
