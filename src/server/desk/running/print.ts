// What can be printed for a wave, and the addresses of the counter: each leads to a page that everybody may see.
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { STAFF_GROUPS, type Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { mayOrganise, type DeskVisit } from '../visit.ts';
import { placeOf, trailOfWave, waveAddress, type Trail } from './place.ts';
import { nameWithin } from './say.ts';

export interface PrintPage {
  readonly title: string;
  readonly trail: Trail;
  /** Name. */
  readonly unit: string;
  /** Whether the wave asks citizens. */
  readonly asksCitizens: boolean;
  readonly isOver: boolean;
  /** Addresses without the site. */
  readonly citizen: string;
  readonly kiosk: string;
  readonly poster: string;
  readonly paper: string;
  /** Where slips are printed; `null` where there are none, or not by who looks. */
  readonly slips: string | null;
  readonly staffPaper: readonly { readonly name: string; readonly href: string }[];
}

/** What can be printed for a wave. */
export async function readPrintPage(visit: DeskVisit, language: Language): Promise<PrintPage> {
  const place = await placeOf(visit);
  const { wave, unit } = place;
  const words = wordsIn(language).desk.wave;
  const citizen = addressIn(language, `/w/${unit.slug}/`);
  const isOver = (wave.state !== 'planned' && wave.state !== 'open') || unit.today > wave.closesOn;
  const mayMake = mayOrganise(visit, unit);
  return {
    title: `${words.print.title}, ${nameWithin(wave.month, language)}`,
    trail: trailOfWave(place, language),
    unit: unit.name[language],
    asksCitizens: 'citizen' in wave.invited,
    isOver,
    citizen,
    kiosk: `${citizen}?loket=1`,
    poster: addressIn(language, `/w/${wave.code}/poster/`),
    paper: addressIn(language, `/w/${wave.code}/kertas/`),
    slips:
      wave.entry === 'slip' && !isOver && mayMake ? waveAddress(place, language, 'slip/') : null,
    staffPaper: isOver
      ? []
      : STAFF_GROUPS.filter((group) => group in wave.invited).map((group) => ({
          name: fill(words.print.staffPaper, { group: words.groups[group].toLowerCase() }),
          href: addressIn(language, `/isi/${wave.code}/${addressOfGroup(group)}/kertas/`),
        })),
  };
}
