// What departs from JSON in a file that somebody wrote by hand.
export const json = {
  place: 'Line {line}, column {column}: {fault}',
  empty: 'The file is empty.',
  trailingComma: 'there is a comma before the closing bracket. Delete it.',
  missingComma: 'the comma between two entries is missing.',
  missingColon: 'the colon behind the name of a field is missing.',
  missingQuote: 'a quotation mark " is missing. Every name and text stands between two of them.',
  singleQuote: 'a single quotation mark \' is used. Use the double one ".',
  typographicQuote: 'a curly quotation mark is used. Replace it with the straight one ".',
  missingValue: 'a value is missing here.',
  cutOff: 'the file ends before all brackets are closed.',
  comment: 'JSON knows no comments. Delete this one.',
  moreBehind: 'there is more behind the last closing bracket.',
  number: 'this number cannot be read. Write it without separators.',
  unreadable: 'what stands here cannot be read as JSON.',
  twice: 'the field "{field}" stands twice. Delete one of them.',
};
