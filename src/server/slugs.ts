// Accepts only addresses that a unit can have, so that nothing else is ever asked of the database.

/**
 * A unit's slug out of an address: lower-case letters, digits and hyphens, at most 80.
 *
 * @returns `null` for anything else
 * @example readSlug('dinas-contoh') // => 'dinas-contoh'
 */
export function readSlug(part: string | undefined): string | null {
  return part !== undefined && /^[a-z0-9-]{1,80}$/.test(part) ? part : null;
}
