// Words about the slips that citizens get at a counter: on the slip, around the form, at the field for its code, in English.
export const slip = {
  printed: {
    heading: 'Survey without names',
    lead: 'For you who were served at {unit}, until {closes}.',
    typed: 'Scan, or open {address} and type this code before you send:',
    limits: 'Without a name. Its limits: {privacy}',
    compare: 'Six words to compare:',
  },
  once: 'Each slip from the counter is good for one answer.',
  before: 'The code on the slip is asked for last, before the answers are sent.',
  stored:
    'The code on the slip is remembered in this tab until the answers are sent, and never stored beside them.',
  poster: 'Take a code slip at the counter. Each slip is good for one answer.',
  limits: {
    holder:
      'Whoever keeps note of which slip went to whom can match them while the survey runs, if they also hold everything named in the first point.',
    order:
      'The slip is exchanged and the answers are sent within one minute. Until the survey closes, answer sheets of citizens are kept in the order in which they came.',
    poster:
      'Its limits: whoever keeps note of which slip went to whom, and the network that you use, can see when you visit. Draw your slip from the pile yourself.',
  },
  field: {
    label: 'Code on the slip',
    hint: 'It has 16 letters and digits, such as 7K3W-9Q2M-4X8A-5T6V. Capital or small letters are the same.',
    read: 'The code on your slip has been read, so you need not type it.',
    other: 'Type the code of another slip',
  },
  problems: {
    empty: 'Type the code from your slip. Your answers are still on this page.',
    length: 'A code has 16 letters and digits. Compare it with your slip once more.',
    sign: 'There is a letter or sign that no code has, such as U. Compare it with your slip once more.',
    link: 'This link does not hold a whole code. Type the code that is printed on your slip.',
    refused:
      'This code cannot be used: perhaps it is mistyped, or the slip has been used. Your answers are still on this page.',
    mismatch:
      'The six words on the slip differ from the key of this page, so nothing was sent. Tell the staff at the counter.',
  },
  sending: {
    exchanged:
      'The slip is exchanged. Your locked answers are sent within half a minute, even if you close this page.',
    offline:
      'There is no connection, and your answers are not sent yet. Wait here a moment, or answer later on your phone with the same slip.',
    held: {
      title: 'Your answers are locked and not sent yet',
      body: 'This screen waits for a connection and then sends them by itself. Leave this page open.',
    },
  },
  paper:
    'Clip one slip from the counter to this paper. Whoever types the answers in uses the code on that slip.',
  place: 'Place to clip the code slip:',
};
