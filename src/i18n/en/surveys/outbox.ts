// What pages say about locked ballots that wait to be sent, and the page that sends one from a file, in English.
export const outbox = {
  note: {
    heading: 'Answers not sent yet',
    waiting: {
      one: '{count} locked answer is waiting on this device.',
      other: '{count} locked answers are waiting on this device.',
    },
    states: {
      sending: 'Sending …',
      connection:
        'Waiting for a connection. It is tried again by itself while this page is open, and when a survey page is opened again.',
      tomorrow:
        'There is no place left for answers today. It is tried again tomorrow while a survey page is open.',
    },
    arrived: { one: '{count} answer sent.', other: '{count} answers sent.' },
    fleeting:
      'This browser does not allow storing. Do not close this page until the answers are sent.',
    now: 'Try to send now',
    elsewhere: {
      one: '{count} answer cannot be sent from this device.',
      other: '{count} answers cannot be sent from this device.',
      link: 'See why, and save it',
    },
    stuck: {
      heading: 'Answers that cannot be sent from here',
      survey: 'Survey: {wave}',
      foreign:
        'The connection here changes what is sent, so the server refuses it. Use another connection or device: save the file, then open the page {address} there.',
      closed: 'The survey has ended, so these answers can no longer be counted.',
      used: 'This invitation code was exchanged on another device, or the survey has closed. If that device is yours, open the invitation again and type the backup code. The answers in this file cannot be sent.',
      slip: 'This slip code cannot be used: perhaps it was mistyped, the slip was used, or the survey has closed. The answers here cannot be sent. Answer again with a good slip, then delete this one.',
      unreadable:
        'The server does not know this answer sheet, for instance because its survey is gone. Save the file if you want to ask the organizer.',
    },
    sealed: 'The content is locked, so this file alone is not enough to read your answers.',
    ticket:
      'This file holds the number of your token. Send it yourself, and do not leave it to a colleague or a superior.',
    save: 'Save as a file',
    share: 'Share the file',
    saved: 'The file {name} is saved.',
    shared: 'The file has been shared.',
    drop: 'Remove from this device',
    askDrop:
      'These answers are gone for good unless you have saved the file. Press once more to remove them.',
    reallyDrop: 'Yes, remove',
    keep: 'Do not remove',
    dropped: 'The answers are removed from this device.',
    failed: 'There is a fault in this page, but nothing was removed. Try once more.',
  },
  file: {
    title: 'Send answers from a file',
    lead: 'For answers that were locked on one device and are sent from another.',
    what: {
      heading: 'What is in the file',
      body: 'The file holds one answer sheet, already locked, so this page and this device cannot read it. Answers are opened when they are counted, after the survey has closed.',
      once: 'The same file may be sent many times, from several devices too, because the answers still count once.',
      only: 'This page reads only the file that you choose.',
    },
    script:
      'This page needs JavaScript to read the file. Switch it on and reload, or use another browser.',
    late: 'This part is being loaded. If no button appears, reload the page.',
    label: 'Answer file',
    hint: 'Its name is usually {name}.',
    send: 'Send',
    wave: 'Survey',
    from: 'Filled in by',
    citizen: 'a citizen',
    staff: 'staff, under a token without a name',
    state: 'State',
    states: {
      ready: 'Ready to be sent',
      sending: 'Sending …',
      waiting:
        'Waiting for a connection. Leave this page open; the answer sheet is sent as soon as it can be.',
      arrived: 'Sent. The answer sheet is stored.',
      before: 'Sent before. This answer sheet is stored and counts once.',
      failed:
        'There is a fault in this page, but the answer sheet is still in your file. Try once more.',
      inUse:
        'Another answer sheet with the same number is waiting on this device. Send that one first.',
    },
    problems: {
      empty: 'This file is empty. Copy it again from the old device.',
      'too-large': 'This file is too large for an answer sheet. Choose another one.',
      'not-a-parcel':
        'This file is not an answer sheet. Choose the file that was saved from a survey page.',
      'newer-version': 'This file was made by a newer page. Reload this page and try again.',
      damaged:
        'This file was damaged when it was copied, perhaps cut. Copy it again from the old device.',
    },
  },
} as const;
