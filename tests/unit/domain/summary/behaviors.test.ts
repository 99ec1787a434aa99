// Before and after by behavior: shares as ranges, changes sorted, absences named.
import { describe, expect, test } from 'vitest';
import type { ShareValue } from '#domain/summary/values.ts';
import { atom, cell, evenly, PEER, snapshot, summaryOf, wave } from './programme.ts';

describe('Before and after by behavior', () => {
  test('puts the largest rise first and rows without a change last', () => {
    const before = snapshot(
      [atom('peer', 12)],
      [
        cell('peer', 'KOM2', 12, 30, 4),
        cell('peer', 'KOM3', 12, 30, 4),
        cell('peer', 'LAY2', 12, 30, 6),
      ],
    );
    const after = snapshot(
      [atom('peer', 12)],
      [
        cell('peer', 'KOM2', 12, 30, 5),
        cell('peer', 'KOM3', 12, 30, 8),
        cell('peer', 'TER1', 12, 30, 6),
      ],
    );
    const [panel] = summaryOf(wave(0, before), wave(1, after)).panels;
    expect(panel!.rows.map(({ item }) => item)).toEqual(['KOM3', 'KOM2', 'LAY2', 'TER1']);
    const [rise, , gone, added] = panel!.rows;
    expect(rise!.change!.estimate).toBeCloseTo(4 / 12, 12);
    expect(gone).toMatchObject({ after: 'withheld', change: null });
    expect(added).toMatchObject({ before: 'not-asked', change: null });
  });

  test('says bounds as ranges and covers them with the interval', () => {
    const [panel] = summaryOf(
      wave(0, evenly('peer', 12, 30, 1, ['KOM2'])),
      wave(1, evenly('peer', 12, 40, 11, ['KOM2'])),
    ).panels;
    const { before, after, change } = panel!.rows[0]!;
    expect((before as ShareValue).share).toEqual({ low: 0, high: 2 / 12 });
    expect((after as ShareValue).share.low).toBeCloseTo(10 / 12, 12);
    expect((after as ShareValue).interval.high).toBe(1);
    expect(change!.state).toBe('up');
    expect(change!.interval.low).toBeLessThan(8 / 12);
    expect(change!.interval.high).toBeLessThanOrEqual(1);
  });

  test('waits for the next wave where only one is there', () => {
    const [panel] = summaryOf(
      wave(0, evenly('peer', 12, 30, 6)),
      wave(1, null),
      wave(3, null),
    ).panels;
    expect(panel).toMatchObject({ fromMonth: 0, toMonth: 1 });
    expect(panel!.rows).toHaveLength(PEER.length);
    expect(panel!.rows.every(({ after }) => after === 'not-collected')).toBe(true);
  });
});
