// Knows where the same page stands in each language: Indonesian at the root, English below /en/.
import type { Language } from '#domain/instrument/terms.ts';

/**
 * The address of a page in a language.
 *
 * @param path address without language, with slashes at both ends
 * @example addressIn('en', '/panduan/') // => '/en/panduan/'
 */
export function addressIn(language: Language, path: string): string {
  return language === 'id' ? path : `/en${path}`;
}
