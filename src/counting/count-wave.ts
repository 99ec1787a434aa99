// Counts a closed wave with a trustee's key on the trustee's own device, and sends nothing but what may be public. A batch of
// citizens with too few readable answers is not counted further: nothing is drawn, and it takes more.
import { findInstrument } from '#content/instruments/registry.ts';
import { fromBase64 } from '#crypto/base64.ts';
import { isEqual, type Bytes } from '#crypto/bytes.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { randomWord } from '#crypto/random-word.ts';
import { halvesOf, open, seal, type TallyKeys } from '#crypto/seal.ts';
import { importTallyKeys, trusteeHalf } from '#crypto/tally-keys.ts';
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import { publish } from '#domain/disclosure/publish.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { reportOf, type CountReport } from '#domain/waves/bulletin.ts';
import { isBatch } from '#domain/waves/citizens/batches.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { readKeyFile } from '#domain/waves/key-file.ts';
import { countBoxes, type Count } from './count-boxes.ts';
import {
  askHalf,
  askTerms,
  askToWait,
  boxesOf,
  CountingStop,
  sendCount,
  thisServer,
  type CountingProblem,
  type Proof,
  type Server,
  type StatedTerms,
} from './server-client.ts';
import { areTermsTrue } from './same-terms.ts';
import type { TrusteeKey } from './trustee-files.ts';

/** A wave, counted here and not yet sent. */
export interface CountedWave {
  readonly wave: string;
  readonly unit: string;
  readonly snapshot: Snapshot;
  readonly comments: readonly KeptComment[];
  readonly report: CountReport;
  readonly ballots: number;
  readonly unreadable: number;
  /** Groups that were asked and are not shown. */
  readonly withheld: readonly RaterGroup[];
  /** The key file's fingerprint; `null` for waves without tickets. */
  readonly fingerprint: readonly string[] | null;
}

/** A batch of citizens whose readable answers are too few: of them nothing is known but their number. */
export interface FewAnswers {
  readonly wave: string;
  readonly ballots: number;
  readonly readable: number;
  /** Fewest readable answers that may be published. */
  readonly fewest: number;
}

export type Counting =
  | { readonly ok: true; readonly counted: CountedWave }
  | { readonly ok: false; readonly problem: 'too-few'; readonly few: FewAnswers }
  | { readonly ok: false; readonly problem: CountingProblem; readonly proof: Proof };

/** Until when a batch takes answers, ISO date. */
export type Waiting =
  | { readonly ok: true; readonly until: string }
  | { readonly ok: false; readonly problem: CountingProblem; readonly proof: Proof };

export type Sending =
  | { readonly ok: true; readonly proof: Proof }
  | { readonly ok: false; readonly problem: CountingProblem; readonly proof: Proof };

export interface Progress {
  (counted: number, all: number): void;
}

