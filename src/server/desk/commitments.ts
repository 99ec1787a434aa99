// The forms of a unit's commitments: written, kept, dropped or corrected, each public at once and with its history.
import { readAudit } from '#data/audit.ts';
import { readUnit } from '#data/units.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { addDays, isDay } from '#domain/waves/calendar.ts';
import { versionOf, type UnitNote } from '#domain/waves/record.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { readSentence } from '#operations/public-text.ts';
import type { UnitAct } from '#operations/unit-act.ts';
import {
  addNote,
  changeNote,
  dropNote,
  finishNote,
  type GivenNote,
} from '#operations/unit-voices/write-notes.ts';
import type { Problem } from './form.ts';
import { sayNamedRole, sayProblem } from './say-problem.ts';
import type { UnitAtDesk } from './unit-results.ts';
import { purgeAfter } from './house.ts';

/** What a form does; also what the names of its fields begin with. */
export type CommitmentLaku = 'tulis' | 'selesai' | 'batal' | 'betulkan';

const ACTS: readonly CommitmentLaku[] = ['tulis', 'selesai', 'batal', 'betulkan'];

/** Days from today that a commitment may take. */
const LONGEST = 366;

/** What was typed, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

/** What somebody else saved while a form was filled in. */
export interface SavedMeanwhile {
  /** Who saved. */
  readonly who: string;
  /** When; empty where the audit trail does not tell. */
  readonly at: string;
  readonly differences: readonly {
    readonly label: string;
    readonly theirs: string;
    readonly mine: string;
  }[];
}

type Differences = SavedMeanwhile['differences'];

/** A form that comes back with what was typed. */
export interface CommitmentForm {
  readonly laku: CommitmentLaku;
  readonly number: number | null;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** Whether a tick lets what looks like a name pass. */
  readonly asksSure: boolean;
  readonly changed: SavedMeanwhile | null;
}

export type CommitmentAct = { readonly news: string } | CommitmentForm;

const NEWS: Readonly<Record<CommitmentLaku, string>> = {
  tulis: 'komitmen-tercatat',
  selesai: 'komitmen-selesai',
  batal: 'komitmen-dibatalkan',
  betulkan: 'komitmen-dibetulkan',
};

const readTyped = (form: FormData): Typed =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** What a form gives to the use cases; an empty field counts as absent where it may stay as it was. */
function givenOf(typed: Typed, laku: CommitmentLaku, before: UnitNote | undefined): GivenNote {
  const text = (name: string) => typed[`${laku}-${name}`]?.trim();
  const some = (name: string) => text(name) || undefined;
  const both = (name: string) => ({ id: text(name), en: text(`${name}-en`) });
  const office = both('peran');
  // What was done without an office can be corrected without one.
  const isFree = before !== undefined && !before.responsible && !office.id && !office.en;
  return {
    ...{ what: both('apa'), responsible: isFree ? {} : office, why: both('mengapa') },
    ...{ on: some('hari'), until: some('sampai'), evidence: some('bukti'), item: some('perilaku') },
    isSure: typed.yakin === 'ya',
    // A form without its version was made by nobody's browser; no version bears this number.
    seen: Number(typed.versi) || 0,
  };
}

/** What only the desk asks for: a last day that can still be checked, an office that is no name, and that the act is understood. */
function findProblems(
  laku: CommitmentLaku,
  typed: Typed,
  given: GivenNote,
  today: string,
  language: Language,
): readonly Problem[] {
  const words = wordsIn(language).desk.results.problems;
  const prefix = `${laku}-`;
  const problems: Problem[] = [];
  if (laku === 'tulis' || laku === 'betulkan') {
    const { until, responsible } = given;
    const field = `${prefix}sampai`;
    const latest = addDays(today, LONGEST);
    const isWritten = typed[field] !== undefined;
    if (isWritten && until === undefined) problems.push({ field, text: words.untilMissing });
    else if (until !== undefined && !isDay(until)) problems.push({ field, text: words.day });
    else if (laku === 'tulis' && until !== undefined && until < today)
      problems.push({ field, text: words.untilPast });
    else if (until !== undefined && until > latest) {
      const date = formatDate(latest, language);
      problems.push({ field, text: fill(words.untilFar, { date }) });
    }
    const office = readSentence('role', responsible, false);
    const named = 'problem' in office ? sayNamedRole(office.problem, language, prefix) : null;
    if (named) problems.push(named);
  }
  if (typed.mengerti !== 'ya')
    problems.push({ field: `${prefix}mengerti`, text: words.understood });
  return problems;
}

