// What operators are told stands in both languages with the same values.
import { expect, test } from 'vitest';
import { message, sayIn } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { operatorWords } from '#i18n/operator-words.ts';

const textsOf = (language: 'id' | 'en') =>
  Object.entries(operatorWords[language]).flatMap(([subject, texts]) =>
    Object.entries(texts).map(([name, text]) => ({ name: `${subject}.${name}`, text })),
  );
const valuesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

test('both languages have the same texts with the same values', () => {
  const [indonesian, english] = [textsOf('id'), textsOf('en')];
  expect(indonesian.map(({ name }) => name)).toEqual(english.map(({ name }) => name));
  for (const [place, { name, text }] of indonesian.entries()) {
    expect({ name, values: valuesIn(text) }).toEqual({
      name,
      values: valuesIn(english[place]!.text),
    });
  }
});

test('a list stands below its text, and a message within a message speaks its language', () => {
  const fault = message('commands.unknownOption', { option: '--x' });
  const said = message('commands.faultyLine', { fault, usage: [fault, fault] });
  const line = 'Pilihan "--x" tidak dikenal oleh perintah ini.';
  expect(sayIn('id', said)).toBe(`${line}\n\n  ${line}\n  ${line}`);
});

test('an error is English to a log and speaks to its operator in his language', () => {
  const error = new OperatorError(message('commands.unknownLanguage', { language: 'fr' }));
  expect(error.message).toBe('The language "fr" is not known. Choose id or en.');
  expect(error.sayIn('id')).toBe('Bahasa "fr" tidak dikenal. Pilih id atau en.');
});
