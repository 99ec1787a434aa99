// The words of the pictures in English.
export const pictures = {
  things: { name: 'Your name', answer: 'Answers', figures: 'Figures of groups' },
  timeline: {
    title: 'Six months, to scale',
    description:
      'A timeline from two weeks before the training to month six. Four measurements: two weeks before, then in months one, three and six. Meetings are close together at first: every week until week five, then every two weeks until month three. Participants use the new way from the first week on; colleagues join in from month four.',
    training: 'Training',
    months: 'Month',
    lanes: {
      measure: 'Measure: four times',
      meet: 'Meet: often at first, then less',
      use: 'Participants use the new way',
      join: 'Colleagues join in month 4',
    },
  },
  route: {
    title: 'Seven steps in six months',
    steps: [
      ['Two weeks before', 'Agree on one behavior and measure the starting point.'],
      ['Training (diklat)', 'Practice with cases from your own unit and leave with a plan.'],
      ['First week', 'Talk 10 minutes with your superior, then try for the first time.'],
      ['Month 1', 'Meet 30 minutes every week. Measure again for the first time.'],
      ['Month 3', 'Meet every two weeks. Measure, then use it in the performance dialogue.'],
      ['Months 4 and 5', 'Other colleagues take up what works.'],
      ['Month 6', 'Measure, publish, and write what the unit changed.'],
    ],
  },
  wave: {
    title: 'The journey of one wave',
    steps: [
      ['Planned', 'Dates, rater groups and the display threshold are set.'],
      ['Opened', 'The threshold is locked. Raters answer without a name.'],
      ['Closed', 'No more answers come in.'],
      ['Counted', 'The ballot box is opened once, added up, and destroyed.'],
      ['Published', 'Only figures of groups that are large enough are shown.'],
      ['Acted upon', 'The unit talks about the results and writes what it will change.'],
      ['The next wave', 'Can the change be seen? Measure again.'],
    ],
  },
  staff: {
    title: 'The journey of one answer by staff',
    steps: [
      ['Invitation', 'A personal code comes to your address. Here your name is still known.'],
      ['Blind ticket', 'The code is swapped for a ticket stamped unseen. The name ends here.'],
      ['Sealed ballot', 'Your phone seals the answers. All ballots have the same length.'],
      ['Ballot box', 'It is rearranged with every ballot: the order tells nothing.'],
      ['Counted at the close', 'The box is opened once. Only sums of groups come out.'],
      ['Destroyed', 'The ballots and their keys are deleted.'],
      ['Published figures', 'Only figures of groups that are large enough are shown.'],
    ],
  },
  citizen: {
    title: 'The journey of one answer by a citizen',
    steps: [
      ['Form', 'You choose your answers. Nobody asks for a name.'],
      ['Sealed', 'Your phone seals the answers. All ballots have the same length.'],
      ['Ballot box', 'Kept without time, address or type of phone.'],
      ['Counted at the close', 'The box is opened once. Only sums come out.'],
      ['Destroyed', 'The ballots and their key are deleted.'],
      ['Published figures', 'Only where enough citizens have answered.'],
    ],
  },
  keys: {
    title: 'Four keys',
    center: 'Everyday behavior',
    corners: [
      ['Contextual design', 'practice with real cases'],
      ['Supportive leader', 'gives tasks and an example'],
      ['Favorable environment', 'trying together is allowed'],
      ['Consistent follow-up', 'meetings until month six'],
    ],
  },
} as const;
