// The key file (kunci.json) of a staff wave: everything that raters must see to be the same for all, in one text that never changes.
import type { Policy } from '../disclosure/published.ts';
import { STAFF_GROUPS, type StaffGroup } from '../instrument/terms.ts';

export interface GroupKey {
  /** Modulus of the issuer's RSA-2048 key, base64url; the exponent is 65537. */
  readonly n: string;
  readonly e: 'AQAB';
  /** Colleagues invited; no more tickets than this can exist. */
  readonly roster: number;
  /** Ids of the items that the group is asked. */
  readonly items: readonly string[];
}

export interface KeyFile {
  readonly version: 1;
  readonly wave: string;
  readonly unit: string;
  readonly instrument: string;
  readonly policy: Policy;
  /** Public tally key, base64 of 65 bytes. */
  readonly tallyKey: string;
  /** Whether an outsider keeps the private tally key, so that the server never can open a ballot. */
  readonly trustee: boolean;
  readonly groups: Readonly<Partial<Record<StaffGroup, GroupKey>>>;
}

/** The text of a key file; its fingerprint is taken over exactly these characters. */
export const writeKeyFile = (file: KeyFile): string => `${JSON.stringify(file, null, 1)}\n`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isGroupKey(value: unknown): value is GroupKey {
  if (!isRecord(value)) return false;
  const { n, e, roster, items } = value;
  const isModulus = typeof n === 'string' && /^[\w-]{342}$/.test(n);
  const isRoster = Number.isInteger(roster) && (roster as number) > 0;
  return isModulus && e === 'AQAB' && isRoster && Array.isArray(items);
}

/**
 * Read a key file.
 *
 * @returns `null` if it is not one; a rater's browser then refuses to claim.
 */
export function readKeyFile(text: string): KeyFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['groups'])) return null;
  const { wave, tallyKey, groups } = value;
  const isWhole = typeof wave === 'string' && typeof tallyKey === 'string';
  const names = Object.keys(groups as object);
  const known = names.every((name) => (STAFF_GROUPS as readonly string[]).includes(name));
  const keys = Object.values(groups as object).every(isGroupKey);
  return isWhole && known && keys ? (value as unknown as KeyFile) : null;
}
