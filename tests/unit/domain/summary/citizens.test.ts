// What a page may say of citizens: levels and changes of slips, levels alone of an open entrance, and old files for what they are.
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';
import { citizensOf, type NoisyBins, type SnapshotV2 } from '#domain/disclosure/published.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { EntryMode } from '#domain/waves/entry-mode.ts';
import { readTogether } from '#server/agency.ts';
import { demoUnit } from '../../../fixtures/demo-units.ts';
import { evenly, summaryOf, wave } from './programme.ts';

const ITEMS = itemsOf(instrument, 'citizen', 0);
const policy = { ...DEFAULT_POLICY, kCitizen: 20 };

const noisy = (entry: EntryMode, bins: NoisyBins, n = 60): SnapshotV2 => ({
  ...{ version: 2, instrument: 'test', policy, atoms: [], cells: [] },
  ...{ shifts: [], distributions: [] },
  citizens: {
    ...{ n, entry, epsilon: 1, unreadable: 0 },
    items: Object.fromEntries(ITEMS.map((item) => [item, bins])),
  },
});
const LOW: NoisyBins = [20, 30, 8, 2, 0];
const HIGH: NoisyBins = [-2, 4, 31, 30, -1];
const asked = { groups: ['citizen'] as const };
const old = evenly('citizen', 60, 120, 20, ITEMS);

describe('Citizens by slips', () => {
  const { stage, headline, panels } = summaryOf(
    wave(0, noisy('slip', LOW), asked),
    wave(3, noisy('slip', HIGH), asked),
  );

  test('are compared, and may be what a title speaks of', () => {
    expect([stage, headline?.atom, headline?.change?.state]).toEqual(['compared', 'citizen', 'up']);
    expect(headline!.points.some(({ isLevel }) => isLevel)).toBe(false);
    expect(panels[0]!.rows.every(({ change }) => change?.state === 'up')).toBe(true);
  });
});

describe('Citizens through an open entrance', () => {
  test('show how things stand, and never a change', () => {
    const { stage, headline, trend, panels, details } = summaryOf(
      wave(0, noisy('open', LOW), asked),
      wave(3, noisy('open', HIGH), asked),
    );
    expect([stage, headline, trend[0]!.change]).toEqual(['levels', null, null]);
    expect(trend[0]!.points.map(({ isLevel }) => isLevel)).toEqual([true, true]);
    expect([panels[0]!.fromMonth, panels[0]!.toMonth]).toEqual([3, 3]);
    expect(panels[0]!.rows.every(({ change }) => change === null)).toBe(true);
    expect(details.response[0]!.waves[0]!.value).toEqual({ n: 60, invited: null });
  });

  test('would be claimed to have risen, were they slips', () => {
    const waves = [LOW, HIGH].map((bins, at) => wave(at, noisy('slip', bins), asked));
    expect(summaryOf(...waves).trend[0]!.change!.state).toBe('up');
  });

  test('stand beside waves of slips without changing what those say', () => {
    const slips = [wave(0, noisy('slip', LOW), asked), wave(3, noisy('slip', LOW), asked)];
    const alone = summaryOf(...slips);
    const beside = summaryOf(...slips, wave(6, noisy('open', HIGH), asked));
    expect(beside.trend[0]!.change).toEqual(alone.trend[0]!.change);
    expect(beside.panels).toEqual(alone.panels);
    expect(beside.trend[0]!.points.at(-1)).toMatchObject({ month: 6, isLevel: true });
  });

  test('are in no sum of an agency, where slips are', () => {
    const unit = demoUnit('dinas-contoh');
    const withEntry = (entry: EntryMode) => ({
      ...unit,
      programmes: unit.programmes.map((programme) => ({
        ...programme,
        waves: programme.waves.map((each) => {
          const citizens = each.snapshot && citizensOf(each.snapshot);
          if (!citizens) return each;
          const snapshot = { ...(each.snapshot as SnapshotV2), citizens: { ...citizens, entry } };
          return { ...each, snapshot };
        }),
      })),
    });
    const groupsOf = (entry: EntryMode) =>
      readTogether([withEntry(entry), withEntry(entry)]).map(({ group }) => group);
    expect(groupsOf('slip')).toContain('citizen');
    expect(groupsOf('open')).not.toContain('citizen');
  });
});

describe('Citizens in old files', () => {
  test('are compared with each other as before', () => {
    const { trend, headline } = summaryOf(wave(0, old, asked), wave(3, old, asked));
    expect([headline?.atom, trend[0]!.change?.state]).toEqual(['citizen', 'uncertain']);
  });

  test('are told apart from newer ones, and never compared with them', () => {
    const { trend, stage } = summaryOf(wave(0, old, asked), wave(3, noisy('slip', HIGH), asked));
    expect([stage, trend[0]!.change]).toEqual(['single', null]);
    expect(trend[0]!.points.map(({ isLevel }) => isLevel ?? false)).toEqual([true, false]);
  });
});

test('every item is shown, however wide its interval', () => {
  const { panels } = summaryOf(wave(0, noisy('slip', [-3, 1, 2, 3, 18], 20), asked));
  expect(panels[0]!.rows.map(({ item }) => item).toSorted()).toEqual([...ITEMS].toSorted());
});
