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
        'Week two: the new way stops.',
      ],
    },
    asking: {
      heading: '“When did you try it today, and where did it get stuck?”',
      captions: [
        'Effort and obstacles are asked for.',
        'Requirements written down at the start.',
        'One obstacle solved, steps go on.',
      ],
    },
  },
};
