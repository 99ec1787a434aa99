// Puts what a summary found into sentences: the largest text of a unit's page, and one line for each of its topics.
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { IndexValue, TrendPoint, TrendSeries } from '#domain/summary/values.ts';
import { formatList, formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { countChanges, withoutTransfer } from './figures/behaviors-figure.ts';
import { formatShareValue } from './figures/shares.ts';
import type { BehaviorLabels } from './labels.ts';
import { capitalize, nameGroups, spellMonths } from './wording.ts';

type ShownPoint = TrendPoint & { readonly value: IndexValue };
const isShown = (point: TrendPoint): point is ShownPoint => typeof point.value === 'object';

/** Whether a series shows only how things stood, and nothing that may be compared. */
export const isLevelOnly = ({ points }: Pick<TrendSeries, 'points'>): boolean =>
  points.some(isShown) && points.filter(isShown).every(({ isLevel }) => isLevel);

/**
 * The first and the latest shown point that may be compared, which a change lies between; where there is none, the latest
 * that is shown.
 */
export function endsOf({ points }: Pick<TrendSeries, 'points'>): readonly ShownPoint[] {
  const shown = points.filter(isShown);
  const compared = shown.filter(({ isLevel }) => !isLevel);
  const [first, last] = [compared[0] ?? shown.at(-1), compared.at(-1) ?? shown.at(-1)];
  return [first, last].filter((point) => point !== undefined);
}

const monthsOf = (series: TrendSeries): number => {
  const [first, last] = endsOf(series);
  return (last?.month ?? 0) - (first?.month ?? 0);
};

/** Groups of several series, each once and in the fixed order; a merged atom speaks for all its groups. */
const groupsOf = (series: readonly TrendSeries[]): readonly RaterGroup[] =>
  RATER_GROUPS.filter((group) => series.some(({ groups }) => groups.includes(group)));

/** Groups that were asked and appear in no wave at all; some that are withheld in one wave are shown in another. */
export const hiddenGroups = ({ trend, withheld }: Pick<Summary, 'trend' | 'withheld'>) =>
  withheld.filter((group) => !trend.some(({ groups }) => groups.includes(group)));

function listGroups(groups: readonly RaterGroup[], language: Language): string {
  const names = wordsIn(language).summary.groups;
  return formatList(
    groups.map((group) => names[group]),
    language,
  );
}

type Move = 'up' | 'down' | 'upSlightly' | 'downSlightly';
const MOVES: readonly Move[] = ['up', 'upSlightly', 'down', 'downSlightly'];

/** How a series moved for certain; `null` where it did not. */
function moveOf({ change }: TrendSeries): Move | null {
  if (!change || change.state === 'uncertain') return null;
  return change.slight ? `${change.state}Slightly` : change.state;
}

/** One clause for each way and each stretch of time. */
function describeMoves(trend: readonly TrendSeries[], language: Language): readonly string[] {
  const { finding } = wordsIn(language).summary;
  return MOVES.flatMap((move) => {
    const moved = trend.filter((series) => moveOf(series) === move);
    const stretches = [...new Set(moved.map(monthsOf))];
    return stretches.map((months) =>
      fill(finding.moved, {
        groups: listGroups(groupsOf(moved.filter((one) => monthsOf(one) === months)), language),
        moved: finding.moves[move],
        months: spellMonths(months, language),
      }),
    );
  });
}

/** More groups than this are not named one by one beside those that moved. */
const NAMED = 2;

/**
 * The finding of a summary in plain words: who moved in how many months, and for whom that cannot be told.
 *
 * @example describeFinding(summary, 'id') // => 'Penilaian rekan kerja dan warga naik dalam enam bulan; kelompok lain belum dapat dipastikan'
 */
export function describeFinding(
  { headline, trend, withheld }: Pick<Summary, 'headline' | 'trend' | 'withheld'>,
  language: Language,
): string {
  const { finding } = wordsIn(language).summary;
  if (!headline) return finding.none;
  const compared = trend.filter(({ change }) => change !== null);
  if (compared.length === 0)
    return fill(finding.single, { groups: nameGroups(headline.groups, language) });
  const unsure = compared.filter((series) => moveOf(series) === null);
  const moves = describeMoves(compared, language);
  if (moves.length === 0) {
    const months = spellMonths(Math.max(...unsure.map(monthsOf)), language);
    const groups = listGroups(groupsOf(unsure), language);
    return fill(trend.length === 1 ? finding.unsureOf : finding.unsure, { months, groups });
  }
  const moved = capitalize(formatList(moves, language));
  if (unsure.length === 0) return moved;
  const groups = groupsOf(unsure);
  const isAll = hiddenGroups({ trend, withheld }).length === 0 && compared.length === trend.length;
  const others = isAll ? finding.others : finding.othersShown;
  const named = groups.length <= NAMED ? listGroups(groups, language) : others;
  return `${moved}; ${fill(finding.rest, { groups: named })}`;
}

/**
 * What changed over time, group by group.
 *
 * @example describeChanges(summary, 'id') // => 'Rekan kerja dan warga naik; peserta, atasan, dan bawahan belum dapat dipastikan'
 */
export function describeChanges(
  { trend, withheld }: Pick<Summary, 'trend' | 'withheld'>,
  language: Language,
): string {
  const { topics, finding } = wordsIn(language).summary;
  const of = (wanted: (series: TrendSeries) => boolean) => groupsOf(trend.filter(wanted));
  const parts = [
    [topics.change.up, of(({ change }) => change?.state === 'up')],
    [topics.change.down, of(({ change }) => change?.state === 'down')],
    [topics.change.uncertain, of(({ change }) => change?.state === 'uncertain')],
    [topics.change.single, of((series) => series.change === null && !isLevelOnly(series))],
    [topics.change.levels, of(isLevelOnly)],
    [topics.change.withheld, hiddenGroups({ trend, withheld })],
  ] as const;
  const told = parts
    .filter(([, groups]) => groups.length > 0)
    .map(([text, groups]) => fill(text, { groups: listGroups(groups, language) }));
  return told.length > 0 ? capitalize(told.join('; ')) : finding.none;
}

/**
 * How many behaviors moved, as the group of the headline sees it; `null` where it shows none.
 *
 * @example describeBehaviors(summary, 'id') // => 'Menurut rekan kerja, 3 dari 10 perilaku naik dan 7 belum dapat dipastikan; tidak ada yang turun'
 */
export function describeBehaviors(
  { headline, panels }: Pick<Summary, 'headline' | 'panels'>,
  language: Language,
): string | null {
  const found = panels.find(({ atom }) => atom === headline?.atom);
  if (!found) return null;
  const panel = withoutTransfer(found);
  const { behaviors: words } = wordsIn(language).summary.topics;
  const groups = nameGroups(panel.groups, language);
  const { all, ...counts } = countChanges(panel);
  if (all === 0) return fill(words.single, { groups, all: panel.rows.length });
  const stateOf = (state: keyof typeof counts, count: number) =>
    words.states[state][count === 1 ? 0 : 1];
  const states = (['up', 'down', 'uncertain'] as const).filter((state) => counts[state] > 0);
  const [first] = states;
  if (states.length === 1 && all > 1) {
    const text = first === 'uncertain' ? words.unsure : words.all;
    return fill(text, { groups, all, state: stateOf(first!, all) });
  }
  const told = states.map((state, place) =>
    fill(place === 0 ? words.first : words.further, {
      count: counts[state],
      all,
      state: stateOf(state, counts[state]),
    }),
  );
  const text = fill(words.lead, { groups, counts: formatList(told, language) });
  return counts.down === 0 && counts.up < all ? `${text}; ${words.noneDown}` : text;
}

/**
 * How participants see themselves beside the group of the headline; `null` where one of them is not shown.
 *
 * @example describeViews(summary, 'id') // => 'Peserta dan rekan kerja melihat hal yang serupa'
 */
export function describeViews(
  { details }: Pick<Summary, 'details'>,
  language: Language,
): string | null {
  const { self } = details;
  if (!self) return null;
  const words = wordsIn(language).chapters.self;
  const gap = self.gaps.find(({ atom }) => atom === self.atom);
  const text = {
    ...{ similar: words.similar, unclear: words.unclear },
    ...{ 'own-higher': words.higher, 'own-lower': words.lower },
  }[gap?.view ?? 'unclear'];
  return fill(text, { groups: nameGroups(self.groups, language) });
}

/** How many raters say that the training is used, in lower case; `null` where nobody was asked or nothing is shown. */
export function describeUse(
  { details, headline }: Pick<Summary, 'details' | 'headline'>,
  language: Language,
): string | null {
  const panels = details.transfer;
  const lead = panels.find(({ atom }) => atom === headline?.atom) ?? panels[0];
  const used = lead?.rows.find(({ item }) => item === 'TER1');
  const shown = [used?.after, used?.before].find((value) => typeof value === 'object');
  if (!lead || !shown) return null;
  const groups = nameGroups(lead.groups, language);
  const value = formatShareValue(shown, language);
  return fill(wordsIn(language).summary.topics.use, { value, groups });
}

/**
 * Whether the training is used, and what holds participants back most; `null` where neither is shown.
 *
 * @example describeHelp(summary, labels, 'id') // => 'Sedikitnya 83% rekan kerja menyatakan hasil diklat sering dipakai; hambatan utama belum dapat dipastikan'
 */
export function describeHelp(
  summary: Pick<Summary, 'details' | 'headline'>,
  labels: BehaviorLabels,
  language: Language,
): string | null {
  const { topics } = wordsIn(language).summary;
  const { climate } = summary.details;
  const use = describeUse(summary, language);
  const obstacle = climate?.obstacle
    ? fill(topics.obstacle, { factor: labels('self', climate.obstacle).toLowerCase() })
    : topics.noObstacle;
  const told = [...(use ? [use] : []), ...(climate ? [obstacle] : [])];
  return told.length > 0 ? capitalize(told.join('; ')) : null;
}

/**
 * How many answered in the latest wave that shows it; `null` where none does.
 *
 * @example describeResponse(summary, 'id') // => '7 dari 8 peserta, 12 dari 14 rekan kerja, dan 90 warga menjawab pada bulan ke-6'
 */
export function describeResponse(
  { details }: Pick<Summary, 'details'>,
  language: Language,
): string | null {
  const { topics, when } = wordsIn(language).summary;
  const months = details.response.flatMap(({ waves }) =>
    waves.filter(({ value }) => typeof value === 'object').map(({ month }) => month),
  );
  if (months.length === 0) return null;
  // The latest wave of most groups: one that asks citizens only says little about how far the others may be trusted.
  const countIn = (month: number) => months.filter((each) => each === month).length;
  const most = Math.max(...months.map(countIn));
  const month = Math.max(...months.filter((each) => countIn(each) === most));
  const counts = details.response.flatMap(({ groups, waves }) => {
    const value = waves.find((wave) => wave.month === month)?.value;
    if (typeof value !== 'object') return [];
    const text = value.invited === null ? topics.answeredAlone : topics.answeredOf;
    const [n, invited] = [value.n, value.invited ?? 0].map((one) => formatNumber(one, language));
    return [fill(text, { n: n!, invited: invited!, groups: nameGroups(groups, language) })];
  });
  const at = month === 0 ? when.baseline : fill(when.later, { month });
  return fill(topics.answered, { counts: formatList(counts, language), when: at });
}
