// The way back from a page of results to the unit and the desk.
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { addressIn } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';

/** Home, the unit, and where a page hangs below it the kit of a wave. */
export function trailOf({ slug, name }: UnitRecord, language: Language, wave?: string) {
  const { frame, results } = wordsIn(language).desk;
  const unit = `/kelola/unit/${slug}/`;
  return [
    { name: frame.home, href: addressIn(language, '/kelola/') },
    { name: name[language], href: addressIn(language, unit) },
    ...(wave
      ? [{ name: results.meeting, href: addressIn(language, `${unit}hasil/${wave}/`) }]
      : []),
  ];
}
