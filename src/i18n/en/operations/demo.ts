// What the command of the demo data says.
export const demo = {
  inPlace: 'The demo data is in place.',
  none: 'This database has no demo units. Nothing was changed.',
  askRemoval:
    'All demo units will be removed, with their answers and results: {units}. Real units are not touched. Type "remove" to go on: ',
  word: 'remove',
  needsYes:
    'Nothing was changed. This command would remove the demo units: {units}. Add --yes where nobody can be asked.',
  notSaid: 'You typed "{typed}", so nothing was changed.',
  removed: 'Removed {count} demo units, with their answers, results and keys: {units}.',
  comesBack:
    'The embedded database seeds the demo data again at the next "npm start". Set DEMO=0 to stay without it.',
};
