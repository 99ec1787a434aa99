// Words of the public page of a staff wave, in English.
import type { Words } from '../../shape.ts';

export const wave: Words['wave'] = {
  title: 'Round {code}',
  lead: 'Staff survey at {unit} about “{training}”. Anybody can check its numbers here and look for their own token.',
  citizenLead:
    'A survey of citizens at {unit} about its services. Whoever is served there can answer, without a name.',
  states: {
    planned: 'Planned: opens {opens}, closes {closes}.',
    delayed: 'Planned from {opens}, but not open yet.',
    missed: 'Planned from {opens} to {closes}, but never opened.',
    open: 'Open until {closes}.',
    ended: 'Ended {closes}, waiting to be counted.',
    closed: 'Closed {closes}, being counted.',
    published: 'Closed {closes}, counted.',
    discarded: 'Discarded without a result.',
  },
  whileOpen:
    'While the survey is open there are no figures here, so that it is hard to guess who has just answered.',
  closedEarly: 'The organizer closed this round early; answers were to be taken until {announced}.',
  closedOnLastDay:
    'The organizer closed this round early: on its last day, before that day was over.',
  extended: 'This round was extended; answers were to be taken until {before}.',
  openedEarly: 'This round opened early; it was announced for {announced}.',
  discarded: {
    heading: 'Discarded without a result',
    lost: 'This round was discarded on {date} without a result. The key that opens its answers is lost, so nobody can count them.',
    organiser:
      'The organizer discarded this round on {date} without a result. The key on the server was still there then.',
    cancelled: 'The organizer canceled this round on {date}, before its last day was over.',
    gone: 'No figure was published, and none will be. Answer sheets, keys and invitations are deleted.',
    thanks:
      'If you have answered, your answers are not counted. Ask the organizer whether the survey will be held again.',
  },
  counts: {
    invitations: { one: '{count} invitation', other: '{count} invitations' },
    tickets: { one: '{count} token taken', other: '{count} tokens taken' },
    ballots: { one: '{count} answer sheet', other: '{count} answer sheets' },
    keys: { one: '{count} key', other: '{count} keys' },
  },
  fingerprint: {
    heading: 'The six words of this round',
    body: 'These six words are taken from the key file below. All invitations carry the same words. If your invitation carries others, do not answer, and tell the organizer.',
    file: 'Download the key file (kunci.json)',
    trustee:
      'A trustee outside the unit holds one half of the key that opens answer sheets, and the server holds the other. One half alone opens nothing.',
    server:
      'The server keeps the key that opens answer sheets wrapped. The key and the secret that wraps it are deleted once results are published.',
  },
  bulletin: {
    heading: 'Closing note',
    rule: 'The rule: there may be no more answer sheets than tokens, and no more tokens than invitations.',
    holds: 'The rule holds.',
    broken: 'The rule is broken. An outsider should examine the results of this round.',
    group: 'Group',
    citizens: 'citizens, with code slips',
    slips:
      'For citizens, invitations are the code slips that were printed. Whoever holds a slip that is left can use it until the survey closes.',
    roster: 'Invitations',
    tickets: 'Tokens taken',
    rosterChanged:
      'The roster of {group} had {roster} people at the opening. After that {added} were added and {withdrawn} withdrawn. An answer that was given still counts.',
    counted: 'Counted and shown in group {atom}: {n}.',
    withheld: 'No group is large enough to be shown.',
    unreadable: 'Unreadable and not counted: {n}.',
    counts: 'This round was counted {n} times, and the trustee confirmed the second count.',
    destroyed:
      'Deleted at the close: {ballots}, {keys} and {invitations}. Counted again afterward, left: {left}.',
    limit:
      'We can show what was deleted from the database, but nobody can prove that there is no copy elsewhere. So the secret that wraps the keys lies outside of the database and is deleted once results are published.',
    stuffing:
      'Somebody else, the organizer too, could still use the invitations of people who do not answer. It shows when one of them finds the code exchanged already.',
    file: 'Download the closing note (buletin.json)',
    none: 'This sample round was made from an invented story, without invitations and tokens. So there is no closing note.',
    waiting: 'The closing note appears once the round is closed and counted.',
  },
  search: {
    heading: 'Find my token',
    label: 'Token number or backup code',
    hint: 'Both are shown after you sent your answers. The search happens on this device; nothing is sent.',
    button: 'Search',
    found: 'It is there. Your answers were counted.',
    absent:
      'It is not there. Are you sure that you sent your answers? Then keep this number and tell the organizer or an oversight body, so that it can be examined.',
    wrong: 'A token number has 16 characters, a backup code 28. Check your note.',
    script:
      'Without JavaScript: look for your number in the list below with your browser’s search.',
    list: 'All token numbers used ({n})',
  },
  missing: {
    title: 'There is no such round',
    body: 'There is no round of a survey at this address.',
  },
  summary: 'See the results of {unit}',
  print: {
    heading: 'To print',
    link: 'Print a poster or a paper form',
    poster: 'Poster with a QR code for citizens',
    citizen: 'Paper form for citizens',
    staff: 'Paper form for {group}',
  },
  answer: 'Answer this survey',
  enter: 'Invited? Answer with your code',
};
