// Every word around the survey form, in English.
import { live } from './live.ts';

export const survey = {
  title: 'Citizen survey: {unit}',
  heading: 'How is the service at {unit}?',
  lead: 'About your last visit. It takes about 1 minute.',
  before: {
    heading: 'Before you start',
    promises: {
      what: {
        title: 'About the service, not one person.',
        body: 'To see whether training changed the service.',
      },
      who: {
        title: 'No name.',
        body: 'Your choices are shown in combined numbers only, each with a small random difference.',
      },
      until: {
        title: 'Open until {date}.',
        extended: 'Extended until {date}, before that until {before}.',
        body: 'You may skip questions.',
      },
    },
    stored: {
      title: 'What is stored and what is not',
      who: 'Who asks: {unit}.',
      kept: 'Stored: a locked answer sheet that always has the same length, with a random number so that it is not counted twice.',
      never:
        'Not stored beside your answers: your name, phone number, internet address, type of phone and the time you answered.',
      shown:
        'Numbers are shown if at least {k} answer sheets can be read. A small random difference is added to every number of citizens, so that one person’s answer is hard to guess, even for somebody who knows all others.',
      comments:
        'Written comments are shuffled, without a name and without a time, and read by two people whom {unit} named. They are kept with at least {ballots} answer sheets and {comments} comments, and deleted {days} days after the results at the latest. Only themes that both readers agree on are published, from at least {k} comments to one question. Whoever holds the database can read them as well, and copies of the database keep them.',
      deleted:
        'Once results appear, answer sheets and their key are deleted. Answers that were sent cannot be replaced.',
      draft:
        'Until they are sent, your choices are remembered in this browser tab. On a shared phone, close this tab if you decide not to send.',
      more: 'How your answers are protected',
    },
    limits: {
      title: 'Where this protection ends',
      keys: 'Until results appear, whoever holds database, program and key store together, and prepares for it, can open answer sheets. Where an outsider holds one half of the key, the system operators alone cannot open them.',
      order:
        'Answer sheets of citizens are kept in the order of arrival. So a record of visits beside the database shows which sheet belongs to which visit.',
      copies:
        'Once results appear, the program deletes its key and checks that it is gone. Copies kept by providers are beyond our check. A copy of the database and its keys, made while the survey ran, can still be opened.',
      guesses:
        'Whoever sends all other answers guesses one of yours right 37% of the time; blind guessing gives 25%.',
      network:
        'The network that you use can see when you visit. Use your own phone and connection.',
      direction: 'If almost everyone gives the same answer, its direction can be guessed.',
      plain:
        'Without JavaScript, answers are locked by the server, which handles them for a moment before that.',
    },
  },
  live,
  form: {
    comment: 'What should be improved?',
    commentHint:
      'You may leave this empty, or write at most 500 characters. Do not write anyone’s name. Two people whom this office named read it, and it is never published as written.',
    send: 'Send answers',
    review: 'Check answers',
    next: 'Next',
    back: 'Back',
    part: 'Part {part} of {parts}',
    answered: '{count} of {all} answered',
    reviewed: 'These are all the answers that we store',
    edit: 'Change answers',
    sent: 'Your answers are sent.',
    sealedHere:
      'Your answers are still on this device. Before they are sent you can check all of them; then they are locked, without a name.',
    sealedThere:
      'Without JavaScript, answers are locked when they reach the server, and the open text is dropped at once. So the server handles them for a moment.',
    insecure:
      'Without https, answers are locked when they reach the server, and the open text is dropped at once. Open the address that begins with https to lock them on this device.',
    unable:
      'This is an old version of the browser, so answers are locked when they reach the server, and the open text is dropped at once.',
    late: 'The script of this page has not arrived, but you can still send your answers now.',
    restored: 'Answers that were not sent are shown again. Not yours?',
    startEmpty: 'Start empty',
  },
  problems: {
    ...live.problems,
    'out-of-range': 'Choose one of the answers offered.',
    'not-offered': 'This question does not offer that choice. Choose one of the answers offered.',
    duplicate: 'This question has two answers. Choose one.',
    'unknown-field':
      'The message has a field that is not known. Check your answers and send again.',
    'bad-id':
      'The number of the answer sheet did not fit and has been replaced. Check your answers and send again.',
    unavailable:
      'Storage cannot be reached, but your answers are still on this page. Try to send them again in a few minutes.',
    'too-early':
      'Your answers are not stored yet, because this survey was opened a moment ago. Wait ten seconds, then send again.',
    'no-token':
      'Your answers are not stored yet, because this survey was open for too long, but they are still here. Wait ten seconds, then send again.',
    'day-full':
      'The survey has taken as many answers as it can today. Yours are still on this page, so send them again tomorrow.',
    'foreign-site':
      'This message did not come from the survey page, so it is not stored yet. Check your answers and send once more.',
    'too-large':
      'The message was too large and is not stored. Fill in this form once more and send it.',
  },
  sent: {
    title: 'Stored without a name',
    body: 'Thank you, we have received your answers. This page is safe to reload.',
    again: {
      title: 'The first answers are already stored',
      body: 'This form has been sent before. The first answers are stored and count once; what was sent this time is not stored.',
      changed:
        'If the answers were different this time, the first ones still stand. For another person, fill in a fresh form.',
      fresh: 'Fill in for another person',
    },
    next: 'Next person',
    results:
      'The survey closes on {date}; then the answers are counted. Results can be seen on {day} at the earliest, if enough people answer.',
    calendar: 'Keep {day} in your calendar',
    complaint:
      'A complaint that needs an answer? Take it to the complaint desk of the unit or to SP4N-LAPOR! (lapor.go.id). A survey without names cannot reply to anyone.',
    summary: 'See the summary of {unit}',
  },
  kiosk: {
    waits: 'Your answers are locked and not sent yet',
    title: 'Still filling in?',
    body: 'If nobody touches the screen, everything entered is removed in {seconds} seconds.',
    stay: 'Yes, go on',
  },
  results: {
    calendar: 'Survey results',
    title: 'See the survey results: {unit}',
    body: 'The survey closed on {date}. Results appear once the answers are counted, if enough people answered: {address}',
  },
  paper: 'Rather on paper? Print the paper form',
  entrance: {
    title: 'No survey is open yet',
    planned: 'The next citizen survey at {unit} is planned to open on {date}.',
    delayed:
      'The citizen survey at {unit} was to begin on {date}, but it is not open yet. Try again later.',
    none: 'No citizen survey is open or planned at {unit} at the moment.',
    keep: 'The address of this page stays the same and will open the next survey.',
  },
  closed: {
    title: 'The survey has ended',
    body: 'This survey closed on {date}. Answers can no longer be sent, but those that arrived still count.',
    kept: 'The answers you just filled in are not stored anywhere.',
  },
  discarded: {
    title: 'This survey was discarded',
    body: 'This survey was discarded without a result, so answers that had arrived are deleted and were not counted.',
  },
  planned: {
    title: 'The survey is not open yet',
    body: 'This survey opens on {date}. Keep the link and open it again on that date.',
  },
  delayed: {
    title: 'The survey is not open yet',
    body: 'This survey was to begin on {date}, but it is not open yet. Keep the link and try again later. If nothing has changed tomorrow, ask at the counter.',
  },
  missed: {
    title: 'This survey was never opened',
    body: 'This survey was to begin on {date}, but nobody opened it before its last day was over. No answers were taken.',
  },
  staffOnly: {
    title: 'This survey is not for citizens',
    body: 'This round only asks staff, by invitation.',
  },
  unknown: {
    title: 'Survey not found',
    body: 'There is no survey with this code. Check the link or scan the QR code at the counter again.',
  },
  unavailable: {
    title: 'The survey cannot be reached',
    body: 'You have not sent any answers, so nothing is lost. Reload this page in a few minutes.',
    kept: 'Your answers are still on the page before. Go back, and try to send them again after a few minutes.',
  },
  notSkm: 'These six questions are not the nine-element public satisfaction survey (SKM).',
} as const;
