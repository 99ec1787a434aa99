// Says which items a group is asked in a wave; one behavior has one id whoever is asked about it.
import type { Instrument } from './instrument.ts';
import type { RaterGroup } from './terms.ts';

const FORM_OF = {
  self: 'diri',
  superior: 'atasan',
  peer: 'rekan',
  subordinate: 'bawahan',
} as const;

/**
 * Ids of the items that a group is asked, in the order of the instrument (citizens: of their form).
 *
 * The baseline leaves out what can only be seen after a training.
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
  return instrument.items
    .filter(({ forms, phase }) => forms.includes(FORM_OF[group]) && (month > 0 || phase === 'all'))
    .map(({ id }) => id);
}

/**
 * Whether an item asks about use of the training itself. Such items are shown alone and never enter the index,
 * because no baseline can have them.
 *
 * @example isTransfer('TER1') // => true
 */
export const isTransfer = (item: string): boolean => item.startsWith('TER');

const CLIMATE = /^(IND|LIN|PIM|DES|TIN|SIS)\d$/;

/** Whether an item is a statement about the transfer climate; such items are no behavior and never enter the index. */
export const isClimate = (item: string): boolean => CLIMATE.test(item);

/** Ids of the items that a group is asked for "before the training" as well, in waves after it. */
export const retrospectiveOf = (
  instrument: Instrument,
  group: RaterGroup,
  month: number,
): readonly string[] => (group === 'peer' && month > 0 ? instrument.forms.peer.retrospective : []);
