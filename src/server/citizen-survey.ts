// Decides what a visit to a survey address shows, and takes the answers of a form that was posted without JavaScript.
import type { Wave } from '#domain/waves/wave.ts';
import { isSlug } from '#domain/slug.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { readCitizenForm } from '#domain/ballots/citizen-form.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { Envelope } from '#domain/ballots/envelope.ts';
import { citizenQuestions, type CitizenQuestion } from '#domain/instrument/citizen-questions.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';
import { isFromOwnSite } from './own-site.ts';

/** What sealing must know of the wave. */
export interface SealingNeeds {
  readonly wave: string;
  readonly tallyKey: string;
  readonly instrument: string;
}

/** A problem that stands in the way of sending. */
export interface ShownProblem {
  /** Id of the element to go to; empty for the form as a whole. */
  readonly field: string;
  readonly text: string;
}

/** What a visit needs to know of a wave; the repository answers with more. */
export type VisitedWave = Pick<
  Wave,
  | 'code'
  | 'state'
  | 'accepts'
  | 'opensOn'
  | 'closesOn'
  | 'instrument'
  | 'kCitizen'
  | 'groups'
  | 'unit'
  | 'tallyKey'
>;

/** The two RPCs that a visit calls. */
export interface Dependencies {
  readonly read: (code: string) => Promise<VisitedWave | null>;
  readonly cast: (envelope: Envelope, isPlain: boolean) => Promise<string>;
}

export interface FormProps {
  /** What sealing must know of the wave, once a script runs. */
  readonly needs: SealingNeeds;
  /** Under which a post without JavaScript is stored. */
  readonly ballotId: string;
  readonly questions: readonly CitizenQuestion[];
  readonly entered: Readonly<Record<string, string>>;
  readonly problems: readonly ShownProblem[];
}

export type Visit =
  | {
      readonly kind: 'form';
      readonly status: number;
      readonly wave: VisitedWave;
      readonly props: FormProps;
    }
  | { readonly kind: 'sent'; readonly location: string }
  | {
      readonly kind: 'planned' | 'closed' | 'staffOnly';
      readonly status: number;
      readonly wave: VisitedWave;
      readonly posted: boolean;
    }
  | { readonly kind: 'unknown' | 'unavailable'; readonly status: number; readonly posted: boolean };

/** Form posts longer than this are not read; the longest honest one has about 3,500 bytes. */
const LARGEST_FORM = 16_384;

const newBallotId = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));

const addressOf = (code: string, language: Language) => addressIn(language, `/w/${code}/`);

function formVisit(
  wave: VisitedWave,
  language: Language,
  status: number,
  entered: Readonly<Record<string, string>> = {},
  problems: readonly ShownProblem[] = [],
  ballotId = newBallotId(),
): Visit {
  const questions = citizenQuestions(instrumentOf(wave.instrument), language);
  const needs = { wave: wave.code, tallyKey: wave.tallyKey ?? '', instrument: wave.instrument };
  const props: FormProps = { needs, ballotId, questions, entered, problems };
  return { kind: 'form', status, wave, props };
}

/** The fields of a posted form, or why they were not read. */
async function readFields(
  request: Request,
): Promise<readonly [string, unknown][] | 'too-large' | 'unknown-field'> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_FORM) return 'too-large';
  try {
    return [...(await request.formData())];
  } catch {
    return 'unknown-field';
  }
}

async function receiveForm(
  request: Request,
  wave: VisitedWave,
  language: Language,
  dependencies: Dependencies,
): Promise<Visit> {
  const words = wordsIn(language).survey.problems;
  const fields = await readFields(request);
  if (typeof fields === 'string') {
    const status = fields === 'too-large' ? 413 : 415;
    return formVisit(wave, language, status, {}, [{ field: '', text: words[fields] }]);
  }
  const reading = readCitizenForm(
    fields,
    citizenQuestions(instrumentOf(wave.instrument), language),
  );
  if (!reading.ok) {
    const problems = reading.problems.map(({ field, problem }) => ({
      field,
      text: words[problem],
    }));
    return formVisit(wave, language, 422, reading.entered, problems);
  }
  if (!isFromOwnSite(request)) {
    const problems = [{ field: '', text: words['foreign-site'] }];
    return formVisit(wave, language, 403, reading.entered, problems);
  }
  const ballot = writeBallot(reading.answers, reading.comment, wave.instrument);
  const key = fromBase64(wave.tallyKey ?? '');
  const context = contextOf(wave.code, 'citizen', fromBase64(reading.id));
  const box = await seal(key, ballot, context, PADDED_BYTES.citizen);
  const sent = `${addressOf(wave.code, language)}terkirim/`;
  try {
    const envelope = { id: reading.id, wave: wave.code, box: toBase64(box) };
    const reason = await dependencies.cast(envelope, true);
    if (reason === 'stored') return { kind: 'sent', location: sent };
    // Sealing is random, so a repeated post of one page looks like other content under the same id: the first one counts.
    if (reason === 'id-taken' || reason === 'already-stored')
      return { kind: 'sent', location: `${sent}?lagi=1` };
    if (reason === 'day-full') {
      const problems = [{ field: '', text: words['day-full'] }];
      return formVisit(wave, language, 429, reading.entered, problems, reading.id);
    }
    return { kind: 'closed', status: 409, wave, posted: true };
  } catch {
    const problems = [{ field: '', text: words.unavailable }];
    return formVisit(wave, language, 503, reading.entered, problems, reading.id);
  }
}

/**
 * What to show at /w/<code>/.
 *
 * @returns a form (200, or 4xx with everything that was entered), a redirect after a stored ballot, or a status page.
 */
export async function visitWave(
  request: Request,
  code: string | undefined,
  language: Language,
  dependencies: Dependencies,
): Promise<Visit> {
  const posted = request.method === 'POST';
  let wave: VisitedWave | null;
  try {
    wave = code && isSlug(code) ? await dependencies.read(code) : null;
  } catch {
    return { kind: 'unavailable', status: 503, posted };
  }
  if (wave === null) return { kind: 'unknown', status: 404, posted };
  if (!wave.groups.includes('citizen')) return { kind: 'staffOnly', status: 404, wave, posted };
  if (!wave.accepts || wave.tallyKey === null) {
    const early = wave.state === 'planned';
    return { kind: early ? 'planned' : 'closed', status: early ? 200 : 410, wave, posted };
  }
  return posted
    ? receiveForm(request, wave, language, dependencies)
    : formVisit(wave, language, 200);
}

/** The wave of a "stored" page; `null` where there is none or the database is silent: the ballot is stored either way. */
export async function readSentWave(
  code: string,
  read: Dependencies['read'],
): Promise<VisitedWave | null> {
  if (!isSlug(code)) return null;
  return read(code).catch(() => null);
}
