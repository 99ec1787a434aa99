// Describes a unit the way a list of units does: what it is, how far its surveys are, and one finding; never a rank.
import { programmeShown } from '#charts/figures.ts';
import { endsOf } from '#charts/findings.ts';
import { abbreviateRange, capitalize, INDEX, nameGroups } from '#charts/wording.ts';
import { instrumentOfProgramme } from '#content/instruments/registry.ts';
import { labelUnitType } from '#content/unit-types.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { Range } from '#domain/statistics/range.ts';
import { standingsOf, type Standing } from '#domain/summary/standing.ts';
import { summarize, type Summary } from '#domain/summary/summarize.ts';
import type { Change } from '#domain/summary/values.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { formatUnbrokenDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** A wave mark: full once answers are complete, half while they come in, dashed before that. */
export type WaveMark = 'full' | 'half' | 'dashed';

export interface UnitRow {
  readonly slug: string;
  readonly name: string;
  /** Kind of unit in words. */
  readonly type: string;
  readonly standings: readonly { readonly mark: WaveMark; readonly text: string }[];
  /** First and latest index of the group that a title would speak of; `null` where there are not two. */
  readonly finding: {
    readonly state: Change['state'];
    /** 25–100. */
    readonly before: Range;
    readonly after: Range;
    readonly text: string;
  } | null;
}

const MARKS: Readonly<Record<Standing['kind'], WaveMark>> = {
  ...{ shown: 'full', hidden: 'full', counting: 'full' },
  ...{ open: 'half', planned: 'dashed', delayed: 'dashed', missed: 'dashed' },
  ...{ discarded: 'dashed', none: 'dashed' },
};

function describeStanding(standing: Standing, language: Language): string {
  const { standing: texts, wave } = wordsIn(language).summary.directory;
  const text = texts[standing.kind];
  if (!('month' in standing)) return capitalize(text);
  const { month } = standing;
  const day = 'until' in standing ? standing.until : 'from' in standing ? standing.from : null;
  return capitalize(
    fill(text, {
      wave: month === 0 ? wave.baseline : fill(wave.later, { month }),
      // A date is not broken over two lines.
      date: day === null ? '' : formatUnbrokenDate(day, language),
    }),
  );
}

function describeFinding(headline: Summary['headline'], language: Language): UnitRow['finding'] {
  if (!headline?.change) return null;
  const [before, after] = endsOf(headline).map(({ value }) => value.index) as [Range, Range];
  const { summary } = wordsIn(language);
  const { state } = headline.change;
  const text = fill(summary.directory.finding, {
    groups: nameGroups(headline.groups, language),
    before: abbreviateRange(before, INDEX, language),
    after: abbreviateRange(after, INDEX, language),
    change: summary.brief[state],
  });
  return { state, before, after, text };
}

/**
 * The line of a unit in a list, computed from what it published and from its calendar.
 *
 * @param today ISO date, by which a wave is on time or not.
 */
export function describeRow(unit: UnitRecord, language: Language, today: string): UnitRow {
  const programme = programmeShown(unit);
  const summary = programme ? summarize(programme, instrumentOfProgramme(programme)) : null;
  const waves = unit.programmes.flatMap((each) => each.waves);
  return {
    slug: unit.slug,
    name: unit.name[language],
    type: labelUnitType(unit)[language],
    standings: standingsOf(summary, waves, today).map((standing) => ({
      mark: MARKS[standing.kind],
      text: describeStanding(standing, language),
    })),
    finding: describeFinding(summary?.headline ?? null, language),
  };
}
