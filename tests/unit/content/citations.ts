// Finds what a text cites: addresses outside this site, authors with a year, rules with number and year.

/** What the reviewed lists hold, ready to be compared. */
export interface Reviewed {
  readonly addresses: readonly string[];
  /** Authors and year of a source, such as `Saks & Belcourt 2006`. */
  readonly works: readonly string[];
  /** Kind, number and year of a rule, such as `UU 20/2023`. */
  readonly rules: readonly string[];
}

/** One page has one spelling: without scheme, `www.` and a last slash. */
export const shorten = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** Addresses outside this site. */
export const addressesIn = (text: string): string[] =>
  text.match(/https?:\/\/[^\s)"'<>\]]+/g)?.map((address) => address.replace(/[.,;]$/, '')) ?? [];

/** First author and year of every work, as in “Hughes dkk. (2020)”. */
export const worksIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(\p{Lu}[\p{L}’-]+)(?:(?:, \p{Lu}[\p{L}’-]+)*(?:,? (?:&|dan|and) \p{Lu}[\p{L}’-]+)?|,? (?:dkk\.|et al\.)),? \((1[89]\d\d|20\d\d)\)/gu,
    ),
  ].map(([, author, year]) => `${author} ${year}`);

const KINDS: Readonly<Record<string, string>> = {
  'undang-undang': 'UU',
  uu: 'UU',
  law: 'UU',
  pp: 'PP',
  perpres: 'Perpres',
  kepmenpanrb: 'KepmenPANRB',
  permenpanrb: 'PermenPANRB',
  'peraturan menteri panrb': 'PermenPANRB',
  'panrb ministerial regulation': 'PermenPANRB',
  perlan: 'PerLAN',
  'se menpanrb': 'SE MenPANRB',
};

const RULE = new RegExp(
  `\\b(${Object.keys(KINDS).join('|')})(?: Nomor| No\\.)? (\\d+)(?:/| Tahun | of )(\\d{4})`,
  'giu',
);

/** Kind, number and year of every rule, however it is written. */
export const rulesIn = (text: string): string[] =>
  [...text.matchAll(RULE)].map(
    ([, kind, number, year]) => `${KINDS[kind!.toLowerCase()]} ${number}/${year}`,
  );

/**
 * What a text cites and no reviewed list holds.
 *
 * @example findUnlisted('Menurut Ani (2020).', { addresses: [], works: [], rules: [] }) // => ['Ani 2020']
 */
export function findUnlisted(text: string, reviewed: Reviewed): string[] {
  const addresses = new Set(reviewed.addresses.map(shorten));
  const isListed = (work: string) => {
    const [author, year] = work.split(' ');
    return reviewed.works.some((known) => known.includes(author!) && known.endsWith(year!));
  };
  const unlisted = [
    ...addressesIn(text).filter((address) => !addresses.has(shorten(address))),
    ...worksIn(text).filter((work) => !isListed(work)),
    ...rulesIn(text).filter((rule) => !reviewed.rules.includes(rule)),
  ];
  return [...new Set(unlisted)];
}
