// The words of the pictures in English.
export const pictures = {
  things: { name: 'Your name', answer: 'Answers', figures: 'Figures of groups' },
  states: { opened: 'Survey open', done: 'Survey closed' },
  staff: {
    title: 'The journey of one answer by staff',
    steps: [
      ['Invitation', 'A personal code comes to your address. Here your name is still known.'],
      [
        'Token without name',
        'The code is swapped for a token that is approved unseen. The name ends here.',
      ],
      ['Locked answer sheet', 'Your device locks the answers. All sheets have the same length.'],
      ['Box of answers', 'It is rewritten with every sheet, so no order of arrival is kept.'],
      ['Counted at the close', 'The box is opened once. Only sums of groups come out.'],
      ['Deleted', 'The sheets and their keys are deleted.'],
      ['Published figures', 'Only figures of groups that are large enough are shown.'],
    ],
  },
  citizen: {
    title: 'The journey of one answer by a citizen',
    steps: [
      ['Form', 'You choose your answers. Nobody asks for a name.'],
      ['Locked answer sheet', 'Your device locks the answers. All sheets have the same length.'],
      ['Box of answers', 'Kept without time, address or type of device.'],
      ['Counted at the close', 'The box is opened once. Only sums come out.'],
      ['Deleted', 'The sheets and their key are deleted.'],
      ['Published figures', 'Only where enough citizens have answered.'],
    ],
  },
} as const;
