// Describes how every group of raters sees the same behavior: one panel for each behavior, one row for each group.
import { isTransfer } from '#domain/instrument/items.ts';
import type { BehaviorPanel, BehaviorRow } from '#domain/summary/values.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { describeUse } from '../findings.ts';
import { keyOfChanges } from '../key.ts';
import type { RowChart, RowPanel } from '../svg/rows.ts';
import { capitalize, SYMBOLS, titleGroups } from '../wording.ts';
import {
  abbreviateShare,
  explainShares,
  nameEnds,
  PERCENT_ENDS,
  rowOf,
  type Ends,
} from './shares.ts';

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
}

/** What the first and the latest value are called: by their months where all panels have the same. */
function endsOf(panels: readonly BehaviorPanel[], { language }: FigureProps): Ends {
  const { first, last } = wordsIn(language).chapters.groups;
  const named = panels.map((panel) => nameEnds(panel, language));
  const same = (place: 0 | 1, mixed: string) => {
    const names = new Set(named.map((ends) => ends[place]));
    return names.size === 1 ? [...names][0]! : mixed;
  };
  return [same(0, first), same(1, last)];
}

function describeMultiples(multiples: Multiples, props: FigureProps): Figure<RowChart> {
  const { language, labels } = props;
  const { summary: words, chapters } = wordsIn(language);
  const nameOf = ({ groups }: BehaviorPanel) => titleGroups(groups, language);
  /** Citizens are asked in other words; a panel with them and others names the behavior as peers are asked. */
  const labelOf = (item: string) => labels('peer', item);
  const formatPair = ({ before, after, change }: BehaviorRow) => {
    const [from, to] = [before, after].map((value) => abbreviateShare(value, language));
    const way = after === 'not-collected' ? `${from}` : `${from} → ${to}`;
    const isShown = change !== null && change.state !== 'uncertain';
    return isShown ? `${way}, ${words.brief[change.state]}` : way;
  };
  const panels = multiples.items.map((item): RowPanel => ({
    heading: labelOf(item),
    rows: rowsAbout(item, multiples.panels).map(({ panel, row }) =>
      rowOf(nameOf(panel), row, nameEnds(panel, language), language),
    ),
  }));
  const rows = panels.flatMap((panel) => panel.rows);
  return {
    name: multiples.name,
    title: multiples.title,
    subtitle: explainShares(
      multiples.subtitle,
      props,
      multiples.panels.map((panel) => ({
        ...panel,
        rows: panel.rows.filter(({ item }) => multiples.items.includes(item)),
      })),
    ),
    key: keyOfChanges(rows, endsOf(multiples.panels, props), language),
    chart: { kind: 'rows', shape: 'compact', panels, ends: PERCENT_ENDS, rule: null },
    lines: [],
    table: {
      caption: `${multiples.caption} ${chapters.groups.silence}`,
      columns: [words.behaviors.columns.behavior, ...multiples.panels.map(nameOf)],
      rows: multiples.items.map((item) => [
        labelOf(item),
        ...multiples.panels.map((panel) => {
          const row = panel.rows.find((one) => one.item === item);
          return row ? formatPair(row) : SYMBOLS['not-asked'];
        }),
      ]),
    },
    description: panels
      .map(({ heading, rows: each }) => {
        const spoken = each.map(({ label, spoken: values }) => `${label} ${values}`);
        return `${heading}: ${spoken.join('; ')}.`;
      })
      .join(' '),
  };
}

/** Every item of some panels, those of the first panel first. */
const itemsOf = (panels: readonly BehaviorPanel[]): readonly string[] => [
  ...new Set(panels.flatMap(({ rows }) => rows.map(({ item }) => item))),
];

/** Behaviors that at least two atoms were asked about; `null` where there is only one atom to show. */
export function groupsFigure(summary: Summary, props: FigureProps): Figure<RowChart> | null {
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
    },
    props,
  );
}

/** Use of the training and its spread, group by group; `null` before anybody could be asked. */
export function transferFigure(summary: Summary, props: FigureProps): Figure<RowChart> | null {
  const words = wordsIn(props.language).chapters.transfer;
  const panels = summary.details.transfer;
  if (panels.length === 0) return null;
  const use = describeUse(summary, props.language);
  return describeMultiples(
    {
      name: 'penerapan',
      title: use === null ? words.unknown : capitalize(use),
      subtitle: words.subtitle,
      caption: words.caption,
      items: [...itemsOf(panels)].sort(),
      panels,
    },
    props,
  );
}
