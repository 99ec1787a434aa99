// The form of a staff group in one language: parts of a few questions, each with the stem that they continue and the page they stand on.
import { itemsAbout, ratedGroupOf } from './targets.ts';
import type { Instrument, InstrumentItem } from './instrument.ts';
import { isClimate, isTransfer, itemsOf, retrospectiveOf, scaleOf } from './items.ts';
import { minutesFor } from './programme-form.ts';
import type { Bilingual, Language, StaffGroup } from './terms.ts';

/** A scale step; `v` is null for "cannot judge". */
interface Step {
  readonly v: number | null;
  readonly id: string;
  readonly en: string;
  readonly hint_id?: string;
  readonly hint_en?: string;
  /** The hint for participants, who rate what they do and not what they see. */
  readonly hint_self_id?: string;
  readonly hint_self_en?: string;
}

/** A stem before and after the training. */
type Stem = Readonly<Record<'before' | 'after', Bilingual>>;

/** Whom a question may be about. */
type Subject = StaffGroup | 'officers' | 'colleagues';

/** Sentences around the questions; versions before 0.2 have none. */
interface FormTexts {
  /** Names the place of work as `{unit}`. */
  readonly self_heading: Bilingual;
  /** Whom the answers are about, said before the first question. */
  readonly rated: Readonly<Record<'participants' | 'officers', Bilingual>>;
  /** Before the behaviors that the training practices. */
  readonly trained: Bilingual;
  readonly then: Bilingual;
}

/** What the forms of staff need of an instrument beyond what the rules need. */
export interface StaffInstrument extends Instrument {
  readonly stems: Readonly<Record<Subject, Stem>>;
  /** Stems of what is answered in weeks. */
  readonly stems_weeks?: Readonly<Record<Subject, Stem>>;
  /** Stems about the time before the training. Without them that is asked right beside "now". */
  readonly stems_then?: Readonly<Record<Subject, Bilingual>>;
  readonly scales: Readonly<Record<'frequency' | 'fit', readonly Step[]>> & {
    readonly weeks?: readonly Step[];
  };
  /** The two best answers of each scale, quoted. */
  readonly favorable?: Readonly<Record<'frequency' | 'weeks' | 'fit', Bilingual>>;
  readonly texts?: FormTexts;
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
  /** `before` where the question is about the time before the training alone, on the page for that. */
  readonly about: 'now' | 'before';
}

/** Where a part stands: pages of their own follow the questions about now. */
export type FormPage = 'now' | 'transfer' | 'then' | 'climate';

/** Questions that continue one stem and share one scale. */
export interface FormPart {
  readonly id: string;
  readonly page: FormPage;
  readonly scale: 'frequency' | 'weeks' | 'fit';
  /** What the training practices, to be read before questions about the training; else empty. */
  readonly trained: { readonly heading: string; readonly behaviors: readonly string[] } | null;
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
  /** Over the whole form, with `{unit}` for the place of work; '' where there is none. */
  readonly heading: string;
  /** Whom the answers are about, to be said before the first question; '' where it needs no words. */
  readonly rated: string;
  /** Minutes that it takes. */
  readonly minutes: number;
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

/** The parts of a form in the order of their pages. */
const PAGES: readonly FormPage[] = ['now', 'transfer', 'then', 'climate'];

const choicesOf = (
  scale: readonly Step[],
  language: Language,
  group: StaffGroup,
): readonly StaffChoice[] =>
  scale.map((step) => {
    const own = group === 'self' ? step[`hint_self_${language}`] : undefined;
    return {
      value: step.v === null ? 'na' : String(step.v),
      text: step[language],
      hint: own ?? step[`hint_${language}`] ?? '',
    };
  });

/** The predicate as a group is asked it, without the subject that it may name for itself in brackets. */
function predicateFor(item: InstrumentItem, group: string, language: Language): string {
  const own =
    group === 'subordinate' || group === 'self' ? item[`${group}_${language}` as const] : undefined;
  return (own ?? item[`predicate_${language}`]).replace(/^\[[^\]]+\] ?/, '');
}

/** Ids of the items that a group answers; a unit with one or two participants is asked about all its officers. */
export function staffItems(
  instrument: Instrument,
  { group, month, participants }: FormTerms,
): readonly string[] {
  const rated = group === 'self' ? 'participants' : ratedGroupOf(participants);
  return itemsAbout(rated, itemsOf(instrument, group, month));
}

/** Everything that the parts of one form depend on. */
interface Making {
  readonly instrument: StaffInstrument;
  readonly group: StaffGroup;
  readonly language: Language;
  readonly when: keyof Stem;
  /** Whom the questions are about, unless an item has a subject of its own. */
  readonly rated: Subject;
  /** Ids of the items asked. */
  readonly items: readonly string[];
  readonly retrospective: readonly string[];
}

function climateParts({ instrument, items, language, group }: Making): readonly FormPart[] {
  const english = language === 'en';
  return instrument.forms.climate.map((factor) => ({
    id: factor.factor,
    page: 'climate',
    scale: 'fit',
    trained: null,
    title: english ? factor.name_en : factor.name_id,
    stem: '',
    choices: choicesOf(instrument.scales.fit, language, group),
    questions: factor.items
      .filter(({ id }) => items.includes(id))
      .map(({ id, text_id, text_en }) => ({
        id,
        text: english ? text_en : text_id,
        retrospective: false,
        about: 'now',
      })),
  }));
}

