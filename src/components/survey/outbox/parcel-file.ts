// A sealed ballot as a file, to be sent from another device: the envelope and where it goes, and nothing about who or when.
import * as v from 'valibot';
import { readEnvelope } from '#domain/ballots/envelope.ts';
import { readUnclaimedBallot } from '#domain/ballots/claim.ts';
import { readSlipEnvelope } from '#domain/ballots/slip-envelope.ts';
import { readStaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import { parseJson, type Reading } from '#domain/schema.ts';
import type { Sealed } from './parcel.ts';

const KIND = 'jejak-perilaku-sealed-ballot';
const VERSION = 1;

/** Bytes; the largest honest file has about 6,600. */
export const LARGEST_FILE = 16_384;

/** Says what it is, and nothing of which survey: others may see the list of files. Text, since no browser shares JSON. */
export const FILE_NAME = 'jawaban-terkunci.txt';

export type FileProblem = 'empty' | 'too-large' | 'not-a-parcel' | 'newer-version' | 'damaged';

const ParcelFileSchema = v.strictObject({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  address: v.picklist(['/api/ballots', '/api/slip-ballots', '/api/staff-ballots', '/api/claims']),
  body: v.record(v.string(), v.string()),
});

const READERS = {
  '/api/ballots': readEnvelope,
  '/api/slip-ballots': readSlipEnvelope,
  '/api/staff-ballots': readStaffEnvelope,
  '/api/claims': readUnclaimedBallot,
} as const;

/**
 * The text of the file.
 *
 * @example JSON.parse(writeParcelFile({ address: '/api/ballots', body: {} })).version // => 1
 */
export function writeParcelFile({ address, body }: Sealed): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, address, body }, null, 2)}\n`;
}

/**
 * Read a file that somebody chose; it may be anything.
 *
 * @example readParcelFile('Halo') // => { ok: false, problem: 'not-a-parcel' }
 */
export function readParcelFile(text: string): Reading<Sealed, FileProblem> {
  const refuse = (problem: FileProblem) => ({ ok: false, problem }) as const;
  if (text.length > LARGEST_FILE) return refuse('too-large');
  const content = text.replace(/^\uFEFF/, '').trim();
  if (!content) return refuse('empty');
  const value = parseJson(content) as Record<string, unknown> | null | undefined;
  if (value?.kind !== KIND) return refuse('not-a-parcel');
  if (typeof value.version === 'number' && value.version > VERSION) return refuse('newer-version');
  const { success, output } = v.safeParse(ParcelFileSchema, value);
  if (!success) return refuse('damaged');
  const { address, body } = output;
  return READERS[address](JSON.stringify(body)).ok
    ? { ok: true, value: { address, body } }
    : refuse('damaged');
}
