// Findings say who moved and for whom that cannot be told, in words that agree with each other and with the printed values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headFigure } from '#charts/figures/head-figure.ts';
import { pointsBetween, trendFigure } from '#charts/figures/trend-figure.ts';
import {
  describeBehaviors,
  describeChanges,
  describeFinding,
  describeHelp,
  describeResponse,
  describeViews,
} from '#charts/findings.ts';
import { figureProps } from '#charts/figures.ts';
import { spellMonths } from '#charts/wording.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { BehaviorPanel, Change, TrendSeries } from '#domain/summary/values.ts';
import { plural } from '#i18n/plural.ts';
import { wordsIn } from '#i18n/words.ts';
import { demoUnit } from '../../fixtures/demo-units.ts';

type Language = 'id' | 'en';

interface Given {
  readonly from?: number;
  readonly to?: number;
  readonly months?: number;
  readonly slight?: boolean;
}

function seriesWith(
  groups: readonly RaterGroup[],
  state: Change['state'] | null,
  { from = 62, to = 76, months = 6, slight = false }: Given = {},
): TrendSeries {
  const value = (index: number) => ({
    index: { low: index, high: index },
    interval: { low: index - 5, high: index + 5 },
    n: 12,
  });
  const points = [
    { month: 0, value: value(from) },
    ...(state ? [{ month: months, value: value(to) }] : []),
  ];
  const change = state && { state, estimate: to - from, interval: { low: 2, high: 26 }, slight };
  return { atom: groups.join('+'), groups, points, change };
}

const say = (
  trend: readonly TrendSeries[],
  language: Language = 'id',
  withheld: readonly RaterGroup[] = [],
) => describeFinding({ headline: trend[0] ?? null, trend, withheld }, language);
const list = (
  trend: readonly TrendSeries[],
  language: Language = 'id',
  withheld: readonly RaterGroup[] = [],
) => describeChanges({ trend, withheld }, language);

const self = seriesWith(['self'], 'uncertain');
const pooled = seriesWith(['superior', 'subordinate'], 'uncertain');
const peer = seriesWith(['peer'], 'up');
const citizen = seriesWith(['citizen'], 'up');

describe('the finding', () => {
  test('names who moved, in how many months, and what is uncertain for the others', () => {
    expect(say([self, pooled, peer, citizen])).toBe(
      'Penilaian rekan kerja dan warga naik dalam enam bulan; kelompok lain belum dapat dipastikan',
    );
    expect(say([self, pooled, peer, citizen], 'en')).toBe(
      'Ratings by peers and citizens rose in six months; for the other groups it cannot be told yet',
    );
  });

  test('names one or two groups that are uncertain', () => {
    expect(say([self, peer])).toBe(
      'Penilaian rekan kerja naik dalam enam bulan; peserta belum dapat dipastikan',
    );
    expect(say([pooled, peer], 'en')).toBe(
      'Ratings by peers rose in six months; for superiors and subordinates it cannot be told yet',
    );
  });

  test('says rises and declines apart, each with its own stretch of time', () => {
    const fallen = seriesWith(['citizen'], 'down', { to: 50, months: 9 });
    expect(say([peer, fallen])).toBe(
      'Penilaian rekan kerja naik dalam enam bulan dan penilaian warga turun dalam sembilan bulan',
    );
    expect(say([seriesWith(['peer'], 'down', { to: 50, months: 1 })], 'en')).toBe(
      'Ratings by peers fell in one month',
    );
  });

  test('says that a change is slight', () => {
    expect(say([seriesWith(['peer'], 'up', { to: 64, slight: true })])).toBe(
      'Penilaian rekan kerja naik sedikit dalam enam bulan',
    );
  });

  test('claims no direction where everything is uncertain', () => {
    expect(say([self, pooled])).toBe('Perubahan penilaian dalam enam bulan belum dapat dipastikan');
    expect(say([self], 'en')).toBe(
      'Whether ratings by participants changed in six months cannot be told yet',
    );
  });

  test('speaks of the groups that are shown where others are not', () => {
    expect(say([self, pooled, peer], 'id', ['citizen'])).toBe(
      'Penilaian rekan kerja naik dalam enam bulan; kelompok lain yang ditampilkan belum dapat dipastikan',
    );
  });

  test('calls one wave a start, and nothing nothing', () => {
    expect(say([seriesWith(['peer'], null)])).toBe('Baru satu putaran survei dari rekan kerja');
    expect(say([])).toBe('Belum ada angka yang dapat ditampilkan');
  });
});

