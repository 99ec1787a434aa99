// Every word of the page on which a trustee makes a key and counts a closed wave.
export const counting = {
  title: 'Counting by a trustee',
  lead: 'For a trustee outside the unit: make a key, and count a round once it is closed.',
  about: {
    heading: 'What a trustee is',
    what: 'A trustee is somebody outside the unit, such as from a university, who keeps one half of the key that opens the answer sheets of one survey round. The server has the other half.',
    why: 'An answer sheet opens with both halves only, so the server alone cannot open it, and neither can you alone.',
    keep: 'All you keep is the private file: where only you can open it, with one copy in another place, until the result is published.',
    lost: 'If the private file is lost, the round cannot be counted, and nobody can open its answers.',
    sent: 'Counting happens on this device; all that is sent are the combined numbers for the public and, where asked for, raters’ comments.',
    limit:
      'The limit: this page comes from the operator’s server. If you want to be surer, run a copy of this program that you have checked. Forms of citizens without JavaScript are locked by the server, which handles their answers for a moment.',
  },
  script:
    'This page needs JavaScript, because the key is made and used on your device. Switch JavaScript on and reload this page.',
  unsupported:
    'This browser cannot make a key. Use a newer browser, and open this page at an https address.',
  make: {
    heading: 'Make a key',
    body: 'Do this once, before the round opens, because one key is for one round.',
    button: 'Make a key',
    again: 'Make another key',
    waveHint:
      'The code becomes part of the file names, so that the keys of two rounds are not mixed up.',
    unsaved:
      'You have not downloaded both files of that key, and it is lost if it is replaced. Press once more to replace it.',
    replace: 'Replace the key that is not downloaded',
    done: 'The key is made. Download both files now; once this page is closed, this key cannot be made again.',
    private: 'Download the private file',
    privateHint: 'Keep it to yourself, and send it to nobody, not even the organizer.',
    privateName: 'private-key-{wave}-keep-it.json',
    public: 'Download the public file',
    publicHint: 'Give it to the organizer; this file opens nothing.',
    publicName: 'public-key-{wave}-for-the-organizer.json',
  },
  count: {
    heading: 'Count',
    body: 'Once the organizer has closed the round, count it here; the server then hands out its half of the key. A second count is stated in the closing note.',
    waits:
      'A survey that asks citizens alone can wait. Where too few answers can be read, this page reports that it waits, and the survey opens again.',
    wave: 'Code of the round',
    waveHint: 'The organizer knows it. Example: dinas-contoh-0',
    wavePattern: 'The code of a round has small letters, digits and hyphens. Check it again.',
    file: 'Private file',
    fileHint: 'This file is read on your device and is not sent.',
    fileMissing: 'Choose the private file that you have kept.',
    button: 'Count',
    progress: 'Answer sheets counted so far',
    busy: 'Fetching the answer sheets …',
    counted: {
      one: '{n} of {count} answer sheet counted.',
      other: '{n} of {count} answer sheets counted.',
    },
    stopped: 'The count has stopped.',
    again: 'Count once more and note it',
  },
  problems: {
    'not-a-file':
      'This is not a key file. Choose the private file that you downloaded when you made the key.',
    'public-file': 'This is the public file. Choose the private one, which you kept.',
    'not-trustee':
      'This round code and this private file do not belong together. Check the code, or choose another file.',
    'wrong-key': 'This private file was made for another round. Choose the other file.',
    'not-closed':
      'This round is not closed yet, and nothing has changed. Ask the organizer to close it, then count again.',
    'already-published':
      'This round is published. If its numbers are not those of your count, tell the organizer and an oversight body.',
    'counted-before':
      'This round was counted before. You may count once more; how often it was counted is stated in the closing note.',
    discarded: 'This round was discarded without a result, so there is nothing left to count.',
    'cannot-wait':
      'This round is closed and can wait no longer. Count it once more, then send its result.',
    'not-a-snapshot':
      'The server refused this result, and nothing is published. Reload this page and count once more.',
    offline:
      'The connection was lost, but nothing else is. Wait until it is back, then press that button again.',
    failed:
      'There is a fault in this page or in the answer of the server, not in your connection. Reload this page and repeat the last step.',
    'terms-differ':
      'The server names other rules than the key file of the round. Send no result, and tell the organizer and an oversight body.',
    tampered:
      'The set of answer sheets is not intact: some are double, missing or exchanged. Send no result, and tell the organizer and an oversight body.',
  },
  result: {
    heading: 'The count, not sent yet',
    sum: 'Counted: {ballots}. Unreadable: {unreadable}.',
    fingerprint: 'The six words of this round: {words}. Compare them with the page of the round.',
    comments: 'Comments that are sent along, shuffled and without group: {n}.',
    withheld: 'Held back, because they are too few: {groups}.',
    noisy:
      'Five numbers for each item: who answered 1, 2, 3, 4, and who left it out. Each carries a random difference, so it can be negative.',
    steps: ['1', '2', '3', '4', 'Left out'],
    nothing: 'No group is large enough to be shown.',
    atom: { one: '{groups}: {count} rater', other: '{groups}: {count} raters' },
    item: 'Behavior',
    n: 'Raters',
    total: 'Sum of values',
    favorable: 'Values 3–4',
    most: 'at most {n}',
    least: 'at least {n}',
    note: 'Each answer has a value from 1 to 4. Near the ends of the scale only a bound is said, so that a person’s answer is hard to guess.',
    button: 'Send this result',
    consequence:
      'Once sent, these numbers are public, while answer sheets, the keys on the server and the list of invitations are deleted. This step cannot be undone.',
    busy: 'Sending …',
  },
  few: {
    heading: 'Not enough answers yet',
    body: '{readable} of {ballots} can be read. A result may appear from {fewest} readable answers on.',
    kept: 'No figure was drawn, nothing was published, and no answer is lost.',
    busy: 'Reporting: it waits …',
    button: 'Report: it waits',
    until:
      'Reported: it waits. This survey takes answers again until {date}. Count it again after that day.',
    file: 'Keep your private file, because the next count needs it.',
  },
  sent: {
    heading: 'The result is published',
    body: 'Thank you, your count is stored.',
    proof: 'Deleted: {ballots}, {keys} and {invitations}. Counted again afterward, left: {left}.',
    file: 'The private file is no longer needed. Delete it together with its copy.',
    wave: 'Open the page of the round',
    unit: 'Open the page of the unit',
  },
} as const;
