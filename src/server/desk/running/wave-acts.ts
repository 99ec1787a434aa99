// What is done with a wave from its page: by the use cases that commands run too, after what cannot be undone was confirmed.
import { planJob } from '#data/jobs.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { addDays, isDay } from '#domain/waves/calendar.ts';
import { formatUnbrokenDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { cancel } from '#operations/cancel-wave.ts';
import { closeNamed } from '#operations/close-batch.ts';
import type { Closing } from '#operations/close-wave.ts';
import { discard, findGrounds } from '#operations/discard-wave.ts';
import { extend } from '#operations/extend-wave.ts';
import { remindEveryone } from '#operations/mail/queue-invitations.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { purgeAfter, tryAct, type DeskHouse } from '../house.ts';
import { textOf, type Problem } from '../form.ts';
import type { DeskVisit } from '../visit.ts';
import { placeOf, waveAddress, type WavePlace } from './place.ts';
import { insteadOf } from './say.ts';
import type { WaveAct } from './wave.ts';

/** How an act ended: where it leads, or what was wrong, with what had been typed. */
export type WaveActed =
  | { readonly goTo: string }
  | {
      readonly laku: string;
      readonly problems: readonly Problem[];
    };

/** Acts that cannot be undone, for which the code of the wave is typed. */
const FINAL: readonly WaveAct[] = ['tutup', 'batalkan', 'hentikan'];

/** Keys that an ending left behind stay due until they are gone. */
async function afterEnding({ unit, leftover }: Closing, place: WavePlace): Promise<void> {
  if (leftover !== undefined) await planJob('destroy', place.wave.code, place.unit.slug);
  if (unit !== null) await purgeAfter({ slug: unit, agency: place.unit.agency.slug });
}

/** Close and count; where a trustee counts, the close alone is what was asked for. */
async function close(
  place: WavePlace,
  { secret, actor }: DeskHouse,
  isEarly: boolean,
): Promise<string> {
  const tagged = { slug: place.unit.slug, agency: place.unit.agency.slug };
  try {
    await afterEnding(await closeNamed(place.wave.code, secret, isEarly, actor), place);
    return 'ditutup';
  } catch (error) {
    if (!(error instanceof OperatorError) || error.said.name !== 'closing.withTrustee') throw error;
    await purgeAfter(tagged);
    return 'menunggu';
  }
}

/** Do it; answers the code of what is told on the page that follows. */
async function act(
  name: WaveAct,
  place: WavePlace,
  form: FormData,
  house: DeskHouse,
): Promise<string> {
  const { code, opensOn } = place.wave;
  const { actor, secret } = house;
  const { today } = place.unit;
  const tagged = { slug: place.unit.slug, agency: place.unit.agency.slug };
  switch (name) {
    case 'ingatkan':
      await remindEveryone(code, null, house);
      return 'diingatkan';
    case 'perpanjang':
      await extend(code, textOf(form, 'sampai'), actor);
      await purgeAfter(tagged);
      return 'diperpanjang';
    case 'buka':
      await openWithNewKeys(code, secret, null, { actor, isEarly: today < opensOn });
      await purgeAfter(tagged);
      return 'dibuka';
    case 'hitung':
      return close(place, house, false);
    case 'tutup':
      return close(place, house, true);
    case 'batalkan':
      await afterEnding(await cancel(code, actor), place);
      return 'dibatalkan';
    case 'hentikan': {
      // Asked once more: somebody may have brought the key back meanwhile.
      const grounds = await findGrounds(code, secret, false);
      await afterEnding(await discard(code, grounds?.cause ?? 'key-lost', actor), place);
      return 'dihentikan';
    }
  }
}

const ACTS: readonly WaveAct[] = [
  'ingatkan',
  'perpanjang',
  'buka',
  'tutup',
  'hitung',
  'batalkan',
  'hentikan',
];

/** Do what a form of the page of a wave asks for. */
export async function actOnWave(
  visit: DeskVisit,
  form: FormData,
  house: DeskHouse,
  language: Language,
): Promise<WaveActed> {
  const place = await placeOf(visit);
  const { wave, unit } = place;
  const { page, generic } = wordsIn(language).desk.wave;
  const laku = textOf(form, 'laku');
  const name = ACTS.find((known) => known === laku);
  if (name === undefined) return { laku, problems: [{ text: generic }] };
  const isFinal = FINAL.includes(name) || (name === 'buka' && unit.today < wave.opensOn);
  if (isFinal && textOf(form, `kode-${name}`) !== wave.code)
    return {
      laku,
      problems: [{ field: `kode-${name}`, text: fill(page.codeWrong, { code: wave.code }) }],
    };
  if (name === 'perpanjang') {
    const until = textOf(form, 'sampai');
    const latest = addDays(wave.closesOn, 14);
    if (!isDay(until) || until <= wave.closesOn || until > latest) {
      const values = {
        closes: formatUnbrokenDate(wave.closesOn, language),
        latest: formatUnbrokenDate(latest, language),
      };
      return { laku, problems: [{ field: 'sampai', text: fill(page.extend.choose, values) }] };
    }
  }
  const acted = await tryAct(language, () => act(name, place, form, house), insteadOf(language));
  if (!acted.ok) return { laku, problems: [{ text: acted.said }] };
  return { goTo: `${waveAddress(place, language)}?kabar=${acted.value}` };
}
