// Knows where the same page stands in each language: Indonesian at the root, English below /en/.
import type { Language } from '#domain/instrument/terms.ts';

/** What English addresses begin with; Indonesian ones have no prefix. */
const ENGLISH = 'en';

/**
 * The address of a page in a language.
 *
 * @param path address without language, with slashes at both ends
 * @example addressIn('en', '/panduan/') // => '/en/panduan/'
 */
export function addressIn(language: Language, path: string): string {
  return language === 'id' ? path : `/${ENGLISH}${path}`;
}

/**
 * The language of an address and the address without it.
 *
 * @example splitAddress('/en/panduan/') // => { language: 'en', path: '/panduan/' }
 */
export function splitAddress(address: string): { language: Language; path: string } {
  return address.startsWith(`/${ENGLISH}/`)
    ? { language: 'en', path: address.slice(ENGLISH.length + 1) }
    : { language: 'id', path: address };
}
