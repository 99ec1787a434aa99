// Finds the unit, programme and wave that an address of the desk names; who may be there was asked before.
import { readOwnUnit, type OwnProgramme, type OwnUnit, type OwnWave } from '#data/programmes.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';
import type { DeskVisit } from '../visit.ts';
import { nameWave } from './say.ts';

/** The way back to a page, from the outermost one. */
export type Trail = readonly { readonly name: string; readonly href?: string }[];

export interface WavePlace {
  readonly unit: OwnUnit;
  readonly programme: OwnProgramme;
  readonly wave: OwnWave;
}

/** The unit of an address. */
export async function unitOf({ address }: DeskVisit): Promise<OwnUnit> {
  const unit = await readOwnUnit(address.unit!);
  if (!unit) throw new Error('The gate let somebody to a unit that is not there.');
  return unit;
}

/** The wave of an address with what it belongs to. */
export async function placeOf(visit: DeskVisit): Promise<WavePlace> {
  const unit = await unitOf(visit);
  for (const programme of unit.programmes)
    for (const wave of programme.waves)
      if (wave.code === visit.address.wave) return { unit, programme, wave };
  throw new Error('The gate let somebody to a wave that is not there.');
}

export const unitAddress = (unit: string, language: Language, rest = ''): string =>
  addressIn(language, `/kelola/unit/${unit}/${rest}`);

export const waveAddress = (
  {
    unit,
    wave,
  }: { readonly unit: { readonly slug: string }; readonly wave: { readonly code: string } },
  language: Language,
  rest = '',
): string => unitAddress(unit.slug, language, `putaran/${wave.code}/${rest}`);

/** The way back from a page of a unit. */
export const trailOfUnit = (unit: OwnUnit, language: Language, isAbove = true): Trail => [
  { name: wordsIn(language).desk.home.title, href: addressIn(language, '/kelola/') },
  isAbove
    ? { name: unit.name[language], href: unitAddress(unit.slug, language) }
    : { name: unit.agency.name[language] },
];

/** The way back from a page below that of a wave. */
export const trailOfWave = (place: WavePlace, language: Language): Trail => [
  ...trailOfUnit(place.unit, language),
  { name: nameWave(place.wave.month, language), href: waveAddress(place, language) },
];
