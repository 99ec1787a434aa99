// The waves of a programme as stations on its way, with their days, how they stand, and where today is.
import type { OwnProgramme, OwnUnit, OwnWave } from '#data/programmes.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { formatUnbrokenDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { waveAddress } from './place.ts';
import { daysIn, sayLeft } from './say.ts';

export interface WaveStep {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly days: string;
  readonly state: string;
  readonly mark: 'full' | 'half' | 'dashed';
  /** Whether its last day is over, so that the way was walked until there. */
  readonly isPast: boolean;
  /** Before which station today lies, in words; `null` for all others. */
  readonly todayBefore: string | null;
}

/** How a wave is said to stand; one that nobody opened on its days is none that is planned. */
export const stateOf = (
  { state, closesOn }: Pick<OwnWave, 'state' | 'closesOn'>,
  today: string,
): OwnWave['state'] | 'missed' => (state === 'planned' && today > closesOn ? 'missed' : state);

const MARKS = {
  planned: 'dashed',
  missed: 'dashed',
  open: 'half',
  closed: 'half',
  published: 'full',
  discarded: 'dashed',
} as const;

/** The stations of a programme. */
export function stepsOf(
  unit: OwnUnit,
  { waves }: OwnProgramme,
  language: Language,
): readonly WaveStep[] {
  const words = wordsIn(language).desk.wave;
  const { today } = unit;
  const next = waves.findIndex(({ opensOn }) => opensOn > today);
  return waves.map((wave, place) => {
    const state = stateOf(wave, today);
    const left =
      state === 'open' && today <= wave.closesOn
        ? `, ${sayLeft(today, wave.closesOn, language)}`
        : '';
    return {
      code: wave.code,
      name:
        wave.month === 0 ? words.names.baseline : fill(words.names.short, { month: wave.month }),
      href: waveAddress({ unit, wave }, language),
      days: daysIn(wave, language),
      state: `${words.states[state]}${left}`,
      mark: MARKS[state],
      isPast: wave.closesOn < today,
      todayBefore:
        place === next ? words.today.replace('{day}', formatUnbrokenDate(today, language)) : null,
    };
  });
}