describe('the line about time', () => {
  test('puts every group where it belongs', () => {
    expect(list([self, pooled, peer, citizen])).toBe(
      'Rekan kerja dan warga naik; peserta, atasan, dan bawahan belum dapat dipastikan',
    );
    expect(list([peer, seriesWith(['citizen'], 'down')], 'en', ['superior'])).toBe(
      'Peers: up; citizens: down; superiors: not shown',
    );
    expect(list([peer, seriesWith(['self'], null)])).toBe(
      'Rekan kerja naik; peserta baru menjawab satu putaran',
    );
    expect(list([])).toBe('Belum ada angka yang dapat ditampilkan');
  });
});

describe('the line about behaviors', () => {
  const panelOf = (...states: readonly (Change['state'] | null)[]): BehaviorPanel => ({
    ...{ atom: 'peer', groups: ['peer'], fromMonth: 0, toMonth: 6 },
    rows: states.map((state, place) => ({
      item: `KOM${place + 1}`,
      before: 'withheld',
      after: 'withheld',
      change: state && { state, estimate: 0, interval: { low: 0, high: 0 }, slight: false },
    })),
  });
  const tell = (language: Language, ...states: readonly (Change['state'] | null)[]) =>
    describeBehaviors({ headline: peer, panels: [panelOf(...states)] }, language);

  test('counts what rose, fell and cannot be told', () => {
    const up = ['up', 'up', 'up'] as const;
    const unsure = Array.from({ length: 7 }, () => 'uncertain' as const);
    expect(tell('id', ...up, ...unsure)).toBe(
      'Menurut rekan kerja, 3 dari 10 perilaku naik dan 7 belum dapat dipastikan; tidak ada yang turun',
    );
    expect(tell('en', 'up', 'down', 'uncertain')).toBe(
      'According to peers, 1 of 3 behaviors is up, 1 is down and 1 cannot be told yet',
    );
    expect(tell('id', 'down', 'uncertain')).toBe(
      'Menurut rekan kerja, 1 dari 2 perilaku turun dan 1 belum dapat dipastikan',
    );
  });

  test('is short where all are alike', () => {
    expect(tell('id', 'uncertain', 'uncertain')).toBe(
      'Menurut rekan kerja, perubahan 2 perilaku belum dapat dipastikan',
    );
    expect(tell('id', 'up', 'up')).toBe('Menurut rekan kerja, semua 2 perilaku naik');
    expect(tell('id', null, null)).toBe('Keadaan awal 2 perilaku menurut rekan kerja');
    expect(describeBehaviors({ headline: null, panels: [] }, 'id')).toBeNull();
  });
});

