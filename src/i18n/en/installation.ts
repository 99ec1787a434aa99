// What pages say of whoever runs this installation, from its settings, and where nothing is set.
export const installation = {
  heading: 'Who runs this site?',
  lead: 'Many institutions can install this program. What stands below is about this installation only and is filled in by whoever operates it.',
  facts: {
    operator: 'System operator',
    contact: 'Contact',
    controller: 'Controller of personal data',
    hosting: 'Where the server stands',
  },
  unset: 'Not filled in by the operator yet.',
  incomplete:
    'This is not complete yet. Until it is, treat this site as a place for trying things out, and ask who is responsible before you answer a real survey.',
  privacy: {
    heading: 'Who is responsible for your data?',
    lead: 'The institution that installed this program is responsible, so its name comes from what it has filled in.',
    basis: 'Basis',
    basisText:
      'Taking part is voluntary, and answers are turned into combined figures of the unit only. The legal basis for handling the list of invited staff is set by the controller, so you can ask the controller for it.',
    rights: 'Your rights',
    rightsText:
      'You may decline, skip questions, and ask the controller about your invitation data. Answers that were sent cannot be shown or deleted one by one, because the program stores nothing that connects them with you.',
    retention: 'How long data are kept',
    retentionText:
      'Answer sheets, keys and the list of invitations are deleted when results are published. Written comments are kept longer, up to the limit named above. Combined figures stay public.',
    more: 'About this installation',
  },
  barriers: {
    heading: 'How do you report a barrier?',
    toContact:
      'Report technical problems and barriers on this site to the contact of its operator:',
    withoutContact:
      'Technical problems and barriers on this site should go to its operator, but no contact has been filled in yet. For now, tell the organizer who gave you the link to the survey.',
    how: 'Say which page you opened, what you wanted to do, and which aid you use. There is no need to include your invitation code or your answers.',
    otherWay:
      'If you cannot fill in a survey, the organizer should offer another way, such as reading the questions aloud while you answer on your own device.',
  },
} as const;
