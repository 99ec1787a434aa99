// The demo data follows the real rules, is true on the day it is looked at, and comes out the same every time.
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { instrumentOf, instrumentOfProgramme } from '#content/instruments/registry.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { readOpenedBallot, writeBallot } from '#domain/ballots/ballot.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import { checkTargets } from '#domain/instrument/programme-form.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { readClimate, type ClimateReading } from '#domain/summary/climate.ts';
import { meanOf } from '#domain/summary/ranges.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { IndexValue } from '#domain/summary/values.ts';
import { thenAndNow } from '#domain/summary/then-now.ts';
import { addDays } from '#domain/waves/calendar.ts';
import type { WaveRecord } from '#domain/waves/record.ts';
import { OPEN_WAVE, openWaveAnswers } from '#demo/citizen-visits.ts';
import { demoRecords, demoSnapshots } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';

const TODAY = '2026-11-23';
const records = demoRecords(demoData(TODAY));
const programmeOf = (slug: string) => records.find((unit) => unit.slug === slug)!.programmes[0]!;
const summaryOf = (slug: string) => {
  const programme = programmeOf(slug);
  return summarize(programme, instrumentOfProgramme(programme));
};
const seriesOf = (slug: string, atom: string) =>
  summaryOf(slug).trend.find((series) => series.atom === atom)!;

/** Published indexes of an atom in months 0, 1, 3 and 6. */
const indexes = (slug: string, atom: string) =>
  seriesOf(slug, atom)
    .points.filter(({ month }) => month <= 6)
    .map(({ value }) => (value as IndexValue).index);

describe('The demo data', () => {
  test('comes out the same to the byte every time', () => {
    const text = () => JSON.stringify(demoSnapshots(demoData(TODAY)));
    expect(text()).toBe(text());
  });

  test('publishes the same on any day, because only dates move', () => {
    const [now, later] = [TODAY, '2027-03-31'].map((day) => demoSnapshots(demoData(day)));
    expect(later).toEqual(now);
  });

  test('is true on every day of four years', () => {
    for (let days = 0; days < 4 * 366; days++) {
      const today = addDays('2026-01-01', days);
      const demo = demoData(today);
      const statesOf = (slug: string) =>
        Object.values(demo.units.find(({ plan }) => plan.slug === slug)!.states).join(' ');
      expect(statesOf('dinas-contoh')).toBe('published published published published open');
      expect(statesOf('kecamatan-contoh-barat')).toBe('published published published published');
      expect(statesOf('badan-kepegawaian-contoh')).toBe(Array(4).fill('published').join(' '));
      expect(statesOf('badan-keuangan-contoh')).toBe('published published planned planned');
      expect(statesOf('uptd-contoh')).toBe('published published published planned');
      expect(statesOf('puskesmas-contoh')).toBe(Array(5).fill('published').join(' '));
      expect(statesOf('balai-contoh')).toBe('published planned planned planned');
      expect(statesOf('kelurahan-contoh')).toBe('published open planned planned');
      const notes = demo.units.flatMap(({ plan }) => plan.notes);
      expect(notes.every(({ on }) => on <= today)).toBe(true);
    }
  });

  test('trains on Mondays, after the baseline', () => {
    for (const { plan } of demoData(TODAY).units) {
      const { trainedOn, waves } = plan.programmes[0]!;
      expect(new Date(trainedOn).getUTCDay()).toBe(1);
      expect(waves[0]!.closesOn < trainedOn).toBe(true);
    }
  });
});

describe('Units of the second version', () => {
  test('leadership rises slowly, and its teams see what their superiors practiced', () => {
    const { headline, trend, panels } = summaryOf('badan-kepegawaian-contoh');
    expect(headline!.atom).toBe('peer');
    const changeOf = (atom: string) => trend.find((series) => series.atom === atom)!.change!.state;
    expect([changeOf('peer'), changeOf('subordinate')]).toEqual(['up', 'up']);
    const seen = (atom: string) =>
      panels.find((panel) => panel.atom === atom)!.rows.map(({ item }) => item);
    expect(seen('subordinate')).toEqual(
      expect.arrayContaining(['KEP1', 'KEP2', 'KEP3', 'KEP4', 'KEP5', 'KER3']),
    );
    expect(
      seen('peer')
        .filter((item) => !/^TER/.test(item))
        .sort(),
    ).toEqual(['ADA1', 'KEP5', 'KER4', 'KOM2', 'KOM3'].sort());
  });

  test('nothing can be told yet of the back office', () => {
    const { stage, headline } = summaryOf('badan-keuangan-contoh');
    expect([stage, headline!.change!.state]).toEqual(['compared', 'uncertain']);
  });

  test('every unit has a form that its version allows', () => {
    for (const { plan } of demoData(TODAY).units) {
      for (const { targets, waves } of plan.programmes) {
        const { instrument: version, invited } = waves[0]!;
        const groups = Object.keys(invited) as RaterGroup[];
        expect(checkTargets(instrumentOf(version), targets, groups)).toEqual([]);
      }
    }
  });
});

