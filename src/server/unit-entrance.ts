// Decides where the address of a unit, which stands on its posters, leads citizens: to the open wave, or to a page that says when.
import type { CitizenEntry } from '#domain/waves/wave.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { isNumbered, isSlug } from '#domain/slug.ts';
import { addressIn } from '#i18n/addresses.ts';
import { addressAt, isKiosk } from './citizen-survey.ts';

export type Entrance =
  | { readonly kind: 'open'; readonly location: string }
  | { readonly kind: 'waiting'; readonly status: 200; readonly entry: CitizenEntry }
  | { readonly kind: 'unknown' | 'unavailable'; readonly status: number; readonly posted: false };

/** Whether the last part of an address below `/w/` names a unit; all others name waves. */
export const isUnitAddress = (part: string): boolean => isSlug(part) && !isNumbered(part);

/**
 * Where `/w/<unit>/` leads.
 *
 * To the address of the open wave, because a form belongs to one wave: a page that was loaded before midnight must not be
 * sent to the wave of the next day, and Back must find the page that was sent. A redirect leaves no entry in the history.
 */
export async function enterUnit(
  address: string | URL,
  unit: string,
  language: Language,
  read: (slug: string) => Promise<CitizenEntry | null>,
): Promise<Entrance> {
  try {
    const entry = await read(unit);
    if (!entry) return { kind: 'unknown', status: 404, posted: false };
    if (entry.open === null) return { kind: 'waiting', status: 200, entry };
    const path = addressIn(language, `/w/${entry.open}/`);
    return { kind: 'open', location: addressAt(path, { kiosk: isKiosk(address) }) };
  } catch {
    return { kind: 'unavailable', status: 503, posted: false };
  }
}