/** The behaviors that the training practices, in words; `null` where the instrument does not ask by programme. */
function trainedIn({ instrument, language }: Making): FormPart['trained'] {
  const { programme, texts, items } = instrument;
  if (!programme || !texts) return null;
  const practiced = items.filter(({ id }) => programme.targets.includes(id));
  return {
    heading: texts.trained[language],
    behaviors: practiced.map((item) => predicateFor(item, 'peer', language)),
  };
}

/** Items of one dimension, on one scale, about one subject. */
interface PartItems {
  readonly id: string;
  readonly title: string;
  readonly subject: Subject;
  readonly items: readonly string[];
}

function partsOf(making: Making, { id, title, subject, items }: PartItems): readonly FormPart[] {
  const { instrument, language, group, when, retrospective } = making;
  const { stems, stems_weeks = stems, stems_then, scales } = instrument;
  const part = (scale: 'frequency' | 'weeks') => {
    const asked = items.filter((item) => scaleOf(instrument, item) === scale);
    const aboutTraining = making.instrument.programme !== undefined && asked.some(isTransfer);
    return {
      id: scale === 'weeks' ? `${id}-weeks` : id,
      page: aboutTraining ? ('transfer' as const) : ('now' as const),
      scale,
      trained: null,
      title,
      stem: (scale === 'weeks' ? stems_weeks : stems)[subject][when][language],
      choices: choicesOf(scales[scale] ?? scales.frequency, language, group),
      questions: instrument.items
        .filter((item) => asked.includes(item.id))
        .map((item) => ({
          id: item.id,
          text: predicateFor(item, group, language),
          retrospective: stems_then === undefined && retrospective.includes(item.id),
          about: 'now' as const,
        })),
    };
  };
  const parts = [part('frequency'), part('weeks')].filter(({ questions }) => questions.length > 0);
  return parts.map((one, place) => ({ ...one, title: place === 0 ? title : '' }));
}

/** The page about the time before the training; none where it is asked beside "now". */
function thenParts(making: Making): readonly FormPart[] {
  const { instrument, language, group, rated, retrospective } = making;
  const { stems_then, texts, scales } = instrument;
  if (!stems_then || !texts) return [];
  return [
    {
      id: 'then',
      page: 'then',
      scale: 'frequency',
      trained: null,
      title: texts.then[language],
      stem: stems_then[rated][language],
      choices: choicesOf(scales.frequency, language, group),
      questions: instrument.items
        .filter(({ id }) => retrospective.includes(id))
        .map((item) => ({
          id: item.id,
          text: predicateFor(item, group, language),
          retrospective: false,
          about: 'before',
        })),
    },
  ];
}

function behaviorParts(making: Making): readonly FormPart[] {
  const { instrument, language, items, rated } = making;
  const behaviors = items.filter((item) => !isClimate(item));
  return instrument.dimensions.flatMap(({ id, name_id, name_en }) => {
    const title = language === 'en' ? name_en : name_id;
    const own = behaviors.filter((item) => item.startsWith(id));
    const others = own.filter((item) => ABOUT_COLLEAGUES.includes(item));
    const about = own.filter((item) => !others.includes(item));
    return [
      ...partsOf(making, { id, title, subject: rated, items: about }),
      ...partsOf(making, {
        id: `${id}-others`,
        title: about.length > 0 ? '' : title,
        subject: 'colleagues',
        items: others,
      }),
    ];
  });
}

/**
 * The form of a staff group.
 *
 * @param instrument the version that the wave asks, as its programme asks it (`instrumentOfWave`).
 * @param asksComments whether peers are asked the two open questions.
 */
export function staffForm(
  instrument: StaffInstrument,
  terms: FormTerms,
  language: Language,
  asksComments = false,
): StaffForm {
  const { group, month, participants } = terms;
  const about = ratedGroupOf(participants);
  const items = staffItems(instrument, terms);
  const making: Making = {
    ...{ instrument, group, language, items },
    when: month === 0 ? 'before' : 'after',
    rated: group !== 'self' && about === 'officers' ? 'officers' : group,
    retrospective: retrospectiveOf(instrument, group, month),
  };
  const { retrospective } = making;
  const all = [...behaviorParts(making), ...thenParts(making), ...climateParts(making)];
  const parts = PAGES.flatMap((page) =>
    all
      .filter((part) => part.page === page && part.questions.length > 0)
      .map((part, place) =>
        page === 'transfer' && place === 0 ? { ...part, trained: trainedIn(making) } : part,
      ),
  );
  const { texts } = instrument;
  return {
    ...{ items, retrospective, parts },
    comments: asksComments && group === 'peer',
    heading: group === 'self' ? (texts?.self_heading[language] ?? '') : '',
    rated: group === 'self' ? '' : (texts?.rated[about][language] ?? ''),
    minutes: minutesFor(items.length + retrospective.length),
  };
}
