// Tells the waves of a unit with several programmes apart by their training; with one programme their month says enough.
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';

/** Name of the training by code of the wave; empty where the unit has one programme. */
export function nameTrainings(
  { programmes }: Pick<UnitRecord, 'programmes'>,
  language: Language,
): ReadonlyMap<string, string> {
  if (programmes.length < 2) return new Map();
  return new Map(
    programmes.flatMap(({ training, waves }) =>
      waves.map(({ code }) => [code, training[language]]),
    ),
  );
}
