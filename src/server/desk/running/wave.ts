// The page of a wave at the desk: how it stands, what happens by itself, answers as states of a day, and what can be done.
import { readNextReminder } from '#data/outbox.ts';
import { readShownAnswers, type AnswerState } from '#data/running.ts';
import { readProgress, type WaveProgress } from '#data/waves.ts';
import { RATER_GROUPS, type Language } from '#domain/instrument/terms.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatList, formatUnbrokenDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { findGrounds } from '#operations/discard-wave.ts';
import { writeReminders } from '#operations/mail/queue-invitations.ts';
import { OperatorError } from '#operations/operator-error.ts';
import type { DeskHouse } from '../house.ts';
import type { DeskVisit } from '../visit.ts';
import {
  placeOf,
  trailOfUnit,
  unitAddress,
  waveAddress,
  type Trail,
  type WavePlace,
} from './place.ts';
import { asSentence, daysIn, nameWave, sayLeft } from './say.ts';
import { stateOf } from './steps.ts';

/** What can be done with a wave from its page. */
export type WaveAct =
  'ingatkan' | 'perpanjang' | 'buka' | 'tutup' | 'hitung' | 'batalkan' | 'hentikan';

/** One act with what it means, or why it cannot be done. */
export interface OfferedAct {
  readonly name: WaveAct;
  readonly title: string;
  readonly text: string;
  /** On the button; `null` where it cannot be done now. */
  readonly act: string | null;
  /** Whether the code of the wave is to be typed. */
  readonly isFinal: boolean;
  /** Days between which another one can be chosen. */
  readonly days: { readonly after: string; readonly latest: string; readonly hint: string } | null;
}

export interface AnswerRow {
  readonly groups: string;
  readonly state: AnswerState;
  readonly word: string;
  readonly note: string | null;
}

export interface WavePage {
  readonly code: string;
  readonly name: string;
  readonly lead: string;
  readonly trail: Trail;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly next: readonly string[];
  readonly answers: {
    readonly day: string;
    readonly rows: readonly AnswerRow[];
    readonly rule: string;
  } | null;
  readonly acts: readonly OfferedAct[];
  /** Why nothing can be done. */
  readonly why: string | null;
  /** Reminders to be sent by hand; empty where there are none. */
  readonly reminders: string;
  readonly links: readonly {
    readonly name: string;
    readonly href: string;
    readonly note: string | null;
  }[];
  readonly mayAct: boolean;
}

interface Known extends WavePlace {
  /** Without its bands: they are never shown at the desk. */
  readonly progress: Omit<WaveProgress, 'groups'>;
  readonly language: Language;
}

const isBatch = ({ wave }: WavePlace) => Object.keys(wave.invited).join() === 'citizen';

