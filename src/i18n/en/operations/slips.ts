// What is said when slips for citizens are printed.
export const slips = {
  notACount: '--slips needs a whole number of at least 1, not "{given}".',
  refused: '{reason} Nothing was written.',
  waveUnknown: 'There is no wave "{wave}".',
  waveClosed: 'Wave "{wave}" takes no slips any more.',
  noSlips: 'Wave "{wave}" takes no slips: its plan says "entry": "open", or asks no citizens.',
  tooMany: 'A wave has at most {most} slips, and "{wave}" has {printed} already.',
  rosterFirst:
    'Wave "{wave}" asks colleagues too. Take its roster first (npm run invite -- <roster.csv> --wave {wave}): the key file, whose fingerprint stands on every slip, says how many are invited.',
  written: 'Wrote {count} slips for wave "{wave}", which has {printed} now. Their sheets: {file}',
  handle:
    'Print and cut them, mix them, and let each visitor draw one. Delete that file then: whoever holds a code can use it. The close removes it at the latest.',
};
