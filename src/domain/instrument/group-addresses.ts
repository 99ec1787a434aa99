// The Indonesian names that staff groups have in addresses.
import type { StaffGroup } from './terms.ts';

const ADDRESSES: Readonly<Record<StaffGroup, string>> = {
  self: 'diri',
  superior: 'atasan',
  peer: 'rekan',
  subordinate: 'bawahan',
};

/**
 * The part of an address that names a group.
 *
 * @example addressOfGroup('peer') // => 'rekan'
 */
export const addressOfGroup = (group: StaffGroup): string => ADDRESSES[group];

/**
 * The group that a part of an address names, or `null`.
 *
 * @example groupOfAddress('rekan') // => 'peer'
 */
export function groupOfAddress(part: string): StaffGroup | null {
  const found = Object.entries(ADDRESSES).find(([, address]) => address === part);
  return (found?.[0] as StaffGroup | undefined) ?? null;
}
