// The key file (kunci.json) of a wave with tickets: everything that raters must see to be the same for all, in one text that never changes.
import * as v from 'valibot';
import type { Policy } from '../disclosure/published.ts';
import { RATER_GROUPS } from '../instrument/terms.ts';
import { parseJson } from '../schema.ts';
import { ENTRY_MODES } from './entry-mode.ts';

const GroupKeySchema = v.object({
  /** Modulus of the issuer's RSA-2048 key, base64url as in a JSON Web Key; the exponent is 65537. */
  n: v.pipe(v.string(), v.regex(/^[\w-]{342}$/)),
  e: v.literal('AQAB'),
  /**
   * Colleagues invited; no more tickets than this can exist. `null` for citizens: slips may be printed until the last day,
   * and the bulletin says how many there were.
   */
  roster: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Ids of the items that the group is asked. */
  items: v.pipe(v.array(v.string()), v.readonly()),
});

export type GroupKey = Readonly<v.InferOutput<typeof GroupKeySchema>>;

const KeyFileSchema = v.object({
  version: v.literal(2),
  wave: v.string(),
  unit: v.string(),
  instrument: v.string(),
  policy: v.custom<Policy>((value) => typeof value === 'object' && value !== null),
  /** Public tally key, base64 of 65 bytes; with a trustee of 130, the server's half before the trustee's. */
  tallyKey: v.string(),
  /** Whether an outsider keeps one half of the private tally key, so that the server alone can open no ballot. */
  trustee: v.boolean(),
  /** How citizens come; `null` where none are asked. */
  entry: v.nullable(v.picklist(ENTRY_MODES)),
  groups: v.record(v.picklist(RATER_GROUPS), GroupKeySchema),
});

export type KeyFile = Readonly<v.InferOutput<typeof KeyFileSchema>>;

/** The text of a key file; its fingerprint is taken over exactly these characters. */
export const writeKeyFile = (file: KeyFile): string => `${JSON.stringify(file, null, 1)}\n`;

/**
 * Read a key file.
 *
 * @returns `null` if it is not one; a rater's browser then refuses to claim.
 */
export function readKeyFile(text: string): KeyFile | null {
  const { success, output } = v.safeParse(KeyFileSchema, parseJson(text));
  return success ? output : null;
}
