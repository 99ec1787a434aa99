// How waves are closed, counted, published and discarded, and what became of them.
export const closing = {
  notOpened: 'Wave "{wave}" has not opened yet.',
  notEnded:
    'Wave "{wave}" takes answers until {closesOn} and is counted after that day. Nothing was changed. To close it now: npm run close -- {wave} --early',
  changedMeanwhile: 'Wave "{wave}" was changed by another run meanwhile. Run it again.',
  withTrustee:
    'Wave "{wave}" is closed. One half of its key is with the trustee, who counts it at /hitung/.',
  otherSecret: 'APP_SECRET is not the one that this wave was opened with. Nothing was changed.',
  refusedByDatabase:
    'The result of wave "{wave}" is kept, but the database does not take it ({reason}). Nothing was changed.',
  published:
    'Published wave "{wave}": {boxes} ballots counted{faulty}, {cells} cells shown{noisy}.{proof}',
  faulty: ', {count} of them unreadable',
  noisy: ', citizens: {count} items with noise',
  destroyed: ' Destroyed: {ballots} ballots, {keys} keys, {invitations} invitations.',
  left: ' Left: {count}.',
  alreadyPublished:
    'Wave "{wave}" is already published. What follows a publication was repeated; nothing else was changed.',
  alreadyDiscarded:
    'Wave "{wave}" was discarded, and there is nothing to count. What follows that was repeated; nothing else was changed.',
  followed: '{line} {next}',
  joined: '{line}{next}',
  nextPlanned: 'Next: "{wave}", planned from {opensOn}.{slips}',
  nextOpen: 'Next: "{wave}" takes answers until {closesOn}.{slips}',
  nextSlips: ' It needs slips: npm run invite -- {wave} --slips <number>.',
  nextTrustee: 'Next: "{wave}" opens with a new trustee\'s file.',
  nextOpenByHand: 'Next: npm run wave -- open {wave}',
  batchWaits:
    'Batch "{wave}" has fewer answers than may be shown: they wait, and it takes more until {closesOn}.',
  batchTrustee:
    'Batch "{wave}" takes no answers now. One half of its key is with the trustee, who counts it at /hitung/, or lets it take more where too few can be read.',
  batchChanged: 'Batch "{wave}" was changed by another run meanwhile. Run it again.',
  batchNotEnded:
    'Batch "{wave}" takes answers until {closesOn} and is counted after that day. Nothing was changed.',
  nothingDue: 'No batch is due.',
  confirmEarly:
    'Whoever has not answered "{wave}" yet loses the days that remain. Type its code to close it now: ',
  confirmEarlyFlag: 'To close "{wave}" early where nobody can be asked, add --confirm {wave}',
  keysDestroyed: 'The keys of wave "{wave}", which ended before, are destroyed now.',
  discarded: 'Discarded wave "{wave}": nothing is published, and its page says so.{proof}',
  notDiscarded: 'Wave "{wave}" was not discarded ({reason}).',
  secretLost:
    'Its secret is not in the key store ({place}). If that is another place than before, put it back instead: then it can be counted.',
  secretDiffers:
    'APP_SECRET is not the one that it was opened with. If you still have that one, put it back instead: then it can be counted.',
  nothingToDiscard:
    'Wave "{wave}" has no keys and no answers yet: nothing to discard. Cancel it: npm run wave -- cancel {wave}',
  resultKept:
    'Wave "{wave}" has been counted, and its result is kept. Nothing was changed. Publish it: npm run close -- {wave}',
  forced: 'Its key is there, and its page will say that you discarded it all the same.',
  keyThere: 'Its key is in the key store ({place}), so it can be counted: npm run close -- {wave}',
  trusteeThere:
    'The key of the server is there, so it can be counted with the file of the trustee at /hitung/. If that file is lost, add --force',
  discardRefused:
    'Wave "{wave}" was not discarded. {how}\nTo discard it all the same, add --force: its page then says that its key was still there.',
  confirmDiscard:
    '{grounds}\nAll answers of "{wave}" will be deleted uncounted; this cannot be undone. Type its code to discard it: ',
  confirmDiscardFlag:
    '{grounds} To discard "{wave}" where nobody can be asked, add --confirm {wave}',
};
