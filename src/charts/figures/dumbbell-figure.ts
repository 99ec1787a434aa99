// Describes what changed behavior by behavior as one group saw it: the finding, the rows and the table.
import { isTransfer } from '#domain/instrument/items.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { Range } from '#domain/statistics/range.ts';
import type {
  Absence,
  BehaviorPanel,
  BehaviorRow,
  Change,
  ShareValue,
} from '#domain/summary/values.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { isCoded } from '../dumbbell.ts';
import { idOf, type Figure, type KeyEntry, type FigureProps } from '../figure.ts';
import type { DumbbellRow, DumbbellSpec } from '../spec.ts';
import { capitalize, nameGroups, nameMonth, PERCENT, formatRange, SYMBOLS } from '../wording.ts';

type Value = ShareValue | Absence;

const isAbsent = (value: Value): value is Absence => typeof value === 'string';
const shareOf = (value: Value): Range | null => (isAbsent(value) ? null : value.share);

/** Address part of the figure about one atom. */
export const nameDumbbell = (atom: string): string => `perilaku-${atom}`;

function describeFinding(panel: BehaviorPanel, language: Language): string {
  const { finding } = wordsIn(language).summary;
  const groups = nameGroups(panel.groups, language);
  const changes = panel.rows.flatMap(({ change }) => (change ? [change.state] : []));
  const count = (state: Change['state']) => changes.filter((found) => found === state).length;
  const [up, down, all] = [count('up'), count('down'), changes.length];
  if (all === 0) return fill(finding.rowsSingle, { groups });
  if (down > 0) return fill(finding.rowsDown, { up, down, all, groups });
  return fill(up > 0 ? finding.rows : finding.rowsUncertain, { up, all, groups });
}

/** Words beside the marks: the change in brief, or which end is absent and why. */
export function describeBeside({ before, after, change }: BehaviorRow, language: Language): string {
  const words = wordsIn(language).summary;
  if (change) return words.brief[change.state];
  if (isAbsent(before) && isAbsent(after)) return words.absence[after];
  if (isAbsent(after)) return fill(words.missing.after, { symbol: SYMBOLS[after] });
  return isAbsent(before) ? fill(words.missing.before, { symbol: SYMBOLS[before] }) : '';
}

/** A share in percent, or why it is not there. */
export function formatShareValue(value: Value, language: Language): string {
  if (isAbsent(value)) return wordsIn(language).summary.absence[value];
  const { low, high } = value.share;
  return formatRange({ low: low * 100, high: high * 100 }, PERCENT, language);
}

function formatCell(value: Value, language: Language): string {
  if (isAbsent(value)) return SYMBOLS[value];
  const { value: text } = wordsIn(language).summary.behaviors;
  return fill(text, { value: formatShareValue(value, language), n: value.n });
}

function formatChange({ before, after, change }: BehaviorRow, language: Language): string {
  const words = wordsIn(language).summary;
  if (!change) return SYMBOLS[isAbsent(after) ? after : (before as Absence)];
  return fill(words.behaviors.changed, {
    change: words.change[change.state],
    low: formatNumber(Math.floor(change.interval.low * 100), language),
    high: formatNumber(Math.ceil(change.interval.high * 100), language),
  });
}

function listKey(rows: readonly BehaviorRow[]): KeyEntry[] {
  const values = rows.flatMap(({ before, after }) => [shareOf(before), shareOf(after)]);
  return [
    'before',
    'after',
    ...(rows.some(({ change }) => change?.state === 'down') ? (['decline'] as const) : []),
    ...(values.some((value) => value && isCoded(value)) ? (['coded'] as const) : []),
  ];
}

/** Use of the training has no "before" and a figure of its own. */
const withoutTransfer = (panel: BehaviorPanel): BehaviorPanel => ({
  ...panel,
  rows: panel.rows.filter(({ item }) => !isTransfer(item)),
});

/** The figure of one panel: shares before and after, as its atom saw them. */
export function dumbbellFigure(whole: BehaviorPanel, props: FigureProps): Figure<DumbbellSpec> {
  const panel = withoutTransfer(whole);
  const { language, labels, unit } = props;
  const { behaviors: words, brief, credit, figure: key } = wordsIn(language).summary;
  const name = nameDumbbell(panel.atom);
  const title = describeFinding(panel, language);
  const groups = nameGroups(panel.groups, language);
  const months = [panel.fromMonth, panel.toMonth].map((month) => nameMonth(month, language));
  const [before, after] = months as [string, string];
  const text = panel.atom === 'citizen' ? words.subtitleCitizen : words.subtitle;
  const subtitle = fill(text, { before, after, groups });
  const labelOf = ({ item }: BehaviorRow) => labels(panel.atom, item);
  const describe = (row: BehaviorRow) =>
    fill(words.row, {
      label: labelOf(row),
      before: formatShareValue(row.before, language),
      after: formatShareValue(row.after, language),
      change: row.change ? brief[row.change.state] : describeBeside(row, language),
    });
  return {
    name,
    title,
    subtitle,
    key: listKey(panel.rows),
    table: {
      caption: fill(words.caption, { groups }),
      columns: [words.columns.behavior, ...months.map(capitalize), words.columns.change],
      rows: panel.rows.map((row) => [
        labelOf(row),
        formatCell(row.before, language),
        formatCell(row.after, language),
        formatChange(row, language),
      ]),
    },
    specify: (format) => ({
      id: idOf(name, format),
      format,
      title,
      description: panel.rows.map(describe).join(' '),
      subtitle: `${subtitle} ${key.keyAlone}`,
      credit: fill(credit, { unit, symbols: key.symbols }),
      rows: panel.rows.map((row): DumbbellRow => ({
        label: labelOf(row),
        before: shareOf(row.before),
        after: shareOf(row.after),
        state: row.change?.state ?? null,
        words: describeBeside(row, language),
      })),
    }),
  };
}
