// Describes what changed behavior by behavior as one group saw it: the finding, the rows and the table.
import { isTransfer } from '#domain/instrument/items.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type {
  Absence,
  BehaviorPanel,
  BehaviorRow,
  Change,
  ShareValue,
} from '#domain/summary/values.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { keyOfChanges } from '../key.ts';
import type { RowChart } from '../svg/rows.ts';
import { capitalize, nameGroups, SYMBOLS } from '../wording.ts';
import {
  abbreviateShare,
  explainShares,
  formatShareValue,
  isAbsent,
  nameEnds,
  PERCENT_ENDS,
  rowOf,
} from './shares.ts';

/** Address part of the figure about one atom. */
const nameBehaviors = (atom: string): string => `perilaku-${atom}`;

/** How many behaviors of a panel rose, fell, or moved in a way that cannot be told. */
export function countChanges({ rows }: Pick<BehaviorPanel, 'rows'>) {
  const changes = rows.flatMap(({ change }) => (change ? [change.state] : []));
  const count = (state: Change['state']) => changes.filter((found) => found === state).length;
  const counts = { up: count('up'), down: count('down'), uncertain: count('uncertain') };
  return { ...counts, all: changes.length };
}

function describeTitle(panel: BehaviorPanel, language: Language): string {
  const { finding } = wordsIn(language).summary;
  const groups = nameGroups(panel.groups, language);
  const { up, down, all } = countChanges(panel);
  if (all === 0) return fill(finding.rowsSingle, { groups });
  if (down > 0) return fill(finding.rowsDown, { up, down, all, groups });
  return fill(up > 0 ? finding.rows : finding.rowsUncertain, { up, all, groups });
}

function formatCell(value: ShareValue | Absence, language: Language): string {
  if (isAbsent(value)) return SYMBOLS[value];
  const { value: text } = wordsIn(language).summary.behaviors;
  return fill(text, { value: abbreviateShare(value, language), n: value.n });
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

/** Use of the training has no "before" and a figure of its own. */
export const withoutTransfer = (panel: BehaviorPanel): BehaviorPanel => ({
  ...panel,
  rows: panel.rows.filter(({ item }) => !isTransfer(item)),
});

/** The figure of one panel: shares before and after, as its atom saw them. */
export function behaviorsFigure(whole: BehaviorPanel, props: FigureProps): Figure<RowChart> {
  const panel = withoutTransfer(whole);
  const { language, labels } = props;
  const { behaviors: words } = wordsIn(language).summary;
  const groups = nameGroups(panel.groups, language);
  const ends = nameEnds(panel, language);
  const labelOf = ({ item }: BehaviorRow) => labels(panel.atom, item);
  const rows = panel.rows.map((row) => rowOf(labelOf(row), row, ends, language));
  const isCitizen = panel.atom === 'citizen';
  return {
    name: nameBehaviors(panel.atom),
    title: describeTitle(panel, language),
    subtitle: isCitizen
      ? words.subtitleCitizen
      : explainShares(fill(words.subtitle, { groups }), props, [panel]),
    key: keyOfChanges(rows, ends, language),
    chart: {
      kind: 'rows',
      shape: 'row',
      panels: [{ heading: null, rows }],
      ends: PERCENT_ENDS,
      rule: null,
    },
    lines: [],
    table: {
      caption: fill(words.caption, { groups }),
      columns: [words.columns.behavior, ...ends.map(capitalize), words.columns.change],
      rows: panel.rows.map((row) => [
        labelOf(row),
        formatCell(row.before, language),
        formatCell(row.after, language),
        formatChange(row, language),
      ]),
    },
    description: panel.rows
      .map((row, place) =>
        fill(words.row, {
          label: labelOf(row),
          before: formatShareValue(row.before, language),
          after: formatShareValue(row.after, language),
          change: rows[place]!.verdict,
        }),
      )
      .join(' '),
  };
}