function act(
  laku: CommitmentLaku,
  unit: string,
  number: number | null,
  given: GivenNote,
  actor: string,
  today: string,
): Promise<UnitAct> {
  if (laku === 'tulis' || number === null) return addNote(unit, given, actor, today);
  if (laku === 'selesai') return finishNote(unit, number, given, actor, today);
  if (laku === 'batal') return dropNote(unit, number, given, actor);
  return changeNote(unit, number, given, actor);
}

/** What stands there now beside what was typed. */
function differencesOf(note: UnitNote, typed: Typed, language: Language): Differences {
  const { labels } = wordsIn(language).desk.results.commitments;
  const { notes: states } = wordsIn(language).desk.results.evidence;
  const state =
    note.state === 'planned'
      ? states.planned
      : fill(note.state === 'done' ? states.done : states.dropped, {
          date: note.doneOn ? formatDate(note.doneOn, language) : '',
          reason: note.reason?.[language] ?? '',
        });
  const mine = (name: string) => typed[`betulkan-${name}`];
  const pairs = [
    [labels.state, state, undefined],
    [labels.what, note.text.id, mine('apa')],
    [labels.whatEn, note.text.en, mine('apa-en')],
    [labels.role, note.responsible?.id, mine('peran')],
    [labels.roleEn, note.responsible?.en, mine('peran-en')],
    [labels.until, note.until, mine('sampai')],
    [labels.evidence, note.evidence, mine('bukti')],
  ] as const;
  return pairs
    .filter(([, theirs, own]) => theirs !== own && (own !== undefined || theirs === state))
    .map(([label, theirs, own]) => ({ label, theirs: theirs ?? '', mine: own ?? '' }));
}

/** Who wrote the version of a note that stands now, and when, as the audit trail tells. */
async function writerOf(unit: string, number: number) {
  const acts = await readAudit(unit);
  const last = acts.findLast(
    ({ act: name, after }) =>
      (name === 'add-note' || name === 'change-note') &&
      (after as { number?: number } | null)?.number === number,
  );
  return { who: last?.actor ?? '', at: last?.at ?? '' };
}

/** A form that was made from a version that stands there no longer: told who saved what meanwhile, and nothing is lost. */
async function tellChanged(
  slug: string,
  back: Omit<CommitmentForm, 'problems'>,
  language: Language,
): Promise<CommitmentForm> {
  const note = (await readUnit(slug))?.notes.find(({ number }) => number === back.number);
  const differences = note ? differencesOf(note, back.typed, language) : [];
  const writer = await writerOf(slug, back.number ?? 0);
  return { ...back, changed: { ...writer, differences }, problems: [] };
}

/** Take one of the forms; what is wrong comes back with everything that was typed. */
export async function takeCommitment(
  { record, today }: UnitAtDesk,
  form: FormData,
  actor: string,
  language: Language,
): Promise<CommitmentAct> {
  const typed = readTyped(form);
  const laku = ACTS.find((one) => one === typed.laku) ?? 'tulis';
  const number = laku === 'tulis' ? null : Number(typed.nomor) || 0;
  const note = record.notes.find((one) => one.number === number);
  const given = givenOf(typed, laku, note);
  const back = { laku, number, typed, changed: null, asksSure: given.isSure };
  const problems = findProblems(laku, typed, given, today, language);
  if (note && given.seen !== versionOf(note)) return tellChanged(record.slug, back, language);
  if (problems.length > 0) return { ...back, problems };
  const done = await act(laku, record.slug, number, given, actor, today);
  // Between the look above and this act somebody else may have saved: the database alone decides.
  if (done.said.name === 'unitVoices.changed-meanwhile')
    return tellChanged(record.slug, back, language);
  if (!done.ok) {
    const asksSure = done.said.name === 'unitVoices.namesSomebody' || given.isSure;
    return { ...back, asksSure, problems: [sayProblem(done.said, language, `${laku}-`)] };
  }
  await purgeAfter({ slug: record.slug, agency: record.agency.slug });
  return { news: NEWS[laku] };
}
