// Words of the figure stories of the guides, in English.
import type { Words } from '../shape.ts';

export const stories: Words['stories'] = {
  'makna-perubahan-perilaku': {
    title: 'Behavior is what a camera can record',
    note: 'An invented example: one wish of a leader said in two ways, and put before a camera.',
    trait: {
      heading: '“Be more empathic.”',
      captions: [
        'A trait is asked for.',
        'The camera cannot record it.',
        'Everybody guesses alone.',
      ],
    },
    behavior: {
      heading: '“Name all requirements at the start.”',
      captions: [
        'One behavior is asked for.',
        'Camera and colleagues see it.',
        'It can be counted and repeated.',
      ],
    },
  },
  'posisi-diklat': {
    title: 'Training is one plank of a bridge',
    note: 'An invented picture: the first plank is laid in class, the other three in the office.',
    alone: {
      heading: 'Training alone',
      captions: ['The new way reaches no citizen.'],
    },
    together: {
      heading: 'Training with three partners',
      captions: ['Training', 'Leader', 'Unit culture', 'Work goals'],
    },
  },
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
