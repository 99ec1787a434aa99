// The first page of the desk: what needs a person, then drafts and units with how they stand; never a score.
import { readDrafts } from '#data/desk.ts';
import { readDeskUnits, readDeskWarnings, type DeskUnit } from '#data/running.ts';
import { readUnit } from '#data/units.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { DeskHouse } from '../house.ts';
import type { DeskVisit } from '../visit.ts';
import {
  inOrder,
  nameDraft,
  needsOfApproval,
  needsOfDrafts,
  needsOfUnit,
  type Need,
} from './needs.ts';
import { unitAddress } from './place.ts';
import { nameWithin } from './say.ts';
import { stepsOf, type WaveStep } from './steps.ts';

export interface HomeUnit {
  readonly name: string;
  readonly agency: string;
  readonly href: string;
  /** The programme that runs, or the newest one. */
  readonly programme: { readonly name: string; readonly state: string } | null;
  readonly waves: readonly WaveStep[];
  /** The wave that takes answers or comes next, with how it stands; empty where there are none yet. */
  readonly now: string;
}

export interface Home {
  readonly needs: readonly Need[];
  readonly drafts: readonly {
    readonly name: string;
    readonly href: string;
    readonly state: string;
    readonly note: string;
  }[];
  readonly units: readonly HomeUnit[];
  /** Waves whose comments somebody may read. */
  readonly comments: readonly { readonly name: string; readonly href: string }[];
  readonly mayStart: boolean;
}

function describeUnit(unit: DeskUnit, language: Language): HomeUnit {
  const { home } = wordsIn(language).desk;
  const programme =
    unit.programmes.find(({ state }) => state === 'active') ?? unit.programmes.at(-1) ?? null;
  const waves = programme ? stepsOf(unit, programme, language) : [];
  const now = waves.find(({ mark }) => mark === 'half') ?? waves.find(({ isPast }) => !isPast);
  return {
    name: unit.name[language],
    agency: unit.agency.name[language],
    href: unitAddress(unit.slug, language),
    programme: programme && {
      name: programme.training[language],
      state: home.states[programme.state],
    },
    waves,
    now: now ? `${now.name}: ${now.state.toLowerCase()}` : waves.length > 0 ? home.allOver : '',
  };
}

/** Waves of a unit whose comments are kept still. */
async function commentsOf({ slug, name }: DeskUnit, language: Language): Promise<Home['comments']> {
  const { home } = wordsIn(language).desk;
  const record = await readUnit(slug);
  const waves = record?.programmes.flatMap((programme) => programme.waves) ?? [];
  return waves
    .filter(({ comments }) => comments?.deletedOn === null)
    .map(({ code, month }) => ({
      name: fill(home.commentsOf, { unit: name[language], wave: nameWithin(month, language) }),
      href: unitAddress(slug, language, `hasil/${code}/masukan/`),
    }));
}

/** What the first page of somebody shows. */
export async function readHome({ person, me }: DeskVisit, house: DeskHouse): Promise<Home> {
  const { language } = house;
  const { home } = wordsIn(language).desk;
  const isWriting = me.memberships.some(({ role }) => role !== 'reviewer');
  const [units, warnings, drafts] = await Promise.all([
    readDeskUnits(person),
    readDeskWarnings(person),
    isWriting ? readDrafts(person) : [],
  ]);
  const seen = units.filter(({ may }) => may.includes('see'));
  // What an organizer has to do is no task of those who look on.
  const own = seen.filter(({ may }) => may.includes('organise'));
  const needs = await Promise.all(own.map((unit) => needsOfUnit(unit, warnings, house)));
  return {
    needs: inOrder(
      ...needs,
      needsOfDrafts(me, drafts, language),
      needsOfApproval(me, seen, language),
    ),
    drafts: drafts
      .filter(({ state }) => state !== 'active' && state !== 'archived')
      .map((draft) => ({
        name: nameDraft(draft, language),
        href: addressIn(language, `/kelola/program/${draft.id}/`),
        state: home.states[draft.state],
        note: fill(home.started, {
          when: formatDate(draft.startedOn.slice(0, 10), language),
          who: draft.startedBy,
        }),
      })),
    units: seen.map((unit) => describeUnit(unit, language)),
    comments: (
      await Promise.all(
        units.filter(({ may }) => may.includes('review')).map((unit) => commentsOf(unit, language)),
      )
    ).flat(),
    mayStart: me.memberships.some(({ role }) => role === 'organiser'),
  };
}
