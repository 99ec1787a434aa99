// What commands say about mail: queueing, sending, what did not arrive, and what nobody knows.
export const mail = {
  halfSet: 'Set SMTP_URL and MAIL_FROM, both or none.',
  wrongServer:
    'SMTP_URL is written smtp://server:587 or smtps://server, with name:password@ before the server where it asks for them.',
  wrongSender:
    'MAIL_FROM is written "Survey of Anu City <survey@anu.example>", or the mail address alone.',
  noSite: 'Set SITE_URL first: links in mails lead to that address.',
  noServer:
    'No mail server is set (SMTP_URL, MAIL_FROM). Hand invitations out by WhatsApp and on slips.',
  mailbox:
    'No mail server is set (SMTP_URL, MAIL_FROM): mail goes to the development mailbox at /dev/surat alone, and to nobody it is for.',
  unreached:
    'The mail server does not answer, or refuses the sender. What waits goes on waiting; check SMTP_URL and MAIL_FROM.',
  sealed:
    'The secret of wave "{wave}" is not in the key store, so its invitations cannot be opened.',
  waveUnknown: 'There is no wave "{wave}".',
  waveOver: 'The last day of wave "{wave}" is over. No mail is sent any more.',
  notOpen: 'Wave "{wave}" is not open. Reminders are sent while a wave runs.',
  notPrepared:
    'Wave "{wave}" has no roster yet. Run this first: npm run invite -- <roster.csv> --wave {wave}',
  inactive: 'The programme of wave "{wave}" is not active, so no mail is sent.',
  alreadyReminded: 'Wave "{wave}" was reminded as often as is allowed: twice.',
  queued:
    'Invitations by mail to wave "{wave}": {queued} wait to be sent. Send them now: npm run mail -- send',
  reminded:
    'A reminder to everybody on the roster of wave "{wave}": {queued} mails wait to be sent. Send them now: npm run mail -- send',
  byHand:
    '{byHand} people on the roster have no mail address. Reach them by WhatsApp or with a slip.',
  byHandText:
    'This is the message for them, the same for all in a group and without a link:\n\n{text}',
  bounces:
    'Shown here are refusals while mail is handed over, and no others. What comes back later goes to the mailbox of the sender (MAIL_FROM).',
  run: 'Mail: {sent} sent, {refused} refused, {again} to be tried again, {unsure} unsure.',
  nothingDue: 'No mail is waiting.',
  status: 'Mail of wave "{wave}" ({roster} people on the roster):{list}',
  statusEmpty: 'Wave "{wave}" ({roster} people on the roster) has no mail yet.',
  statusLine: '{kind}: {sent} sent, {due} waiting, {refused} not delivered, {unsure} unsure',
  statusReminders: 'Reminders sent so far: {reminders} of 2.',
  missed: 'Not delivered; reach them by WhatsApp or with a slip:{list}',
  missedLine: '{contact} ({kind}, the server answered {reply})',
  unsureHint: 'Of some mails nobody knows whether they arrived. See: npm run mail -- unsure {wave}',
  unsureList:
    'Mails of wave "{wave}" of which nobody knows whether they arrived. Send one again with --resend <number>, or take it as arrived with --leave <number>:{list}',
  unsureLine: '{number}. {contact} ({kind})',
  noneUnsure: 'No mail of wave "{wave}" is unsure.',
  notUnsure: 'That mail waits for no answer any more.',
  noSuchNumber: 'There is no mail with the number {number}. See: npm run mail -- unsure {wave}',
  resent: 'That mail will be sent again.',
  left: 'That mail is taken as arrived.',
  kindInvitation: 'invitation',
  kindReplacement: 'new invitation',
  kindReminder1: 'first reminder',
  kindReminder2: 'second reminder',
};
