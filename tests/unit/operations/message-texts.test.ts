// Every message that an invited colleague may get, in both languages, for each group and each month.
import { describe, expect, test } from 'vitest';
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { staffForm } from '#domain/instrument/staff-questions.ts';
import { STAFF_GROUPS } from '#domain/instrument/terms.ts';
import type { UnitNote, UnitRecord } from '#domain/waves/record.ts';
import { noteSince } from '#operations/inviting/change-note.ts';
import { writeReminderMail } from '#operations/inviting/message-texts.ts';
import { privacyAddress } from '#operations/inviting/invitation.ts';
import { NOTES, sampleTexts, type SampleTexts } from '../../fixtures/mail/sample-texts.ts';

const MONTHS = [0, 1, 3, 6, 12];
/** Characters that a phone shows without folding the message. */
const LONGEST_ON_A_PHONE = 900;
/** What presses, begs or blames. */
const PRESSURE =
  /\b(segera|mohon|maaf|wajib|harus|jangan lupa|invalid|urgent|immediately|as soon as|must answer|please|sorry|required)\b/i;

const COMBINATIONS = (['id', 'en'] as const).flatMap((language) =>
  MONTHS.flatMap((month) =>
    [8, 2].flatMap((participants) =>
      STAFF_GROUPS.map((group) => ({ language, month, participants, group })),
    ),
  ),
);

const textsOf = ({ mails, phone, slip }: SampleTexts) => ({
  mails: Object.entries(mails).map(([name, { text }]): [string, string] => [`mail ${name}`, text]),
  phone: Object.entries(phone).map(([name, text]): [string, string] => [`phone ${name}`, text]),
  slip: [['slip', slip.join('\n')] as [string, string]],
  subjects: Object.entries(mails).map(([name, { subject }]): [string, string] => [
    `subject ${name}`,
    subject,
  ]),
});

/** What is wrong with the texts of one combination, as sentences. */
function faultsOf(sample: SampleTexts): readonly string[] {
  const { context, group, link } = sample;
  const { form, language, siteUrl } = context;
  const { mails, phone, slip, subjects } = textsOf(sample);
  const { month, participants } = form;
  const { minutes } = staffForm(instrumentOfWave(form), { group, month, participants }, language);
  const limits = privacyAddress(siteUrl, language);
  const lines = (text: string) => text.split('\n');
  const faults: (string | false)[] = [
    ...[...mails, ...phone, ...slip, ...subjects].flatMap(([name, text]) => [
      /[{}]|undefined|null|NaN/.test(text) && `${name} has a place left to fill`,
      PRESSURE.test(text) && `${name} presses: ${PRESSURE.exec(text)![0]}`,
    ]),
    ...[...mails, ...phone].flatMap(([name, text]) => [
      !(language === 'id' ? /\bAnda\b/ : /\byou(r)?\b/i).test(text) && `${name} speaks to nobody`,
      !text.includes(limits) && `${name} does not lead to the limits`,
      !new RegExp(`(sekitar|about) ${minutes} (menit|minutes)`, 'i').test(text) &&
        `${name} does not say ${minutes} minutes`,
      !/(Bila ada pertanyaan|If you have questions)/.test(text) &&
        `${name} does not say whom to ask`,
      !/14 (Juni|June) 2027/.test(text) && `${name} does not say the last day`,
    ]),
    ...mails.map(
      ([name, text]) =>
        lines(text).filter((line) => line === link).length !== 1 &&
        `${name} does not show the link alone on its line`,
    ),
    ...phone.map(
      ([name, text]) => text.length > LONGEST_ON_A_PHONE && `${name} has ${text.length} characters`,
    ),
    !lines(sample.phone['invitation']!).includes(link) &&
      'the link does not stand alone on the phone',
    ...subjects.map(([name, text]) => /[\r\n]/.test(text) && `${name} has two lines`),
    ...phone.slice(1).map(([name, text]) => text.includes('#') && `${name} holds a link`),
  ];
  return faults.filter((fault) => fault !== false);
}

test.each(COMBINATIONS)(
  '$language, month $month, $participants participants, $group: whole, short, without pressure',
  ({ language, month, group, participants }) => {
    expect(faultsOf(sampleTexts(language, month, group, participants))).toEqual([]);
  },
);

