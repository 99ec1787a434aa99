// Says at the desk what a use case refused, beside the field that it is about: sentences for commands never reach a page.
import type { Language } from '#domain/instrument/terms.ts';
import { formatList } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { sayIn, type Message } from '#operations/message.ts';
import type { Problem } from './form.ts';

/** The fields of forms by what use cases call them. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ what: 'apa', role: 'peran', why: 'mengapa', source: 'sumber', text: 'tema' },
  ...{ on: 'hari', until: 'sampai', evidence: 'bukti' },
};

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'name' in value;

/** What was found in a sentence, as a list of words. */
function listFound(found: unknown, language: Language): string {
  const kinds = Array.isArray(found) ? found.filter(isMessage) : [];
  return formatList(
    kinds.map((kind) => sayIn(language, kind)),
    language,
  );
}

/**
 * A refusal in words of the desk.
 *
 * @param prefix what the names of the form's fields begin with.
 */
export function sayProblem(said: Message, language: Language, prefix = ''): Problem {
  const words = wordsIn(language).desk.results.problems;
  const { field, most, found, before } = said.values;
  const at = (name: string | undefined) => (name ? { field: `${prefix}${name}` } : {});
  const named = at(FIELDS[String(field)]);
  switch (said.name) {
    case 'unitVoices.bothLanguages':
      return { ...named, text: words.bothLanguages };
    case 'unitVoices.tooLong':
      return { ...named, text: fill(words.tooLong, { most: Number(most) }) };
    case 'unitVoices.namesSomebody':
      return { ...named, text: fill(words.names, { found: listFound(found, language) }) };
    case 'unitVoices.notADay':
      return { ...named, text: words.day };
    case 'unitVoices.notHttps':
      return { ...at('bukti'), text: words.https };
    case 'unitVoices.itemUnknown':
      return { ...at('perilaku'), text: words.item };
    case 'unitVoices.roleMissing':
      return { ...at('peran'), text: words.roleMissing };
    case 'unitVoices.day-to-come':
      return { ...at('hari'), text: words.dayToCome };
    case 'unitVoices.days-reversed':
      return { text: words.daysReversed };
    case 'unitVoices.nothing-changed':
      return { text: words.nothingChanged };
    case 'unitVoices.changed-meanwhile':
      return { text: words.changedMeanwhile };
    case 'unitVoices.too-many-versions':
      return { text: words.tooMany };
    case 'unitVoices.note-unknown':
    case 'unitVoices.unit-unknown':
      return { text: words.unknown };
    case 'unitVoices.notAMeasure':
      return { ...at('ukuran'), text: words.measure };
    case 'unitVoices.notAMonth':
      return { ...at('bulan'), text: words.month };
    case 'unitVoices.notAValue':
      return { ...at('angka'), text: words.value };
    case 'unitVoices.figure-there':
      return { ...at('bulan'), text: fill(words.figureThere, { before: String(before) }) };
    case 'unitVoices.figure-unknown':
      return { ...at('bulan'), text: words.figureUnknown };
    case 'unitVoices.month-to-come':
      return { ...at('bulan'), text: words.monthToCome };
    default:
      return { text: words.other };
  }
}

/** What was found of a name in the office of a commitment, where no tick lets it pass; `null` where nothing was. */
export function sayNamedRole(said: Message, language: Language, prefix: string): Problem | null {
  if (said.name !== 'unitVoices.namesSomebody') return null;
  const { roleIsName } = wordsIn(language).desk.results.problems;
  const found = listFound(said.values.found, language);
  return { field: `${prefix}peran`, text: fill(roleIsName, { found }) };
}
