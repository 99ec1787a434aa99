// Finds the address of a page in each language: Indonesian at the root, English below /en/.
import type { Language } from '#domain/instrument/terms.ts';

/** What English addresses begin with; Indonesian ones have no prefix. */
const ENGLISH = 'en';

const LANGUAGES: readonly Language[] = ['id', 'en'];

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
 * The language that the first part of an address stands for, as routes below `[...lang]` receive it.
 *
 * @returns `null` for a prefix that no language has; such an address leads nowhere
 * @example languageOfPrefix(undefined) // => 'id'
 */
export function languageOfPrefix(prefix: string | undefined): Language | null {
  if (prefix === undefined) return 'id';
  return prefix === ENGLISH ? 'en' : null;
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

/** First parts of the addresses of on-demand pages. */
const ON_DEMAND: readonly string[] = [
  'aksesibilitas',
  'bongkar',
  'data',
  'gelombang',
  'instansi',
  'isi',
  'kelola',
  'privasi',
  'tentang',
  'unit',
  'w',
];

/**
 * Whether a slug would hide behind a page: the router would read `/unit/isi/` as the page `/isi/` below a prefix `unit`.
 *
 * @example isPageName('isi') // => true
 */
export const isPageName = (slug: string): boolean => ON_DEMAND.includes(slug);

interface StaticRoute<Props> {
  readonly params?: Readonly<Record<string, string>>;
  readonly props: Props;
}

/**
 * The static routes of a page below `[...lang]`, once in each language.
 *
 * @param routesIn the routes in one language; without it the page has no parameter but the language
 */
export async function routeLanguages<Props = object>(
  routesIn: (
    language: Language,
  ) => readonly StaticRoute<Props>[] | Promise<readonly StaticRoute<Props>[]> = () => [
    { props: {} as Props },
  ],
) {
  const routes = LANGUAGES.map(async (language) =>
    (await routesIn(language)).map(({ params, props }) => ({
      params: { ...params, lang: language === 'id' ? undefined : ENGLISH },
      props: { ...props, language },
    })),
  );
  return (await Promise.all(routes)).flat();
}
