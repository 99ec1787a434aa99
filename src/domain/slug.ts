// The one form of the names that agencies, units and waves have in addresses, files and the database.

/** Lower-case words and numbers joined by hyphens, 2 to 60 characters. */
const SLUG = /^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Whether a text is a slug; the database holds no other (domain `app.slug`).
 *
 * @example isSlug('dinas-contoh-9') // => true
 */
export const isSlug = (text: string): boolean => SLUG.test(text);

/**
 * Whether a slug ends in a hyphen and digits, as the codes of waves do and the slugs of units may not: `/w/` holds both.
 *
 * @example isNumbered('dinas-contoh-9') // => true
 */
export const isNumbered = (slug: string): boolean => /-\d+$/.test(slug);

/**
 * A slug made from a name, to be looked over; empty where nothing of the name can stand in one.
 *
 * @param longest characters.
 * @example proposeSlug('Dinas Kependudukan & Pencatatan Sipil', 53) // => 'dinas-kependudukan-pencatatan-sipil'
 */
export const proposeSlug = (name: string, longest: number): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
    .replace(/(-\d+)+$/, '');