describe('The published figures meet the scenario', () => {
  test.each([
    ['dinas-contoh', 'peer', [62, 63, 71, 76]],
    ['dinas-contoh', 'self', [78, 70, 75, 79]],
    ['dinas-contoh', 'citizen', [68, 69, 77, 83]],
    ['kecamatan-contoh-barat', 'peer', [63, 70, 66, 63]],
    ['puskesmas-contoh', 'peer', [88, 87, 90, 89]],
    ['puskesmas-contoh', 'citizen', [88, 88, 89, 90]],
    ['badan-kepegawaian-contoh', 'subordinate', [59, 62, 67, 73]],
    ['badan-kepegawaian-contoh', 'peer', [63, 65, 70, 77]],
  ])('%s, %s', (slug, atom, planned) => {
    const published = indexes(slug, atom);
    expect(published).toHaveLength(planned.length);
    for (const [wave, { low, high }] of published.entries()) {
      expect(low).toBeLessThanOrEqual(planned[wave]! + 1);
      expect(high).toBeGreaterThanOrEqual(planned[wave]! - 1);
    }
  });

  test('three superiors are published together with the subordinates, near the scenario of both', () => {
    const atoms = summaryOf('dinas-contoh').trend.map(({ atom }) => atom);
    expect(atoms).toEqual(['self', 'superior+subordinate', 'peer', 'citizen']);
    for (const [wave, { low, high }] of indexes('dinas-contoh', 'superior+subordinate').entries()) {
      const planned = [60, 61, 68, 72][wave]!;
      expect(low).toBeLessThan(planned + 3);
      expect(high).toBeGreaterThan(planned - 3);
    }
  });

  test('use and spread of what was learned follow the table', () => {
    const { waves } = programmeOf('dinas-contoh');
    const meanIn = (wave: WaveRecord, item: string) => {
      const cell = wave.snapshot!.cells.find((one) => one.atom === 'peer' && one.item === item)!;
      return meanOf(cell);
    };
    const planned = { TER1: [2.1, 2.8, 3.1], TER4: [1.4, 2.2, 2.9] };
    for (const [item, means] of Object.entries(planned)) {
      for (const [index, told] of means.entries()) {
        const { low, high } = meanIn(waves[index + 1]!, item);
        expect(low).toBeLessThan(told + 0.06);
        expect(high).toBeGreaterThan(told - 0.06);
      }
    }
  });
});

describe('What follow-up waves ask besides', () => {
  const snapshotIn = (slug: string, wave: number) => programmeOf(slug).waves[wave]!.snapshot!;

  test('A’s colleagues see more and more of it more often than before the training', () => {
    const shown = [1, 2, 3].map((wave) => thenAndNow(snapshotIn('dinas-contoh', wave), 'peer'));
    expect(shown.map((rows) => rows.map(({ item }) => item))).toEqual([
      ['KOM3', 'LAY2', 'KER2'],
      ['KOM3', 'LAY2', 'KER2'],
      ['KOM3', 'LAY2', 'KER2'],
    ]);
    const inAll = shown.map((rows) => rows.reduce((sum, { more }) => sum + more.low, 0));
    expect(inAll[0]!).toBeLessThan(inAll[1]!);
    expect(inAll[1]!).toBeLessThan(inAll[2]!);
    expect(shown[2]!.every(({ more, less }) => more.low > less.high)).toBe(true);
  });

  test('nothing is compared with a time before the baseline', () => {
    expect(records.map(({ programmes }) => programmes[0]!.waves[0]!.snapshot!.shifts)).toEqual(
      records.map(() => []),
    );
  });

  test('A’s participants miss follow-up in month 1 and have it in month 3', () => {
    const [month1, month3] = [1, 2].map((wave) =>
      readClimate(snapshotIn('dinas-contoh', wave), instrument)!,
    );
    expect(month1!.factors).toHaveLength(6);
    expect(month1!.obstacle).toBe('TIN');
    expect(month3!.obstacle).toBeNull();
    const followUp = ({ factors }: ClimateReading) =>
      factors.find(({ factor }) => factor === 'TIN')!.share;
    expect(followUp(month3!).low).toBeGreaterThan(followUp(month1!).high);
    expect(readClimate(snapshotIn('dinas-contoh', 3), instrument)).toBeNull();
  });

  test('citizens of A are many enough for bars of their answers', () => {
    const { answers } = summaryOf('dinas-contoh').details;
    expect(answers).toMatchObject([{ atom: 'citizen', month: 6 }]);
    expect(answers[0]!.rows).toHaveLength(6);
  });
});

