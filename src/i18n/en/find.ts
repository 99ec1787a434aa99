// Words of search, indexes and reference pages, in English.
export const find = {
  search: {
    name: 'Search',
    title: 'Search this site',
    promise: 'One word is enough, such as “complaints”, “threshold” or “SKP”.',
    field: 'Words to look for',
    submit: 'Search',
    noScript:
      'Search needs JavaScript, but this browser does not run it. All pages are listed by topic below.',
    all: 'All pages by topic',
    more: 'Show more results',
    states: {
      loading: 'Searching …',
      found: 'Pages with “{query}”: {count}',
      none: 'No page has “{query}”. Try another or a shorter word, or choose from the list below.',
      failed:
        'Search could not be loaded. Check the connection and press Search again, or choose from the list below.',
    },
  },
  index: {
    roles: 'By your role',
    feed: 'Follow guides and changes by RSS',
  },
  topics: {
    start: 'Start here',
    understand: 'Understanding',
    factors: 'What makes the difference',
    run: 'Doing',
    measure: 'Measuring',
    reference: 'Reference',
  },
  stages: {
    understand: 'What is really meant to change',
    factors: 'Four keys, from oneself to design',
    run: 'Six months after class is over',
    measure: 'Whether the change really happened',
    reference: 'To look up, not to read in order',
  },
  roles: {
    participant: {
      title: 'For training participants',
      promise: 'Choose one behavior, plan for the difficult moments, and bring the result home.',
    },
    leader: {
      title: 'For leaders of a unit',
      promise: 'Give opportunities, set an example, and keep one fixed meeting for six months.',
    },
    organiser: {
      title: 'For training organizers',
      promise: 'Start from the behavior you expect; then design the training and its measurement.',
    },
    citizen: {
      title: 'For citizens',
      promise: 'See whether service has changed, and how your answers are protected.',
    },
    reading: 'Read in this order',
    tools: 'Worksheets for this role',
    units: 'See unit results',
    desk: 'Open the organizers’ desk',
    others: 'Other roles',
  },
  related: 'Related guides',
  items: {
    title: 'Everything we ask',
    promise:
      'Every survey item and every statement about the climate for learning, with the guides that help to change it.',
    draft:
      'This is a trial instrument whose items have not been tested by interviews or tried in the field yet.',
    asked: 'Asked of: {groups}.',
    values: 'BerAKHLAK values: {values}.',
    climate: 'Statements about the climate for learning',
    versions:
      'There are two versions. Each survey round uses one, and the page of a unit names behaviors in the words of that version.',
    other: 'Trial instrument v{version}',
    seen: 'Can be seen by: {groups}.',
    anchor: 'Fixed item.',
    weeks: 'Answered by the number of weeks.',
    inBank: 'In the item bank only, not asked yet.',
    otherAbout:
      'In this version the form of each training consists of five fixed items and the three to seven behaviors that it practices. After the training TER1 and TER4 come on top.',
    climateAbout:
      'Answered by participants to find what stands in the way, and not part of the behavior index.',
    guides: 'Guides:',
  },
  glossary: {
    see: 'See also:',
    guide: 'Read the guide: {title}',
  },
  regulations: {
    rule: 'Rule',
    status: 'Status',
    usedFor: 'What we use it for',
    states: {
      'in-force': 'In force according to several sources',
      replaced: 'Reported as replaced',
      unconfirmed: 'Not established',
    },
    confidence: 'Confidence: {level}',
    levels: { high: 'high', medium: 'medium', low: 'low' },
    checked: 'Checked {date}',
    official: 'Address of the official text:',
    quotedBy: 'Quotation that we saw:',
    unlinked: 'We have found no address of the official text.',
  },
  sources: {
    title: 'Sources',
    promise: 'Everything these guides rest on, where to find it, and how strong it is.',
    note: 'Links lead to the DOI or to a page that we saw. Some works are known to us from their summary or from others who quote them, so open the work itself before you cite it.',
    groups: {
      review: 'Reviews of many studies',
      study: 'Single studies',
      estimate: 'Estimates and views of experienced people',
      rule: 'Rules and explanations of them',
    },
  },
  changes: {
    title: 'Changes',
    promise:
      'What has changed on the site, in its questions and in its method, since the first day.',
    see: 'See the page',
    here: 'Changes to this page',
  },
} as const;
