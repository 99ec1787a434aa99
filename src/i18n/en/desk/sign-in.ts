// Words of the sign-in at the organizers' desk, in English.
export const signIn = {
  title: 'Sign in at the organizers’ desk',
  lead: 'For training officers, readers of comments and administrators of agencies. Raters need not sign in: an invitation is enough.',
  email: 'Mail address at work',
  emailHint: 'We send a code to this address. There is no password to remember.',
  send: 'Send a code',
  sentHeading: 'Type the code from the mail',
  sent: 'If {email} is listed, a code of eight digits is on its way there. It is good for 10 minutes. Look into the spam folder, too.',
  code: 'Code of eight digits',
  enter: 'Sign in',
  again: 'Send a new code',
  otherAddress: 'Use another address',
  problems: {
    'no-address': 'Write a whole mail address, like rina@kota-anu.go.id.',
    'wrong-code':
      'That code does not fit, or its time is over. After five tries an old code is good no more. Ask for a new one.',
  },
  interrupted:
    'Your sign-in has ended. What you typed is still there: sign in, then go on saving it.',
  resumeTitle: 'What you typed is still there',
  resume: 'You are signed in. What you typed is not saved yet.',
  resumeFile: 'A file that you chose has to be chosen again.',
  goOn: 'Go on saving',
  unlisted:
    'Not listed yet? An administrator of your agency can invite you. If your agency has not joined, read how to.',
  join: 'How a unit joins',
  limits:
    'Whoever signs in here prepares surveys and sees how they stand. No page shows who answered, or what.',
};
