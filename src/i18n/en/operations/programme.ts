// What becomes of a programme: planned, submitted, approved, put right, archived.
export const programme = {
  stored: 'The draft of programme {number} of unit "{unit}" is stored, with its waves:{waves}',
  waveDays: '{code}: {opensOn} to {closesOn}',
  nextSubmit: 'Nobody else sees it. Submit it once it is right: npm run unit -- submit {unit}',
  nothingToReplace: 'Unit "{unit}" has no draft to replace. Plan it without --replace.',
  draftExists:
    'Unit "{unit}" has a draft already, programme {number}. Replace it with --replace, or submit it first.',
  otherDraft: 'Unit "{unit}" has another draft. Submit or replace that one first.',
  nameTaken:
    'Unit "{other}" of the same agency has this name already. If it is the same unit, write "slug": "{other}". If it is another one, add --namesake.',
  agencyDiffers:
    'This agency is recorded as "{name}". Use that name, or correct it by unit -- correct.',
  unitDiffers:
    'Unit "{unit}" is recorded already, and these fields differ: {fields}. Make them the same, or correct them by unit -- correct.',
  unitUnknown: 'There is no unit "{unit}". All units: npm run unit -- list',
  programmeUnknown: 'Unit "{unit}" has no programme {number}.',
  noneTo_submitted: 'Unit "{unit}" has no draft to submit.',
  noneTo_active: 'Unit "{unit}" has no programme that waits for approval. Submit it first.',
  noneTo_draft: 'Unit "{unit}" has no programme that was submitted.',
  noneTo_archived: 'Unit "{unit}" has no programme that is active.',
  wrongState: 'Programme {number} of unit "{unit}" is {state}, so this step cannot be taken.',
  several: 'Several programmes of unit "{unit}" fit: {numbers}. Add the number.',
  daysOver:
    'The last day of these waves is over: {waves}. Put the plan right: unit -- return, then unit -- plan --replace.',
  wavesLeft:
    'These waves have not ended: {waves}. Close or cancel them first, then archive unit "{unit}".',
  movedTo_submitted:
    'Programme {number} of unit "{unit}" is submitted. Approve it: npm run unit -- approve {unit}',
  movedTo_draft: 'Programme {number} of unit "{unit}" is a draft again.',
  movedTo_active: 'Programme {number} of unit "{unit}" is approved, and public from now on.',
  movedTo_archived: 'Programme {number} of unit "{unit}" is archived. What it published stays.',
  samePerson: 'Who submitted it and who approved it are the same person. This is recorded.',
  stillDraft:
    'Unit "{unit}" is still a draft. Change the plan: npm run unit -- plan <plan.json> --replace',
  nothingChanged: 'Everything is as recorded already. Nothing of unit "{unit}" was changed.',
  participantsFrozen:
    'The number of participants of unit "{unit}" stays: keys of its waves are made already.',
  correctionOverlaps: 'Waves would overlap. Nothing was changed.',
  waveNotHere: 'Wave "{wave}" does not belong to this programme of unit "{unit}".',
  waveOpened: 'Wave "{wave}" has been opened before, so its days stay.',
  correctionOver: 'The first day of wave "{wave}" must be today or later.',
  correctionAfterTraining: 'Wave "{wave}" must close before the first day of the training.',
  corrected: 'Unit "{unit}" was corrected. Its public history names:{changes}',
  changed_name: 'the name of the unit',
  changed_agency: 'the name of the agency',
  changed_training: 'the name of the training',
  changed_participants: 'the number of participants',
  changedDays: 'the days of wave "{wave}"',
  noUnits: 'There are no units yet. Plan the first: npm run unit -- plan <plan.json>',
  listed: '{unit}: {name}{programmes}',
  head: 'Programme {number}, {training}, {trainedOn}: {state}',
  unit: '{unit}: {name}, {agency}',
  whole: `{head}{waves}
  {next}`,
  ownWave: '{code}: {opensOn} to {closesOn}, {state}',
  next_draft: 'Next: npm run unit -- submit {unit} {number}',
  next_submitted: 'Next: npm run unit -- approve {unit} {number}',
  next_active: 'How its waves stand: npm run wave -- list {unit}',
  next_archived: 'This programme is over.',
  audit: 'What was done (UTC):{acts}',
  noActs: 'No change is recorded yet.',
  act: '{at} {actor}: {act} {subject}, before {before}, after {after}',
  previewWave: '{code}, {opensOn} to {closesOn}:{groups}',
  asksGroup: '{group} ({invited} people): {questions} questions, about {minutes} min',
  asksCitizens: '{group}: {questions} questions, about {minutes} min',
};