describe('the demo unit', () => {
  const unit = demoUnit('dinas-contoh');
  const programme = unit.programmes[0]!;
  const summary = summarize(programme, instrument);
  const props = figureProps(unit, programme, instrument, 'id');

  test('has a line for each of its topics', () => {
    expect(describeViews(summary, 'id')).toBe('Peserta dan rekan kerja melihat hal yang serupa');
    expect(describeHelp(summary, props.labels, 'id')).toBe(
      'Sedikitnya 83% rekan kerja menyatakan hasil diklat sering dipakai; hambatan utama belum dapat dipastikan',
    );
    expect(describeResponse(summary, 'id')).toBe(
      '7 dari 8 peserta, 8 dari 9 atasan dan bawahan, 12 dari 14 rekan kerja, dan 90 warga menjawab pada bulan ke-6',
    );
    expect(describeResponse(summary, 'en')).toContain('and 90 citizens answered in month 6');
  });

  test('shows every group on its first screen, certain ones strong', () => {
    const { chart } = headFigure(summary, props)!;
    const rows = chart.panels[0]!.rows.map(({ label, sub, verdict, state }) =>
      [label, sub, verdict, state].join('|'),
    );
    expect(rows).toEqual([
      'Peserta (menilai diri)|7 penilai|belum pasti|uncertain',
      'Atasan dan bawahan|8 penilai|belum pasti|uncertain',
      'Rekan kerja|12 penilai|naik 14 poin|certain',
      'Warga|90 penilai|naik 15 poin|certain',
    ]);
  });

  test('shows a group that is withheld as such', () => {
    const shown = summary.trend.filter(({ atom }) => atom !== 'superior+subordinate');
    // Peers are missing in some wave only, so that they keep their own row.
    const held = { ...summary, trend: shown, withheld: ['superior', 'peer'] as const };
    const rows = headFigure(held, props)!.chart.panels[0]!.rows;
    expect(rows.map(({ label }) => label)).toEqual([
      ...['Peserta (menilai diri)', 'Atasan', 'Rekan kerja', 'Warga'],
    ]);
    expect(rows[1]).toMatchObject({ marks: [], verdict: 'tidak ditampilkan' });
  });

  test('says the change of each group in index points with its range, and when what is missing comes', () => {
    const panels = trendFigure(summary, props)!.chart.panels;
    expect(panels.map(({ change }) => change)).toEqual([
      'Belum dapat dipastikan (−15 sampai 19 poin indeks)',
      'Belum dapat dipastikan (−7 sampai 26 poin indeks)',
      'Naik 14 poin indeks (3 sampai 22)',
      'Naik 15 poin indeks (9 sampai 21)',
    ]);
    expect(panels.map(({ raters }) => raters).at(-1)).toBe('64–90 penilai');
    expect(panels.flatMap(({ lines }) => lines)).toEqual([
      'Bulan ke-9 dibuka sampai 28 Februari 2027',
    ]);
  });
});

test('a printed difference is the difference of the printed values, or is not printed', () => {
  const index = fc.double({ min: 25, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      index,
      index,
      fc.constantFrom('up' as const, 'down' as const),
      (from, to, state) => {
        const points = pointsBetween(seriesWith(['peer'], state, { from, to }), 'en');
        if (points === null) return;
        const difference = Math.round(to) - Math.round(from);
        expect(Number(points)).toBe(Math.abs(difference));
        expect(Math.sign(difference)).toBe(state === 'up' ? 1 : -1);
      },
    ),
  );
});

test('numbers agree with their nouns, and months are words up to twelve', () => {
  const { raters } = wordsIn('en').summary;
  expect([1, 2].map((count) => plural(count, raters, 'en'))).toEqual(['1 rater', '2 raters']);
  expect([1, 6, 12, 13].map((months) => spellMonths(months, 'en'))).toEqual([
    ...['one month', 'six months', 'twelve months', '13 months'],
  ]);
  expect(spellMonths(6, 'id')).toBe('enam bulan');
});

test('what is missing for all groups is said once, and only the next wave is announced', () => {
  const unit = demoUnit('balai-contoh');
  const programme = unit.programmes[0]!;
  const figure = trendFigure(
    summarize(programme, instrument),
    figureProps(unit, programme, instrument, 'id'),
  )!;
  expect(figure.lines).toHaveLength(1);
  expect(figure.lines[0]).toMatch(/^Bulan ke-1 dijadwalkan mulai \d+ \w+ \d{4}$/);
  expect(figure.chart.panels.flatMap(({ lines }) => lines)).toEqual([]);
});