describe('Each unit teaches its lesson', () => {
  test('A rises, as colleagues and citizens see it', () => {
    const { stage, headline, withheld } = summaryOf('dinas-contoh');
    expect(stage).toBe('compared');
    expect(headline).toMatchObject({ atom: 'peer', change: { state: 'up', slight: false } });
    expect(seriesOf('dinas-contoh', 'citizen').change!.state).toBe('up');
    expect(withheld).toEqual([]);
  });

  test('A’s citizens came by slips, and its batch that is open now is open to anybody', () => {
    const { waves } = programmeOf('dinas-contoh');
    expect(waves.map(({ entry }) => entry)).toEqual(['slip', 'slip', 'slip', 'slip', 'open']);
    const entries = waves.flatMap(
      ({ snapshot }) => (snapshot && citizensOf(snapshot)?.entry) ?? [],
    );
    expect(entries).toEqual(['slip', 'slip', 'slip', 'slip']);
  });

  test('A’s participants judge themselves more strictly in month 1', () => {
    const [before, month1] = indexes('dinas-contoh', 'self');
    expect(month1!.high).toBeLessThan(before!.low);
  });

  test('A’s complaints fall, in its own figures', () => {
    const { companions } = records.find(({ slug }) => slug === 'dinas-contoh')!;
    expect(companions.map(({ month, value }) => [month, value])).toEqual([
      [0, 11.8],
      [1, 11.2],
      [3, 7.9],
      [6, 6.1],
    ]);
  });

  test('B fades back to where it was', () => {
    const { headline } = summaryOf('kecamatan-contoh-barat');
    expect(headline!.change!.state).not.toBe('up');
    expect(headline!.change!.slight).toBe(true);
  });

  test('C shows nothing at all', () => {
    const summary = summaryOf('uptd-contoh');
    expect(summary).toMatchObject({ stage: 'withheld', headline: null, trend: [], panels: [] });
    expect(summary.withheld).toEqual(['peer']);
    const content = programmeOf('uptd-contoh').waves.flatMap(
      ({ snapshot }) => snapshot?.cells ?? [],
    );
    expect(content).toEqual([]);
  });

  test('D stays high and uncertain', () => {
    expect(summaryOf('puskesmas-contoh').headline!.change!.state).toBe('uncertain');
  });

  test('D’s last batch was open to anybody: it shows a level, and no change ends there, on every day', () => {
    for (const today of [TODAY, '2026-03-01', '2028-02-29', '2027-12-31']) {
      const unit = demoRecords(demoData(today)).find(({ slug }) => slug === 'puskesmas-contoh')!;
      const { withheld, trend, panels } = summarize(unit.programmes[0]!, instrument);
      expect(withheld).toEqual([]);
      const [, citizens] = trend;
      expect(citizens!.points.map(({ isLevel }) => isLevel ?? false)).toEqual([
        ...[false, false, false, false],
        true,
      ]);
      expect(citizens!.points.at(-1)).toMatchObject({ month: 8, value: { n: 163 } });
      expect(panels.find(({ atom }) => atom === 'citizen')!.toMonth).toBe(6);
      const [batch] = unit.programmes[0]!.waves.slice(-1);
      expect(addDays(batch!.closesOn, 1)).toMatch(/-01$/);
      expect(unit.notes.every(({ on }) => batch!.closesOn < on && on <= today)).toBe(true);
    }
  });

  test('E shows its baseline and waits for the rest', () => {
    const { stage, headline } = summaryOf('balai-contoh');
    expect(stage).toBe('single');
    expect(headline!.points.slice(1).map(({ value }) => value)).toEqual([
      'not-collected',
      'not-collected',
      'not-collected',
    ]);
  });
});

describe('The open wave', () => {
  const visits = openWaveAnswers();
  const items = itemsOf(instrument, 'citizen', 9);

  test('is the one that the demo keeps open, until a month ends in a quarter of a year', () => {
    const wave = programmeOf('dinas-contoh').waves.find(({ code }) => code === OPEN_WAVE)!;
    expect(wave).toMatchObject({ state: 'open', groups: ['citizen'], snapshot: null });
    expect(wave.opensOn <= TODAY).toBe(true);
    expect(wave.closesOn).toBe('2027-02-28');
  });

  test('has two dozen visits that any ballot reader accepts', () => {
    expect(visits).toHaveLength(24);
    for (const { answers, comment } of visits) {
      const ballot: unknown = JSON.parse(
        JSON.stringify(writeBallot(answers, comment, '0.1-draft')),
      );
      expect(readOpenedBallot(ballot, items)).toEqual(answers);
    }
    expect(visits.filter(({ comment }) => comment !== '')).toHaveLength(6);
  });

  test('stands near an index of 86', () => {
    const means = items.map((item) => {
      const given = visits.map(({ answers }) => answers[item] ?? 0).filter((answer) => answer > 0);
      return given.reduce<number>((sum, answer) => sum + answer, 0) / given.length;
    });
    const index = (25 * means.reduce((sum, mean) => sum + mean, 0)) / means.length;
    expect(Math.abs(index - 86)).toBeLessThan(0.5);
  });
});
