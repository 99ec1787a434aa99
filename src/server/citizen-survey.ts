// Decides what a visit to the address of a wave shows, and takes the answers of a form that was posted without JavaScript.
import type { Wave } from '#domain/waves/wave.ts';
import { isSlug } from '#domain/slug.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { readCitizenForm } from '#domain/ballots/citizen-form.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { isBallotId, type Envelope } from '#domain/ballots/envelope.ts';
import { citizenQuestions, type CitizenQuestion } from '#domain/instrument/citizen-questions.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';
import { judgeFormToken, makeFormToken } from './form-token.ts';
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

/**
 * How the address of a form on a shared screen ends, at a counter where one visitor follows another. Nothing of a visit
 * stays there: no page in the browser's memory, no answers behind Back.
 */
const KIOSK = 'loket';

/** Whether an address is that of a shared screen. */
export const isKiosk = (address: string | URL): boolean => new URL(address).searchParams.has(KIOSK);

/** What the page at an address must know. */
interface Marks {
  /** A ballot of that form had been stored before. */
  readonly again?: boolean;
  /** The screen is shared. */
  readonly kiosk?: boolean;
  /** A form is posted there. */
  readonly posted?: boolean;
}

/**
 * An address with its marks.
 *
 * @example addressAt('/w/dinas-0/', { kiosk: true }) // => '/w/dinas-0/?loket=1'
 */
export function addressAt(path: string, { again, kiosk, posted }: Marks): string {
  const marks = [
    ...(posted ? ['kirim'] : []),
    ...(again ? ['lagi'] : []),
    ...(kiosk ? [KIOSK] : []),
  ];
  return marks.length > 0 ? `${path}?${marks.map((mark) => `${mark}=1`).join('&')}` : path;
}

export interface FormProps {
  /** What sealing must know of the wave, once a script runs. */
  readonly needs: SealingNeeds;
  /**
   * Where the form is posted without JavaScript. Not the page's own address: a browser forgets what it keeps of an address
   * once something is posted there (RFC 9111, section 4.4), and Back would bring a new page with a new id.
   */
  readonly action: string;
  /** Under which a post without JavaScript is stored. */
  readonly ballotId: string;
  /** Says when this form was opened; a post needs it. */
  readonly token: string;
  readonly questions: readonly CitizenQuestion[];
  readonly entered: Readonly<Record<string, string>>;
  readonly problems: readonly ShownProblem[];
}

export type Visit =
  | {
      readonly kind: 'form';
      readonly status: number;
      readonly wave: VisitedWave;
      /** Whether the form stands on a shared screen. */
      readonly kiosk: boolean;
      readonly props: FormProps;
    }
  | { readonly kind: 'sent'; readonly location: string }
  | {
      readonly kind: 'planned' | 'closed' | 'discarded' | 'staffOnly';
      readonly status: number;
      readonly wave: VisitedWave;
      readonly posted: boolean;
    }
  | { readonly kind: 'unknown' | 'unavailable'; readonly status: number; readonly posted: boolean };

/** Form posts longer than this are not read; the longest honest one has about 3,500 bytes. */
const LARGEST_FORM = 16_384;

const newBallotId = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));

const addressOf = (code: string, language: Language) => addressIn(language, `/w/${code}/`);

/** What the server found when a form was posted. */
interface Return {
  readonly status: number;
  readonly entered?: FormProps['entered'];
  readonly problems: readonly ShownProblem[];
  readonly ballotId?: string;
}

/** Where a form is shown. */
interface Place {
  readonly wave: VisitedWave;
  readonly language: Language;
  readonly kiosk: boolean;
}

