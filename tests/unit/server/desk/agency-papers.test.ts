// The papers of an agency: the trail in words and as a guarded file, and data-protection material that claims no more than is known.
import { expect, test } from 'vitest';
import type { AgencyAct, AgencyOverview } from '#data/desk-agency.ts';
import type { Person } from '#data/person.ts';
import { KEPT_DAYS } from '#domain/ballots/kept-comments.ts';
import { wordsIn } from '#i18n/words.ts';
import { describeAct, writeTrail } from '#server/desk/agency/audit.ts';
import {
  listActivities,
  listLimits,
  writeAssessment,
  writeRecords,
} from '#server/desk/agency/data-sheet.ts';
import { filesLike, read } from '../../../fixtures/tree.ts';

const LANGUAGES = ['id', 'en'] as const;

const act = (given: Partial<AgencyAct>): AgencyAct => ({
  ...{ at: '2027-03-01T09:05', zone: 'Asia/Makassar', actor: 'rina@kota.example', act: 'submit' },
  ...{ subject: 'dinas-uji', before: null, after: { programme: 1, state: 'submitted' } },
  unit: { slug: 'dinas-uji', name: { id: 'Dinas Uji', en: 'Uji Office' } },
  ...given,
});

test('an act is told in words, with the hour where the unit works and what it changed', () => {
  const said = describeAct(act({ before: { programme: 1, state: 'draft' } }), 'id');
  expect(said.when).toBe('1 Maret 2027, 09.05 WITA');
  expect(said.said).toBe('mengajukan program 1');
  expect(said.changes).toContain('keadaan: rancangan → diajukan');
  const days = { days: { opensOn: '2027-03-01', closesOn: '2027-03-14' } };
  const [change] = describeAct(act({ act: 'correct', before: days, after: days }), 'en').changes;
  expect(change).toBe('days: opens 1 March 2027, last day 14 March 2027');
});

test('every act that the database records has words in both languages', () => {
  const sources = filesLike(/^supabase\/migrations\/.*\.sql$/)
    .map(read)
    .join('\n');
  const recorded = [
    ...sources.matchAll(/record_act\(\s*[\w.]+,\s*'([a-z-]+)'/g),
    ...sources.matchAll(/record_act\([^;]*?case[^;]*?end,/g),
    ...sources.matchAll(/values \([^;]*?'(take-(?:in|out))'/g),
  ].flatMap(([whole, name]) =>
    name ? [name] : [...whole.matchAll(/(?:then|else)\s+'([a-z-]+)'/g)].map(([, one]) => one!),
  );
  expect(new Set(recorded).size).toBeGreaterThan(25);
  for (const language of LANGUAGES)
    expect(recorded.filter((name) => !(name in wordsIn(language).desk.agency.acts.did))).toEqual(
      [],
    );
  expect(describeAct(act({ act: 'fly' }), 'id').said).toBe('fly');
});

test('the file of the trail runs nothing in a spreadsheet, which an unguarded one would', async () => {
  const acts = [
    act({ actor: '=cmd|calc', after: { text: '@SUM(A1)' } }),
    act({ subject: '+1;2"' }),
  ];
  const person = { call: async () => ({ total: 2, acts }) } as unknown as Person;
  const file = await writeTrail(person, 'kota-uji', null, 'id');
  const isFormula = (text: string) => /(^|;|\n)"?[=+\-@]/.test(text.replace('\ufeff', ''));
  expect(isFormula(file)).toBe(false);
  expect(isFormula(acts.map(({ actor, subject }) => `${actor};${subject}`).join('\n'))).toBe(true);
  expect(file).toContain(`'+1;2""`);
});

const agency: AgencyOverview = {
  slug: 'kota-uji',
  name: { id: 'Kota | Uji <b>', en: 'Uji City' },
  units: [
    {
      ...{ slug: 'dinas-uji', name: { id: 'Dinas Uji', en: 'Uji Office' }, today: '2027-03-01' },
      ...{ unanswered: [], warnings: [] },
      programmes: [
        {
          ...{ number: 1, state: 'active' as const, training: { id: 'Diklat', en: 'Training' } },
          ...{ trainedOn: '2027-03-01', k: 8, kCitizen: 30, hasReviewers: true },
          ...{ asksCitizens: true, waves: [] },
        },
      ],
    },
  ],
};
const unset = { operator: null, contact: null, controller: null, hosting: null };
const known = { ...unset, controller: 'BKPSDM Kota Uji, Jalan Contoh 1' };

test.each(LANGUAGES)('the assessment holds policy, limits and gaps, in %s', (language) => {
  const text = writeAssessment(agency, known, language, '2027-03-01');
  const { byAgency } = wordsIn(language).desk.agency.dataSheet;
  for (const limit of listLimits(language)) expect(text).toContain(limit);
  expect(listLimits(language).length).toBeGreaterThanOrEqual(8);
  expect(text).toContain(known.controller);
  expect(text).toMatch(/\| 8 \| 30 \|/);
  expect(text).toContain(`${KEPT_DAYS}`);
  // Operator, hosting, contact, three of purpose, nine bases, two for each risk, two of rights, four of the decision.
  expect(text.split(byAgency).length).toBeGreaterThan(30);
  expect(text).not.toMatch(/\{\w+\}/);
});

test('a name cannot write into the assessment', () => {
  const text = writeAssessment(agency, unset, 'id', '2027-03-01');
  expect(text).toContain('Kota \\| Uji \\<b\\>');
  expect(text).not.toContain('<b>');
});

test('the papers name the law and no article, sanction or figure of it', () => {
  for (const language of LANGUAGES) {
    const text = writeAssessment(agency, known, language, '2027-03-01');
    expect(text).toMatch(/27 Tahun 2022|27 of 2022/);
    expect(text).not.toMatch(
      /\bPasal\b|\bayat\b|\bArticle\b|\bsection \d|denda|fine of|sanksi|sanction/i,
    );
  }
});

test.each(LANGUAGES)('the records name every activity with all its columns, in %s', (language) => {
  const file = writeRecords(agency, unset, language);
  const { byAgency } = wordsIn(language).desk.agency.dataSheet;
  const activities = listActivities(language);
  expect(activities).toHaveLength(9);
  for (const { name, kept } of activities) {
    expect(file).toContain(name);
    expect(kept).not.toMatch(/[{}]/);
  }
  expect(file.split(byAgency).length - 1).toBeGreaterThanOrEqual(9 + 4);
});
