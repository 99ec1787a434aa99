// The guide for a meeting calls no behavior weak whose figure is withheld or of which that cannot be told, and ranks no ties.
import { describe, expect, test } from 'vitest';
import { instrumentOfProgramme } from '#content/instruments/registry.ts';
import { demoData } from '#demo/demo-data.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { chooseDiscussion, type Discussion } from '#domain/summary/discussion.ts';
import { summarize, type Summary } from '#domain/summary/summarize.ts';
import type { Absence, BehaviorRow, Change, ShareValue } from '#domain/summary/values.ts';

const share = (low: number, high: number): ShareValue => ({
  share: { low: (low + high) / 2, high: (low + high) / 2 },
  interval: { low, high },
  n: 12,
});
const change = (state: Change['state'], estimate = 0): Change => ({
  ...{ state, estimate, slight: false },
  interval: { low: estimate - 0.1, high: estimate + 0.1 },
});
const row = (
  item: string,
  after: ShareValue | Absence,
  moved: Change | null = change('uncertain'),
  before: ShareValue | Absence = share(0.3, 0.8),
): BehaviorRow => ({ item, before, after, change: moved });

/** A summary with one panel, as far as the choice looks. */
const summaryOf = (rows: readonly BehaviorRow[]) =>
  ({
    stage: 'compared',
    headline: { atom: 'peer', groups: ['peer'], points: [], change: null },
    panels: [{ atom: 'peer', groups: ['peer'], fromMonth: 0, toMonth: 6, rows }],
  }) as Pick<Summary, 'headline' | 'panels' | 'stage'>;
const ORDER = ['KOM2', 'KOM3', 'LAY2', 'LAY5', 'PRO1', 'PRO2', 'KER2', 'KER4', 'TER1'];

type Choose = (
  summary: ReturnType<typeof summaryOf>,
  order: readonly string[],
) => Discussion | null;
const weakOf = (found: Discussion | null) =>
  [...(found?.fell ?? []), ...(found?.rarer ?? [])].map(({ item }) => item);

/** As somebody might have written it: the lowest midpoints are weak, and what is withheld counts as nothing. */
const naive: Choose = ({ panels }) => {
  const [panel] = panels;
  const midOf = ({ after }: BehaviorRow) => (typeof after === 'object' ? after.share.low : 0);
  const rarer = [...panel!.rows]
    .sort((a, b) => midOf(a) - midOf(b))
    .slice(0, 4)
    .map(({ item, after }) => ({ item, latest: after as ShareValue, change: null }));
  return {
    ...{ atom: 'peer', groups: ['peer'], month: 6 },
    rarer,
    fell: [],
    rose: [],
    unsure: [],
    withheld: [],
  };
};

/** What may never be called weak in a summary: what is not shown, and what touches the range of all others. */
function wronglyWeak(choose: Choose, rows: readonly BehaviorRow[]): readonly string[] {
  const latest = (one: BehaviorRow) => (one.after === 'not-collected' ? one.before : one.after);
  const shown = rows.filter((one) => typeof latest(one) === 'object' && one.item !== 'TER1');
  const isSure = (one: BehaviorRow) => {
    const mine = latest(one);
    if (typeof mine !== 'object') return false;
    const isBelow = shown.some(
      (other) => (latest(other) as ShareValue).interval.low > mine.interval.high,
    );
    return one.change?.state === 'down' || isBelow;
  };
  const weak = weakOf(choose(summaryOf(rows), ORDER));
  return weak.filter((item) => !isSure(rows.find((one) => one.item === item)!));
}

const MIXED = [
  row('PRO2', 'withheld', null),
  row('KOM2', share(0.6, 0.95)),
  row('KOM3', share(0.1, 0.5)),
  row('LAY2', share(0.2, 0.61)),
  row('KER2', share(0.4, 0.7), change('down', -0.4)),
  row('KER4', share(0.4, 0.9), change('up', 0.3)),
  row('TER1', share(0, 0.1), null),
];

describe('what a meeting discusses', () => {
  test('is what surely fell or is surely seen less often; the rest is named as what cannot be told', () => {
    const found = chooseDiscussion(summaryOf(MIXED), ORDER)!;
    const items = (list: readonly { item: string }[]) => list.map(({ item }) => item);
    expect(items(found.fell)).toEqual(['KER2']);
    expect(items(found.rarer)).toEqual(['KOM3']);
    expect(items(found.rose)).toEqual(['KER4']);
    expect(items(found.unsure)).toEqual(['KOM2', 'LAY2']);
    expect(found.withheld).toEqual(['PRO2']);
    expect(found.month).toBe(6);
  });

  test('is never a behavior that is withheld or uncertain, which a naive choice names', () => {
    expect(wronglyWeak(chooseDiscussion, MIXED)).toEqual([]);
    expect(wronglyWeak(naive, MIXED)).toEqual(['PRO2', 'LAY2']);
    const tied = ORDER.slice(0, 6).map((item) => row(item, share(0.3, 0.8)));
    expect(wronglyWeak(chooseDiscussion, tied)).toEqual([]);
    expect(wronglyWeak(naive, tied)).toHaveLength(4);
  });

  test('ranks nothing: equal ones stand in the order of the form, however the rows come', () => {
    const rows = ['KER4', 'KOM2', 'PRO1'].map((item) => row(item, share(0.1, 0.3)));
    const best = row('LAY5', share(0.7, 1));
    const found = chooseDiscussion(summaryOf([best, ...rows]), ORDER)!;
    expect(found.rarer.map(({ item }) => item)).toEqual(['KOM2', 'PRO1', 'KER4']);
    const turned = chooseDiscussion(summaryOf([...rows].reverse().concat(best)), ORDER)!;
    expect(turned.rarer).toEqual(found.rarer);
  });

  test('goes by the first wave until the next is counted, and by nothing where nothing is shown', () => {
    const first = [
      row('KOM2', 'not-collected', null, share(0.1, 0.3)),
      row('KOM3', 'not-collected', null, share(0.6, 0.9)),
    ];
    const found = chooseDiscussion(summaryOf(first), ORDER)!;
    expect([weakOf(found), found.month]).toEqual([['KOM2'], 0]);
    expect(chooseDiscussion(summaryOf([row('KOM2', 'withheld', null)]), ORDER)).toBeNull();
    expect(chooseDiscussion({ ...summaryOf(first), panels: [] }, ORDER)).toBeNull();
  });

  test.each(demoRecords(demoData('2027-03-01')).map((unit) => [unit.slug, unit] as const))(
    'keeps to that in %s',
    (_, { programmes }) => {
      const [programme] = programmes;
      const instrument = instrumentOfProgramme(programme!);
      const summary = summarize(programme!, instrument);
      const lead = summary.panels.find(({ atom }) => atom === summary.headline?.atom);
      const order = instrument.items.map(({ id }) => id);
      const found = chooseDiscussion(summary, order);
      if (!lead) {
        expect(found).toBeNull();
        return;
      }
      const behaviors = lead.rows.filter(({ item }) => !item.startsWith('TER'));
      const all = [found!.fell, found!.rarer, found!.rose, found!.unsure].flat();
      expect(all.length + found!.withheld.length).toBe(behaviors.length);
      expect(new Set(all.map(({ item }) => item)).size).toBe(all.length);
      expect(wronglyWeak(() => found, behaviors)).toEqual([]);
    },
  );
});
