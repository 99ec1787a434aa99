// Words of the frame around every page of the organizers' desk, in English.
export const frame = {
  name: 'Organizers’ desk',
  description: 'Prepares and runs the survey of one unit, without ever seeing an answer.',
  home: 'Home',
  places: 'Organizers’ desk',
  signOut: 'Sign out on all devices',
  signedIn: 'Signed in as {email}',
  save: 'Save',
  saveAndGoOn: 'Save and go on',
  back: 'Back',
  optional: 'may be empty',
  problems: 'Something needs mending',
  wrongPage: 'Needs mending: {title}',
  changed: {
    heading: 'Somebody else has just saved this part',
    text: '{who} saved it at {when}. What you typed is still below and is not saved. Compare the two, then save what is right.',
    theirs: 'What is saved now',
    mine: 'What you typed',
    none: '(empty)',
  },
  readOnly: 'You can look at this part but not change it.',
  states: {
    done: 'Done',
    you: 'Needs you',
    waiting: 'Waiting',
    later: 'Not yet',
  },
  news: {
    tersimpan: 'The change is saved.',
    keluar: 'You are signed out on all devices.',
    dihapus: 'The draft is deleted.',
    diajukan: 'The programme is submitted to the agency.',
    disetujui: 'The programme is approved. Its first round opens by itself on its day.',
    'disetujui-sebagian':
      'The programme is approved, but some steps after that are not done. Repeat them below.',
    'diundang-surel':
      'The invitation is saved. The person soon gets a mail with the address of the desk.',
    dikembalikan: 'The programme is given back to its organizers.',
    ditarik: 'The submission is taken back. The programme can be changed again.',
    diundang: 'The invitation is saved. That person can sign in with the address.',
    dikeluarkan: 'That person cannot sign in any more.',
  },
};
