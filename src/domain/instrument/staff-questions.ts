// The form of a staff group in one language: parts of three to six questions, each with the stem that they continue.
import { ASKS_COMMENTS } from '../disclosure/policy.ts';
import { itemsAbout, ratedGroupOf } from './targets.ts';
import type { Instrument } from './instrument.ts';
import { isClimate, itemsOf, retrospectiveOf } from './items.ts';
import type { Bilingual, Language, StaffGroup } from './terms.ts';

/** A scale step; `v` is null for "cannot judge". */
interface Step {
  readonly v: number | null;
  readonly id: string;
  readonly en: string;
  readonly hint_id?: string;
  readonly hint_en?: string;
}

/** A stem before and after the training. */
type Stem = Readonly<Record<'before' | 'after', Bilingual>>;

/** What the forms of staff need of an instrument beyond what the rules need. */
export interface StaffInstrument extends Instrument {
  readonly stems: Readonly<Record<StaffGroup | 'officers' | 'colleagues', Stem>>;
  readonly scales: Readonly<Record<'frequency' | 'fit', readonly Step[]>>;
  readonly dimensions: readonly {
    readonly id: string;
    readonly name_id: string;
    readonly name_en: string;
  }[];
}

export interface StaffChoice {
  /** '1' to '4', or 'na' for "cannot judge". */
  readonly value: string;
  readonly text: string;
  /** Counted anchor, such as "6–8 dari 10"; empty where the scale has none. */
  readonly hint: string;
}

export interface StaffQuestion {
  /** Item id; the name of the form field. */
  readonly id: string;
  readonly text: string;
  /** Whether "before the training" is asked beside "now". */
  readonly retrospective: boolean;
}

/** Questions that continue one stem and share one scale. */
export interface FormPart {
  readonly id: string;
  /** Empty where the part goes on with the theme of the one before, about somebody else. */
  readonly title: string;
  /** Empty where the questions are sentences of their own. */
  readonly stem: string;
  readonly choices: readonly StaffChoice[];
  readonly questions: readonly StaffQuestion[];
}

export interface StaffForm {
  readonly items: readonly string[];
  readonly retrospective: readonly string[];
  readonly parts: readonly FormPart[];
  /** Whether the two open questions are asked. */
  readonly comments: boolean;
}

/** What decides which form a rater gets. */
export interface FormTerms {
  readonly group: StaffGroup;
  /** Months after the training; 0 is the baseline. */
  readonly month: number;
  /** Participants of the training; fewer than 3 are never rated as a group. */
  readonly participants: number;
}

/** Items about a subject of their own. */
const ABOUT_COLLEAGUES: readonly string[] = ['TER4'];

const choicesOf = (scale: readonly Step[], language: Language): readonly StaffChoice[] =>
  scale.map((step) => ({
    value: step.v === null ? 'na' : String(step.v),
    text: step[language],
    hint: (language === 'en' ? step.hint_en : step.hint_id) ?? '',
  }));

/** The predicate without the subject that it may name for itself in brackets. */
const predicateOf = (predicate: string) => predicate.replace(/^\[[^\]]+\] ?/, '');

/** Ids of the items that a group answers; a unit with one or two participants is asked about all its officers. */
export function staffItems(
  instrument: Instrument,
  { group, month, participants }: FormTerms,
): readonly string[] {
  const rated = group === 'self' ? 'participants' : ratedGroupOf(participants);
  return itemsAbout(rated, itemsOf(instrument, group, month));
}

function climateParts(instrument: StaffInstrument, items: readonly string[], language: Language) {
  const english = language === 'en';
  return instrument.forms.climate.map((factor): FormPart => ({
    id: factor.factor,
    title: english ? factor.name_en : factor.name_id,
    stem: '',
    choices: choicesOf(instrument.scales.fit, language),
    questions: factor.items
      .filter(({ id }) => items.includes(id))
      .map(({ id, text_id, text_en }) => ({
        id,
        text: english ? text_en : text_id,
        retrospective: false,
      })),
  }));
}

/**
 * The form of a staff group.
 *
 * @param instrument the version that the wave asks.
 * @param asksComments whether peers are asked the two open questions.
 */
export function staffForm(
  instrument: StaffInstrument,
  terms: FormTerms,
  language: Language,
  asksComments = ASKS_COMMENTS,
): StaffForm {
  const { group, month, participants } = terms;
  const items = staffItems(instrument, terms);
  const retrospective = retrospectiveOf(instrument, group, month);
  const when = month === 0 ? 'before' : 'after';
  const rated = group !== 'self' && ratedGroupOf(participants) === 'officers' ? 'officers' : group;
  const choices = choicesOf(instrument.scales.frequency, language);
  const partOf = (
    id: string,
    title: string,
    subject: keyof StaffInstrument['stems'],
    of: string[],
  ) => ({
    id,
    title,
    stem: instrument.stems[subject][when][language],
    choices,
    questions: instrument.items
      .filter((item) => of.includes(item.id))
      .map((item) => ({
        id: item.id,
        text: predicateOf(language === 'en' ? item.predicate_en : item.predicate_id),
        retrospective: retrospective.includes(item.id),
      })),
  });
  const behaviors = items.filter((item) => !isClimate(item));
  const parts = instrument.dimensions.flatMap(({ id, name_id, name_en }) => {
    const title = language === 'en' ? name_en : name_id;
    const own = behaviors.filter((item) => item.startsWith(id));
    const others = own.filter((item) => ABOUT_COLLEAGUES.includes(item));
    const about = own.filter((item) => !others.includes(item));
    return [partOf(id, title, rated, about), partOf(`${id}-others`, '', 'colleagues', others)];
  });
  return {
    items,
    retrospective,
    parts: [...parts, ...climateParts(instrument, items, language)].filter(
      ({ questions }) => questions.length > 0,
    ),
    comments: asksComments && group === 'peer',
  };
}
