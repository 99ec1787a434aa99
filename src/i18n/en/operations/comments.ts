// What commands say about raters' comments, in English.
export const comments = {
  'wave-unknown': 'There is no wave "{wave}".',
  'unit-unknown': 'There is no unit "{unit}" with a programme.',
  'no-comments': 'Wave "{wave}" keeps no comments: it is not published, or too few wrote one.',
  'comments-deleted':
    'The comments of wave "{wave}" are deleted. Codes for reading them no longer work.',
  'no-reviewers':
    'Nobody is named to read the comments. Name two addresses: npm run comments -- reviewers {unit} <email> <email>',
  'not-two-addresses': 'Name two different e-mail addresses. Nothing was stored.',
  'wave-running':
    'A wave of unit "{unit}" is running and asks for no comments. Name readers once it is published.',
  reviewersStored:
    'The two readers of comments of unit "{unit}" are stored. Codes that were sent stay good.',
  codesThere: 'Both readers of wave "{wave}" have a code. Add --again if one is lost.',
  codesIssued: 'Codes of readers of wave "{wave}" made and sent: {count}.',
  notACode:
    'That is no reader’s code. It has 16 letters and digits, as in the mail. Nothing was changed.',
  'code-unknown':
    'That code does not open the comments of wave "{wave}". Tries left: {left}. After that new codes are needed.',
  'codes-locked':
    'Too many wrong codes, so the comments of wave "{wave}" are locked. Make new codes: npm run comments -- codes {wave} --again',
  room: 'Comments of wave "{wave}", shuffled, without name and time. You are reader {reviewer}. Deleted on {until} at the latest.{comments}',
  line: '{number}. [{question}] {body}',
  start: 'start',
  continue: 'continue',
  improve: 'citizens: what to improve',
  themes: 'Themes (at least {k} comments to one and the same question are needed):{themes}',
  theme: '{number}. {text} Comments {covered}; {state}',
  sentence: '{id} / {en}',
  isProposed: 'proposed by reader {reviewer}, waits for the other one',
  isPublic: 'public',
  isWithdrawn: 'withdrawn',
  noThemes: 'There is no theme yet.',
  limit:
    'Limit: whoever holds the database can read these comments without a code, and copies of it keep them. Do not copy them elsewhere.',
  notNumbers:
    'Write the numbers of comments with commas, such as --comments 1,4,7. Nothing was stored.',
  'comment-unknown': 'One of the numbers is not in the list of comments. Nothing was stored.',
  'too-few-comments':
    'A theme needs at least {k} comments to one and the same question. Nothing was stored.',
  'too-many-themes': 'A wave holds at most 99 themes. Nothing was stored.',
  proposed:
    'Theme {number} is proposed and not public yet. The other reader confirms it with her code: npm run comments -- confirm {wave} {number} --code <code>',
  confirmed: 'Theme {number} of wave "{wave}" is public.',
  'already-confirmed': 'Theme {number} of wave "{wave}" is public already.',
  'own-theme': 'You proposed theme {number} yourself. The other reader confirms it, with her code.',
  'theme-unknown': 'Wave "{wave}" has no theme {number}.',
  withdrawn:
    'Theme {number} is withdrawn. The page of the unit still shows it, with the day of its withdrawal.',
  'already-withdrawn': 'Theme {number} is withdrawn already.',
  takenBack: 'The proposed theme {number} is deleted.',
  deleted:
    'The comments of wave "{wave}" are deleted, with the codes of their readers. Themes that are public stay.',
  'already-deleted': 'The comments of wave "{wave}" were deleted before.',
  confirmDeletion:
    'The comments of "{wave}" will be deleted before their day; this cannot be undone. Type the code of the wave: ',
  confirmByOption: 'Where nobody can be asked, add --confirm {wave}',
  mailSubject: 'Kode pembaca komentar / Code for reading comments: {wave}',
  mailText:
    'Anda salah satu dari dua pembaca komentar tentang {unit}. Kode Anda untuk gelombang {wave}: {code}\nKode ini milik Anda sendiri; pembaca lain punya kodenya sendiri. Komentar dan kode dihapus paling lambat {until}.\n\nYou are one of the two who read comments about {unitEn}. Your code for wave {wave}: {code}\nIt is yours alone; the other reader has her own. Comments and code are deleted on {until} at the latest.',
  codeNotSent:
    "A reader's code for wave {wave} may not have gone out, and does not work. The schedule sends another; without it run: npm run comments -- codes {wave}",
};
