// What needs a person at the desk, each as a sentence that says what happens if nobody acts, with the page where something can be done.
import type { Draft, Me } from '#data/desk.ts';
import type { UnitWarning, WarningFact } from '#data/jobs.ts';
import { readMailStatus } from '#data/outbox.ts';
import type { OwnProgramme, OwnUnit, OwnWave } from '#data/programmes.ts';
import { readUnit } from '#data/units.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { answersTo } from '#domain/waves/answered.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { formatUnbrokenDate } from '#i18n/formats.ts';
import { addressIn } from '#i18n/addresses.ts';
import { fill, wordsIn, type Words } from '#i18n/words.ts';
import { awaitsInvitations } from '#operations/mail/queue-invitations.ts';
import { tryAct, type DeskHouse } from '../house.ts';
import { mayOrganise } from '../visit.ts';
import { unitAddress } from './place.ts';
import { asSentence, nameWithin, sayLeft } from './say.ts';

export interface Need {
  /** What happens if nobody acts. */
  readonly text: string;
  /** A verb. */
  readonly act: string;
  readonly href: string;
  /** ISO date by which it is due; `null` where it is due by no day. */
  readonly day: string | null;
  /** How long that is. */
  readonly due: string | null;
}

type NeedName = keyof Words['desk']['home']['needs'];

/** Days before its first day from which a missing roster is asked for. */
const ROSTER_AHEAD = 21;

const pages: Readonly<Record<WarningFact, string>> = {
  'roster-missing': 'penilai/',
  'trustee-missing': 'penilai/',
  'not-opened': '',
  missed: '',
  'closes-soon': '',
  'too-few-raters': 'penilai/',
  'slips-missing': 'slip/',
  'trustee-counts': '',
  'results-unanswered': 'komitmen',
  'codes-missing': 'hasil',
  'job-failing': 'unit',
};

const wavesOf = ({ programmes }: OwnUnit): readonly OwnWave[] =>
  programmes.flatMap(({ waves }) => waves);

function addressOf(unit: string, wave: string | null, page: string, language: Language): string {
  if (page === 'komitmen') return unitAddress(unit, language, 'komitmen/');
  if (wave === null || page === 'unit') return unitAddress(unit, language);
  if (page === 'hasil') return unitAddress(unit, language, `hasil/${wave}/`);
  return unitAddress(unit, language, `putaran/${wave}/${page}`);
}

/** One need of a wave. */
function describeNeed(
  name: NeedName,
  unit: OwnUnit,
  code: string | null,
  day: string,
  page: string,
  language: Language,
  hasDue = true,
): Need {
  const { text, act } = wordsIn(language).desk.home.needs[name];
  const wave = wavesOf(unit).find((one) => one.code === code);
  const named = wave ? nameWithin(wave.month, language) : unit.name[language];
  return {
    text: asSentence(
      fill(text, {
        unit: unit.name[language],
        wave: named,
        day: formatUnbrokenDate(day, language),
      }),
    ),
    act,
    href: addressOf(unit.slug, wave?.code ?? null, page, language),
    // Long late already, it stands below what can still be done in time.
    day: name === 'results-unanswered' ? null : day,
    due: hasDue ? sayLeft(unit.today, day, language) : null,
  };
}

/** Facts whose day lies behind, so that no time is left until it. */
const PAST: readonly WarningFact[] = [
  'missed',
  'trustee-counts',
  'codes-missing',
  'job-failing',
  'results-unanswered',
  'not-opened',
];

const describeWarning = (
  { fact, subject, day }: UnitWarning,
  unit: OwnUnit,
  language: Language,
): Need => describeNeed(fact, unit, subject, day, pages[fact], language, !PAST.includes(fact));

/** Waves whose roster is missing while there is time, before the schedule warns of it. */
const missingRosters = (unit: OwnUnit, warned: readonly UnitWarning[], language: Language) =>
  unit.programmes
    .filter(({ state }) => state === 'active')
    .flatMap(({ waves }) => waves)
    .filter(
      ({ code, state, prepared, opensOn, invited }) =>
        state === 'planned' &&
        !prepared &&
        Object.keys(invited).some((group) => group !== 'citizen') &&
        unit.today < opensOn &&
        opensOn <= addDays(unit.today, ROSTER_AHEAD) &&
        !warned.some(({ subject }) => subject === code),
    )
    .map(({ code, opensOn }) =>
      describeNeed('roster-missing', unit, code, opensOn, 'penilai/', language),
    );

