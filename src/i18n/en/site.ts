// Words of the frame around every page and of the guides, in English.
export const site = {
  name: 'Jejak Perilaku',
  skip: 'Skip to content',
  demo: 'Sample data: the unit and the figures on this page are invented.',
  navigation: { guides: 'Guides', units: 'Units', otherLanguage: 'Bahasa Indonesia' },
  footer: {
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    complaints: 'A complaint that needs an answer goes to the complaint desk of the unit.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may have a typing mistake, or the page has moved. No answer of yours is lost because of this.',
    home: 'Home',
    guides: 'All guides',
    units: 'All units',
  },
  guides: {
    title: 'Guides',
    promise: 'From the training room to working habits, one small step at a time.',
  },
  guide: {
    gist: 'In short',
    contents: 'In this guide',
    thisWeek: 'Try this week',
    forLeader: 'For leaders',
    forParticipant: 'For participants',
    evidence: 'How we know',
    sources: 'Sources',
    reviewed: 'Last reviewed {date}.',
    roles: {
      participant: 'participants',
      leader: 'leaders',
      organiser: 'organisers',
      citizen: 'citizens',
    },
    audience: 'For {roles}',
    previous: 'Previous: {title}',
    next: 'Next: {title}',
    marks: {
      review: 'review of many studies',
      study: 'one study',
      estimate: 'estimate by experienced people',
      rule: 'rule',
      practice: 'our choice, not yet tested',
    },
  },
} as const;
