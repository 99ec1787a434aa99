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
  heading: 'What do you see at {unit}?',
  before: {
    facts: {
      group: 'For {group}',
      length: '{count} questions, about {minutes} min',
      until: 'Until {date}',
      extended: 'Extended until {date}, before that until {before}',
    },
    promises: {
      nameless: {
        title: 'Without a name.',
        body: 'Answers are locked on this device. Your choices appear in combined results only.',
      },
      group: {
        title: 'Results about a group, not one person.',
        body: 'Outside e-Kinerja (the appraisal system), and not to be used to appraise anyone.',
      },
      choice: {
        title: 'You decide.',
        body: 'You may skip questions. Until the survey closes, you may replace answers from this device or with the backup code.',
      },
      limits: {
        title: 'There are limits.',
        body: 'They are written below.',
      },
    },
    who: 'Who asks: {unit}, about “{training}”. The behavior of a group is rated, not one person.',
    stored:
      'What is stored: a locked answer sheet that always has the same length, and a token without a name. Before sending you can check everything in it.',
    never:
      'What is not stored beside your answers: name, invitation code, phone number, internet address, kind of device, and time.',
    blind:
      'When you send, your code is exchanged for a token. The server approves that token without seeing it, and deletes the code from the list of those not exchanged yet. So code and answers are not stored together. Your code is not used yet when you start to answer.',
    shown:
      'Your choices are shown to the public in combined figures only, where at least {k} people answered. The results stay outside e-Kinerja (the appraisal system) and must not be used to appraise a person.',
    destroyed:
      'The list of invitations says how to reach you, encrypted and apart from the answers. After the survey closes, the answer sheets are counted, then deleted together with the keys and that list.',
    limits:
      'Until results appear, whoever holds database, program and key store together, and prepares for it, can open answer sheets. If they also record times of arrival, they can match a sheet to a person.',
    trustee:
      'In this round an outsider holds one half of the key, so the system operators alone cannot open answer sheets. If they record times of arrival, they can still tell which sheet is whose. The outsider sees answers by group while counting them.',
    advice: 'Use your own phone and connection, in a quiet place.',
    more: 'How your answers are protected',
    folds: {
      asks: { title: 'Who asks, and what for' },
      stored: {
        title: 'What is stored, and what is not',
        device:
          'Until they are sent, your choices are remembered in this browser tab. Locked answers wait on this device while there is no connection.',
      },
      code: { title: 'Why your code is not tied to your answers' },
      limits: {
        title: 'Where this protection ends',
        minute:
          'The code is exchanged and the answers are sent within one minute. Whoever records both and holds the list of codes can match them. Answer at a time and on a network of your own.',
        copies:
          'Once results appear, the program deletes its key and checks that it is gone. Copies kept by providers are beyond our check. A copy of the database and its keys, made while the survey ran, can still be opened.',
        letters:
          'Invitations show who was invited. The database together with the list of codes can show who answered, but not what.',
        colleagues:
          'Two colleagues who tell each other their answers, or an organizer who uses invented invitations, can narrow down what another colleague answered.',
        script:
          'This page is sent by the system operators, so that a changed script could send answers elsewhere.',
        all: 'All limits with their numbers',
        network:
          'The office network can see when you visit, and a way of writing can be recognized. Where a group answers almost alike, its direction can be guessed. If the device is lost without the backup code, answers can no longer be replaced.',
      },
      decline: {
        title: 'If you do not want to take part',
        body: 'You may stay away and need not say why. The organizer is not shown who answered. Your code stays unused, and is good until {date}.',
      },
    },
  },
  primer: {
    heading: 'How to rate fairly',
    real: 'Recall real events of the last 4 weeks.',
    often: 'Judge how often, not whether you like it.',
    cannot: 'Choose “Cannot judge” if you did not see it.',
    alone: 'Do not ask who answered what.',
    enough: 'Results are shown only for groups that are large enough.',
    more: 'A summary for raters',
  },
  fingerprint: {
    heading: 'Six words to compare',
    body: 'These six words are the same for everybody in this survey round. Compare them with your invitation and with a colleague’s. If they differ, do not answer.',
    link: 'The public page of this survey round',
  },
  start: {
    button: 'Start answering',
    resume: 'Go on answering',
    again: 'Change my answers',
    receipt: 'See the backup code',
    stored: 'You have sent answers from this device and may still change them.',
    busy: 'Checking the code …',
    offline:
      'Not connected yet, and your code has not been used. Try again when the connection is back.',
    failed:
      'There is a fault in this page, not in your connection. Your code has not been used. Press that button again, or reload the page.',
    late: 'This page has not finished loading, so you cannot start yet. Your code has not been used. Reload the page, or open your invitation on another phone or in another browser.',
    script:
      'You can read all questions below. Sending answers needs JavaScript, because they are locked on your device. Switch JavaScript on, open this link on another phone, or use the paper form.',
  },
  form: {
    skip: 'You may skip questions that you cannot answer.',
    both: 'A few behaviors are asked twice: now and before the training. Answer both or skip both, so that they can be compared.',
    now: 'Now',
    then: 'Before the training',
    climate: 'About support after the training',
    start: 'Start: one thing they should start doing',
    continue: 'Continue: one good thing to keep doing',
    commentHint:
      'You may leave this empty, or write at most 500 characters. Write about behavior, not names. Two people whom the unit named read it, and it is never published as written.',
    restored: 'Answers that are not sent yet are shown again.',
  },
  anew: 'This page cannot open your old answers. Answer once more everything you want to answer, because what you send now replaces all of it.',
  later: {
    button: 'Go on later on this device',
    kept: 'Kept on this device until sent, at most until {date}. It is locked with your invitation code, so to go on, open the same invitation link.',
    refused: 'This browser does not allow storing. Finish before you close this page.',
  },
  sent: {
    conditions: {
      sending: {
        title: 'Your answers are being sent',
        body: 'Keep this page open until it says “Stored without a name”. That usually takes less than a minute.',
      },
      waiting: {
        title: 'Your answers wait for a connection',
        body: 'They are locked and kept on this device. Once connected, they are sent by themselves while a survey page is open.',
      },
      fleeting: {
        title: 'Your answers are not sent yet',
        body: 'This browser does not allow storing. Keep this page open until it says “Stored without a name”.',
      },
      arrived: {
        title: 'Stored without a name',
        body: 'Thank you, we have received your answers. Write down the backup code below before you close this page.',
      },
    },
    until: 'You may change your answers until {date}; the last ones count.',
    nextHeading: 'What happens next',
    backupHeading: 'Backup code',
    backup:
      'Write it down if you want to change your answers from another device. Keep it to yourself and show it to nobody, because whoever holds it can replace your answers and recognize your token, but cannot read the answers.',
    numberHeading: 'The number of your token',
    number:
      'After the survey is closed and counted, look for this number on the page of the survey round. If it is there, your answers were counted.',
    wave: 'Open the page of the survey round',
    change: 'Change my answers',
    forget: 'Remove from this device',
    askForget:
      'The token will be gone from this device. Without the backup code you can no longer change answers or look for the number. Answers that were sent still count.',
    reallyForget: 'Yes, remove',
    forgotten: 'The token is removed from this device. Answers that were sent still count.',
  },
  refusals: {
    used: {
      title: 'This code cannot be used here',
      body: 'Perhaps it was exchanged on another device. Answers that were sent still count, while what you have just filled in is not sent and is still on this page.',
      next: 'To change your answers, open the device that you used first, or type your backup code below and send again. If you have never used this code, tell the organizer in your unit.',
    },
    unknown: {
      title: 'This code is not known',
      body: 'There is no invitation with this code. Perhaps two letters are swapped, or the link is cut off.',
      next: 'Check your invitation and type the code once more. Your code has not been used.',
    },
    codeless: {
      title: 'This page needs an invitation code',
      body: 'Only invited staff take part, and the address of this page holds no invitation code.',
      next: 'Open the link of your invitation, or type its code.',
    },
    closed: {
      title: 'The survey has ended',
      body: 'This survey closed on {date}. Answers can no longer be sent or changed, but those that arrived still count.',
      next: 'The results are in the summary of the unit once they are counted.',
    },
    discarded: {
      title: 'This survey was discarded',
      body: 'This survey was discarded without a result, so answers that had arrived are deleted and were not counted.',
      next: 'Ask the organizer whether the survey will be held again.',
    },
    planned: {
      title: 'The survey is not open yet',
      body: 'This survey opens on {date}.',
      next: 'Keep your invitation, and open it again on that day. Your code has not been used.',
    },
    delayed: {
      title: 'The survey is not open yet',
      body: 'This survey was to begin on {date}, but it is not open yet.',
      next: 'Keep your invitation and try again later. If nothing has changed tomorrow, tell the organizer. Your code has not been used.',
    },
    missed: {
      title: 'This survey was never opened',
      body: 'This survey was to begin on {date}, but nobody opened it before its last day was over.',
      next: 'No answers were taken. Ask the organizer whether the survey will be held again.',
    },
    group: {
      title: 'This code is for another form',
      body: 'Your code is good, but for another group or survey round. Your code has not been used.',
      next: 'Open the form that your code belongs to.',
    },
    mismatch: {
      title: 'The key does not match your invitation',
      body: 'The six words of the link differ from the key on this page. Usually the link is cut off, but somebody may also have swapped the key. So nothing was sent, and your code has not been used.',
      next: 'Copy the whole link of your invitation, or type its code and compare the six words yourself. If they still differ, tell the organizer.',
    },
    unsupported: {
      title: 'This browser cannot lock answers yet',
      body: 'This is an old version of the browser, so answers cannot be locked on your device. Your code has not been used.',
      next: 'Update the browser, open your invitation on another phone, or use the paper form.',
    },
    insecure: {
      title: 'This address does not start with https',
      body: 'Without https, the browser does not allow answers to be locked on your device. Your code has not been used.',
      next: 'Open the link of your invitation again with https in front, or tell the organizer.',
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
    paper: 'Paper form',
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
  backup: {
    label: 'Backup code',
    hint: 'Seven groups of four characters, shown after you have sent.',
    button: 'Use the backup code',
    wrong: 'The backup code is not complete, or letters are swapped. Check your note.',
  },
};
