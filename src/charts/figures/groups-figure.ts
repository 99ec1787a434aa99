// Describes how every group of raters sees the same behavior: one panel for each behavior, one row for each group.
import { isTransfer } from '#domain/instrument/items.ts';
import { scaleRange } from '#domain/summary/ranges.ts';
import type { Absence, BehaviorPanel, BehaviorRow, ShareValue } from '#domain/summary/values.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { describeBeside, formatShareValue } from './dumbbell-figure.ts';
import type { Figure, KeyEntry, FigureProps } from '../figure.ts';
import {
  abbreviateRange,
  capitalize,
  nameGroups,
  nameMonth,
  PERCENT,
  SYMBOLS,
} from '../wording.ts';
import { keyOf, markChange } from '../svg/change-marks.ts';
import type { PanelSpec, RowPanel } from '../svg/panel.ts';

const AXIS = ['0', '50', '100 %'];
const LAYOUT = { labels: 'beside', words: 0, track: 24 } as const;

interface GroupRow {
  readonly panel: BehaviorPanel;
  readonly row: BehaviorRow;
}

/** Rows of every group that was asked about an item, in the fixed order of groups. */
const rowsAbout = (item: string, panels: readonly BehaviorPanel[]): readonly GroupRow[] =>
  panels.flatMap((panel) => {
    const row = panel.rows.find((one) => one.item === item);
    return row ? [{ panel, row }] : [];
  });

/** What small multiples are made of. */
interface Multiples {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly caption: string;
  readonly items: readonly string[];
  readonly panels: readonly BehaviorPanel[];
  readonly ends: readonly [KeyEntry, KeyEntry];
}

function describeMultiples(multiples: Multiples, props: FigureProps): Figure<PanelSpec> {
  const { language, labels, unit } = props;
  const { summary: words } = wordsIn(language);
  const nameOf = ({ groups }: BehaviorPanel) => capitalize(nameGroups(groups, language));
  /** Citizens are asked in other words; a panel with them and others names the behavior as peers are asked. */
  const labelOf = (item: string) => labels('peer', item);
  const abbreviateShare = ({ share }: ShareValue) =>
    `${abbreviateRange(scaleRange(share, 100), PERCENT, language)} %`;
  const formatPair = ({ before, after, change }: BehaviorRow) => {
    const [from, to] = [before, after].map((value) =>
      typeof value === 'object' ? abbreviateShare(value) : SYMBOLS[value],
    );
    const way = after === 'not-collected' ? `${from}` : `${from} → ${to}`;
    const isShown = change !== null && change.state !== 'uncertain';
    return isShown ? `${way}, ${words.brief[change.state]}` : way;
  };
  const panelOf = (item: string): RowPanel => {
    const rows = rowsAbout(item, multiples.panels);
    const spoken = rows.map(({ panel, row }) => `${nameOf(panel)} ${formatPair(row)}`);
    return {
      heading: labelOf(item),
      description: `${labelOf(item)}: ${spoken.join('; ')}.`,
      rows: rows.map(({ panel, row }) => {
        const marks = markChange(row);
        const absence = describeBeside({ ...row, change: null }, language);
        return { label: nameOf(panel), marks, words: marks.length > 0 ? '' : absence };
      }),
      ticks: AXIS,
      rule: null,
    };
  };
  const panels = multiples.items.map(panelOf);
  const absent: Absence = 'not-asked';
  return {
    name: multiples.name,
    title: multiples.title,
    subtitle: multiples.subtitle,
    key: keyOf(
      panels.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks)),
      multiples.ends,
    ),
    table: {
      caption: `${multiples.caption} ${wordsIn(language).chapters.groups.silence}`,
      columns: [words.behaviors.columns.behavior, ...multiples.panels.map(nameOf)],
      rows: multiples.items.map((item) => [
        labelOf(item),
        ...multiples.panels.map((panel) => {
          const row = panel.rows.find((one) => one.item === item);
          return row ? formatPair(row) : SYMBOLS[absent];
        }),
      ]),
    },
    specify: () => ({
      title: multiples.title,
      description: panels.map(({ description }) => description).join(' '),
      subtitle: `${multiples.subtitle} ${words.figure.keyAlone}`,
      credit: fill(words.credit, { unit, symbols: words.figure.symbols }),
      layout: LAYOUT,
      panels,
    }),
  };
}

/** Every item of some panels, those of the first panel first. */
const itemsOf = (panels: readonly BehaviorPanel[]): readonly string[] => [
  ...new Set(panels.flatMap(({ rows }) => rows.map(({ item }) => item))),
];

/** Behaviors that at least two atoms were asked about; `null` where there is only one atom to show. */
export function groupsFigure(summary: Summary, props: FigureProps): Figure<PanelSpec> | null {
  const words = wordsIn(props.language).chapters.groups;
  const lead = summary.panels.filter(({ atom }) => atom === summary.headline?.atom);
  const items = itemsOf([...lead, ...summary.panels])
    .filter((item) => !isTransfer(item))
    .filter((item) => rowsAbout(item, summary.panels).length > 1);
  if (items.length === 0) return null;
  const changes = items.map((item) =>
    rowsAbout(item, summary.panels).map(({ row }) => row.change?.state ?? null),
  );
  const isCompared = changes.flat().some((state) => state !== null);
  const count = changes.filter((states) => states.every((state) => state === 'up')).length;
  const compared = count > 0 ? fill(words.all, { count, total: items.length }) : words.none;
  return describeMultiples(
    {
      name: 'kelompok',
      title: isCompared ? compared : words.single,
      subtitle: words.subtitle,
      caption: words.caption,
      items,
      panels: summary.panels,
      ends: ['before', 'after'],
    },
    props,
  );
}

/** Use of the training and its spread, group by group; `null` before anybody could be asked. */
export function transferFigure(
  { details, headline }: Summary,
  props: FigureProps,
): Figure<PanelSpec> | null {
  const { language } = props;
  const words = wordsIn(language).chapters.transfer;
  const panels = details.transfer;
  const lead = panels.find(({ atom }) => atom === headline?.atom) ?? panels[0];
  if (!lead) return null;
  const used = lead.rows.find(({ item }) => item === 'TER1');
  const shown = [used?.after, used?.before].find((value) => typeof value === 'object');
  const groups = nameGroups(lead.groups, language);
  const months = [lead.fromMonth, lead.toMonth].map((month) => nameMonth(month, language));
  return describeMultiples(
    {
      name: 'penerapan',
      title: shown
        ? fill(words.title, { value: formatShareValue(shown, language), groups })
        : words.unknown,
      subtitle: fill(words.subtitle, { before: months[0]!, after: months[1]! }),
      caption: words.caption,
      items: [...itemsOf(panels)].sort(),
      panels,
      ends: ['earlier', 'later'],
    },
    props,
  );
}
