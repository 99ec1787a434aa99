// Describes every file: where it belongs, under which terms it may be used, and how to cite it.
import type { Bilingual, Language } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** Version of the JSON and of the CSV columns; a new one never changes the meaning of an old name. */
export const SCHEMA = '2';

/** Anyone may use the figures who names their source. */
export const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

export interface About {
  readonly schema: string;
  readonly page: string;
  readonly dictionary: string;
  readonly check: string;
  readonly license: string;
  readonly cite: Bilingual;
}

/** The day of the newest publication of a unit; `null` before the first one. */
export const lastPublishedOn = ({ programmes }: UnitRecord): string | null =>
  programmes
    .flatMap(({ waves }) => waves.flatMap(({ publishedOn }) => publishedOn ?? []))
    .sort()
    .at(-1) ?? null;

/** A sentence to cite a unit's figures by. */
export function citeUnit(unit: UnitRecord, site: string, language: Language): string {
  const words = wordsIn(language).data.cite;
  const day = lastPublishedOn(unit);
  const [name, agency] = [unit.name[language], unit.agency.name[language]];
  const address = `${site}${addressIn(language, `/unit/${unit.slug}/`)}`;
  const text = day ? words.published : words.unpublished;
  return fill(text, { unit: name, agency, date: day ? formatDate(day, language) : '', address });
}

/**
 * What stands at the head of a unit's JSON.
 *
 * @param site address of this site without a slash at its end.
 */
export const aboutUnit = (unit: UnitRecord, site: string): About => ({
  schema: `${site}/data/skema/unit-${SCHEMA}.json`,
  page: `${site}/unit/${unit.slug}/`,
  dictionary: `${site}/data/`,
  check: `${site}/periksa.mjs`,
  license: LICENSE,
  cite: { id: citeUnit(unit, site, 'id'), en: citeUnit(unit, site, 'en') },
});
