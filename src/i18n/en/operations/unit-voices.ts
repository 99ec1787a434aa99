// What commands say about the notes and figures of a unit, in English.
export const unitVoices = {
  'unit-unknown': 'There is no unit "{unit}".',
  bothLanguages:
    'Give --{field} and --{field}-en: the page of the unit has two languages. Nothing was stored.',
  tooLong: '--{field} takes at most {most} letters. Nothing was stored.',
  namesSomebody:
    '--{field} seems to contain:{found}\nEverybody reads this page. Write an office, not a person, or add --sure if it is needed. Nothing was stored.',
  name: 'the name of a person',
  nip: 'a civil servant’s number',
  nik: 'a resident’s number',
  phone: 'a phone number',
  email: 'an e-mail address',
  notADay: '--{field} is not a date like 2027-03-01: "{day}". Nothing was stored.',
  notHttps: 'A link to evidence is an https address, unlike "{evidence}". Nothing was stored.',
  itemUnknown: 'The instrument has no behavior "{item}". See /panduan/butir/. Nothing was stored.',
  roleMissing:
    'A commitment needs an office that sees to it: --role and --role-en. Nothing was stored.',
  'note-unknown': 'Unit "{unit}" has no note {number}. Nothing was stored.',
  'nothing-changed': 'That is what stands there already. Nothing was stored.',
  'changed-meanwhile':
    'Somebody else saved a change first. Look at what stands there now, then try again. Nothing was stored.',
  'day-to-come': 'That day has not come where the unit works. Nothing was stored.',
  'days-reversed':
    'The last day or the day of completion comes before the day of the note. Nothing was stored.',
  'too-many-versions': 'It was corrected 98 times. Write a new one. Nothing was stored.',
  written:
    'Note {number} of unit "{unit}" is stored and shown. What stood before can still be read.',
  notes: 'Notes of unit "{unit}": {count}.{lines}',
  noteLine: '{number}. {on}, {state}, until {until}, corrected {corrections} times: {text}',
  sentence: '{id} / {en}',
  planned: 'planned',
  done: 'done',
  dropped: 'dropped',
  measure: '{name}',
  notAMeasure: 'The measure "{measure}" is not known. Nothing was stored. Choose:{known}',
  notAMonth: 'A month is written like 2027-03, unlike "{given}". Nothing was stored.',
  notAValue: 'A figure is written like 11.8, unlike "{given}". Nothing was stored.',
  'figure-there':
    'The figure {measure} of {period} is there: {before}. If it is wrong, use correct. Nothing was stored.',
  'figure-unknown':
    'There is no figure {measure} of {period} to correct. Use set. Nothing was stored.',
  'month-to-come': 'The month {period} has not come. Nothing was stored.',
  figureSet: 'The figure {measure} of unit "{unit}" for {period} is stored: {value}.',
  figureCorrected:
    'The figure {measure} of unit "{unit}" for {period} is corrected from {before} to {value}.',
  figures: 'Figures of unit "{unit}": {count}.{lines}',
  figureLine: '{period}, {measure}: {value}, corrected {corrections} times',
};
