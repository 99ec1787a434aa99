// What a visit to the address of a wave shows: its form, a status page, or the page that follows a stored ballot.
import type { Wave } from '#domain/waves/wave.ts';
import { isSlug } from '#domain/slug.ts';
import { toBase64 } from '#crypto/base64.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import type { Envelope } from '#domain/ballots/envelope.ts';
import { citizenQuestions, type CitizenQuestion } from '#domain/instrument/citizen-questions.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { makeFormToken } from './form-token.ts';
import type { castPlainSlip } from './plain-slip.ts';

/** What sealing must know of the wave. */
export interface SealingNeeds {
  readonly wave: string;
  readonly tallyKey: string;
  readonly instrument: string;
  /** The text of kunci.json, where each answer needs a slip; else `null`. */
  readonly keyFile: string | null;
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
  | 'extendedFrom'
  | 'overdue'
  | 'instrument'
  | 'k'
  | 'kCitizen'
  | 'groups'
  | 'unit'
  | 'tallyKey'
  | 'entry'
  | 'keyFile'
  | 'asksComments'
>;

/** What a visit asks the database, and how it casts what was posted. */
export interface Dependencies {
  readonly read: (code: string) => Promise<VisitedWave | null>;
  /** Through an open entrance. */
  readonly cast: (envelope: Envelope, isPlain: boolean) => Promise<string>;
  /** Under a slip. */
  readonly castSlip: typeof castPlainSlip;
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
  /** Says when this form was opened; a post through an open entrance needs it. */
  readonly token?: string;
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
      readonly kind: 'planned' | 'delayed' | 'missed' | 'closed' | 'discarded' | 'staffOnly';
      readonly status: number;
      readonly wave: VisitedWave;
      readonly posted: boolean;
    }
  | { readonly kind: 'unknown' | 'unavailable'; readonly status: number; readonly posted: boolean };

const newBallotId = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));

/** The address of the form of a wave. */
export const addressOf = (code: string, language: Language) => addressIn(language, `/w/${code}/`);

/** What the server found when a form was posted. */
interface Return {
  readonly status: number;
  readonly entered?: FormProps['entered'];
  readonly problems: readonly ShownProblem[];
  readonly ballotId?: string;
}

/** Where a form is shown. */
export interface Place {
  readonly wave: VisitedWave;
  readonly language: Language;
  readonly kiosk: boolean;
}

/** The form of a wave: an empty one, or what was posted with what is wrong with it. */
export function formVisit({ wave, language, kiosk }: Place, returned?: Return): Visit {
  const questions = citizenQuestions(instrumentOf(wave.instrument), language);
  const isOpen = wave.entry !== 'slip';
  const needs = {
    ...{ wave: wave.code, tallyKey: wave.tallyKey ?? '', instrument: wave.instrument },
    keyFile: isOpen ? null : wave.keyFile,
  };
  const { status = 200, entered = {}, problems = [], ballotId = newBallotId() } = returned ?? {};
  const action = addressAt(addressOf(wave.code, language), { kiosk, posted: true });
  const token = isOpen ? { token: makeFormToken({ wave: wave.code, id: ballotId }) } : {};
  const props: FormProps = { needs, action, ballotId, ...token, questions, entered, problems };
  return { kind: 'form', status, wave, kiosk, props };
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