/** Rosters of which nobody has been invited, and mails that did not arrive, or of which nobody knows it. */
async function undelivered(
  unit: OwnUnit,
  { secret, mails, language }: DeskHouse,
): Promise<readonly Need[]> {
  const waves = wavesOf(unit).filter(
    ({ state, prepared }) => prepared && (state === 'planned' || state === 'open'),
  );
  const needs = await Promise.all(
    waves.map(async ({ code, state, opensOn, closesOn }) => {
      const day = state === 'planned' ? opensOn : closesOn;
      const status = await readMailStatus(code);
      if (!status) return [];
      const waits = await tryAct(language, () => awaitsInvitations(status, { secret, mails }));
      if (waits.ok && waits.value && unit.today <= closesOn)
        return [describeNeed('invitations-unsent', unit, code, day, 'surel/', language)];
      return status.undelivered.length > 0
        ? [describeNeed('mail-refused', unit, code, day, 'surel/', language)]
        : [];
    }),
  );
  return needs.flat();
}

/**
 * The newest results that wait for a commitment, which answers older ones as well, while their 30 days last. Of a unit of
 * the demo, of which the schedule warns nobody, also after that.
 */
async function unanswered(unit: OwnUnit, language: Language): Promise<readonly Need[]> {
  if (!wavesOf(unit).some(({ state }) => state === 'published')) return [];
  const record = await readUnit(unit.slug);
  if (!record) return [];
  return answersTo(record.programmes, record.notes, unit.today)
    .filter(({ state }) => state === 'waiting' || (state === 'over' && unit.demo))
    .slice(-1)
    .map(({ code, state, until, publishedOn }) =>
      state === 'waiting'
        ? describeNeed('results-waiting', unit, code, until, 'komitmen', language)
        : describeNeed('results-unanswered', unit, code, publishedOn, 'komitmen', language, false),
    );
}

/** What is due first comes first. */
const byDay = (a: Need, b: Need): number =>
  (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.text.localeCompare(b.text);

/** What needs a person in a unit, in the order of days. */
export async function needsOfUnit(
  unit: OwnUnit,
  warnings: readonly UnitWarning[],
  house: DeskHouse,
): Promise<readonly Need[]> {
  const { language } = house;
  const own = warnings.filter((warning) => warning.unit === unit.slug);
  return [
    ...own.map((warning) => describeWarning(warning, unit, language)),
    ...missingRosters(unit, own, language),
    ...(await undelivered(unit, house)),
    ...(await unanswered(unit, language)),
  ].sort(byDay);
}

/** How a draft is called. */
export function nameDraft({ sections, unit }: Draft, language: Language): string {
  const content = sections.training?.content;
  const training =
    typeof content === 'object' && content !== null && 'training' in content
      ? content.training
      : null;
  const name =
    typeof training === 'object' && training !== null && language in training
      ? (training as Record<string, unknown>)[language]
      : null;
  if (typeof name === 'string' && name !== '') return `“${name}”`;
  return unit?.name[language] ?? wordsIn(language).desk.home.unnamed;
}

/** Drafts that wait for whoever writes them. */
export function needsOfDrafts(
  me: Me,
  drafts: readonly Draft[],
  language: Language,
): readonly Need[] {
  const { needs } = wordsIn(language).desk.home;
  const writes = ({ agency, unit }: Draft) =>
    mayOrganise({ me }, { slug: unit?.slug ?? '', agency });
  return drafts
    .filter((draft) => draft.state === 'writing')
    .filter(writes)
    .map((draft) => {
      const { text, act } = draft.returned === null ? needs.writing : needs.returned;
      return {
        text: fill(text, { name: nameDraft(draft, language), note: draft.returned ?? '' }),
        act,
        href: addressIn(language, `/kelola/program/${draft.id}/`),
        ...{ day: null, due: null },
      };
    });
}

/** Programmes that wait for the approval of somebody. */
export function needsOfApproval(
  me: Me,
  units: readonly OwnUnit[],
  language: Language,
): readonly Need[] {
  const { text, act } = wordsIn(language).desk.home.needs.submitted;
  const oversees = (agency: string) =>
    me.memberships.some((one) => one.role === 'agency_admin' && one.agency.slug === agency);
  const firstDay = ({ waves }: OwnProgramme): string | null =>
    waves.map(({ opensOn }) => opensOn).toSorted()[0] ?? null;
  return units
    .filter(({ agency }) => oversees(agency.slug))
    .flatMap((unit) =>
      unit.programmes
        .filter(({ state }) => state === 'submitted')
        .map((programme) => {
          const day = firstDay(programme);
          const path = `/kelola/instansi/${unit.agency.slug}/program/${unit.slug}/${programme.number}/`;
          return {
            text: fill(text, {
              name: `“${programme.training[language]}”`,
              unit: unit.name[language],
            }),
            act,
            href: addressIn(language, path),
            day,
            due: day && sayLeft(unit.today, day, language),
          };
        }),
    );
}

/** Several lists of needs as one, in the order of days. */
export const inOrder = (...lists: readonly (readonly Need[])[]): readonly Need[] =>
  lists.flat().sort(byDay);
