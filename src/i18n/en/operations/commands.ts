// What every command says: how it is used, what it was given wrongly, and that a failure was not foreseen.
export const commands = {
  help: '{usage}\nAlways: --help shows this help; --lang id|en chooses the language.',
  faultyLine: '{fault}\n{usage}',
  unknownOption: 'This command does not know the option "{option}".',
  missingValue: 'The option "{option}" needs a value behind it.',
  needlessValue: 'The option "{option}" takes no value.',
  unknownLanguage: 'The language "{language}" is not known. Choose id or en.',
  unexpected: 'A failure that the program does not know: {cause}',
  operatorMissing:
    'Set OPERATOR to your name, for example OPERATOR="Siti Aminah". Changes of unit "{unit}" are recorded under it.',
  noDatabase:
    'There is no database in {folder}. Run npm start first, or set DATA_DIR to the right folder.',
  notConfirmed: 'Nothing was changed. {otherwise}',
  otherCode: '"{typed}" is not the code of the wave. Nothing was changed.',
};
