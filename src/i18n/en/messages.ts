// What invited colleagues are written: by mail, by WhatsApp and on slips, and again in reminders.
import type { MessageWords } from '../message-words.ts';

export const messages: MessageWords = {
  groups: {
    self: 'participants',
    superior: 'superiors of participants',
    peer: 'colleagues',
    subordinate: 'subordinates of participants',
  },
  asked: {
    before: {
      self: 'The questions are about your own habits at work in the last 4 weeks.',
      superior:
        'The questions are about your staff who will attend the training, as a group and not as persons.',
      peer: 'The questions are about your colleagues who will attend the training, as a group and not as persons.',
      subordinate:
        'The questions are about your superiors who will attend the training, as a group and not as persons.',
      officers: 'The questions are about the staff of this unit, as a group and not as persons.',
    },
    after: {
      self: 'The questions are about your own habits at work in the last 4 weeks.',
      superior:
        'The questions are about your staff who attended the training, as a group and not as persons.',
      peer: 'The questions are about your colleagues who attended the training, as a group and not as persons.',
      subordinate:
        'The questions are about your superiors who attended the training, as a group and not as persons.',
      officers: 'The questions are about the staff of this unit, as a group and not as persons.',
    },
  },
  why: {
    before:
      'The training “{training}” begins on {trainedOn}. Your answers now are the starting point from which changes can be seen.',
    month1:
      'A month has passed since the training “{training}”. We ask what has begun to change since then, and what has not.',
    month3:
      'Three months have passed since the training “{training}”. We ask what has changed since then, and what has not.',
    month6:
      'Six months have passed since the training “{training}”. We ask which changes have lasted since then, and which have not come.',
    later:
      '{month} months have passed since the training “{training}”. We ask what has changed since then, and what has not.',
  },
  whyShort: {
    before: 'The training “{training}” begins on {trainedOn}; your answers are the starting point.',
    month1: 'A month since the training “{training}”: what has begun to change, and what has not?',
    month3: 'Three months since the training “{training}”: what has changed, and what has not?',
    month6: 'Six months since the training “{training}”: which changes have lasted, and which not?',
    later: '{month} months since the training “{training}”: what has changed, and what has not?',
  },
  whySlip: {
    before: 'The training begins on {trainedOn}; your answers are the starting point.',
    after: 'What has changed since the training, {month} month(s) ago?',
  },
  protection:
    'Your answers are kept without a name and shown in combined figures only, where at least {k} people answered. This protection has limits, and all of them are written at {privacy}',
  protectionShort:
    'Answers are kept without a name and shown in combined figures only, from {k} people on. The limits: {privacy}',
  use: 'Results stay outside e-Kinerja (the appraisal system) and must not be used to appraise a person.',
  choice: 'You may choose not to take part, and need not say why.',
  mail: {
    greeting: 'Dear colleague,',
    subject: 'Invitation to a survey without names from {unit}, until {closes}',
    invites: '{unit} invites you as one of the {group} to answer a survey without names.',
    length: 'It takes you about {minutes} minutes. The survey is open from {opens} to {closes}.',
    own: 'This link is for you alone. Open it on your own phone and network:',
    words:
      'Six words to compare with a colleague’s invitation: {words}. If the words on the survey page differ, do not answer, and tell the organizer.',
    ask: 'If you have questions, ask the organizer at {unit} or reply to this e-mail.',
  },
  whatsapp: {
    invites:
      'Dear colleague, {unit} invites you as one of the {group} to answer a survey without names.',
    own: 'About {minutes} minutes, from {opens} to {closes}. This link is for you alone:',
    words: 'Six words to compare: {words}',
    ask: 'If you have questions, reply to this message. You may choose not to take part.',
  },
  replacement: {
    subject: 'New invitation to the survey without names from {unit}',
    opening:
      'This invitation replaces an earlier one: use the link below, not the old one. If you have answered already, ignore this message; your answers count.',
  },
  reminder: {
    subject: 'Reminder of the survey without names from {unit}, until {closes}',
    greeting: 'Dear colleague,',
    changed: 'After the last survey, {unit} noted this change: “{note}”',
    promised: 'After the last survey, {unit} committed to this until {until}: “{note}”',
    open: 'The survey without names at {unit} is open until {closes} and takes you about {minutes} minutes.',
    link: 'Your link is the one of your last invitation:',
    everybodyShort:
      'This message goes to everybody invited, since nobody is shown who has answered. If you have answered or do not take part, ignore it.',
    noLink: 'Your link is in your invitation.',
    everybody:
      'This reminder goes to everybody invited, since nobody is shown who has answered. If you have answered or choose not to take part, ignore this message.',
  },
  slip: {
    heading: 'Invitation to a survey without names',
    lead: 'For {group} at {unit}. About {minutes} minutes, until {closes}.',
    typed: 'Scan the QR code, or open {address} and type:',
    compare: 'Six words to compare:',
    limits: 'Your answers are kept without a name. This protection has limits: {privacy}',
  },
};