/** In an order of chance. As counted, they stand in the order of the ballots, which tells their groups. */
const shuffle = <T>(list: readonly T[]): readonly T[] =>
  list
    .map((value) => ({ value, place: randomWord() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);

async function readWaveKeys(server: Server, wave: string): Promise<string | null> {
  const response = await server.readKeyFile(wave).catch(() => null);
  if (!response || (!response.ok && response.status !== 404)) throw new CountingStop('offline');
  return response.ok ? response.text() : null;
}

/** More ballots than were cast or invited cannot come from raters. */
function isPlausible(
  { tally, ballots }: Count,
  cast: number,
  { invited, added = {} }: StatedTerms,
): boolean {
  const rosters = Object.entries(invited) as [RaterGroup, number | null][];
  const fits = ([group, most]: [RaterGroup, number | null]) =>
    most === null || (tally.groups[group]?.raters ?? 0) <= most + (added[group] ?? 0);
  return ballots === cast && rosters.every(fits);
}

/** A box that is sealed and opened here, to see that the server handed out its true half. */
const PROBE = 'jejak-perilaku/2|probe|';
const PROBE_BYTES = 16;

async function importServerHalf(tallyKey: Bytes, half: string): Promise<TallyKeys> {
  const [publicKey] = halvesOf(tallyKey) as readonly [Bytes];
  return importTallyKeys({ publicKey, privateKey: fromBase64(half) }).catch(() => {
    throw new CountingStop('tampered');
  });
}

async function count(
  wave: string,
  { keys, token }: TrusteeKey,
  onProgress: Progress,
  server: Server,
  isAgain: boolean,
): Promise<CountedWave | FewAnswers> {
  const asking = { wave, token };
  const stated = await askTerms(server, asking);
  const tallyKey = fromBase64(stated.tallyPublic);
  const ours = trusteeHalf(tallyKey);
  if (!ours || !isEqual(ours, keys.publicKey)) throw new CountingStop('wrong-key');
  const text = await readWaveKeys(server, wave);
  const version = findInstrument(stated.instrument);
  const terms = version && termsOf(wave, stated, version);
  const file = text === null ? null : readKeyFile(text);
  if (!terms || (text && !file) || !areTermsTrue(stated, terms, file)) {
    throw new CountingStop('terms-differ');
  }
  const all = stated.cast.citizen + stated.cast.staff;
  onProgress(0, all);
  const own = await importTallyKeys(keys).catch(() => {
    throw new CountingStop('wrong-key');
  });
  const { half } = await askHalf(server, asking, isAgain);
  const halves = [await importServerHalf(tallyKey, half), own];
  const probe = await seal(tallyKey, true, PROBE, PROBE_BYTES);
  if ((await open(halves, probe, PROBE)) !== true) throw new CountingStop('tampered');
  const counted = await countBoxes(terms, halves, boxesOf(server, asking), (ballots) =>
    onProgress(ballots, all),
  );
  if (!isPlausible(counted, all, stated)) throw new CountingStop('tampered');
  const readable = counted.tally.groups.citizen?.raters ?? 0;
  const { kCitizen: fewest } = stated.policy;
  if (isBatch(Object.keys(stated.invited) as RaterGroup[]) && readable < fewest) {
    return { wave, ballots: counted.ballots, readable, fewest };
  }
  const snapshot = publish(counted.tally, terms, randomWord, counted.unreadableCitizens);
  const shown: readonly RaterGroup[] = [
    ...snapshot.atoms.flatMap(({ groups }) => groups),
    ...(snapshot.citizens ? (['citizen'] as const) : []),
  ];
  return {
    ...{ wave, unit: stated.unit, snapshot, comments: shuffle(counted.comments) },
    report: reportOf(snapshot, counted.spent, counted.unreadable),
    ...{ ballots: counted.ballots, unreadable: counted.unreadable },
    withheld: (Object.keys(stated.invited) as RaterGroup[]).filter(
      (group) => !shown.includes(group),
    ),
    fingerprint: text === null ? null : await fingerprintWords(text),
  };
}

/** What stopped a count; a server that sends something else than it should is one that cannot be trusted. */
const stopOf = (error: unknown) => {
  const { problem, proof } = error instanceof CountingStop ? error : new CountingStop('tampered');
  return { ok: false, problem, proof } as const;
};

/**
 * Count a closed wave, or a batch whose last day is over. Only a second count changes something: it is told in the bulletin.
 *
 * @param isAgain whether the trustee has confirmed to count once more.
 *
 * @param onProgress told how many ballots are counted, of how many.
 */
export async function countWave(
  wave: string,
  key: TrusteeKey,
  onProgress: Progress = () => undefined,
  server: Server = thisServer,
  isAgain = false,
): Promise<Counting> {
  try {
    const counted = await count(wave, key, onProgress, server, isAgain);
    return 'snapshot' in counted
      ? { ok: true, counted }
      : { ok: false, problem: 'too-few', few: counted };
  } catch (error) {
    return stopOf(error);
  }
}

/** Let a batch with too few answers take more; safe to repeat after a lost answer. */
export async function letWait(
  { wave }: FewAnswers,
  { token }: TrusteeKey,
  server: Server = thisServer,
): Promise<Waiting> {
  try {
    return { ok: true, until: (await askToWait(server, { wave, token })).closesOn };
  } catch (error) {
    return stopOf(error);
  }
}

/** Publish a counted wave; safe to repeat after a lost answer. */
export async function publishCount(
  { wave, snapshot, comments, report }: CountedWave,
  { token }: TrusteeKey,
  server: Server = thisServer,
): Promise<Sending> {
  try {
    return {
      ok: true,
      proof: await sendCount(server, { wave, token }, snapshot, comments, report),
    };
  } catch (error) {
    return stopOf(error);
  }
}
