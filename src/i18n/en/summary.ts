// Words of the unit pages and their figures, in English.
export const summary = {
  groups: {
    self: 'participants',
    superior: 'superiors',
    peer: 'peers',
    subordinate: 'subordinates',
    citizen: 'citizens',
  },
  threeGroups: 'three staff groups',
  change: { up: 'Up', down: 'Down', uncertain: 'Cannot be told yet' },
  brief: { up: 'up', down: 'down', uncertain: 'uncertain' },
  absence: {
    withheld: 'not shown',
    'not-collected': 'not yet collected',
    'not-asked': 'not asked',
  },
  ranges: { least: 'at least {low}', most: 'at most {high}', between: '{low} to {high}' },
  month: { baseline: 'before training', later: 'month {month}' },
  credit: '{unit} · Jejak Perilaku. {symbols}.',
  missing: { before: 'before {symbol}', after: 'after {symbol}' },
  finding: {
    up: 'Up in {months} months, say {groups}',
    upBy: 'Up {points} points in {months} months, say {groups}',
    down: 'Down in {months} months, say {groups}',
    downBy: 'Down {points} points in {months} months, say {groups}',
    uncertain: 'Change cannot be told yet from {groups}',
    single: 'One wave so far from {groups}',
    none: 'No figures can be shown yet',
    rows: '{up} of {all} behaviors up, say {groups}',
    rowsDown: '{up} of {all} behaviors up, {down} down, say {groups}',
    rowsUncertain: 'Change by behavior still uncertain from {groups}',
    rowsSingle: 'Where each behavior starts, say {groups}',
  },
  trend: {
    subtitle:
      'Behavior index, 25 to 100, as each group of raters sees it. Pale bars: 95 % interval of what is possible.',
    axis: 'months after training',
    points: '{change}, {points} points',
    slight: '{change} slightly',
    interval: '{value} ({low}–{high}), n {n}',
    caption: 'Behavior index and its 95 % interval (in brackets); n: raters counted',
    columns: { group: 'Group', change: 'Change' },
  },
  behaviors: {
    subtitle:
      'Share of raters who answered “often” or “almost always”, {before} and {after}, according to {groups}.',
    subtitleCitizen:
      'Share of citizens who gave one of the two best answers, {before} and {after}.',
    caption:
      'Share of favorable answers by behavior, according to {groups}; n: raters who answered',
    value: '{value}, n {n}',
    row: '{label}: {before}, then {after}; {change}.',
    columns: { behavior: 'Behavior', change: 'Change (95 % interval)' },
    changed: '{change}, {low} to {high} points',
  },
  figure: {
    key: {
      before: 'before',
      after: 'after',
      decline: 'decline',
      coded: 'between two lines: only the bounds are shown',
    },
    keyAlone:
      'Ring: before. Disc: after. Triangle: after, declined. Between two lines: only the bounds are shown.',
    table: 'See the numbers in a table',
    symbols: '[c] not shown · [x] not yet collected · [z] not asked',
    threshold:
      'Numbers about staff appear only if at least {k} raters answered, and numbers from citizens if at least {kCitizen} did.',
    csv: 'Download CSV',
    image: 'Download picture (SVG)',
  },
  page: {
    title: 'Summary of {unit}',
    description:
      'How behavior at work changed in {unit} after training, as anonymous raters see it. Numbers of the unit only, never of a person.',
    about:
      'This page sums up anonymous ratings of the behavior of those in this unit who attended “{training}”. The numbers describe the unit, not a person.',
    asked: 'The training began on {date} with {participants} participants.',
    read: 'How to read this',
    readLines: [
      'Read each group of raters on its own; the groups are not merged into one score.',
      'The 95 % interval says how far a number may still be off because few people rated.',
      '“Up” and “Down” are written only where the whole interval of the change lies on one side of zero; otherwise “Cannot be told yet”.',
    ],
    trend: 'Over time',
    behaviors: 'Behavior by behavior',
    others: 'According to other groups',
    changes: 'What we changed',
    companions: 'Other figures of the unit',
    companionNote: 'Recorded by the unit itself, not by the survey.',
    calendar: 'Survey waves',
    caveats: 'Keep in mind',
    caveatLines: [
      'This is what raters perceive, not proof that the training is the cause.',
      'There is no comparison group.',
      'Different people may answer each wave.',
      'Seasons of service and staffing change as well.',
    ],
    machine: 'All numbers for your own analysis',
    withheld: 'Not shown for {groups}.',
    directory: 'All units',
    guide: 'The six-month bridge after training',
  },
  stages: {
    planned: {
      title: 'The survey has not opened yet',
      body: 'The first wave opens on {date}. Results appear after it closes, if enough raters answer.',
      undated: 'No wave is scheduled for this unit yet.',
    },
    open: {
      title: 'No results yet',
      body: 'This wave is open until {date}. Results appear after it closes, if enough raters answer.',
    },
    counting: {
      title: 'Answers are being counted',
      body: 'The wave closed on {date}. Results appear here all at once when counting is done.',
    },
    withheld: {
      title: 'Results are not shown',
      body: 'The wave is over, but no number can be shown without revealing somebody’s answer. What was collected stays sealed.',
    },
    single: {
      title: 'Where the unit starts',
      body: 'Only one wave is complete. Change can be read after the next one.',
    },
  },
  waves: {
    caption: 'Dates and state of each wave',
    wave: 'Wave',
    dates: 'Dates',
    state: 'State',
    span: '{from} to {to}',
    states: {
      planned: 'scheduled',
      open: 'open',
      closed: 'being counted',
      published: 'shown',
      none: 'no wave yet',
    },
    answer: 'Answer the citizen survey',
  },
  measures: {
    'complaints-per-1000': 'Complaints per 1,000 services',
    'processing-days': 'Days to complete a service',
  },
  directory: {
    title: 'Units',
    description:
      'Units that measure how behavior changes after training, and the state of their survey waves.',
    lead: 'Find a unit to read its summary. Units stand in order of agency and name, never of results.',
    search: 'Name of unit or agency',
    state: 'State of waves',
    any: 'all',
    submit: 'Search',
    found: '{count} units',
    none: 'No unit matches. Try a shorter word, or choose “all”.',
    published: '{count} waves shown',
  },
  unknown: {
    title: 'There is no such unit',
    body: 'The address may be mistyped, or the unit is not registered yet.',
  },
} as const;
