// Lists the items that a group is asked in a wave; one behavior has one id whoever is asked about it.
import type { Instrument } from './instrument.ts';
import type { RaterGroup } from './terms.ts';

const FORM_OF = {
  self: 'diri',
  superior: 'atasan',
  peer: 'rekan',
  subordinate: 'bawahan',
} as const;

/** Months in which participants judge what helps or hinders them; later ones would ask about a training long ago. */
const CLIMATE_MONTHS: readonly number[] = [1, 3];

/** Ids of all statements about the transfer climate, in the order of the form. */
const climateItems = (instrument: Instrument): readonly string[] =>
  instrument.forms.climate.flatMap(({ items }) => items.map(({ id }) => id));

/**
 * Whether the programme at hand asks an item. Some items about the training itself come on top in every programme; the others
 * stay in the bank.
 */
function isOnForm({ programme, forms }: Instrument, item: string): boolean {
  if (!programme) return true;
  return isTransfer(item)
    ? (forms.transfer_items?.includes(item) ?? true)
    : programme.asked.includes(item);
}

/**
 * Ids of the items that a group is asked, in the order of the instrument (citizens: of their form).
 *
 * The baseline leaves out what can only be seen after a training. In months 1 and 3 the participants' own form ends
 * with the statements about the transfer climate.
 *
 * @param month months after the training; 0 is the baseline.
 * @example itemsOf(instrument, 'citizen', 0) // => ['KOM4', 'KOM2', 'KOM3', 'LAY2', 'LAY4', 'ADA2']
 */
export function itemsOf(
  instrument: Instrument,
  group: RaterGroup,
  month: number,
): readonly string[] {
  if (group === 'citizen') return instrument.forms.citizen.items.map(({ item }) => item);
  const behaviors = instrument.items
    .filter(({ forms, phase }) => forms.includes(FORM_OF[group]) && (month > 0 || phase === 'all'))
    .map(({ id }) => id)
    .filter((id) => isOnForm(instrument, id));
  const hasClimate = group === 'self' && CLIMATE_MONTHS.includes(month);
  return hasClimate ? [...behaviors, ...climateItems(instrument)] : behaviors;
}

/**
 * Ids of the items that a group answers twice, "before the training" and "now"; part of what `itemsOf` says.
 *
 * @param month months after the training; the baseline has no "before".
 * @example retrospectiveOf(instrument, 'peer', 1) // => ['KOM3', 'LAY2', 'KER2']
 */
export const retrospectiveOf = (
  instrument: Instrument,
  group: RaterGroup,
  month: number,
): readonly string[] =>
  group === 'peer' && month > 0
    ? instrument.forms.peer.retrospective.filter((item) => isOnForm(instrument, item))
    : [];

/**
 * Whether an item asks about use of the training itself. Such items are shown alone and never enter the index,
 * because no baseline can have them.
 *
 * @example isTransfer('TER1') // => true
 */
export const isTransfer = (item: string): boolean => item.startsWith('TER');

/**
 * Whether an item is a statement about the transfer climate. Such items say what surrounds the participants, not what
 * they do, and never enter a figure about behavior.
 *
 * @example isClimate('TIN1') // => true
 */
export const isClimate = (item: string): boolean => /^(IND|LIN|PIM|DES|TIN|SIS)\d/.test(item);

/**
 * Whether a group sees an item, in whatever wave it is asked. Citizens see what their form asks about.
 *
 * @example sees(instrument, 'peer', 'KOM1') // => false
 */
export const sees = ({ items, forms }: Instrument, group: RaterGroup, item: string): boolean =>
  group === 'citizen'
    ? forms.citizen.items.some((question) => question.item === item)
    : items.some(({ id, forms: seenBy }) => id === item && seenBy.includes(FORM_OF[group]));

/** What an item is answered on: a scale of occasions, or of weeks for what is done rarely. */
export const scaleOf = ({ items }: Instrument, item: string): 'frequency' | 'weeks' =>
  items.find(({ id }) => id === item)?.scale === 'weeks' ? 'weeks' : 'frequency';

/**
 * Whether an item asks how often something is done.
 *
 * @example isBehavior('KOM2') // => true
 */
export const isBehavior = (item: string): boolean => !isClimate(item);

/**
 * Whether an item counts towards a rater's score and Indeks Perilaku: behaviors that every wave asks about.
 *
 * @example isIndexed('TER1') // => false
 */
export const isIndexed = (item: string): boolean => isBehavior(item) && !isTransfer(item);