function factsOf({ wave, progress, unit, language }: Known) {
  const { facts, causes } = wordsIn(language).desk.wave.page;
  const words = wordsIn(language).desk.wave;
  const state = words.states[stateOf(wave, unit.today)];
  const invited = RATER_GROUPS.flatMap((group) => {
    const count = wave.invited[group];
    return typeof count === 'number'
      ? [fill(facts.invitedGroup, { group: words.groups[group].toLowerCase(), count })]
      : [];
  });
  const day = (text: string | null) => text && formatUnbrokenDate(text, language);
  const pairs: readonly (readonly [string, string | null])[] = [
    [facts.state, state],
    [facts.days, daysIn(wave, language)],
    [facts.announced, day(progress.announcedOpensOn)],
    [facts.extended, day(progress.extendedFrom)],
    [facts.published, day(progress.publishedOn)],
    [facts.cause, progress.discarded && causes[progress.discarded]],
    // Numbers of the plan until a roster is taken; nothing of who has answered.
    [
      facts.invited,
      invited.length > 0 && wave.prepared ? asSentence(formatList(invited, language)) : null,
    ],
    [facts.citizens, wave.entry && facts[wave.entry]],
    [facts.trustee, wave.prepared ? (progress.trustee ? facts.hasTrustee : facts.noTrustee) : null],
    [
      facts.since,
      progress.added + progress.withdrawn > 0
        ? fill(facts.changes, { added: progress.added, withdrawn: progress.withdrawn })
        : null,
    ],
  ];
  return pairs.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** Days of a wave after which its first reminder goes out by itself, and days before its last one for the second. */
const REMINDS = { after: 5, before: 3 };

/** What happens next by itself, and when. */
function nextOf(known: Known, turn: 1 | 2 | null, mails: boolean): readonly string[] {
  const { wave, progress, unit, language } = known;
  const { byItself, tick } = wordsIn(language).desk.wave.page;
  const { state, opensOn, closesOn } = wave;
  const { today } = unit;
  const asksStaff = !isBatch(known);
  const dated = (text: string, day: string) =>
    fill(text, { day: formatUnbrokenDate(day, language) });
  if (state === 'planned' && today > closesOn) return [byItself.nothing];
  if (state === 'planned')
    return [dated(wave.prepared || !asksStaff ? byItself.opens : byItself.stays, opensOn)];
  if (state === 'closed') return [progress.trustee ? byItself.trustee : byItself.counts];
  if (state === 'published') return [byItself.published];
  if (state === 'discarded') return [byItself.nothing];
  const reminder =
    turn === 1 ? addDays(opensOn, REMINDS.after) : addDays(closesOn, -REMINDS.before);
  const reminds = mails && turn !== null && asksStaff && reminder > today && reminder > opensOn;
  return [
    ...(reminds ? [dated(byItself.reminds, reminder)] : []),
    ...(today > closesOn
      ? [progress.trustee ? byItself.trustee : byItself.counts]
      : [dated(progress.trustee ? byItself.closesTrustee : byItself.closes, closesOn)]),
    tick,
  ];
}

async function answersOf(visit: DeskVisit, { wave, programme, language }: Known) {
  const words = wordsIn(language).desk.wave;
  const { answers } = words.page;
  const shown = await readShownAnswers(visit.person, wave.code);
  if (!shown) return null;
  const noteOf = (state: AnswerState, joined: boolean, isPooled: boolean) => {
    if (state === 'never') return fill(answers.neverWhy, { k: programme.k });
    if (state !== 'enough') return answers.held;
    if (joined) return answers.joined;
    return isPooled ? answers.together : null;
  };
  return {
    day: fill(answers.day, { day: formatUnbrokenDate(shown.day, language) }),
    rows: shown.sets.map(({ groups, state, joined }) => ({
      groups: asSentence(
        formatList(
          groups.map((group) => words.groups[group].toLowerCase()),
          language,
        ),
      ),
      state,
      word: answers[state],
      note: noteOf(state, joined, groups.length > 1),
    })),
    rule: fill(answers.rule, { k: programme.k, citizens: programme.kCitizen }),
  };
}

/** Whether nothing can open the boxes of a wave any more. */
async function isLost(code: string, secret: string): Promise<boolean> {
  try {
    return (await findGrounds(code, secret, false))?.cause === 'key-lost';
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return false;
  }
}

/** What can be done with a wave now, in the order in which it is usually wanted. */
async function actsOf(
  known: Known,
  turn: 1 | 2 | null,
  { secret }: DeskHouse,
): Promise<readonly OfferedAct[]> {
  const { wave, progress, unit, language } = known;
  const { page } = wordsIn(language).desk.wave;
  const { code, state, opensOn, closesOn, prepared } = wave;
  const { today } = unit;
  const plain = { isFinal: false, days: null };
  const batch = isBatch(known);
  const acts: OfferedAct[] = [];
  if (state === 'open' && today <= closesOn && !batch)
    acts.push({
      ...plain,
      name: 'ingatkan',
      title: page.remind.title,
      text: turn === null ? page.remind.twice : fill(page.remind.text, { turn }),
      act: turn === null ? null : page.remind.act,
    });
  if (state === 'open' && today <= closesOn) {
    const latest = addDays(closesOn, 14);
    const values = {
      closes: formatUnbrokenDate(closesOn, language),
      latest: formatUnbrokenDate(latest, language),
    };
    const why = progress.extendedFrom
      ? page.extend.before
      : today >= closesOn
        ? page.extend.late
        : null;
    acts.push({
      ...plain,
      name: 'perpanjang',
      title: page.extend.title,
      text: why ?? page.extend.text,
      act: why ? null : page.extend.act,
      days: why ? null : { after: closesOn, latest, hint: fill(page.extend.hint, values) },
    });
  }
  if (state === 'planned' && today <= closesOn) {
    const isEarly = today < opensOn;
    const lacks = !prepared && !batch;
    acts.push({
      ...plain,
      name: 'buka',
      title: isEarly || lacks ? page.open.title : page.open.act,
      text: lacks
        ? page.open.lacks
        : isEarly
          ? fill(page.open.text, { opens: formatUnbrokenDate(opensOn, language) })
          : page.open.now,
      act: lacks ? null : page.open.act,
      isFinal: isEarly && !lacks,
    });
  }
  if (state === 'closed' ? !progress.trustee : state === 'open' && today > closesOn)
    acts.push({
      ...plain,
      name: 'hitung',
      title: page.count.title,
      text: page.count.text,
      act: page.count.act,
    });
  if (state === 'open' && today <= closesOn)
    acts.push({
      ...plain,
      name: 'tutup',
      title: page.close.title,
      text: batch
        ? page.close.batch
        : fill(page.close.text, { closes: formatUnbrokenDate(closesOn, language) }),
      act: batch ? null : page.close.act,
      isFinal: !batch,
    });
  if (state === 'planned' || (state === 'open' && today <= closesOn))
    acts.push({
      ...plain,
      name: 'batalkan',
      title: page.cancel.title,
      text: state === 'planned' ? page.cancel.planned : page.cancel.text,
      act: page.cancel.act,
      isFinal: true,
    });
  if ((state === 'open' || state === 'closed') && (await isLost(code, secret)))
    acts.push({
      ...plain,
      name: 'hentikan',
      title: page.discard.title,
      text: fill(page.discard.text, { grounds: page.discard.lost }),
      act: page.discard.act,
      isFinal: true,
    });
  return acts;
}

function linksOf(known: Known, mayAct: boolean) {
  const { wave, language, unit } = known;
  const { links } = wordsIn(language).desk.wave.page;
  const runs = wave.state === 'planned' || wave.state === 'open';
  const at = (rest: string) => waveAddress(known, language, rest);
  const staff = !isBatch(known) && runs && mayAct;
  const takesTrustee = isBatch(known) && wave.state === 'planned' && !wave.prepared && mayAct;
  return [
    ...(staff ? [{ name: links.roster, href: at('penilai/'), note: links.rosterNote }] : []),
    ...(takesTrustee
      ? [{ name: links.trustee, href: at('penilai/'), note: links.trusteeNote }]
      : []),
    ...(staff && wave.prepared
      ? [
          { name: links.invitations, href: at('undangan/'), note: links.invitationsNote },
          { name: links.mail, href: at('surel/'), note: links.mailNote },
        ]
      : []),
    ...(wave.entry === 'slip' && runs && mayAct
      ? [{ name: links.slips, href: at('slip/'), note: links.slipsNote }]
      : []),
    ...(runs ? [{ name: links.print, href: at('cetak/'), note: links.printNote }] : []),
    ...(wave.state === 'published'
      ? [
          {
            name: links.results,
            href: unitAddress(unit.slug, language, `hasil/${wave.code}/`),
            note: null,
          },
        ]
      : []),
    {
      name: links.public,
      href: addressIn(language, `/gelombang/${wave.code}/`),
      note: null,
    },
  ];
}

/** What the page of a wave shows. */
export async function readWavePage(
  visit: DeskVisit,
  house: DeskHouse,
  language: Language,
): Promise<WavePage> {
  const place = await placeOf(visit);
  const { unit, programme, wave } = place;
  const { groups: _bands, ...progress } = (await readProgress(wave.code))!;
  const known: Known = { ...place, progress, language };
  const words = wordsIn(language).desk.wave;
  const turn = await readNextReminder(wave.code);
  const isPrivate = programme.state !== 'active' && programme.state !== 'archived';
  const mayAct = visit.mayAct && programme.state === 'active';
  const acts = mayAct ? await actsOf(known, turn, house) : [];
  const takes = wave.state === 'open' && unit.today <= wave.closesOn;
  const left = takes ? `, ${sayLeft(unit.today, wave.closesOn, language)}` : '';
  return {
    code: wave.code,
    name: nameWave(wave.month, language),
    lead: `${unit.name[language]}. ${words.states[stateOf(wave, unit.today)]}${left}.`,
    trail: trailOfUnit(unit, language),
    facts: factsOf(known),
    next: isPrivate ? [] : nextOf(known, turn, house.mails),
    answers: await answersOf(visit, known),
    acts,
    why: isPrivate
      ? words.page.draft
      : acts.length > 0
        ? null
        : wave.state === 'published' || wave.state === 'discarded'
          ? words.page.over
          : words.page.none,
    reminders: mayAct && takes && wave.prepared ? await writeReminders(wave.code, house) : '',
    links: isPrivate ? [] : linksOf(known, mayAct),
    mayAct,
  };
}
