// How waves open, are extended and cancelled, and how they stand.
export const wave = {
  unknown: 'There is no wave "{wave}". All waves: npm run wave -- list',
  notApproved: 'Wave "{wave}" waits until its programme is approved: npm run unit -- show {unit}',
  openedBefore: 'Wave "{wave}" has been opened before.',
  trusteeLate:
    'Wave "{wave}" has its keys already, and not with this trustee. A trustee is named before there are keys: npm run invite -- <roster> --wave <wave> --trustee <public file>',
  notItsDays:
    'Wave "{wave}" takes answers from {opensOn} to {closesOn}, and opens on one of these days. Nothing was changed.',
  beforeTraining: 'Wave "{wave}" cannot open before the training on {trainedOn}.',
  otherRuns: 'Another wave of this programme is running, so "{wave}" cannot open yet.',
  isOpen: 'Wave "{wave}" is open.',
  isOpenEarly: 'Wave "{wave}" is open before its day. Its page says which day had been announced.',
  fingerprint: 'Its fingerprint: {words}',
  confirmOpenEarly:
    'Wave "{wave}" was announced for {opensOn}. Its page will say that it opened earlier. Type its code to open it: ',
  confirmOpenEarlyFlag: 'Where nobody can be asked, add --confirm {wave}',
  notEarly: 'The day of wave "{wave}" has come. Open it without --early.',
  noDay: '"{given}" is not a date. Write --until 2027-03-14: year, month, day.',
  notOpen: 'Wave "{wave}" is {state}. Only an open wave can be extended.',
  extendedBefore:
    'Wave "{wave}" was extended before, until {closesOn}. It can be extended once only.',
  extendedLate:
    'The last day of wave "{wave}" has come ({closesOn}). An extension is decided before it.',
  notWithin:
    'The last day of wave "{wave}" is {closesOn}. Choose a later one, {latest} at the latest.',
  nextBegins: 'The next wave of this programme begins before that day. Choose an earlier one.',
  baselineStays: 'Wave "{wave}" must close before the first day of the training.',
  extended: 'Wave "{wave}" takes answers until {closesOn}. Its page and its form say so.',
  cancelDraft:
    'Wave "{wave}" is part of a draft still. Change the plan: npm run unit -- show {unit}',
  cancelClosed: 'The last day of wave "{wave}" is over. It is counted: npm run close -- {wave}',
  cancelPublished: 'Wave "{wave}" is published. What is published is never taken back.',
  confirmCancel:
    'All answers of wave "{wave}" will be deleted uncounted. Its page will say that it was cancelled. This cannot be undone. Type its code to cancel it: ',
  confirmCancelFlag: 'Where nobody can be asked, add --confirm {wave}',
  planned: 'Wave "{wave}" is planned, {opensOn} to {closesOn}.',
  lacksRoster: 'Its roster is missing: npm run invite -- <roster.csv> --wave {wave}',
  lacksSlips: 'Slips for citizens are not printed yet: npm run invite -- {wave} --slips <number>',
  lacksKeys: 'Its keys are made when it opens.',
  ready: 'Keys and invitations are ready.',
  opensNow: 'It can open today: npm run wave -- open {wave}',
  missed: 'Its last day is over. Cancel it: npm run wave -- cancel {wave}',
  roster: '  {group}: {roster} people, {invitations} invitations',
  slips: '  {group}: {invitations} slips',
  open: 'Wave "{wave}" takes answers until {closesOn}.',
  openOver: 'The last day of wave "{wave}" is over ({closesOn}). Count it: npm run close -- {wave}',
  openedEarly: 'It opened early; announced was {announced}.',
  wasExtended: 'It was extended; before that it ended on {before}.',
  hasTrustee: 'A trustee has one half of the tally key.',
  staffAnswers:
    '  {group}: roster {roster}, invitations {invitations}, tickets {tickets}, ballots {ballots}',
  slipAnswers: '  {group}: slips {invitations}, tickets {tickets}, ballots {ballots}',
  openAnswers: '  {group}: ballots {ballots}',
  notArrived:
    '  Invitations by mail: {refused} did not arrive, {unsure} unsure. Details: npm run mail -- status {wave}',
  since:
    '  Since the opening: {added} people added, {withdrawn} withdrawn; reminders {reminders}; mails refused {refused}, unsure {unsure}',
  closed: 'Wave "{wave}" is closed and waits to be counted: npm run close -- {wave}',
  closedTrustee: 'Wave "{wave}" is closed and waits for its trustee, who counts it at /hitung/.',
  published: 'Wave "{wave}" was published on {day}: {address}',
  discarded: 'Wave "{wave}" ended without a result: {cause}',
  'cause_key-lost': 'its key was lost.',
  cause_organiser: 'it was stopped though it could be counted.',
  cause_cancelled: 'it was cancelled before its last day was over.',
  listed: '{unit}: {name}{waves}',
};
