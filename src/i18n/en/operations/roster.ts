// What is said about rosters: faults by cell or line, what was left out, and what was done to the people on one.
export const roster = {
  onLine: 'line {line}: {fault}',
  inCell: 'cell {cell}: {fault}',
  refused: 'Nothing was imported. {file} has {count} fault(s):{faults}',
  nothingImported: 'Nothing was imported. {reason}',
  otherSecret: 'The roster was stored under another APP_SECRET. Put the old one back.',
  unreadable: 'There is no file {file} that can be read.',
  emptyInput: 'Nothing was pasted. Paste a table from a spreadsheet, then press Ctrl+D.',
  checked: 'This roster can be used: {count} people.{groups}',
  groupCount: '{group}: {count}',
  fitsWave: 'Its groups fit wave "{wave}".',
  below: '{group} are fewer than k = {k}, so their figures are pooled with other groups.',
  self: 'participants',
  superior: 'superiors',
  peer: 'colleagues',
  subordinate: 'subordinates',

  contactMissing: 'the contact is missing',
  contactTooLong: 'the contact is too long',
  groupMissing: 'the group is missing',
  groupUnknown: '"{group}" is not a group. Write self, superior, peer or subordinate',
  citizensHaveNone:
    'citizens are on no roster. Delete this row; citizens come by slips or a poster',
  otherWave: 'the wave is "{wave}", not "{expected}" as above',
  twice: 'this contact stands at {first} already',
  inTwoGroups: 'this person stands at {first} in another group. Choose one group',
  shortened:
    '"{contact}" is a telephone number that a spreadsheet has shortened. Format the column as text and enter it again',
  decimal:
    '"{contact}" is a telephone number that became a decimal number. Format the column as text and enter it again',
  sheetError:
    '"{contact}" is what a spreadsheet writes where a formula fails. Put the contact in its place',
  withoutValue:
    'the formula in this cell was never calculated. Open the file and save it, or write the value',
  lostLetters:
    '"{contact}" has letters that were lost in another encoding. Save the table as CSV UTF-8 or XLSX',
  date: '"{contact}" is a date and no contact. Format the column as text and enter the contact',
  identityNumber:
    'this looks like an identity number and not like a contact. Write a WhatsApp number, an e-mail address or a name',
  severalContacts: '"{contact}" holds more than one contact. Write one for each person',
  incompleteAddress: '"{contact}" is no complete e-mail address',
  lostZero:
    '"{contact}" has lost its leading zero or country code. Write 0… or +62… in a column of text',

  headingLacks: 'the heading lacks these columns, within the first ten rows:{columns}',
  contactColumn: 'Contact (or WhatsApp number, phone, e-mail)',
  groupColumn: 'Group (or role)',
  waveColumn: 'Wave (or name it with --wave)',
  nobody: 'there is nobody below the heading',
  tooMany:
    'there are {given} people, and a wave holds {most} at most. Register each division as a unit of its own and split the roster',
  notCsv: 'this is not CSV ({code})',

  tooLarge:
    'this file is too large. Copy the columns of contact and group into a new file and save it',
  damaged: 'this workbook is damaged. Open it in a spreadsheet program and save it again',
  farCell:
    'there is a cell as far out as {cell}, and {farthest} is the limit. Copy the columns that matter into a new file',
  isOpenDocument: 'this file is an OpenDocument. Choose Save as, then Excel (.xlsx) or CSV UTF-8',
  isOldWorkbook:
    'this file is an old Excel file (.xls). Choose Save as, then Excel (.xlsx) or CSV UTF-8',
  isLocked: 'this file is locked by a password. Save a copy without one',
  isBinaryWorkbook: 'this file is an .xlsb. Choose Save as, then Excel (.xlsx) or CSV UTF-8',
  isNumbers: 'this file comes from Numbers. Choose File, Export To, then Excel or CSV',
  isWord: 'this file is a Word document. Copy its table into a spreadsheet and save that as .xlsx',
  isPdf: 'this file is a PDF. Ask for the spreadsheet behind it and save that as .xlsx or CSV',
  isPicture: 'this file is a picture. Type the roster into a spreadsheet and save that as .xlsx',
  isWebPage:
    'this file is a web page with the name of a spreadsheet. Open it and save it as Excel (.xlsx)',
  isArchive: 'this file is a ZIP archive and no workbook. Unpack it first',
  isEmpty: 'this file is empty',

  sheetRead: 'Only sheet "{sheet}" was read, the first one with a heading.',
  columnsUnread: 'These columns are neither used nor stored: {columns}.',
  identitiesUnread:
    'Column {columns} holds identity numbers and is not stored. Delete it from your file.',

  sampleHelp:
    'One row for one person. A contact may be a WhatsApp number, an e-mail address or a name on a slip. Delete these sample rows.',
  sampleContact: 'Contact',
  sampleGroup: 'Group',
  sampleSelf: 'Participant',
  sampleSuperior: 'Superior',
  samplePeer: 'Colleague',
  sampleSubordinate: 'Subordinate',
  sampleWritten: 'A sample of a roster was written to {file}.',
  sampleExists: 'There is a file {file} already. Choose another name.',

  whatsappHeading: 'Send invitations by WhatsApp',
  whatsappHelp:
    'Press a button, check the name in WhatsApp, and send. Tick what was sent. Ticks are gone once this page is closed.',
  whatsappOpen: 'Open WhatsApp',
  whatsappOpenFor: 'Open WhatsApp for {contact}',
  whatsappOthers: 'Without a WhatsApp number: use e-mail or a slip',

  siteUrlMissing:
    "Set SITE_URL to the https address of this site. Invitations that say {siteUrl} open on nobody else's phone. To try things on this machine alone, add --local.",
  siteUrlUsed: 'The invitations say {siteUrl}.',
  imported: 'Invited {count} people to wave "{wave}". Their invitations: {folder}',
  deleteFolder:
    'Delete that folder once they are handed out: it is the only place with readable codes. The close removes it at the latest.',
  waveUnknown: 'There is no wave "{wave}".',
  waveEnded: 'Wave "{wave}" takes no answers any more, so its roster stays as it is.',
  rosterTaken:
    'Wave "{wave}" has its roster already and is open. Now people are added, replaced or withdrawn one by one.',
  rosterMissing: 'Wave "{wave}" has no roster yet.',
  rosterDiffers: 'The roster does not fit wave "{wave}":{groups}',
  askedAndGiven: '{group}: {asked} in the wave, {given} in the file',
  asked: 'asked',
  notAsked: 'not asked',
  subordinatesArePeers:
    'A wave does not ask subordinates where fewer than 3 superiors attended: they would rate one or two persons. Write "rekan" for "bawahan"; they get the form of colleagues and count among them.',
  slipsPrinted:
    'Slips of wave "{wave}" are printed with its six words, so the number of raters in each group stays.',
  trusteeNeeded:
    'The keys of wave "{wave}" were made with a trustee. Repeat with --trustee and the public file.',
  notOpenYet:
    'Wave "{wave}" is not open yet. Correct the file of its roster and import the whole of it again.',
  tooLate:
    'People are added or withdrawn within the first half of a wave only. For "{wave}" it is over.',
  groupNotAsked: 'Wave "{wave}" does not ask {group}.',
  tooManyAdded: 'As many {group} were added as there were at the opening. No more can be added.',
  lastOfGroup: 'Only one of {group} is left, who cannot be withdrawn.',
  contactUnknown: 'That contact is not on the roster of wave "{wave}".',
  contactKnown:
    'That contact is or was on the roster of wave "{wave}". Nobody is invited twice. For a lost invitation use reissue. Who was withdrawn is not invited again in this wave.',
  changedMeanwhile: 'The roster of wave "{wave}" has just changed. Run this command again.',
  contactFault: 'That contact cannot be used yet: {fault}',
  reissued:
    'A new invitation to wave "{wave}" is in {folder}. The old one does not work any more. Where the old code was used, the new one is refused at sending as well.',
  added: 'One person was added to wave "{wave}". The invitation: {folder}',
  withdrawn:
    'One person was withdrawn from wave "{wave}". The code does not work any more. If that person has answered, the answer still counts.',
  replaced:
    'One person was replaced in wave "{wave}". The invitation of the other one: {folder}. If the first one has answered, the answer still counts.',
  operatorNeeded:
    'Set OPERATOR to your name, such as OPERATOR="Siti Aminah". Changes of a roster are recorded under it.',
};
