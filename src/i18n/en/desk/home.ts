// Words of the first page of the organizers' desk, in English.
export const home = {
  title: 'Home',
  hello: 'What needs you today?',
  nothing: 'Nothing needs you today. Planned rounds open and close by themselves on their days.',
  needsYou: 'Needs you',
  count: { one: '{count} thing', other: '{count} things' },
  programmes: 'Programmes',
  drafts: 'Drafts',
  units: 'Units',
  start: 'Draft a new programme',
  none: 'There is no programme yet. Begin by drafting one; nothing of it is public before it is approved.',
  started: 'Started on {when} by {who}',
  allOver: 'all rounds are over',
  unnamed: 'Programme without a name',
  agencies: 'Agencies that you administer',
  comments: 'Comments that you may read',
  commentsOf: '{unit}, {wave}',
  states: {
    writing: 'Being written',
    draft: 'Being written',
    submitted: 'Waiting for approval by the agency',
    active: 'Running',
    archived: 'Archived',
  },
  due: { today: 'today', tomorrow: 'tomorrow', left: '{n} days left', over: '{n} days over' },
  needs: {
    'roster-missing': {
      text: 'the {wave} at {unit} has no roster of raters yet. Without one it does not open on {day}.',
      act: 'Fill in the roster',
    },
    'trustee-missing': {
      text: 'the {wave} at {unit} has no file of its trustee yet. Without that file it does not open on {day}.',
      act: 'Hand in the trustee’s file',
    },
    'not-opened': {
      text: 'the {wave} at {unit} should have been open since {day} and is not. Each day that passes leaves less time to answer.',
      act: 'Look at the round',
    },
    missed: {
      text: 'the {wave} at {unit} was not opened on its days, which ended on {day}. It will not open any more, and its page says so to everybody.',
      act: 'Cancel the round',
    },
    'closes-soon': {
      text: 'the {wave} at {unit} closes after {day}. Groups with too few answers by then are not shown on their own.',
      act: 'See how answers stand',
    },
    'too-few-raters': {
      text: 'the {wave} at {unit} has fewer raters than may be shown. If that stays so, results by colleagues, superiors and subordinates are not visible.',
      act: 'See the roster',
    },
    'slips-missing': {
      text: 'the {wave} at {unit} uses slips for citizens, and none are printed. Without slips no citizen can answer.',
      act: 'Print slips',
    },
    'trustee-counts': {
      text: 'the {wave} at {unit} has been waiting for its trustee’s count since {day}. Its results appear after that.',
      act: 'See the round',
    },
    'results-unanswered': {
      text: 'The results of the {wave} at {unit} appeared on {day} and have had no response for more than 30 days. The unit’s page says so to everybody.',
      act: 'Write a commitment',
    },
    'results-waiting': {
      text: 'The results of the {wave} at {unit} have had no response yet. After {day} the unit’s page tells everybody that there is no commitment.',
      act: 'Write a commitment',
    },
    'codes-missing': {
      text: 'Comments of the {wave} at {unit} cannot be read, because their readers have no codes yet. Comments are deleted 180 days after the results.',
      act: 'See the results',
    },
    'job-failing': {
      text: 'Automatic work for the {wave} at {unit} has not succeeded since {day}. It is tried again by itself; if that is still so tomorrow, call the system operator.',
      act: 'See the unit',
    },
    'invitations-unsent': {
      text: 'The roster of the {wave} at {unit} is there, but its invitations have not been mailed yet. Without an invitation nobody can answer.',
      act: 'Send the invitations',
    },
    'mail-refused': {
      text: 'Mails of the {wave} did not reach some raters at {unit}. They cannot answer before their addresses are mended.',
      act: 'Mend addresses',
    },
    returned: {
      text: 'The agency gave the draft {name} back: {note}',
      act: 'Mend the draft',
    },
    writing: {
      text: 'The draft {name} is not submitted. Until it is, nothing runs and nothing is public.',
      act: 'Go on with the draft',
    },
    submitted: {
      text: 'The programme {name} at {unit} waits for your approval. Without it no round opens.',
      act: 'Look at the programme',
    },
  },
};
