// Describes what a unit has published, wave by wave, and what each publication shows that the one before did not.
import { nameGroups, nameMonth, capitalize } from '#charts/wording.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import { basisOf, figuresOf, shownAtoms } from '#domain/summary/item-figures.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import { formatDate, formatList } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

export interface Publication {
  readonly wave: string;
  readonly day: string;
  readonly shown: string;
  readonly cells: number;
  readonly news: string;
  readonly hash: string;
}

type Published = WaveRecord & { readonly snapshot: Snapshot };
const isPublished = (wave: WaveRecord): wave is Published => wave.snapshot !== null;

/** Names of the atoms of a snapshot that another one does not have. */
function missingIn(other: Snapshot, one: Snapshot, language: Language): readonly string[] {
  const known = new Set(shownAtoms(other).map(({ id }) => id));
  return shownAtoms(one)
    .filter(({ id }) => !known.has(id))
    .map(({ groups }) => nameGroups(groups, language));
}

function describeNews(wave: Published, before: Published | undefined, language: Language): string {
  const words = wordsIn(language).data.unit;
  if (!before) return words.first;
  const added = missingIn(before.snapshot, wave.snapshot, language);
  const gone = missingIn(wave.snapshot, before.snapshot, language);
  const listGroups = (text: string, groups: readonly string[]) =>
    groups.length ? [fill(text, { groups: formatList(groups, language) })] : [];
  return (
    [...listGroups(words.added, added), ...listGroups(words.gone, gone)].join('; ') || words.same
  );
}

/** All publications of a unit, oldest first; trainings are not compared with each other. */
export function describeHistory({ programmes }: UnitRecord, language: Language): Publication[] {
  const words = wordsIn(language).data.unit;
  return programmes.toReversed().flatMap(({ waves }) =>
    waves.filter(isPublished).map((wave, place, all) => {
      const { snapshot } = wave;
      const atoms = shownAtoms(snapshot);
      const shown = atoms.map(({ id, groups }) => {
        const names = nameGroups(groups, language);
        if (id !== 'citizen') return names;
        const isOld = basisOf(snapshot, id) === 'margins';
        return fill(isOld ? words.old : words.noisy, { groups: names });
      });
      return {
        wave: capitalize(nameMonth(wave.month, language)),
        day: wave.publishedOn ? formatDate(wave.publishedOn, language) : words.unknownDay,
        shown: shown.join('; ') || words.nobody,
        cells: atoms.reduce((sum, { id }) => sum + figuresOf(snapshot, id).length, 0),
        news: describeNews(wave, all[place - 1], language),
        hash: wave.contentHash ?? '',
      };
    }),
  );
}
