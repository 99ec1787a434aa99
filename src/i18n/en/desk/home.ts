// Words of the first page of the organizers' desk, in English.
export const home = {
  title: 'Home',
  hello: 'What needs you today?',
  nothing: 'Nothing needs you today. Rounds that are planned open and close by themselves.',
  needsYou: 'Needs you',
  programmes: 'Programmes',
  drafts: 'Drafts',
  units: 'Units',
  start: 'Plan a new programme',
  none: 'There is no programme yet. Begin by planning one; nothing is public before it is approved.',
  started: 'Begun {when} by {who}',
  unnamed: 'Programme without a name',
  agencies: 'Agencies that you oversee',
};
