// What is kept until when, and what was deleted.
export const retention = {
  unit: '{unit}:{facts}',
  gone: '{wave}, {kind}: deleted on {day}, {left} left',
  kept: '{wave}, {kind}: kept, to be deleted from {day}',
  due: '{wave}, {kind}: due for deletion since {day}',
  contacts: 'contacts of raters, invitations and codes',
  mail: 'mails in the outbox',
  ballots: 'ballots and tickets',
  keys: 'keys',
  comments: 'comments',
  none: 'Nothing is kept, and nothing was deleted.',
  keysLeft:
    'The key store ({place}) still holds something of waves that have ended: {waves}. Delete it: npm run retention -- --run',
  keysUnknown:
    'The key store ({place}) holds waves that this database does not know: {waves}. They are not deleted.',
  mailbox:
    'Development mailbox ({place}): {count} mails, {stale} of them due for deletion. A mail is kept for {days} days at most.',
  jobs: 'Jobs of the schedule that are done are kept for 90 days; the oldest is of {day}.',
  mailRemoved: 'Mails deleted from the development mailbox: {count}.',
  nothing: 'Nothing needs to be deleted now.',
};
