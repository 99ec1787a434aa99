// What is told about people of the desk: the mail with a code, and what the command says.
export const desk = {
  mailSubject: 'Sign-in code: {code}',
  mailText:
    '{code} is your code for the organizers’ desk of Jejak Perilaku ({site}).\n\nType it on the page where you asked for it. It is good for 10 minutes and for one time. Give it to nobody, nor to anybody who says that he runs the system.\n\nIf you did not ask for it, ignore this mail. Nobody can sign in without the code.',
  notMailed:
    'A sign-in code was not sent: the mail server does not take it. Look at SMTP_URL and MAIL_FROM.',
  invitationSubject: 'You are invited to the organizers’ desk of Jejak Perilaku',
  invitationText:
    '{actor} invites you as {role} at {place}.\n\nThe organizers’ desk opens here: {link}\n\nSign in with this e-mail address. A code is sent here when you ask for it, so there is no password to remember. This mail holds no code, and nobody will ask you for yours.\n\nIf you know nothing of this invitation, ignore it or ask whoever invited you.',
  invitationNotMailed:
    'The invitation is saved, but the mail server did not take its mail. Tell the person the address of the desk yourself.',
  invited: '{address} is {role} of {place} now, and signs in with a code mailed there: {link}',
  known: '{address} is {role} of {place} already. Nothing has changed.',
  removed: '{address} cannot sign in at the desk of agency "{agency}" any more.',
  noAddress: '"{address}" is no mail address.',
  noRole:
    'A role is organiser, reviewer or agency_admin. An administrator is one of the whole agency, without --unit.',
  agencyUnknown:
    'There is no agency "{agency}" yet. Name it with --name "Name of the agency" to make it.',
  agencyName: 'The name of an agency has 3 to 120 letters.',
  noSlug: '"{agency}" is no address of an agency. Write small letters and hyphens, like kota-anu.',
  unitUnknown: 'There is no unit "{unit}" in agency "{agency}".',
  unknown: '{address} is not known in agency "{agency}".',
  nobody: 'Nobody can sign in at the desk yet.',
  listed: '{address} · {role} · {place}',
  organiser: 'organizer',
  reviewer: 'reader of comments',
  agency_admin: 'administrator of the agency',
  operatorMissing: 'Set OPERATOR to your name: the audit trail says who acts.',
};
