// Takes the answers of citizens that were posted without JavaScript, seals them on arrival, and loses none of what was entered.
import { instrumentOf } from '#content/instruments/registry.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { readTypedInvitation, type TypedInvitation } from '#crypto/typed-invitation.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { CODE_FIELD, readCitizenForm } from '#domain/ballots/citizen-form.ts';
import { isBallotId } from '#domain/ballots/envelope.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';
import { wordsIn, type Words } from '#i18n/words.ts';
import {
  addressAt,
  addressOf,
  formVisit,
  type Dependencies,
  type FormProps,
  type Place,
  type ShownProblem,
  type Visit,
} from './citizen-survey.ts';
import { judgeFormToken } from './form-token.ts';
import { isFromOwnSite } from './own-site.ts';

/** Form posts longer than this are not read; the longest honest one has about 3,500 bytes. */
const LARGEST_FORM = 16_384;

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

/** What stands in the field for the code of a slip, if it is one. */
function readSlipCode(
  entered: FormProps['entered'],
  problems: Words['slip']['problems'],
): { readonly reading: TypedInvitation; readonly faults: readonly ShownProblem[] } {
  const reading = readTypedInvitation(entered[CODE_FIELD] ?? '');
  const faults = reading.ok ? [] : [{ field: CODE_FIELD, text: problems[reading.problem] }];
  return { reading, faults };
}

/** A form that was read, and how it may go on from there. */
interface Received {
  readonly place: Place;
  readonly id: string;
  readonly ballot: object;
  readonly entered: FormProps['entered'];
  readonly dependencies: Dependencies;
  /** The form again, as it was entered. */
  readonly comeBack: (status: number, text: string, field?: string) => Visit;
}

/** What follows what the database said of a ballot. */
function conclude({ place, comeBack }: Received, reason: string): Visit {
  const { wave, language, kiosk } = place;
  const sent = `${addressOf(wave.code, language)}terkirim/`;
  if (reason === 'stored') return { kind: 'sent', location: addressAt(sent, { kiosk }) };
  // Sealing is random, so nobody can tell whether a repeated post of one page holds the same answers: the first one counts,
  // and the page that follows says what is true of both.
  if (['id-taken', 'slip-used', 'already-stored'].includes(reason))
    return { kind: 'sent', location: addressAt(sent, { again: true, kiosk }) };
  const { survey, slip } = wordsIn(language);
  if (reason === 'day-full') return comeBack(429, survey.problems['day-full']);
  if (reason === 'refused') return comeBack(422, slip.problems.refused, CODE_FIELD);
  return { kind: 'closed', status: 410, wave, posted: true };
}

/** Seal and cast what came through an open entrance: its form must have been opened by a person, some time ago. */
async function receiveOpen(received: Received): Promise<Visit> {
  const { place, id, ballot, entered, dependencies, comeBack } = received;
  const { code, tallyKey } = place.wave;
  const words = wordsIn(place.language).survey.problems;
  const { kind } = judgeFormToken(entered.token ?? '', { wave: code, id });
  if (kind !== 'good') return comeBack(kind === 'too-early' ? 425 : 428, words[kind]);
  const context = contextOf(code, 'citizen', fromBase64(id));
  const box = await seal(fromBase64(tallyKey ?? ''), ballot, context, PADDED_BYTES.citizen);
  const envelope = { id, wave: code, box: toBase64(box) };
  return conclude(received, await dependencies.cast(envelope, true));
}

/** Exchange the slip, and cast under its ticket. */
async function receiveSlip(received: Received, code: string): Promise<Visit> {
  const { place, id, ballot, dependencies } = received;
  const { code: wave, keyFile } = place.wave;
  const slip = { wave, keyFile: keyFile ?? '', id, code, ballot };
  return conclude(received, await dependencies.castSlip(slip));
}

/**
 * Take a posted form.
 *
 * @returns a redirect after a stored ballot, the closed page, or the form (4xx, 503) with everything that was entered.
 */
export async function receiveForm(
  request: Request,
  place: Place,
  dependencies: Dependencies,
): Promise<Visit> {
  const { wave, language } = place;
  const { survey, slip } = wordsIn(language);
  const words = survey.problems;
  const needsSlip = wave.entry === 'slip';
  const fields = await readFields(request);
  if (typeof fields === 'string') {
    const status = fields === 'too-large' ? 413 : 415;
    return formVisit(place, { status, problems: [{ field: '', text: words[fields] }] });
  }
  const questions = citizenQuestions(instrumentOf(wave.instrument), language);
  const more = ['token', ...(needsSlip ? [CODE_FIELD] : [])];
  const form = readCitizenForm(fields, questions, more, wave.asksComments);
  const { entered } = form;
  const { reading, faults } = readSlipCode(entered, slip.problems);
  const isOwn = isFromOwnSite(request);
  // One page has one id, also when it comes back with a problem: whatever of it is sent, one ballot is stored. An id that
  // another site chose is not taken over, since that site may have used it already.
  const kept = isOwn && isBallotId(entered.id ?? '') ? { ballotId: entered.id! } : {};
  const found = form.ok
    ? []
    : form.problems.map(({ field, problem }) => ({ field, text: words[problem] }));
  const problems = [...found, ...(needsSlip ? faults : [])];
  if (!form.ok || problems.length > 0)
    return formVisit(place, { status: 422, entered, problems, ...kept });
  const comeBack = (status: number, text: string, field = '') =>
    formVisit(place, { status, entered, ...kept, problems: [{ field, text }] });
  if (!isOwn) return comeBack(403, words['foreign-site']);
  const { id } = form;
  const ballot = writeBallot(form.answers, form.comment, wave.instrument);
  const received = { place, id, ballot, entered, dependencies, comeBack };
  try {
    if (!needsSlip) return await receiveOpen(received);
    return await receiveSlip(received, reading.ok ? reading.code : '');
  } catch {
    return comeBack(503, words.unavailable);
  }
}
