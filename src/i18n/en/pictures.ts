// The words of the pictures in English.
export const pictures = {
  route: {
    title: 'The six-month route',
    description:
      'Seven steps from two weeks before the training to month six. Hollow circles are measurements, filled circles are activities.',
    steps: [
      ['Two weeks before', 'Agree on one behavior and measure the starting point.'],
      ['Training (diklat)', 'Practice with cases from your own unit and leave with a plan.'],
      ['First week', 'Talk 10 minutes with your superior, then try for the first time.'],
      ['Month 1', 'Meet 30 minutes every week. Measure for the first time.'],
      ['Month 3', 'Meet every two weeks. Measure, then use it in the performance dialogue.'],
      ['Months 4 and 5', 'Other colleagues take up what works.'],
      ['Month 6', 'Measure, publish, and write what the unit changed.'],
    ],
  },
  wave: {
    title: 'The journey of one wave',
    description: 'Six steps of one survey wave, from the plan to what the unit does.',
    steps: [
      ['Planned', 'Dates, rater groups and the display threshold are set.'],
      ['Opened', 'The threshold is locked. Raters answer without a name.'],
      ['Closed', 'No more answers come in.'],
      ['Counted', 'The ballot box is opened once and added up by group.'],
      ['Published', 'Only numbers of groups that are large enough are shown.'],
      ['Acted upon', 'The unit writes what it will change.'],
    ],
  },
  answer: {
    title: 'The journey of one answer',
    description:
      'Five steps of one answer, from the phone to its destruction. The cross marks what is destroyed.',
    steps: [
      [
        'On your phone',
        'The answer is locked in a digital envelope. All envelopes have the same length.',
      ],
      ['On its way', 'Only the closed envelope travels, without your name.'],
      ['In the ballot box', 'The envelope is kept without time, address or type of phone.'],
      ['When counted', 'The envelope is opened once. Only sums of groups come out.'],
      ['After publication', 'The envelopes and their key are destroyed.'],
    ],
  },
  keys: {
    title: 'Four keys',
    description:
      'Four keys around everyday behavior: contextual design, a supportive leader, a favorable environment and consistent follow-up.',
    center: 'Everyday behavior',
    corners: [
      'Contextual design',
      'Supportive leader',
      'Favorable environment',
      'Consistent follow-up',
    ],
  },
} as const;
