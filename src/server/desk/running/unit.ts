// The page of a unit at the desk: its programmes with the way of their waves, what needs a person, and the steps of the one that runs.
import { readMailStatus } from '#data/outbox.ts';
import type { OwnProgramme, OwnUnit, OwnWave } from '#data/programmes.ts';
import { readDeskWarnings } from '#data/running.ts';
import { readUnit } from '#data/units.ts';
import { readProgress } from '#data/waves.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { answersTo } from '#domain/waves/answered.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { formatUnbrokenDate } from '#i18n/formats.ts';
import { addressIn, splitAddress } from '#i18n/addresses.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { DeskHouse } from '../house.ts';
import { findRoute } from '../routes.ts';
import { mayOrganise, type DeskVisit } from '../visit.ts';
import { needsOfUnit, type Need } from './needs.ts';
import { trailOfUnit, unitAddress, unitOf, waveAddress, type Trail } from './place.ts';
import { asSentence, nameWithin } from './say.ts';
import { stepsOf, type WaveStep } from './steps.ts';

/** A step with its state. */
export interface UnitTask {
  readonly name: string;
  readonly href: string | null;
  readonly state: 'done' | 'you' | 'waiting' | 'later';
  readonly stateText?: string;
  readonly note?: string;
}

export interface UnitPage {
  readonly name: string;
  readonly trail: Trail;
  readonly needs: readonly Need[];
  /** Whether what is needed is for somebody else to do. */
  readonly looksOn: boolean;
  readonly programmes: readonly {
    readonly heading: string;
    readonly facts: string;
    readonly state: string;
    readonly note: string | null;
    readonly steps: readonly WaveStep[];
    readonly tasks: readonly UnitTask[];
    readonly results: readonly { readonly name: string; readonly href: string }[];
  }[];
  readonly links: readonly { readonly name: string; readonly href: string }[];
}

const asksStaff = ({ invited }: OwnWave) =>
  Object.keys(invited).some((group) => group !== 'citizen');

/** Steps before and while a wave takes answers. */
async function tasksBefore(
  unit: OwnUnit,
  wave: OwnWave,
  language: Language,
): Promise<readonly UnitTask[]> {
  const { tasks } = wordsIn(language).desk.wave.unit;
  const at = (rest: string) => waveAddress({ unit, wave }, language, rest);
  const named = { wave: nameWithin(wave.month, language) };
  const progress = await readProgress(wave.code);
  const mail = wave.prepared ? await readMailStatus(wave.code) : null;
  const late = mail?.undelivered.length ?? 0;
  const hasRoster = wave.prepared;
  const printed = progress?.groups.find(({ group }) => group === 'citizen')?.invitations ?? 0;
  const staff: readonly UnitTask[] = [
    {
      name: fill(tasks.roster, named),
      href: at('penilai/'),
      state: hasRoster ? 'done' : 'you',
      ...(hasRoster
        ? {}
        : {
            note: fill(tasks.rosterBy, {
              day: formatUnbrokenDate(addDays(wave.opensOn, -1), language),
            }),
          }),
    },
    {
      name: tasks.trustee,
      href: hasRoster ? null : at('penilai/'),
      state: progress?.trustee ? 'done' : 'later',
      note: progress?.trustee ? tasks.trusteeHas : tasks.trusteeOptional,
      ...(progress?.trustee
        ? {}
        : { stateText: asSentence(wordsIn(language).desk.frame.optional) }),
    },
    {
      name: fill(tasks.invitations, named),
      href: hasRoster ? at('undangan/') : null,
      state: hasRoster ? 'waiting' : 'later',
    },
    {
      name: tasks.undelivered,
      href: hasRoster ? at('surel/') : null,
      state: late > 0 ? 'you' : hasRoster ? 'done' : 'later',
      note:
        late > 0
          ? plural(late, { one: tasks.undeliveredNote, other: tasks.undeliveredNote }, language)
          : hasRoster
            ? tasks.delivered
            : '',
    },
  ];
  return [
    ...(asksStaff(wave) ? staff : []),
    ...(wave.entry === 'slip'
      ? [
          {
            name: fill(tasks.slips, named),
            href: at('slip/'),
            state: printed > 0 ? ('done' as const) : ('you' as const),
          },
        ]
      : []),
    {
      name: fill(tasks.count, named),
      href: at(''),
      state: 'later',
      note: fill(tasks.countOn, { day: formatUnbrokenDate(addDays(wave.closesOn, 1), language) }),
    },
  ];
}

