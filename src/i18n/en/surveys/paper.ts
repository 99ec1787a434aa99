// Every word of what is printed around a survey: the poster for citizens and the large-print paper forms, in English.
export const paper = {
  poster: {
    title: 'Survey poster: {unit}',
    question: 'How was the service that you received here?',
    scan: 'Scan with the camera of your phone, or type:',
    code: 'QR code that leads to {address}',
    until: 'Until {date}. No name. About 1 minute.',
    between: 'From {opens} to {date}. No name. About 1 minute.',
    free: 'You need not take part, and the service does not depend on your answers.',
    limit:
      'The limit: anybody can answer, even more than once, and a network can see when you visit. Use your own phone and connection.',
    complaint:
      'A complaint that needs an answer? Take it to the complaint desk of the unit or to SP4N-LAPOR! (lapor.go.id). A survey without names cannot reply to anybody.',
  },
  print: {
    poster: 'Print this page on upright A4 at 100%. No color is needed.',
    form: 'Print this page on upright A4 at 100%. The letters are large, so it takes several sheets.',
    local:
      'The address {host} exists on this computer only. Before you print, ask the system operator to set the public address of the site (SITE_URL).',
  },
  form: {
    title: 'Paper form: {unit}',
    heading: 'Before you fill this in',
    tick: 'Tick one box for each question.',
    unnamed: 'Do not write a name, a number or a signature on this paper.',
    destroyed: 'Once it is typed in, this paper must be destroyed, but we cannot check that.',
    end: 'That is all. Thank you.',
  },
  citizen: {
    until: 'Hand it in before {date}, so that there is time to type it in.',
    typed:
      'Somebody else types this paper into the survey page. That person reads your answers, and may recognize you or your handwriting. So paper protects you less than your own phone does.',
    device: 'If you can, answer on your own phone: {address}',
    place: 'Where to hand in this paper (the organizer fills this in):',
  },
  staff: {
    group: 'For {group}. No name.',
    who: 'Who asks: {unit}, about “{training}”. The answers of all participants are counted together.',
    noOccasion: 'Choose “Cannot judge” if there was no occasion.',
    until: 'The survey is open until {date}.',
    typed:
      'This paper cannot be sent, because answers of staff are taken from a device only: open {address} and type the code of your invitation.',
    self: 'If you type them in yourself, on your own device, nobody else needs to read this paper.',
    other:
      'If somebody else types them in, that person reads your answers and holds your code. Since you are protected less, choose that person yourself, but not your superior or the organizer.',
    code: 'Do not write a name, a signature or the code of your invitation on this paper.',
    destroyed: 'Once your answers are sent, destroy this paper.',
  },
} as const;
