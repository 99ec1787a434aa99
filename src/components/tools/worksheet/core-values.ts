// The seven core values of the civil service with the three behaviors that Law 20 of 2023 gives each of them.
import { CURRENT_INSTRUMENT as instrument } from '#content/instruments/registry.ts';

/** Names of the values by the two letters with which the instrument marks their behaviors. */
const NAMES = {
  BP: 'Berorientasi Pelayanan',
  AK: 'Akuntabel',
  KO: 'Kompeten',
  HA: 'Harmonis',
  LO: 'Loyal',
  AD: 'Adaptif',
  KL: 'Kolaboratif',
} as const;

/** Values in the order of the law; the wording is Indonesian in every language, because SKP quotes it. */
export const CORE_VALUES = Object.entries(NAMES).map(([letters, name]) => ({
  name,
  behaviors: Object.entries(instrument.berakhlak)
    .filter(([id]) => id.startsWith(letters))
    .map(([id, text]) => ({ id, text })),
}));
