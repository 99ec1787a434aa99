// What a trustee's browser asks of a wave that has ended, read from untrusted text; nothing that was not asked for gets through.
import * as v from 'valibot';
import { base64, parseJson, slug, text } from '../schema.ts';

/** Most ballots that are handed out at once; 250 staff ballots are about 2 MB. */
const MOST_AT_ONCE = 250;

const PROBLEM = 'not-a-count';

/** Base64 of at most 32 bytes: a place in the order of a box; '' for its start. */
const isPlace = (value: string): boolean =>
  value.length <= 44 &&
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value);

/** Shows who asks: the token proves the trustee and opens nothing. */
const PROOF = { wave: slug(PROBLEM), token: base64(32, PROBLEM) };

const CountingRequestSchema = v.variant('act', [
  v.strictObject({ act: v.literal('terms'), ...PROOF }),
  // Says that too few answers can be read: the batch takes more, and nothing is published.
  v.strictObject({ act: v.literal('wait'), ...PROOF }),
  // Asks for the server's half of the key; a second time only where the trustee has confirmed it.
  v.strictObject({ act: v.literal('begin'), ...PROOF, again: v.boolean() }),
  v.strictObject({
    act: v.picklist(['citizens', 'slips', 'staff']),
    ...PROOF,
    after: text(isPlace, PROBLEM),
    atMost: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_AT_ONCE)),
  }),
  // Snapshot, comments and report are judged later: the wave's terms must be known first.
  v.strictObject({
    act: v.literal('publish'),
    ...PROOF,
    snapshot: v.unknown(),
    comments: v.unknown(),
    report: v.unknown(),
  }),
]);

export type CountingRequest = Readonly<v.InferOutput<typeof CountingRequestSchema>>;

/**
 * Read the JSON body of a trustee's request, or `null` if it is none.
 *
 * @example readCountingRequest('{"act":"keys","wave":"dinas-0","token":"AAAA"}') // => null
 */
export function readCountingRequest(body: string): CountingRequest | null {
  const { success, output } = v.safeParse(CountingRequestSchema, parseJson(body));
  return success ? output : null;
}
