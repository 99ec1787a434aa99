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
  'kesenjangan-diklat-praktik': {
    title: 'After a year an estimated third still apply it',
    note: 'Of every 100 participants, as training professionals in 150 organizations outside Indonesia estimate; not observed (Saks & Belcourt, 2006).',
    captions: ['Right after the training', 'After six months', 'After a year'],
  },
  'faktor-individu': {
    title: 'A plan that names the moment is easier to keep',
    note: 'An invented example; if–then plans helped in 94 tests, although newer research finds that the effect may be smaller.',
    intention: {
      heading: '“I will be more patient.”',
      captions: [
        'An intention that names no moment.',
        'Long queue, the applicant is interrupted.',
        'The intention fades away.',
      ],
    },
    plan: {
      heading: '“If an applicant sits down, then I put down my pen and listen.”',
      captions: [
        'One moment, one step.',
        'Applicant sits down, pen put down.',
        'The step comes back every day.',
      ],
    },
  },
  'lingkungan-kerja': {
    title: 'Clear bounds give room to try',
    note: 'An invented plan; the three layers are our proposal, and what is in them needs checking against the rules of your unit.',
    open: {
      heading: '“Feel free to innovate.”',
      captions: ['Without bounds people dare not walk.'],
    },
    fenced: {
      heading: '“Feel free to try inside this fence.”',
      captions: [
        'Try: words of greeting, checklists.',
        'Ask first: service hours.',
        'Hands off: the law, fees, records.',
      ],
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
  'merancang-diklat-berorientasi-perilaku': {
    title: 'Design a class backward from what citizens see',
    note: 'An invented example: the numbers 1 to 4 are the order of design, the prints the order in which it is lived.',
    captions: [
      'The citizen returns only once.',
      'Staff name all requirements.',
      'Participants practice, fail, and repeat.',
      'The class discusses real cases.',
    ],
  },
  'tindak-lanjut-pascadiklat': {
    title: 'Without regular meetings training fades quickly',
    note: 'An invented scheme, with months after the training as numbers: dots are meetings of 30 minutes, petals are measurements.',
    without: {
      heading: 'Without follow-up',
      captions: ['Notes go into the drawer.', 'After two weeks the steps stop.'],
    },
    meetings: {
      heading: 'With meetings of 30 minutes',
      captions: ['A fixed day and hour.', 'Every week, then every second week.'],
    },
  },
  'studi-kasus-pelayanan-prima': {
    title: 'Month one hardly moved, month six is 14 points up',
    note: 'An invented unit; behavior index (25–100) according to peers before the training and in months 1, 3 and 6, with the lower part of the scale cut off.',
    captions: [
      'Week three: meetings of 30 minutes.',
      'Month two: a trial is allowed.',
      'Month four: others do the same.',
    ],
  },
  'mengukur-perubahan-perilaku': {
    title: 'One behavior, four chairs, four views',
    note: 'Every group of raters sees another side, so their figures are not blended into one score.',
    captions: [
      'Peers see the busy hours.',
      'Superiors see the results.',
      'Subordinates live with being led.',
      'Citizens live with the service.',
    ],
  },
};
