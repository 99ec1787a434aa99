// The plain data of a staff form in one language: what the visit says of the wave, and the words around it.
import { pagesOf } from '#domain/instrument/form-pages.ts';
import type {
  FormPart as AskedPart,
  StaffForm,
  StaffQuestion,
} from '#domain/instrument/staff-questions.ts';
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn, type Words } from '#i18n/words.ts';
import type { StaffVisit } from '#server/staff-survey.ts';
import type { Items } from '../form/answers.ts';
import type { FormPage, FormPart, FormProps, FormQuestion } from '../form/form.ts';
import { resultWords } from '../citizen/result-words.ts';
import { waitingWords, type WaitingWords } from '../outbox/waiting-words.ts';

const REFUSALS = [
  'used',
  'unknown',
  'codeless',
  'group',
  'closed',
  'mismatch',
  'unsupported',
  'insecure',
] as const;

/** Why the survey does not go on, as the page finds out by itself. */
export type Refusal = (typeof REFUSALS)[number];

type StaffWords = Words['staff'];

/** A status page in words. */
export interface StatusWords {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** What is said after sending; `results` and the day for a calendar are those of every survey. */
export type SentWords = StaffWords['sent'] & Readonly<Record<'results' | 'calendar', string>>;

/** Everything that a page tells the survey of staff. */
export interface StaffSurveyProps {
  readonly form: FormProps;
  readonly heading: string;
  readonly place: { readonly wave: string; readonly group: StaffGroup };
  readonly instrument: string;
  /** Text of `kunci.json`. */
  readonly keyFile: string;
  /** Items that the form asks; they must be those of the key file. */
  readonly items: readonly string[];
  readonly now: Items;
  readonly before: Items;
  /** `YYYY-MM-DD` */
  readonly closesOn: string;
  readonly words: Pick<StaffWords, 'start' | 'later' | 'backup' | 'links' | 'anew'> & {
    readonly sent: SentWords;
    readonly refusals: Readonly<Record<Refusal, StatusWords>>;
  };
  readonly waiting: WaitingWords;
  /** Addresses of the page for codes, the public page of the wave, the form on paper, and the day of the results. */
  readonly addresses: Readonly<Record<'entry' | 'wave' | 'paper' | 'results', string>>;
  readonly language: Language;
}

/** Name of the field about the time before the training. */
const beforeOf = (id: string) => `${id}-before`;

type Whens = Pick<StaffWords['form'], 'now' | 'then'>;

/** The fields of a question: two where "before the training" is asked beside "now". */
function fieldsFor(part: AskedPart, question: StaffQuestion, whens: Whens): FormQuestion[] {
  const { stem, choices } = part;
  const { id, retrospective, about } = question;
  const text = stem ? `… ${question.text}?` : question.text;
  const shared = { text, choices, ...(stem ? { stem } : {}) };
  if (!retrospective) return [{ id: about === 'now' ? id : beforeOf(id), ...shared }];
  return [
    { id, when: whens.now, ...shared },
    { id: beforeOf(id), when: whens.then, ...shared },
  ];
}

/** A page of the form; a stem that goes on is said once. */
function pageFor(parts: readonly AskedPart[], words: StaffWords['form']): FormPage {
  return parts.map((part, place): FormPart => {
    const { title, stem, trained, page, questions } = part;
    const isSaid = parts[place - 1]?.stem === stem;
    const lead = page === 'climate' && place === 0 ? words.climate : '';
    return {
      ...(lead ? { lead } : {}),
      ...(title ? { title } : {}),
      ...(stem && !isSaid ? { stem } : {}),
      ...(trained ? { list: { heading: trained.heading, lines: trained.behaviors } } : {}),
      questions: questions.flatMap((question) => fieldsFor(part, question, words)),
    };
  });
}

/** The pages of a form, with the words around its questions. */
export const staffPages = (form: StaffForm, language: Language): readonly FormPage[] =>
  pagesOf(form.parts).map((page) => pageFor(page, wordsIn(language).staff.form));

/** Everything that a page tells the survey of staff. */
export function staffSurvey(
  { wave, group, form }: Extract<StaffVisit, { kind: 'form' }>,
  language: Language,
): StaffSurveyProps {
  const { survey, staff } = wordsIn(language);
  const { comment: _, commentHint: __, ...words } = survey.form;
  const { none, sending, problems, traces } = survey.live;
  const unit = wave.unit.name[language];
  const asked = form.parts.flatMap(({ questions }) => questions);
  const hint = staff.form.commentHint;
  const code = encodeURIComponent(wave.code);
  const date = formatDate(wave.closesOn, language);
  const { results, calendar, address } = resultWords(wave, language);
  const pages = staffPages(form, language);
  const both = asked.some(({ retrospective }) => retrospective) ? [staff.form.both] : [];
  return {
    form: {
      pages,
      comments: form.comments
        ? [
            { id: 'start', label: staff.form.start, hint },
            { id: 'continue', label: staff.form.continue, hint },
          ]
        : [],
      intro: [...(form.rated ? [form.rated] : []), staff.form.skip, ...both],
      words: {
        form: { ...words, restored: staff.form.restored },
        live: { none, problems, sending },
        ...(form.comments ? { traces } : {}),
      },
      needsScript: true,
      posted: {},
      problems: [],
    },
    heading: fill(form.heading || staff.heading, { unit }),
    place: { wave: wave.code, group },
    instrument: wave.instrument,
    keyFile: wave.keyFile,
    items: form.items,
    now: Object.fromEntries(asked.filter(({ about }) => about === 'now').map(({ id }) => [id, id])),
    before: Object.fromEntries(form.retrospective.map((id) => [beforeOf(id), id])),
    closesOn: wave.closesOn,
    words: {
      start: staff.start,
      later: { ...staff.later, kept: fill(staff.later.kept, { date }) },
      sent: {
        ...staff.sent,
        until: fill(staff.sent.until, { date }),
        results,
        calendar,
      },
      backup: staff.backup,
      links: staff.links,
      anew: staff.anew,
      refusals: Object.fromEntries(
        REFUSALS.map((kind) => {
          const { title, body, next } = staff.refusals[kind];
          return [kind, { title, body: fill(body, { date }), next }];
        }),
      ) as unknown as StaffSurveyProps['words']['refusals'],
    },
    waiting: waitingWords(language),
    addresses: {
      entry: addressIn(language, '/isi/'),
      wave: addressIn(language, `/gelombang/${code}/`),
      paper: 'kertas/',
      results: address,
    },
    language,
  };
}
