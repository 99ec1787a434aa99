// The roster of a programme that nobody has approved yet: sealed as a whole under the secrets of its first wave, as it will be there.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { encode } from '#crypto/bytes.ts';
import { unwrapKey, wrapKey, type WrappingSecrets } from '#crypto/wrapping.ts';
import { STAFF_GROUPS, type StaffGroup } from '#domain/instrument/terms.ts';
import { countGroups, type Invitee } from '../roster/read-roster.ts';

/** How many of each group a roster names. */
export type GroupCounts = Readonly<Partial<Record<StaffGroup, number>>>;

/** What a draft keeps of its raters. */
export interface SealedRoster {
  /** Code of the wave whose secrets open it. */
  readonly wave: string;
  /** Base64 of the whole list, wrapped. */
  readonly sealed: string;
  /** As they were named; who rates as a colleague instead is decided by the plan. */
  readonly counts: GroupCounts;
}

const KIND = 'draft roster';

/** The length of a list is rounded up to this, so that it tells little about the contacts in it. */
const BLOCK = 4_096;

/** Seal a whole list. */
export async function sealRoster(
  secrets: WrappingSecrets,
  wave: string,
  people: readonly Invitee[],
): Promise<SealedRoster> {
  const text = encode(JSON.stringify(people.map(({ contact, group }) => [contact, group])));
  const padded = new Uint8Array(Math.ceil(text.length / BLOCK) * BLOCK).fill(0x20);
  padded.set(text);
  const sealed = toBase64(await wrapKey(secrets, wave, KIND, padded));
  return { wave, sealed, counts: Object.fromEntries(countGroups(people)) };
}

/** The list, or `null` if the secrets are not those that sealed it. */
export async function openRoster(
  secrets: WrappingSecrets,
  { wave, sealed }: SealedRoster,
): Promise<readonly Invitee[] | null> {
  const padded = await unwrapKey(secrets, wave, KIND, fromBase64(sealed));
  if (!padded) return null;
  const rows = JSON.parse(new TextDecoder().decode(padded)) as readonly [string, StaffGroup][];
  return rows.map(([contact, group]) => ({ contact, group }));
}

/** What a draft keeps of its raters, read from its section; `null` where it keeps none. */
export function readSealed(content: unknown): SealedRoster | null {
  const { wave, sealed, counts } = (content ?? {}) as Partial<SealedRoster>;
  if (typeof wave !== 'string' || typeof sealed !== 'string' || !counts) return null;
  const known = STAFF_GROUPS.flatMap((group) =>
    counts[group] ? [[group, counts[group]] as const] : [],
  );
  return { wave, sealed, counts: Object.fromEntries(known) };
}
