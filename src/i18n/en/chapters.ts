// Words of the further chapters of a unit's summary, in English.
export const chapters = {
  groups: {
    heading: 'According to each group',
    all: '{count} of {total} behaviors up, say all groups asked',
    none: 'No behavior is up yet according to all groups',
    single: 'Where the unit starts, group by group',
    subtitle:
      'Percentage of raters who answered “often” or “almost always”; for citizens, the two best answers. First and latest round shown.',
    caption:
      'Percentage of raters who gave one of the two highest answers, first round → latest round, and the change.',
    silence: 'Without the word “up” or “down”: change cannot be told yet.',
    open: 'See {count} behaviors according to each group',
    first: 'first round',
    last: 'latest round',
  },
  transfer: {
    heading: 'Application and spread',
    unknown: 'Application and spread of what was learned',
    subtitle:
      'Percentage of raters who answered “often” or “almost always”. These items are not part of the behavior index, because nobody could be asked before the training.',
    caption:
      'Application and spread of what was learned, first round → latest round, and the change.',
  },
  answers: {
    heading: 'All answers',
    title: 'How {groups} answered, {month}',
    subtitle:
      'Percentage of each answer, from the lowest to the highest. Those without an answer are outside of the 100%.',
    subtitleNoisy:
      'Estimated percentage of each answer, from the lowest to the highest. The figures carry a random difference and are rounded.',
    caption: 'Answers of {groups}, percent of the raters who answered',
    order: ['Answer 1', 'Answer 2', 'Answer 3', 'Answer 4'],
    answer: '{step}: {value}',
    unable: { staff: 'Cannot judge', citizen: 'Not answered or did not apply' },
    outside: {
      staff: '{raters}; {count} could not judge',
      citizen: '{raters}; {count} not answered or “{answer}”',
      skipped: '{raters}; {count} not answered',
    },
    raters: 'n',
    part: '{step} {value}',
  },
  self: {
    heading: 'Own view and others’ view',
    similar: 'Participants and {groups} see much the same',
    higher: 'Participants rate themselves higher than {groups} do',
    lower: 'Participants rate themselves lower than {groups} do',
    unclear: 'Gap between participants and {groups} cannot be told yet',
    subtitle:
      'Means of the five items that all staff groups are asked, scale 25–100, {month}. Gaps below 6.25 index points count as similar. A gap is nobody’s fault.',
    caption: 'Own view and that of {groups} on the same items, scale 25–100',
    own: 'Participants (own view)',
    points: '{points} points',
    gap: 'Gap (index points)',
    views: {
      similar: 'similar',
      'own-higher': 'own view higher',
      'own-lower': 'own view lower',
      unclear: 'uncertain',
    },
    line: 'Compared with {groups}: {view}, a gap of {points} index points.',
    lineBounds: 'Compared with {groups}: {view}.',
  },
  thenNow: {
    heading: 'Then and now',
    title: '{count} of {total} behaviors seen more often than before',
    none: 'Difference between then and now cannot be told yet',
    subtitle:
      '{month}, {groups} were asked twice: how it is now, and how it was before the training.',
    caption: 'Raters who see the behavior more often or less often than before the training',
    states: { more: 'more often', less: 'less often', uncertain: 'uncertain' },
    line: '{label}: {more} of {n} see it more often, {less} less often; {state}.',
    test: '“More often” and “less often” are written only where the sign test shows that a difference this large is unlikely (less than 1 in 20) to come from chance alone.',
  },
  climate: {
    heading: 'What helps and what hinders',
    obstacle: 'Main obstacle: {factor}',
    unclear: 'The main obstacle cannot be told yet',
    subtitle:
      'Percentage of participants who answered “true” or “very true” on each factor. Lighter parts: 95% likely range.',
    caption: 'Answers “true” on each factor, as participants see it, with its 95% likely range',
    columns: { factor: 'Factor', interval: 'Likely range (%)', n: 'n' },
    rule: 'A factor is called the main obstacle only if its percentage is the lowest and its whole likely range lies below 60% (dashed line).',
    row: '{factor}: {value}',
  },
  companions: {
    heading: 'Other figures and events of the unit',
    title: '{measure}: from {from} to {to}',
    single: '{measure}: {from}',
    subtitle:
      'Recorded by the unit itself, not by the survey. Small numbers below: changes that are done, numbered as in the list that follows.',
    caption: 'Figures of the unit by month after the training',
    month: 'Month',
    caution: 'Figures that move together need not be related.',
  },
  response: {
    heading: 'How many answered',
    rule: 'When numbers appear',
    caption:
      'Raters counted / invited, by month after the training (0: before it). Citizens come by themselves, without invitation.',
  },
  steps: {
    heading: 'Next steps',
    lead: 'Chosen by a fixed rule: the two factors with the lowest percentage, then behaviors that are not up yet.',
    factor: 'for {factor}',
    items: 'for “{label}”',
    more: 'for “{label}” and {count} more that are not up yet',
    everybody: 'for every unit',
    tool: 'worksheet',
  },
  links: {
    method: 'How it is computed',
    reading: 'How to read a summary',
    proof: 'Proof of the count of each staff round',
    paper: 'Full tables, data files and the proof of the count are at {url}',
  },
} as const;
