// What stands apart is shown in its own place and nowhere else: no trend, finding, comparison, picture, view or roll-up reads it.
import { describe, expect, test } from 'vitest';
import { allFigures, drawFigure, figureProps } from '#charts/figures.ts';
import { readTogether } from '#server/agency.ts';
import { viewUnit } from '#components/explore/points.ts';
import { describeHistory } from '#components/open-data/history.ts';
import { describeUnit } from '#components/unit/view-model.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { Snapshot } from '#domain/disclosure/published.ts';
import { rejoin } from '#domain/disclosure/set-aside.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { demoUnit } from '../../fixtures/demo-units.ts';

const clinic = demoUnit('puskesmas-contoh');
const office = demoUnit('dinas-contoh');

/** The unit with another snapshot in each wave. */
function withSnapshots(unit: UnitRecord, change: (snapshot: Snapshot) => Snapshot): UnitRecord {
  const programmes = unit.programmes.map((each) => ({
    ...each,
    waves: each.waves.map((wave) => ({
      ...wave,
      snapshot: wave.snapshot && change(wave.snapshot),
    })),
  }));
  return { ...unit, programmes };
}

/** The opposite of what citizens said where they stand apart. */
const turned = withSnapshots(clinic, (snapshot) => {
  const { quarantined: apart, ...rest } = snapshot;
  if (!apart) return snapshot;
  const cells = apart.cells.map((cell) => ({
    ...cell,
    sum: { at: 'exactly' as const, value: 5 * cell.n - cell.sum.value },
    favorable: { at: 'exactly' as const, value: 20 },
  }));
  return { ...rest, quarantined: { ...apart, cells } };
});
/** As a reader would see it who puts everything into one heap. */
const heaped = withSnapshots(clinic, rejoin);

const summaryOf = (unit: UnitRecord) => summarize(unit.programmes[0]!, instrument);

/** Everything that compares, as texts. */
function comparisonsOf(unit: UnitRecord): readonly string[] {
  const summary = summaryOf(unit);
  const props = figureProps(unit, unit.programmes[0]!, instrument, 'id');
  const names = ['pratinjau', ...allFigures(summary, props).map(({ name }) => name)];
  const pictures = names.map((name) => drawFigure(name, summary, props, 'light', 'wide'));
  const { quarantined: _, ...rest } = summary;
  const { finding, outlook } = describeUnit(unit, 'id');
  const together = readTogether([unit, office]);
  return [rest, finding, outlook, viewUnit(unit, 'id'), together, ...pictures].map((one) =>
    JSON.stringify(one),
  );
}

describe('Citizens who stand apart', () => {
  test('change nothing that compares, whatever they say', () => {
    expect(comparisonsOf(turned)).toEqual(comparisonsOf(clinic));
    expect(summaryOf(turned).quarantined).not.toEqual(summaryOf(clinic).quarantined);
  });

  test('would change the trend, a picture and the roll-up in the eyes of a naive reader', () => {
    const [ours, naive] = [comparisonsOf(clinic), comparisonsOf(heaped)];
    const differing = ours.filter((text, place) => text !== naive[place]).length;
    expect(differing).toBeGreaterThan(3);
  });

  test('are no gap and not withheld: the trend, the response and the panels name them', () => {
    const { trend, withheld, details } = summaryOf(clinic);
    const citizens = trend.find(({ atom }) => atom === 'citizen')!;
    expect(citizens.points.at(-1)).toEqual({ month: 8, value: 'set-aside' });
    expect(withheld).toEqual([]);
    const response = details.response.find(({ atom }) => atom === 'citizen')!;
    expect(response.waves.at(-1)).toEqual({ month: 8, value: 'set-aside' });
    expect(JSON.stringify(describeUnit(clinic, 'id').figures.change[0]!.table)).toContain('[u]');
  });

  test('are told with their number, the most that the unit serves, and a row for each behavior', () => {
    const [told] = describeUnit(clinic, 'id').apart;
    expect(told!.sentence).toMatch(/bulan ke-8 masuk 251 .* 168 warga/);
    expect(told!.rows).toHaveLength(7);
    expect(told!.rows.every(([, value]) => /\d+–\d+\), n \d{3}$/.test(value))).toBe(true);
    expect(describeUnit(clinic, 'en').apart[0]!.sentence).toMatch(
      /month 8, citizens gave 251 .* 168 citizens/,
    );
    expect(describeUnit(office, 'id').apart).toEqual([]);
  });

  test('make a stage of their own where nothing else was ever shown', () => {
    const [programme] = clinic.programmes;
    const waves = programme!.waves.slice(-1);
    const alone = { ...clinic, programmes: [{ ...programme!, waves }] };
    expect(summaryOf(alone)).toMatchObject({ stage: 'set-aside', headline: null, withheld: [] });
    const { finding, outlook, figures, apart } = describeUnit(alone, 'id');
    expect([finding, figures.change]).toEqual(['Jawaban warga disisihkan', []]);
    expect(outlook).toMatch(/terpisah/);
    expect(apart).toHaveLength(1);
  });

  test('stand in the history of publications under their own name', () => {
    const last = describeHistory(clinic, 'id').at(-1)!;
    expect(last).toMatchObject({ shown: 'warga (disisihkan)', cells: 6 });
  });
});