/** Steps after the newest results. */
async function tasksAfter(
  unit: OwnUnit,
  { waves }: OwnProgramme,
  language: Language,
): Promise<readonly UnitTask[]> {
  const { tasks } = wordsIn(language).desk.wave.unit;
  const newest = waves.filter(({ state }) => state === 'published').at(-1);
  const following = newest ?? waves[0]!;
  const named = { wave: nameWithin(following.month, language) };
  const record = newest ? await readUnit(unit.slug) : null;
  const answer = record
    ? answersTo(record.programmes, record.notes, unit.today).find(
        ({ code }) => code === newest!.code,
      )
    : undefined;
  const isAnswered = answer?.state === 'answered' || answer?.state === 'late';
  return [
    {
      name: fill(tasks.commitment, named),
      href: newest ? unitAddress(unit.slug, language, 'komitmen/') : null,
      state: !newest ? 'later' : isAnswered ? 'done' : 'you',
      ...(newest ? {} : { stateText: tasks.later }),
    },
    {
      name: fill(tasks.meeting, named),
      href: newest ? unitAddress(unit.slug, language, `hasil/${newest.code}/`) : null,
      state: newest ? 'waiting' : 'later',
      ...(newest ? { note: tasks.meetingNote } : { stateText: tasks.later }),
    },
  ];
}

/** Steps as they stand for somebody who looks on: what waits for an organizer, without pages that only organizers open. */
function lookOn(tasks: readonly UnitTask[], language: Language): readonly UnitTask[] {
  const { forOrganiser } = wordsIn(language).desk.wave.unit.tasks;
  const isOpen = (href: string) => findRoute(splitAddress(href).path)?.see !== 'organise';
  return tasks.map((task) => ({
    ...task,
    href: task.href !== null && isOpen(task.href) ? task.href : null,
    ...(task.state === 'you' ? { state: 'waiting', stateText: forOrganiser } : {}),
  }));
}

async function tasksOf(
  unit: OwnUnit,
  programme: OwnProgramme,
  language: Language,
): Promise<readonly UnitTask[]> {
  if (programme.state !== 'active' || programme.waves.length === 0) return [];
  const current =
    programme.waves.find(({ state }) => state === 'open') ??
    programme.waves.find(({ state, closesOn }) => state === 'planned' && unit.today <= closesOn);
  return [
    ...(current ? await tasksBefore(unit, current, language) : []),
    ...(await tasksAfter(unit, programme, language)),
  ];
}

async function describeProgramme(
  unit: OwnUnit,
  programme: OwnProgramme,
  language: Language,
  looksOn: boolean,
) {
  const { desk } = wordsIn(language);
  const words = desk.wave.unit;
  const { number, training, trainedOn, participants, state, waves } = programme;
  const isPrivate = state === 'draft' || state === 'submitted';
  const tasks = await tasksOf(unit, programme, language);
  return {
    heading: fill(words.programme, { number, training: training[language] }),
    facts: fill(words.training, { day: formatUnbrokenDate(trainedOn, language), participants }),
    state: desk.home.states[state],
    note: isPrivate ? words.draft : state === 'archived' ? words.archived : null,
    steps: stepsOf(unit, programme, language),
    tasks: looksOn ? lookOn(tasks, language) : tasks,
    results: waves
      .filter((wave) => wave.state === 'published')
      .map(({ code, month }) => ({
        name: `${words.results}, ${nameWithin(month, language)}`,
        href: unitAddress(unit.slug, language, `hasil/${code}/`),
      })),
  };
}

/** What the page of a unit shows. */
export async function readUnitPage(visit: DeskVisit, house: DeskHouse): Promise<UnitPage> {
  const { language } = house;
  const unit = await unitOf(visit);
  const words = wordsIn(language).desk.wave.unit;
  const organises = mayOrganise(visit, unit);
  const isPublic = unit.programmes.some(({ state }) => state === 'active' || state === 'archived');
  const at = (rest: string) => unitAddress(unit.slug, language, rest);
  const warnings = await readDeskWarnings(visit.person);
  // The one that runs stands above those that are over or not begun.
  const rank = ({ state }: OwnProgramme) => (state === 'active' ? 0 : 1);
  const programmes = unit.programmes.toSorted((a, b) => rank(a) - rank(b) || b.number - a.number);
  return {
    name: unit.name[language],
    trail: trailOfUnit(unit, language, false),
    needs: await needsOfUnit(unit, warnings, house),
    looksOn: !organises,
    programmes: await Promise.all(
      programmes.map((programme) => describeProgramme(unit, programme, language, !organises)),
    ),
    links: [
      ...(isPublic
        ? [
            { name: words.publicPage, href: addressIn(language, `/unit/${unit.slug}/`) },
            { name: words.commitments, href: at('komitmen/') },
            { name: words.figures, href: at('angka/') },
          ]
        : []),
      { name: words.trail, href: at('jejak/') },
      ...(organises && isPublic
        ? [
            { name: words.correct, href: at('perbaikan/') },
            ...(unit.programmes.some(({ state }) => state === 'active')
              ? [{ name: words.archive, href: at('arsip/') }]
              : []),
          ]
        : []),
    ],
  };
}
