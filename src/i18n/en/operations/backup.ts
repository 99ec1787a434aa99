// What the commands of backup and restore say.
export const backup = {
  written: 'Backup written to {folder}: {rows} rows, as of {time}. The answers in it stay sealed.',
  withoutKeys:
    'The keys of waves are not in it, on purpose. Keep APP_SECRET apart from this backup. If KEYS_DIR is lost, the waves that run cannot be counted.',
  keysWritten:
    'WARNING: the keys of waves were copied to {folder}. Whoever holds that folder and {data} can open all answers of the waves that run, for ever. Keep the two in different places, with different people. Delete the folder of keys as soon as its waves are closed.',
  secretApart:
    'APP_SECRET was set from outside, so it was not copied. Keep it yourself in a third place.',
  taken:
    '{folder} holds something already. Choose a new folder, for example with the date of today.',
  nested:
    '{path} lies within {inside}. Data, keys and their backups must lie apart. Choose another folder.',
  supabase:
    'A Supabase project has backups of its own. Use those of its dashboard, or pg_dump, as docs/operations.md says.',
  missing:
    'There is no whole backup in {folder}: the file {name} is missing. A folder that ends in .part is a backup that was cut off.',
  unreadable: 'The file {name} in {folder} belongs to no backup of this kind. Nothing was changed.',
  damaged:
    'The file {name} in {folder} was changed or is damaged. Nothing was changed here; use another backup.',
  otherVersion:
    'This backup was made with migration {theirs}, and this program has {ours}. Restore it with the same version of the program, then update. Nothing was changed.',
  notEmpty:
    'The database holds something already. Nothing was changed. Add --replace if that may be replaced.',
  serverSilent:
    'The server that uses {folder} does not answer the request for a backup. Stop it and run this command again.',
  serverFailed:
    'The server that uses {folder} could not write the backup. Look for space on the disk and run this again.',
  serverEnded:
    'The server that uses {folder} ended before the backup was written. Run this command again.',
  askReplace:
    'All that the database holds will be replaced by the backup of {time}. Type "replace" to go on: ',
  wordReplace: 'replace',
  needsYes: 'Nothing was changed. Add --yes to --replace where nobody can be asked.',
  notSaid: 'You typed "{typed}", so nothing was changed.',
  restored: 'The database is as it was at {time}.',
  missingSince:
    'All that came after {time} is MISSING: answers, invitations, closings, and new units.',
  carryOn:
    'They carry on, without the answers after {time}: {waves}. Devices of raters take those for arrived, and codes that were used since can be used once more. Tell the raters that time and ask them to answer again, or discard the wave.',
  toBeClosed: 'Closed and not published: {waves}. Run: npm run close -- <wave>',
  drawn:
    'Their result was drawn before the restore and is still kept: {waves}. Close the wave; that result is published, and nothing is counted again.',
  keyless:
    'Their secret is not in {keys}: {waves}. If KEYS_DIR is only another folder, put that right first. If not, the wave was closed after the backup and cannot be counted again. What is left: npm run wave -- discard <wave>',
  otherSecret:
    'APP_SECRET is not the one that these waves were prepared with: {waves}. Put the old APP_SECRET back, or the file secrets.json in DATA_DIR. Without it they cannot be counted.',
  unknown:
    'In {keys} and not in the backup, since they were registered after it: {waves}. Register the unit again with other codes of waves.',
  endedKeys:
    'Their keys are in the backup and stayed out, since the wave has ended: {waves}. Delete that backup of keys.',
  allWell: 'No wave is running in this backup.',
};