function formVisit({ wave, language, kiosk }: Place, returned?: Return): Visit {
  const questions = citizenQuestions(instrumentOf(wave.instrument), language);
  const needs = { wave: wave.code, tallyKey: wave.tallyKey ?? '', instrument: wave.instrument };
  const { status = 200, entered = {}, problems = [], ballotId = newBallotId() } = returned ?? {};
  const action = addressAt(addressOf(wave.code, language), { kiosk, posted: true });
  const token = makeFormToken({ wave: wave.code, id: ballotId });
  const props: FormProps = { needs, action, ballotId, token, questions, entered, problems };
  return { kind: 'form', status, wave, kiosk, props };
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
  place: Place,
  cast: Dependencies['cast'],
): Promise<Visit> {
  const { wave, language, kiosk } = place;
  const words = wordsIn(language).survey.problems;
  const fields = await readFields(request);
  if (typeof fields === 'string') {
    const status = fields === 'too-large' ? 413 : 415;
    return formVisit(place, { status, problems: [{ field: '', text: words[fields] }] });
  }
  const reading = readCitizenForm(
    fields,
    citizenQuestions(instrumentOf(wave.instrument), language),
  );
  const { entered } = reading;
  const isOwn = isFromOwnSite(request);
  // One page has one id, also when it comes back with a problem: whatever of it is sent, one ballot is stored. An id that
  // another site chose is not taken over, since that site may have used it already.
  const kept = isOwn && isBallotId(entered.id ?? '') ? { ballotId: entered.id! } : {};
  if (!reading.ok) {
    const problems = reading.problems.map(({ field, problem }) => ({
      field,
      text: words[problem],
    }));
    return formVisit(place, { status: 422, entered, problems, ...kept });
  }
  const comeBack = (
    status: number,
    problem: 'foreign-site' | 'too-early' | 'no-token' | 'day-full' | 'unavailable',
  ) =>
    formVisit(place, {
      ...{ status, entered, ...kept },
      problems: [{ field: '', text: words[problem] }],
    });
  if (!isOwn) return comeBack(403, 'foreign-site');
  const { kind } = judgeFormToken(entered.token ?? '', { wave: wave.code, id: reading.id });
  if (kind !== 'good') return comeBack(kind === 'too-early' ? 425 : 428, kind);
  const ballot = writeBallot(reading.answers, reading.comment, wave.instrument);
  const key = fromBase64(wave.tallyKey ?? '');
  const context = contextOf(wave.code, 'citizen', fromBase64(reading.id));
  const box = await seal(key, ballot, context, PADDED_BYTES.citizen);
  const sent = `${addressOf(wave.code, language)}terkirim/`;
  try {
    const envelope = { id: reading.id, wave: wave.code, box: toBase64(box) };
    const reason = await cast(envelope, true);
    if (reason === 'stored') return { kind: 'sent', location: addressAt(sent, { kiosk }) };
    // Sealing is random, so nobody can tell whether a repeated post of one page holds the same answers: the first one counts,
    // and the page that follows says what is true of both.
    if (reason === 'id-taken' || reason === 'already-stored')
      return { kind: 'sent', location: addressAt(sent, { again: true, kiosk }) };
    if (reason === 'day-full') return comeBack(429, 'day-full');
    return { kind: 'closed', status: 410, wave, posted: true };
  } catch {
    return comeBack(503, 'unavailable');
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
    const ended = wave.state === 'discarded' ? 'discarded' : 'closed';
    return { kind: early ? 'planned' : ended, status: early ? 200 : 410, wave, posted };
  }
  const place = { wave, language, kiosk: isKiosk(request.url) };
  return posted ? receiveForm(request, place, dependencies.cast) : formVisit(place);
}

/**
 * How long a browser may keep what a visit shows.
 *
 * A form may be kept, so that Back brings the page that was sent, with its id, and a second sending is not counted. Asked
 * for anew it is a new page. Nothing is kept on a shared screen, where Back must not lead to another person's answers.
 */
export const cachingOf = (visit: { readonly kind: string; readonly kiosk?: boolean }): string =>
  visit.kind === 'form' && !visit.kiosk ? 'private, no-cache' : 'no-store';

/** The wave of a "stored" page; `null` where there is none or the database is silent: the ballot is stored either way. */
export async function readSentWave(
  code: string,
  read: Dependencies['read'],
): Promise<VisitedWave | null> {
  if (!isSlug(code)) return null;
  return read(code).catch(() => null);
}
