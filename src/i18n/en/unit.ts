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
  read: 'How to read this',
  rules: 'When figures are shown',
  sources: 'Data and proof',
};
