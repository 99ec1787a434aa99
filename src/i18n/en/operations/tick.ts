// What the schedule tells: what it did, what failed and stays due, and what somebody should look at.
export const tick = {
  nothing: 'Nothing is due.',
  opened: 'Wave "{wave}" is open.',
  prepared: 'Wave "{wave}" has its keys and opens by itself on {day}.',
  missed: 'Wave "{wave}" was not opened on its days and never will be. Its page says so.',
  closed: '{line}',
  trusteeCounts:
    'Wave "{wave}" takes no answers any more. One half of its key is with the trustee, who counts it at /hitung/.',
  destroyed: 'What was left of the keys of wave "{wave}" is destroyed.',
  purged: 'Purged the pages tagged {tags}.',
  purgeRefused:
    'The CDN did not take the purge of the tags {tags}. It is tried again until it does.',
  noCdn: 'No CDN to purge (NETLIFY_SITE_ID and NETLIFY_API_TOKEN are not set).',
  failed: 'The job {kind} for "{subject}" failed and will be tried again: {cause}',
  problems: 'Failed, and still due:{lines}',
  unreached: 'The count in the background cannot be reached. Check SITE_URL and APP_SECRET.',
  warnings: 'Worth a look:{lines}',
  rosterMissing:
    '{unit}: wave "{subject}" begins on {day}, and its roster is not imported. Without one it does not open.',
  trusteeMissing:
    '{unit}: wave "{subject}" begins on {day}, and the file of its trustee is missing. Open it by hand with that file.',
  notOpened: '{unit}: wave "{subject}" should be open since {day} and is not.',
  waveMissed: '{unit}: wave "{subject}" was never opened; its last day, {day}, is over.',
  closesSoon: '{unit}: wave "{subject}" closes after {day}.',
  tooFewRaters:
    '{unit}: the roster of wave "{subject}" has fewer colleagues than may be shown. Their results will not be seen.',
  slipsMissing: '{unit}: wave "{subject}" needs slips for citizens, and none is printed.',
  trusteeWaits: '{unit}: wave "{subject}" waits for its trustee to count it.',
  resultsUnanswered:
    '{unit}: the results of wave "{subject}" appeared on {day}. The unit has not said what it changes.',
  jobFailing: '{unit}: a job for "{subject}" fails since {day} and is tried again.',
  commentsDeleted: 'The comments of wave {wave} were deleted, as their time was over.',
  codesMissing:
    '{unit}: comments of wave "{subject}" wait since {day} for readers with codes. Where mail is set they are sent by themselves; otherwise run: npm run comments -- codes {subject}',
};
