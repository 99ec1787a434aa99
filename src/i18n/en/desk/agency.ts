// Words of an agency at the organizers' desk, in English: units, decisions, people, trail, data protection.
import { acts } from './agency-acts.ts';
import { dataSheet } from './data-sheet.ts';

export const agency = {
  acts,
  dataSheet,
  title: 'Agency',
  lead: 'What needs attention stands first. Units are sorted by what needs a person, never by the results of their surveys.',
  pages: {
    label: 'Pages of the agency',
    overview: 'Units',
    people: 'People',
    trail: 'Audit trail',
    data: 'Personal data',
  },
  month: { baseline: 'the baseline round', later: 'the round of month {month}' },
  waiting: {
    heading: {
      one: '{count} thing needs attention',
      other: '{count} things need attention',
    },
    nothing: 'Nothing needs attention. Rounds that are planned open and close by themselves.',
    submitted:
      '{unit} submitted “{training}”. Its first round is planned for {day}, and does not open before you approve it.',
    submittedLate:
      '{unit} submitted “{training}”. Its first round should have opened on {day}, so its days need changing, or the programme a decision soon.',
    submittedUndated: '{unit} submitted “{training}”.',
    decide: 'Look through and decide',
    see: 'Open the unit',
    unanswered: {
      one: '{unit}: results of {wave} appeared on {day}, {count}\u00a0day ago. The unit has not written what it will change.',
      other:
        '{unit}: results of {wave} appeared on {day}, {count}\u00a0days ago. The unit has not written what it will change.',
    },
    several: {
      one: '{unit}: results of {wave} were not answered. The oldest appeared on {day}, {count}\u00a0day ago.',
      other:
        '{unit}: results of {wave} were not answered. The oldest appeared on {day}, {count}\u00a0days ago.',
    },
    today:
      '{unit}: results of {wave} appeared today. The unit has not written what it will change.',
    all: 'Show all ({count})',
    warnings: {
      'roster-missing':
        '{unit}: {wave} is planned for {day}, but has no list of raters. Without it the round does not open.',
      'trustee-missing':
        '{unit}: {wave} is planned for {day}, but the part of its trustee is missing.',
      'not-opened': '{unit}: {wave} should have opened on {day}, and has not.',
      missed: '{unit}: {wave} was never opened, and its last day, {day}, is over.',
      'closes-soon': '{unit}: {wave} closes after {day}.',
      'too-few-raters':
        '{unit}: the list of raters of {wave} is shorter than the threshold, so that results about colleagues will not be shown.',
      'slips-missing': '{unit}: {wave} needs code slips for citizens, and none were printed.',
      'trustee-counts': '{unit}: {wave} waits to be counted by the trustee.',
      'results-unanswered': '{unit}: results of {wave} appeared on {day} and were not answered.',
      'codes-missing': '{unit}: comments of {wave} have waited for their readers since {day}.',
      'job-failing': '{unit}: a job of the schedule has failed since {day} and is tried again.',
    },
    wave: 'wave {code}',
  },
  units: {
    heading: 'Units',
    found: { one: '{count} unit', other: '{count} units' },
    none: 'There is no unit yet. Units appear here once an organizer has planned their programme.',
    noneFound: 'No unit fits this search.',
    search: 'Name of a unit or training',
    standing: 'State',
    any: 'All',
    standings: {
      waiting: 'Waiting for a decision',
      submitted: 'Programme submitted',
      running: 'Programme running',
      draft: 'Being planned',
      ended: 'Ended',
    },
    submit: 'Search',
    reset: 'Show all units',
    programme: '{training} · {state}',
    states: {
      draft: 'being planned',
      submitted: 'submitted',
      active: 'running',
      archived: 'ended',
    },
    opens: '{wave} opens on {day}',
    closes: '{wave} closes after {day}',
    noNext: 'There is no next day.',
    waits: { one: '{count} thing waits', other: '{count} things wait' },
    noProgramme: 'No programme yet.',
    decide: 'Look through',
    paging: {
      label: 'Pages',
      place: 'Page {page} of {pages}',
      previous: 'Previous',
      next: 'Next',
    },
  },
  programme: {
    title: 'Approval of a programme',
    lead: '{unit}: {training}',
    submittedBy: 'Submitted by {who} on {when}.',
    own: 'You submitted this programme yourself. You may approve it, and the audit trail records that both are the same person.',
    public: 'What becomes public',
    publicLead:
      'Once approved, the following appears on the page of the unit. Results of the survey follow there after each round has closed.',
    promised: 'What raters are promised',
    promisedLead:
      'Raters read this before they answer. Once the first round has opened, thresholds, target behaviors and the number of participants cannot be changed any more.',
    facts: {
      unit: 'Unit',
      training: 'Training',
      trainedOn: 'First training day',
      participants: 'Participants',
      people: { one: '{count} person', other: '{count} people' },
      targets: 'Target behaviors',
      k: 'Threshold for staff',
      kText: 'Figures appear where at least {k} people answered.',
      kCitizen: 'Threshold for citizens',
      kCitizenText:
        'Figures appear where at least {k} answer sheets can be read, and a small random difference is added to each.',
      entry: 'How citizens answer',
      entries: {
        slip: 'With a code slip from the counter, one slip for one answer.',
        open: 'Open to anybody; results are not compared between rounds.',
      },
      visitors: 'Citizens served on a busy day',
      trustee: 'Trustee outside the unit',
      trusteeYes:
        'Yes. An outsider holds one half of the key and counts the answers after each round has closed.',
      trusteeNo:
        'No. Until results appear, a system operator who prepares for it can open answer sheets.',
      readers: 'Written comments',
      readersYes:
        'Asked for, and read by two people who are named. Only themes that both agree on are published.',
      readersNo: 'Not asked for, since two readers are not named yet.',
    },
    waves: 'Survey rounds',
    groups: 'Groups and time to fill in',
    columns: {
      wave: 'Round',
      days: 'Open',
      group: 'Group',
      invited: 'Invited',
      length: 'Length of the form',
    },
    notInvited: 'not invited',
    minutes: '{questions} questions, about {minutes} minutes',
    preview: 'See the forms and a sample summary',
    previewNote: 'The preview uses invented answers; nothing is sent.',
    noPreview: 'There is no preview, since this programme was not planned at the desk.',
    approve: 'Approve',
    consequence:
      'Once approved, the page of the unit and its schedule are public. The first round opens by itself on {day}, and raters are invited where their list is there. An approval cannot be taken back; a programme that runs can only be stopped by cancelling its rounds.',
    understood: 'I understand that this programme is public from now on.',
    approveButton: 'Approve the programme',
    return: 'Give back',
    returnLead:
      'The programme becomes a draft again, and its organizers read your reason on the page of their draft.',
    reason: 'Reason',
    reasonHint: 'Name what needs to be changed. Do not write names of raters.',
    returnButton: 'Give it back to the organizers',
    problems: {
      unsure: 'Tick the statement before you approve.',
      'no-reason': 'Write the reason, in at most 2,000 characters.',
    },
    stateNow: {
      draft: 'This programme is still being planned, so there is nothing to decide yet.',
      active: 'This programme is approved and public.',
      archived: 'This programme has ended.',
    },
    approvedBy: 'Approved by {who} on {when}.',
    samePerson: 'The same person submitted and approved it.',
    again:
      'Some steps after the approval are not done, for instance the list of raters is not in the first round. They can safely be repeated.',
    againButton: 'Repeat the steps that are not done',
    toUnit: 'Open the unit',
    refusals: {
      daysOver:
        'The last day of these rounds is over: {waves}. Give the programme back to have its days changed.',
      wrongState: 'Somebody else has just decided on this programme. Its state stands below.',
      otherDraft:
        'This unit has another draft, so this programme cannot be given back yet. Its organizers have to submit or delete that draft first.',
      other: 'This step cannot be taken now. Reload this page and look at the state.',
    },
  },
  people: {
    title: 'People',
    lead: 'Only the people of this list can sign in at the desk of your agency. Every invitation and removal stands in the audit trail.',
    listed: 'Who can sign in',
    roles: {
      organiser: 'Organizer',
      reviewer: 'Reader of comments',
      agency_admin: 'Administrator of the agency',
    },
    roleHints: {
      organiser: 'Plans programmes, keeps the list of raters and runs the rounds.',
      reviewer: 'Reads written comments once results have appeared, and proposes themes.',
      agency_admin: 'Approves programmes, invites people and reads the audit trail.',
    },
    everywhere: 'The whole agency',
    since: 'Since {when}, invited by {who}',
    self: 'You',
    remove: 'Remove',
    removeText:
      '{email} cannot sign in as {role} any more once this button is pressed, even if signed in now. The audit trail keeps what was done.',
    removeSelf:
      'You remove yourself as {role}. After that, only another administrator can invite you again.',
    removeButton: 'Remove {email}',
    last: 'The last administrator cannot be removed. Invite another one first.',
    invite: 'Invite somebody',
    email: 'Official e-mail address',
    emailHint: 'A sign-in code is sent to this address each time the person signs in.',
    role: 'Role',
    unit: 'Unit',
    unitHint: 'An administrator is always one of the whole agency.',
    inviteButton: 'Invite',
    byMail: 'The person gets a mail with the address of the desk. It holds no code.',
    byHand:
      'This installation sends no mail of invitation. Tell the person the address of the desk yourself: {link}',
    problems: {
      'no-address': 'Write a whole e-mail address, such as rina@kota-anu.go.id.',
      'no-role': 'Choose one of the roles.',
      'not-for-unit':
        'An administrator is one of the whole agency. Choose “The whole agency”, or another role.',
      'unit-unknown': 'That unit is not part of your agency.',
      known: 'That person is listed with this role and unit already. Nothing has changed.',
      'last-administrator': 'The last administrator cannot be removed. Invite another one first.',
      unknown: 'That person is not listed any more.',
    },
  },
  trail: {
    title: 'Audit trail',
    lead: 'Who did what, newest first. The trail holds no contact of a rater, no code and no answer, and cannot be changed.',
    unit: 'Unit',
    everywhere: 'All units and the agency',
    submit: 'Show',
    count: { one: '{count} act', other: '{count} acts' },
    none: 'No act is recorded yet.',
    ofAgency: 'Agency',
    download: 'Download as CSV',
    downloadNote: 'The file holds the newest {most} acts at most.',
  },
};
