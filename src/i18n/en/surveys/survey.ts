// Every word around the survey form, in English.
import { live } from './live.ts';

export const survey = {
  title: 'Citizen survey: {unit}',
  heading: 'How is the service at {unit}?',
  lead: 'Your opinion about your last visit. No name. About 1 minute.',
  before: {
    heading: 'Before you start',
    who: 'Who asks: {unit}. The aim is to see whether training changed how staff serve people.',
    use: 'Only combined numbers are shown, and only if at least {k} people answer.',
    never:
      'What we never store: your name, phone number, internet address, type of phone and the time you answered.',
    until: 'The survey is open until {date}.',
    more: 'How your answers are protected',
  },
  live,
  form: {
    skip: 'You may skip a question that you cannot answer.',
    comment: 'What should be improved?',
    commentHint:
      'You may leave this empty. Do not write anyone’s name. At most 500 characters. It is never published as written.',
    send: 'Send answers',
    sealedThere:
      'Without JavaScript, answers are sealed when they reach the server, and the open text is dropped at once.',
  },
  problems: {
    ...live.problems,
    'out-of-range': 'Choose one of the answers offered.',
    'not-offered': 'This question does not offer that choice. Choose one of the answers offered.',
    duplicate: 'This question has two answers. Choose one.',
    'unknown-field':
      'The message has a field that is not known. Check your answers and send again.',
    'bad-id':
      'The ballot number did not fit and has been replaced. Check your answers and send again.',
    unavailable:
      'Storage cannot be reached. Your answers are still on this page. Send again in a few minutes.',
    'day-full':
      'The survey has taken as many answers as it can today. Yours are still on this page. Send them again tomorrow.',
    'foreign-site':
      'This message did not come from the survey page, so it is not stored yet. Check your answers and send once more.',
    'too-large':
      'The message was too large and is not stored. Fill in this form once more and send it.',
  },
  sent: {
    title: 'Stored without a name',
    body: 'Thank you. Your answers are in the ballot box. This page is safe to reload.',
    again: {
      title: 'The first answers are already stored',
      body: 'This form has been sent before. The first answers are stored and count once; what was sent this time is not stored.',
      changed:
        'If the answers were different this time, the first ones still stand. Another person fills in a fresh form.',
      fresh: 'Fill in for another person',
    },
    next: 'Next person',
    results: 'Results appear after the survey closes on {date}, if enough people answer.',
    complaint:
      'Do you have a complaint that needs a reply? Take it to the unit’s complaint desk. A survey without names cannot reply to anyone.',
    summary: 'See the summary of {unit}',
  },
  entrance: {
    title: 'No survey is open yet',
    planned: 'The next citizen survey at {unit} is planned to open on {date}.',
    none: 'No citizen survey is open or planned at {unit} at the moment.',
    keep: 'The address of this page stays the same and will open the next survey.',
  },
  closed: {
    title: 'The survey has ended',
    body: 'This survey closed on {date}. Answers can no longer be sent. Answers already in the box still count.',
    kept: 'The answers you just filled in are not stored anywhere.',
  },
  planned: {
    title: 'The survey is not open yet',
    body: 'This survey opens on {date}. Keep the link and open it again on that date.',
  },
  staffOnly: {
    title: 'This survey is not for citizens',
    body: 'This wave only asks staff, by invitation.',
  },
  unknown: {
    title: 'Survey not found',
    body: 'There is no survey with this code. Check the link or scan the QR code at the counter again.',
  },
  unavailable: {
    title: 'The survey cannot be reached',
    body: 'You have not sent any answers, so nothing is lost. Reload this page in a few minutes.',
    kept: 'Your answers are still on the page before. Go back and send again in a few minutes.',
  },
  notSkm: 'These six questions are not the nine-element public satisfaction survey (SKM).',
} as const;
