// The data-protection papers of an agency, filled in with the rules of the program, the settings and the policy of each programme.
import { readAgencyRetention, type AgencyOverview } from '#data/desk-agency.ts';
import type { Person } from '#data/person.ts';
import type { RetentionFact } from '#data/retention.ts';
import { ENOUGH_BALLOTS, ENOUGH_COMMENTS, KEPT_DAYS } from '#domain/ballots/kept-comments.ts';
import type { Policy } from '#domain/disclosure/published.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { formatDate, formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Installation } from '#server/installation.ts';
import { BYTE_ORDER_MARK, writeLines, type Marks } from '#server/open-data/exports.ts';
import { LONGEST_SESSION } from '../visit.ts';

/** Units whose retention is read for one page: each costs a look into all tables of its waves. */
export const UNITS_OF_RETENTION = 10;

const SHEET: Marks = { separator: ';', decimal: ',' };

/** What the rules of publication fix for every programme. */
const FIXED: Pick<Policy, 'insiders' | 'values' | 'epsilon'> = {
  insiders: 1,
  values: 2,
  epsilon: 1,
};

export type Activity = Readonly<
  Record<'name' | 'purpose' | 'people' | 'data' | 'seenBy' | 'kept' | 'safeguards', string>
>;

/** What is processed, for what, whose it is and how long it is kept, with the numbers of the program put in. */
export function listActivities(language: Language): readonly Activity[] {
  const numbers = {
    ...{ days: KEPT_DAYS, ballots: ENOUGH_BALLOTS, comments: ENOUGH_COMMENTS },
    hours: LONGEST_SESSION,
  };
  const { list } = wordsIn(language).desk.agency.dataSheet.activities;
  return Object.values(list).map(
    (activity) =>
      Object.fromEntries(
        Object.entries(activity).map(([name, text]) => [name, fill(text, numbers)]),
      ) as Activity,
  );
}

/** The records of processing activities as a file for a spreadsheet. */
export function writeRecords(
  agency: AgencyOverview,
  installation: Installation,
  language: Language,
): string {
  const { activities, facts, byAgency } = wordsIn(language).desk.agency.dataSheet;
  const said = (text: string | null) => text ?? byAgency;
  const head = [
    [facts.agency, agency.name[language]],
    [facts.controller, said(installation.controller)],
    [facts.operator, said(installation.operator)],
    [facts.hosting, said(installation.hosting)],
    [facts.contact, said(installation.contact)],
    [],
  ];
  const lines = listActivities(language).map(
    ({ name, purpose, people, data, seenBy, kept, safeguards }) => [
      ...[name, purpose, people, data, seenBy, kept, safeguards],
      byAgency,
    ],
  );
  return (
    BYTE_ORDER_MARK + writeLines([...head, Object.values(activities.columns), ...lines], SHEET)
  );
}

/** Text that means nothing to Markdown: a name could hold signs of a table or a link. */
const plain = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|!]/g, (sign) => `\\${sign}`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Where the protection ends, in the sentences that raters read. */
export function listLimits(language: Language): readonly string[] {
  const { staff, slip, survey } = wordsIn(language);
  const { folds, limits } = staff.before;
  const { minute, copies, letters, colleagues, network, script } = folds.limits;
  return [
    ...[limits, minute, copies, letters, colleagues, network],
    ...[slip.limits.holder, survey.before.limits.order, survey.before.limits.guesses],
    ...[survey.before.limits.plain, script],
  ];
}

/** The programmes of an agency with what raters were promised. */
function policyRows({ units }: AgencyOverview, language: Language) {
  const { units: words, programme: terms } = wordsIn(language).desk.agency;
  return units.flatMap((unit) =>
    unit.programmes.map(({ training, state, k, kCitizen, hasReviewers, asksCitizens }) => [
      ...[plain(unit.name[language]), plain(training[language]), words.states[state]],
      ...[formatNumber(k, language), asksCitizens ? formatNumber(kCitizen, language) : '–'],
      hasReviewers ? terms.facts.readersYes : terms.facts.readersNo,
    ]),
  );
}