test('what presses, is cut off or hides its link would be noticed', () => {
  const sample = sampleTexts('id', 0, 'peer');
  const mail = sample.mails['invitation']!;
  const broken = (text: string) =>
    faultsOf({ ...sample, mails: { invitation: { ...mail, text } } });
  expect(broken(mail.text)).toEqual([]);
  expect(broken(`${mail.text} Segera jawab.`)).toHaveLength(1);
  expect(broken(`${mail.text} {unit}`)).toHaveLength(1);
  expect(broken(mail.text.replace(`\n${sample.link}\n`, ` ${sample.link} `))).toHaveLength(1);
  expect(broken(mail.text.replace(/\d+ menit/, '99 menit'))).toHaveLength(1);
  const phone = { invitation: sample.phone['invitation']! + ' '.repeat(900) };
  expect(faultsOf({ ...sample, phone })).toHaveLength(1);
});

describe('what a wave asks and why now', () => {
  test('before the training it lies ahead, after it the question is what changed', () => {
    const [before, after] = [0, 3].map(
      (month) => sampleTexts('id', month, 'peer').mails.invitation!.text,
    );
    expect(before).toContain('dimulai pada 1 Maret 2027');
    expect(before).toContain('akan ikut diklat');
    expect(before).not.toContain('berubah sejak itu');
    expect(after).toContain('Tiga bulan telah lewat');
    expect(after).toContain('yang ikut diklat');
    expect(after).not.toContain('dimulai');
  });

  test('each month and each group is written differently', () => {
    const invitations = MONTHS.flatMap((month) =>
      STAFF_GROUPS.map((group) => sampleTexts('id', month, group).phone.invitation),
    );
    expect(new Set(invitations).size).toBe(MONTHS.length * STAFF_GROUPS.length);
  });

  test('where fewer than three attended, nobody but themselves is asked about participants', () => {
    for (const group of STAFF_GROUPS) {
      const { text } = sampleTexts('id', 3, group, 2).mails.invitation!;
      expect([group, /(pegawai|rekan|atasan) Anda yang ikut diklat/.test(text)]).toEqual([
        group,
        false,
      ]);
    }
  });
});

describe('a reminder', () => {
  test('opens with what the unit changed, shortened where it is long', () => {
    const { mails } = sampleTexts('id', 3, 'peer');
    const openings = NOTES.map((_, place) => mails[`reminder ${place}`]!.text.split('\n\n')[1]!);
    expect(openings[0]).toContain('dibuka sampai');
    expect(openings[1]).toContain('mencatat perubahan ini: “Nomor antrean');
    expect(openings[2]).toContain('berkomitmen sampai 31 Agustus 2027: “Setiap Senin');
    expect(openings[2]).toMatch(/ …”$/);
  });

  const unit = (notes: UnitRecord['notes'], state: 'published' | 'planned') =>
    ({
      notes,
      programmes: [
        {
          waves: [
            { code: 'a-0', month: 0, state, closesOn: '2027-02-28' },
            { code: 'a-1', month: 1, state: 'open', closesOn: '2027-04-14' },
          ],
        },
        { waves: [{ code: 'b-0', month: 0, state: 'published', closesOn: '2027-01-01' }] },
      ],
    }) as unknown as UnitRecord;
  const note = (on: string, text: string, more: Partial<UnitNote> = {}): UnitNote => ({
    ...{ number: 1, on, recordedOn: on, state: 'done', text: { id: text, en: text }, history: [] },
    ...more,
  });

  test('quotes the newest note since the results before, of its own programme', () => {
    const notes = [
      note('2027-02-01', 'old'),
      note('2027-03-05', 'first'),
      note('2027-03-09', 'new'),
    ];
    expect(noteSince(unit(notes, 'published'), 'a-1')?.text.en).toBe('new');
    expect(noteSince(unit(notes.slice(0, 1), 'published'), 'a-1')).toBeNull();
    expect(noteSince(unit(notes, 'planned'), 'a-1')).toBeNull();
    expect(noteSince(unit(notes, 'published'), 'a-0')).toBeNull();
    const dropped = note('2027-03-10', 'dropped', { state: 'dropped' });
    expect(noteSince(unit([...notes, dropped], 'published'), 'a-1')?.text.en).toBe('new');
    const until = '2027-06-01';
    const promised = (state: UnitNote['state']) =>
      noteSince(unit([note('2027-03-09', 'promise', { state, until })], 'published'), 'a-1');
    expect([promised('planned')?.until, promised('done')?.until]).toEqual([until, undefined]);
  });

  test('takes braces in a note for text', () => {
    const braces = note('2027-03-09', 'Loket {unit} {note}');
    const { context, link } = sampleTexts('en', 3, 'peer');
    const { text } = writeReminderMail({ group: 'peer', link }, context, braces);
    expect(text).toContain('noted this change: “Loket {unit} {note}”');
  });
});
