// Every word around the survey of invited staff, in English.
import type { Words } from '../../shape.ts';

export const staff: Words['staff'] = {
  groups: {
    self: 'participants themselves',
    superior: 'superiors',
    peer: 'peers',
    subordinate: 'subordinates',
  },
  title: 'Staff survey: {unit}',
  heading: 'What you see at {unit}',
  lead: 'For {group}. Without names. About {minutes} minutes.',
  before: {
    heading: 'Before you start',
    who: 'Who asks: {unit}, about “{training}”. The behavior of a group is rated, never one person.',
    until: 'The survey is open until {date}. Until that day you may replace your answers.',
    stored:
      'What is stored: a sealed envelope that always has the same length, and a ticket without a name. Before sending you can see everything in it.',
    never:
      'What is never stored beside your answers: name, invitation code, phone number, internet address, kind of device, and time.',
    blind:
      'Your code is exchanged for a ticket that is stamped unseen. The operator knows that your code was used, but not which ticket is yours.',
    shown:
      'Only combined figures are shown to the public, where at least {k} people answered. The results stay outside e-Kinerja (the appraisal system) and must not be used to appraise a person.',
    destroyed:
      'The list of invitations says how to reach you, apart from the answers. After the survey closes the envelopes are counted once. Then envelopes, keys and that list are deleted.',
    limits:
      'There are limits. The office network can see when you visit. Until results appear, whoever runs database, program and key together can open envelopes, if they prepare for it. If they also record times of arrival, they can match them to invitations.',
    trustee:
      'In this wave an outsider holds the key that opens envelopes, so the server operator cannot open them.',
    advice: 'Use your own phone and connection, in a quiet place.',
    more: 'How your answers are protected',
  },
  primer: {
    heading: 'How to rate fairly',
    real: 'Recall real events of the last 4 weeks.',
    often: 'Judge how often, not whether you like it.',
    cannot: 'Choose “Cannot judge” if you did not see it.',
    alone: 'Do not ask who answered what.',
    enough: 'Results are shown only for groups that are large enough.',
  },
  fingerprint: {
    heading: 'Six words to compare',
    body: 'These six words are the same for everybody in this wave. Compare them with your invitation and with a colleague’s. If they differ, do not answer.',
    link: 'The public page of this wave',
  },
  start: {
    button: 'Start answering',
    again: 'Change my answers',
    stored: 'The answers you sent from this device are stored. You may change them.',
    busy: 'Exchanging the code for a ticket …',
    offline: 'Not connected yet. Your code is not lost. Try again when the connection is back.',
    failed:
      'There is a fault in this page, not in your connection. Your code is not lost. Press that button again, or reload the page.',
    late: 'This page has not finished loading, so you cannot start yet. Your code is not lost. Reload the page, or open your invitation on another phone or in another browser.',
    script:
      'This page needs JavaScript, because your answers are locked on your device before they are sent. Switch JavaScript on, or open this link on another phone.',
  },
  form: {
    skip: 'You may skip questions that you cannot answer.',
    anew: 'This page cannot open your old answers. Answer once more everything you want to answer: what you send now replaces all of it.',
    both: 'A few behaviors are asked twice: now and before the training. Answer both or skip both, so that they can be compared.',
    now: 'Now',
    then: 'Before the training',
    climate: 'About support after the training',
    start: 'Start: one thing they should start doing',
    continue: 'Continue: one good thing to keep doing',
    commentHint:
      'You may leave this empty. Write about behavior, not names. At most 500 letters. Comments are never published as written.',
  },
  sent: {
    title: 'Stored without a name',
    body: 'Thank you. Your answers are in the sealed box. You may close this page.',
    until: 'You may change your answers until {date}. The last ones count.',
    backupHeading: 'Backup code',
    backup:
      'Write it down if you want to change your answers from another device. Keep it to yourself and show it to nobody: whoever holds it can replace your answers and recognize your ticket, but cannot read the answers.',
    numberHeading: 'The number of your ticket',
    number:
      'After the survey closes, look for this number on the page of the wave. If it is there, your ballot was counted.',
    wave: 'Open the page of the wave',
    change: 'Change my answers',
    forget: 'Remove the ticket from this device',
    forgotten: 'The ticket is removed from this device. Your answers stay stored.',
  },
  refusals: {
    used: {
      title: 'This code has been used',
      body: 'A code is good for one ticket, and that ticket is on the device that used it first. Answers that were sent still count.',
      next: 'If it was you, open the link on that device or type your backup code below. If it was not you, tell the organizer in your unit.',
    },
    unknown: {
      title: 'This code is not known',
      body: 'There is no invitation with this code. Perhaps two letters are swapped.',
      next: 'Check your invitation and type the code once more. Your code has not been used.',
    },
    closed: {
      title: 'The survey has ended',
      body: 'This survey closed on {date}. Answers can no longer be sent or changed. Answers that arrived still count.',
      next: 'The results are in the summary of the unit once they are counted.',
    },
    planned: {
      title: 'The survey is not open yet',
      body: 'This survey opens on {date}.',
      next: 'Keep your invitation and open it again on that day. Your code has not been used.',
    },
    group: {
      title: 'This code is for another form',
      body: 'Your code is good, but for another group or wave. Your code has not been used.',
      next: 'Open the form that your code belongs to.',
    },
    mismatch: {
      title: 'The key does not match your invitation',
      body: 'The six words of your invitation differ from the key on this page. Perhaps the link is cut off, perhaps somebody has swapped the key. So nothing was sent, and your code has not been used.',
      next: 'Copy the whole link of your invitation. If this stays, compare the six words with a colleague and tell the organizer.',
    },
    unsupported: {
      title: 'This browser cannot seal answers yet',
      body: 'This browser is too old, or the address does not start with https. Your code has not been used.',
      next: 'Update the browser, or open the link of your invitation on another phone.',
    },
    missing: {
      title: 'There is no such survey',
      body: 'There is no staff survey at this address. Your code has not been used.',
      next: 'Check the link of your invitation, or type its code on the code page.',
    },
    unavailable: {
      title: 'The survey cannot be reached',
      body: 'You have sent nothing yet, so nothing is lost. Your code has not been used.',
      next: 'Reload this page in a few minutes.',
    },
  },
  links: {
    enter: 'Type a code',
    right: 'Open the right form',
    summary: 'See the summary of {unit}',
  },
  entry: {
    title: 'Answer with a code',
    lead: 'Type the code of 16 characters from your invitation, or paste its whole link. Capital or small letters make no difference.',
    label: 'Invitation code',
    hint: 'It looks like this: 7K3W-9Q2M-4X8A-5T6V',
    button: 'Continue',
    form: 'A code has 16 letters and digits. Check your invitation.',
    empty: 'Type the code from your invitation, or paste its whole link.',
    link: 'This link does not hold a whole code. Copy the link from your invitation to its very end, and paste it again.',
    sign: 'There is a letter or sign that codes do not use, such as U. Compare with your invitation again.',
    busy: 'Looking for the form …',
    offline: 'Not connected yet. Try again when the connection is back.',
  },
  invitation: {
    heading: 'Invitation to a survey without names',
    slip: 'For {group} at {unit}. About {minutes} minutes, until {closes}.',
    slipLimits: 'Answers are kept without a name. This protection has limits: {privacy}',
    typed: 'Scan the QR code, or open {address} and type:',
    compare: 'Six words to compare:',
    whatsapp:
      'Dear colleague, {unit} invites you as one of the {group} to answer a survey without names about “{training}”. About {minutes} minutes, from {opens} to {closes}.\n\n{link}\n\nThis link is for you alone. Do not pass it on. Six words to compare with a colleague: {words}.\n\nAnswers are kept without a name. The link from you to them is not stored. How answers are protected, and the limits: {privacy}',
    email:
      'Subject: Invitation to a survey without names\n\nDear colleague,\n\n{unit} invites you as one of the {group} to answer questions about behavior at work after “{training}”. A group is rated, not a person. The survey is open from {opens} to {closes} and takes about {minutes} minutes.\n\nYour link:\n{link}\n\nThis link is for you alone. Open it on your own phone. The server exchanges it for a ticket without a name, and the link from you to your answers is not stored. Results appear where at least {k} people answered.\n\nThere are limits. Until results appear, whoever runs database, program and key together can open answers, if they prepare for it. An outsider who holds the key can prevent this. Read more: {privacy}\n\nSix words to compare with a colleague’s invitation: {words}\n\nIf the words on the survey page differ, do not answer and tell us.\n\nThank you.',
    reminder:
      'Dear colleague, the survey without names at {unit} is open until {closes}. The link is in your invitation. Ignore this message if you have answered: we do not see who has and who has not.',
  },
  backup: {
    label: 'Backup code',
    hint: 'Seven groups of four characters, shown after you sent your answers.',
    button: 'Use the backup code',
    wrong: 'The backup code is incomplete, or two characters are swapped. Check your note.',
    other: 'This backup code does not belong to your invitation code. Check your note.',
  },
};
