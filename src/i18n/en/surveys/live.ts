// What only the script of a survey form says, in English; alone, so that a browser loads no other words with it.
export const live = {
  none: 'not filled in',
  problems: {
    heading: 'Your answers are not sent yet',
    'nothing-answered': 'Answer at least one question.',
    failed:
      'There is a fault in this page, not in your connection. Your choices are still here, so press the send button once more.',
    'comment-too-long': 'The comment is longer than 500 characters. Shorten it and send again.',
    'comment-too-large':
      'The comment is too long for the answer sheet, perhaps because of many emoji. Shorten it and send again.',
  },
  traces: {
    body: 'This comment seems to contain {found}. Remove it so that nobody is recognized, or send once more if it is needed.',
    nip: 'a civil servant number (NIP)',
    nik: 'an identity number (NIK)',
    phone: 'a phone number',
    email: 'an e-mail address',
    date: 'a date',
    name: 'a name',
    'self-description': 'a description of yourself',
  },
  sending: {
    busy: 'Sending …',
    waiting:
      'Your answers are locked and wait for a connection on this device. They will be sent by themselves once there is one.',
    fleeting:
      'Your answers are not sent yet, and this browser does not allow storing. Keep this page open until it says that they are sent.',
    again: 'Send again',
  },
} as const;
