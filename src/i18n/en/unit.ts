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
    climate: 'What helps and what holds back',
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
    kept: 'Comments of {wave} are read by two people whom the unit named, and deleted on {date} at the latest.',
    deleted: 'Comments of {wave} were deleted on {date}; {left} left.',
  },
  answered: {
    heading: 'Does the unit answer its results?',
    rule: 'A unit answers by writing down what it changes, at most {days} days after results are published.',
    caption: 'The unit’s answer to each published result',
    columns: { wave: 'Wave', published: 'Published', answer: 'Answer of the unit' },
    states: {
      answered: 'answered on day {day}',
      late: 'answered on day {day}, after its last day',
      waiting: 'not answered yet, {left} days left (until {until})',
      over: 'not answered; its last day, {until}, has passed',
    },
  },
  note: {
    planned: 'Planned, by {date}.',
    done: 'Done on {date}.',
    dropped: 'Dropped: {reason}',
    responsible: 'Seen to by: {office}.',
    item: 'Behavior: {behavior}.',
    evidence: 'Evidence',
    history: { one: '{count} earlier version', other: '{count} earlier versions' },
    version: 'Written on {date}:',
  },
  figures: {
    month: '{period} (month {month})',
    openings:
      'Dashed upright lines: a wave of the survey opens. Month 0: the month of the training.',
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
    opened: 'The survey {wave} opened',
    openedText: 'Open until {date}.',
    published: 'Results {wave} are published',
    publishedText: 'The summary of the unit has its figures.',
    noted: 'The unit wrote down: {text}',
    changed: 'A note was changed: {text}',
    theme: 'Theme from raters’ comments {wave}',
    withdrawn: 'A theme was withdrawn',
    deleted: 'Raters’ comments {wave} were deleted',
    corrected: 'A figure of the unit was corrected',
  },
  read: 'How to read this',
  rules: 'When figures are shown',
  sources: 'Data and proof',
};
