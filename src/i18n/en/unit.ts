// Words of the page of a unit around its figures, in English.
import type { Words } from '../shape.ts';

export const unit: Words['unit'] = {
  limit: {
    one: '{training}, {count} participant. Views of raters, not proof of a cause.',
    other: '{training}, {count} participants. Views of raters, not proof of a cause.',
  },
  commitment: {
    heading: 'What the unit commits to',
    none: 'The unit has not written down a commitment yet.',
    until: 'Commitment until {date}',
  },
  step: 'Next step',
  topics: {
    change: 'What changed',
    behaviors: 'Behavior by behavior',
    views: 'Who sees what',
    climate: 'What helps and what hinders',
    acts: 'What we changed',
    trust: 'How far this can be trusted',
  },
  acts: {
    some: {
      one: 'The unit wrote down {count} thing, on {date}.',
      other: 'The unit wrote down {count} things, the latest on {date}.',
    },
    none: 'The unit has not written down what it changed.',
  },
  written: {
    heading: 'What raters wrote',
    from: '{wave}, from at least {k} comments, agreed on by two readers on {date}',
    withdrawn: 'Withdrawn on {date}: this theme no longer stands.',
    none: '{wave}: no theme yet that both readers agree on.',
    kept: 'Raters’ comments ({wave}) are read by two people whom the unit named, and deleted on {date} at the latest.',
    deleted: 'Raters’ comments ({wave}) were deleted on {date}; {left} left.',
  },
  answered: {
    heading: 'Does the unit respond to its results?',
    rule: 'A unit responds by writing down what it changes, at most {days} days after results are published.',
    line: '{wave}, published on {date}: {answer}.',
    sameDay: 'responded on the day of publication',
    states: {
      answered: 'responded on day {day}',
      late: 'responded on day {day}, after the last day for it',
      waiting: 'no response yet, {left} days left (until {until})',
      over: 'no response; the last day for it, {until}, has passed',
    },
  },
  note: {
    heading: 'What the unit wrote down',
    planned: 'Planned, by {date}.',
    done: 'Done on {date}.',
    dropped: 'Dropped: {reason}',
    responsible: 'Responsible: {office}.',
    item: 'Behavior: {behavior}.',
    evidence: 'Evidence',
    history: { one: '{count} earlier version', other: '{count} earlier versions' },
    version: 'Written on {date}:',
  },
  figures: {
    axis: 'months after the month of the training',
    month: '{period} (month {month})',
    openings:
      'Dashed upright lines: a round of the survey opens. Month 0: the month of the training.',
    corrected: '{measure}, {period}: corrected on {date} from {before} to {after}.',
    source: 'Source: {source}.',
    meaning: {
      'complaints-per-1000':
        'Complaints per 1,000 services: complaints received in a month, divided by the services of that month, times 1,000.',
      'processing-days':
        'Days to complete a service: mean working days from complete papers to the finished service in a month.',
    },
  },
  feed: {
    link: 'Follow this unit (RSS)',
    title: '{unit}: news of the unit',
    description: 'Surveys that opened, results, notes, themes and corrections.',
    opened: 'Survey opened: {wave}',
    openedText: 'Open until {date}.',
    published: 'Results published: {wave}',
    publishedText: 'The summary of the unit has its figures.',
    noted: 'The unit wrote down: {text}',
    changed: 'A note was changed: {text}',
    theme: 'Theme from raters’ comments: {wave}',
    withdrawn: 'A theme was withdrawn',
    deleted: 'Raters’ comments deleted: {wave}',
    corrected: 'A figure of the unit was corrected',
  },
  read: 'How to read this',
  rules: 'When figures are shown',
  sources: 'Data and proof',
};
