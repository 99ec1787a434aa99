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
        'When you send, the code is exchanged for a token approved unseen. The name ends here.',
      ],
      ['Locked answer sheet', 'Your device locks the answers. All sheets have the same length.'],
      ['Box of answers', 'It is rewritten with every sheet, so no order of arrival is kept.'],
      ['Counted after the close', 'The box is opened. Only figures of groups come out.'],
      ['Deleted', 'Sheets, keys and the list of invitations are deleted.'],
      ['Published figures', 'Only figures of groups that are large enough are shown.'],
    ],
  },
  citizen: {
    title: 'The journey of one answer by a citizen',
    steps: [
      ['Form', 'You choose your answers. Nobody asks for a name.'],
      [
        'Locked answer sheet',
        'Your device locks the answers, or the server where JavaScript is off. All have the same length.',
      ],
      ['Box of answers', 'Kept without time, address or type of device, in the order of arrival.'],
      [
        'Counted after the close',
        'The box is opened. A small random difference is added to every figure.',
      ],
      ['Deleted', 'The sheets and their key are deleted.'],
      ['Published figures', 'Only where enough answers can be read.'],
    ],
  },
} as const;
