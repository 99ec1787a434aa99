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
    title: 'Meetings go on until month six',
    note: 'An invented scheme, with months after the training as numbers: dots are meetings of 30 minutes, petals are measurements.',
    without: {
      heading: 'Without follow-up',
      captions: ['Notes go into the drawer.', 'After two weeks the steps stop.'],
    },
    meetings: {
      heading: 'With meetings of 30 minutes',
      captions: ['A fixed day and hour.', 'Weekly, then fortnightly, then monthly.'],
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
  'empat-kasus-pendek': {
    title: 'One small behavior for every kind of work',
    note: 'Four invented stories: health center, planning and finance, district office, and school.',
    captions: [
      'Patients repeat how to take it.',
      'Every figure meets its source.',
      'The youngest speaks first.',
      'Ask first, then give advice.',
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
  'integrasi-skp-ekinerja': {
    title: 'An expectation lasts when the performance dialogue reopens it',
    note: 'An invented example: one behavior from the training is written down in six parts, then talked about for fifteen minutes.',
    writing: {
      heading: 'One behavior, six parts',
      captions: [
        'A behavior that can be seen',
        'BerAKHLAK value',
        'Expectation: 9 of 10 tables',
        'Unit indicator: reports returned',
        'Evidence: card and notes',
        'Time for feedback',
      ],
    },
    talking: {
      heading: 'Reopened in the performance dialogue',
      captions: [
        '“When did you use it?”',
        'The superior clears one obstacle.',
        'The new way stays in use.',
      ],
    },
  },
  tantangan: {
    title: 'Every obstacle can be passed by one small step',
    note: 'Six stones on one road. Start with the one that you meet most often; their order is our choice.',
    captions: [
      'Time: set aside 30 fixed minutes.',
      'Resistance: ask what worries them.',
      'Different views: watch one event.',
      'Haste: agree on early signs.',
      'New leader: write a memo.',
      'New policy: the behavior stays.',
    ],
  },
  'memperkuat-perubahan': {
    title: 'A new way becomes culture when nobody carries it alone',
    note: 'A story from an invented unit: one participant starts, and the unit carries on.',
    captions: [
      'One person starts, colleagues watch.',
      'Colleagues try it together.',
      'The pioneer leaves, the steps continue.',
    ],
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
        'Closed: counted, then deleted.',
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
  'membaca-ringkasan': {
    title: 'Where the likely range lies against zero decides',
    note: 'Likely range of the change from before the training to month 6, in index points. The figures are invented.',
    verdicts: [
      ['Up', 'All above zero: 4 to 22.'],
      ['Down', 'All below zero: −16 to −3.'],
      ['Cannot be told yet', 'Crosses zero: −4 to 22.'],
    ],
    axis: 'Dot: the change as computed. Bar: its likely range.',
  },
  'untuk-warga': {
    title: 'The survey cannot reply, but the complaint desk can',
    note: 'Two doors of the same office. Choose by what you need.',
    survey: {
      heading: 'To rate the service: answer the survey.',
      captions: [
        'Your answer goes in without name.',
        'It is counted together with others.',
        'The office mends one thing.',
      ],
    },
    complaint: {
      heading: 'You need a reply: go to the complaint desk.',
      captions: [
        'Tell what happened.',
        'Ask for a receipt and number.',
        'The office replies to you.',
      ],
    },
  },
  metode: {
    title: 'Threshold and bound make one answer hard to guess',
    note: 'One dot is one answer of a colleague; full means “often” or more. The dots are invented.',
    threshold: {
      heading: 'Threshold: enough people answered',
      captions: [
        'Three equal answers: all are known.',
        'So they are not shown.',
        'Ten answers: the count is published.',
      ],
    },
    bound: {
      heading: 'Bound: near the end of the scale',
      captions: [
        'Ten equal answers: all are known.',
        'So it says “more than 7”.',
        'Maybe 8, maybe 9, maybe 10.',
      ],
    },
  },
  'cara-unit-bergabung': {
    title: 'Decide first, and only then ask people',
    note: 'An invented story of two units; the order is our proposal.',
    hasty: {
      heading: 'The link goes out first',
      captions: [
        'A link without an explanation.',
        'Colleagues give safe answers only.',
        'Results come out, nobody responds.',
      ],
    },
    decided: {
      heading: 'Letter and duties come first',
      captions: [
        'The leader writes purpose and limits.',
        'Every duty has its holder.',
        'Results discussed, one thing changed.',
      ],
    },
  },
  'mencoba-dengan-aman': {
    title: 'The first response decides whether people report again',
    note: 'An invented story: one file mixed up, and two ways to respond.',
    blaming: {
      heading: '“Who did that?”',
      captions: [
        'One person is pointed at.',
        'The next mistake is hidden away.',
        'Nobody reports any more.',
      ],
    },
    asking: {
      heading: '“Which step makes this happen so easily?”',
      captions: [
        'The step is examined.',
        'Limits are written and signed.',
        'Work improves, reports go on.',
      ],
    },
  },
  'e-learning': {
    title: 'A module reaches daily work when a task follows',
    note: 'An invented story: two officers finish the same module on the same day.',
    stopped: {
      heading: 'Ends at the certificate',
      captions: [
        'Module done, certificate downloaded.',
        'Seven days without using it.',
        'The lesson stays on the screen.',
      ],
    },
    carried: {
      heading: 'Carried into daily work',
      captions: [
        'Screen closed, three things recalled.',
        'One task within seven days.',
        'A colleague asks, steps go on.',
      ],
    },
  },
  'pemakaian-hasil': {
    title: 'Group figures are for improving how we work',
    note: 'Two ways to use the same figure, with the outcomes that we expect.',
    together: {
      heading: 'Allowed: discussing how the unit works',
      captions: [
        'Group figures are read together.',
        'One step is chosen.',
        'That step is measured again.',
      ],
    },
    single: {
      heading: 'Not allowed: rating a person',
      captions: [
        'A group figure pinned to somebody.',
        'The next round gets safe answers.',
        'The figure teaches nothing any more.',
      ],
    },
  },
  'ringkasan-untuk-penilai': {
    title: 'Recall, count, then answer alone',
    note: 'An invented picture; the limits of protection stand on this page.',
    answering: {
      heading: 'Before sending',
      captions: [
        'Recall the last four weeks.',
        'Out of ten occasions, how many?',
        'Answer alone, on your own device.',
      ],
    },
    sent: {
      heading: 'After sending',
      captions: [
        'A locked sheet waits without name.',
        'Counted together, then deleted.',
        'The unit chooses one step.',
      ],
    },
  },
  'evaluasi-pascapelatihan': {
    title: 'An evaluation is done once something at work changes',
    note: 'An invented scheme: the same training, evaluated in two ways.',
    classroom: {
      heading: 'An evaluation that ends in class',
      captions: [
        'A form asks about satisfaction.',
        'The report goes into a cupboard.',
        'After two weeks the steps stop.',
      ],
    },
    workplace: {
      heading: 'An evaluation that returns to work',
      captions: [
        'Raters are asked before and after.',
        'Good and stuck stories are heard.',
        'One proposal done, steps go on.',
      ],
    },
  },
  'aktualisasi-dan-aksi-perubahan': {
    title: 'A plan lives on when somebody asks again',
    note: 'An invented scheme, with months as numbers: petals are meetings in months 1, 3 and 6.',
    ending: {
      heading: 'Finished at the seminar',
      captions: ['The report is graded, then shelved.', 'After 60 days the steps stop.'],
    },
    going: {
      heading: 'Continued with the mentor',
      captions: ['Three dates are noted together.', 'Asked again, the steps go on.'],
    },
  },
  'mentor-dan-coach': {
    title: 'A question opens the way that an order closes',
    note: 'A story from an invented unit: one obstacle, talked about in two ways.',
    telling: {
      heading: '“Just do it my way.”',
      captions: [
        'The mentor gives the answer.',
        'The form is signed, nothing moves.',
        'After graduation the steps stop.',
      ],
    },
    asking: {
      heading: '“Where is it stuck, and what do I need to arrange?”',
      captions: [
        'The mentor asks, the participant tells.',
        'The mentor clears one obstacle.',
        'The participant walks on.',
      ],
    },
  },
};
