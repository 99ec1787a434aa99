// Words of the figure stories of the guides, in English.
import type { Words } from '../shape.ts';

export const stories: Words['stories'] = {
  'peran-pimpinan': {
    title: 'What a leader asks decides what gets done',
    note: 'A story from an invented counter: the question that the team hears every afternoon, and what it does to the work.',
    counting: {
      heading: '“How many files were finished today?”',
      captions: [
        'The number is asked for.',
        'Files are chased, citizens come back.',
        'The new way stops in week two.',
      ],
    },
    asking: {
      heading: '“When did you try it today, and where did it get stuck?”',
      captions: [
        'Effort and obstacles are asked for.',
        'Requirements are written down at the start.',
        'One obstacle solved, the steps go on.',
      ],
    },
  },
  'mulai-di-sini': {
    title: 'Four keys, kept up for six months',
    note: 'The route that we propose, to scale in time. The upright line is the training; dashed marks are planned.',
    keys: {
      heading: 'Four keys to everyday behavior',
      items: [
        ['Contextual design', 'practice with real cases'],
        ['Supportive leader', 'gives tasks and an example'],
        ['Favorable environment', 'trying together is allowed'],
        ['Consistent follow-up', 'meet regularly, measure again'],
      ],
    },
    months: {
      heading: 'Six months to scale',
      captions: [
        'Measured at first, then measured again.',
        'Meet often, then less and less.',
        'Participants try, colleagues join month 4.',
      ],
    },
  },
  'menjalankan-umpan-balik-360': {
    title: 'A round is finished once one thing has changed',
    note: 'A full mark is over, a half full one is open, a dashed one is planned.',
    round: {
      heading: 'One round of the survey',
      captions: [
        'Planned: aim and dates are written.',
        'Open: all invited, answers locked.',
        'Closed: counted once, then deleted.',
        'Only group figures are published.',
        'Discussed 30 minutes, one step chosen.',
        'One thing changes, then measure again.',
      ],
    },
    rounds: {
      heading: 'Four rounds in six months',
      caption: 'For example: month 1 is open.',
    },
  },
  anonimitas: {
    title: 'Names and answers are kept on two separate desks',
    note: 'The survey of staff, drawn as two desks. The survey of citizens has no desk of invitations.',
    apart: {
      heading: 'Two desks that do not touch',
      captions: [
        'Invitations: this desk knows your name.',
        'You carry a token without name.',
        'Answers: only locked sheets lie here.',
      ],
    },
    limits: {
      heading: 'Where this protection ends',
      captions: [
        'One person holds both desks.',
        'Two colleagues tell each other.',
        'The network notes when you visit.',
      ],
    },
  },
};
