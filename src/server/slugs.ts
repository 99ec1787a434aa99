// Accepts only addresses that a unit can have, so that nothing else is ever asked of the database.
import { isSlug } from '#domain/slug.ts';

/**
 * A unit's slug out of an address: whatever else stands there is never asked of the database.
 *
 * @returns `null` for anything else
 * @example readSlug('dinas-contoh') // => 'dinas-contoh'
 */
export function readSlug(part: string | undefined): string | null {
  return part !== undefined && isSlug(part) ? part : null;
}