/**
 * Material for a data-protection impact assessment; what only the agency knows is left to it.
 *
 * @param today ISO date.
 */
export function writeAssessment(
  agency: AgencyOverview,
  installation: Installation,
  language: Language,
  today: string,
): string {
  const words = wordsIn(language).desk.agency.dataSheet;
  const { assessment, facts, activities, byAgency, law } = words;
  const { sections, risks, policyColumns } = assessment;
  const open = (names: readonly string[]) =>
    bullets(names.map((name) => `${name}: **${byAgency}**`));
  const said = (text: string | null) => (text === null ? `**${byAgency}**` : plain(text));
  const policies = policyRows(agency, language);
  const days = { days: KEPT_DAYS };
  const name = plain(agency.name[language]);
  const parts: readonly (readonly [string, ...string[]])[] = [
    [
      sections.description,
      bullets([
        `${facts.agency}: ${name}`,
        `${facts.controller}: ${said(installation.controller)}`,
        `${facts.operator}: ${said(installation.operator)}`,
        `${facts.hosting}: ${said(installation.hosting)}`,
        `${facts.contact}: ${said(installation.contact)}`,
      ]),
      law,
    ],
    [sections.purpose, assessment.purposeText, open(assessment.purposeAsk)],
    [
      sections.data,
      table(
        Object.values(activities.columns),
        listActivities(language).map((one) => [
          ...[one.name, one.purpose, one.people, one.data, one.seenBy, one.kept, one.safeguards],
          `**${byAgency}**`,
        ]),
      ),
      words.retention.always,
    ],
    [sections.measures, bullets(assessment.measures)],
    [sections.limits, assessment.limitsLead, bullets(listLimits(language))],
    [
      sections.risks,
      assessment.risksLead,
      table(
        [risks.risk, risks.reduces, risks.likelihood, risks.impact],
        risks.list.map((row) => [
          ...row.map((text) => fill(text, days)),
          ...[`**${byAgency}**`, `**${byAgency}**`],
        ]),
      ),
    ],
    [
      sections.policy,
      policies.length > 0 ? table(Object.values(policyColumns), policies) : assessment.noProgrammes,
      fill(assessment.policyNote, FIXED),
    ],
    [sections.rights, assessment.rightsText, open(assessment.rightsAsk)],
    [sections.decision, open(assessment.decisionAsk)],
  ];
  const chapters = parts.map(([heading, ...texts], place) =>
    [`## ${place + 1}. ${heading}`, ...texts].join('\n\n'),
  );
  const head = [
    `# ${fill(assessment.title, { agency: name })}`,
    fill(assessment.made, { day: formatDate(today, language), byAgency }),
  ];
  return `${[...head, ...chapters].join('\n\n')}\n`;
}

export interface KeptLine {
  readonly wave: string;
  readonly kind: string;
  readonly state: string;
  readonly isDue: boolean;
}

function describeFact(fact: RetentionFact, language: Language): KeptLine {
  const { kinds, kept, due, gone } = wordsIn(language).desk.agency.dataSheet.retention;
  const { wave, kind, today, dueOn, deletedOn, left } = fact;
  const isDue = dueOn !== null && dueOn <= today;
  const day = dueOn ?? deletedOn;
  const text = dueOn === null ? gone : isDue ? due : kept;
  const values = { day: day === null ? '–' : formatDate(day, language), left: left ?? 0 };
  return { wave, kind: kinds[kind], state: fill(text, values), isDue };
}

export interface KeptOfUnit {
  readonly slug: string;
  readonly name: string;
  readonly lines: readonly KeptLine[];
}

/** What is kept of some units until when, in words. */
export async function readKept(
  person: Person,
  agency: string,
  page: number,
  language: Language,
): Promise<readonly KeptOfUnit[]> {
  const skipped = (page - 1) * UNITS_OF_RETENTION;
  const units = await readAgencyRetention(person, agency, skipped, UNITS_OF_RETENTION);
  return units.map(({ slug, name, facts }) => ({
    ...{ slug, name: name[language] },
    lines: facts.map((fact) => describeFact(fact, language)),
  }));
}
