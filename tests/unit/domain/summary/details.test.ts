// Details of a summary hold what was published, nothing about the rest, and never sum what is held back.
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '#domain/summary/summarize.ts';
import { demoUnit } from '../../../fixtures/demo-units.ts';
import { evenly, snapshot, summaryOf, wave } from './programme.ts';

const dinas = summarize(demoUnit('dinas-contoh').programmes[0]!, instrument).details;

describe('Response', () => {
  test('counts raters of those invited, a merged atom from all its groups', () => {
    const rows = Object.fromEntries(dinas.response.map((row) => [row.atom, row.waves]));
    expect(rows['superior+subordinate']![0]).toEqual({ month: 0, value: { n: 9, invited: 9 } });
    expect(rows.peer![1]).toEqual({ month: 1, value: { n: 12, invited: 14 } });
    expect(rows.citizen![0]!.value).toMatchObject({ invited: null });
  });

  test('says nothing of a group that is held back, and why nothing is there', () => {
    const shown = evenly('peer', 12, 30, 6);
    const { response } = summaryOf(
      wave(0, shown, { invited: { peer: 14 } }),
      wave(1, snapshot([], []), { invited: { peer: 14 } }),
      wave(3, null, { invited: { peer: 14 } }),
      wave(9, null, { groups: ['citizen'] }),
    ).details;
    expect(response.map(({ waves }) => waves.map(({ value }) => value))).toEqual([
      [{ n: 12, invited: 14 }, 'withheld', 'not-collected', 'not-asked'],
    ]);
    expect(summaryOf(wave(0, snapshot([], []))).details.response).toEqual([]);
  });

  test('does not invent who was invited where a record does not say', () => {
    const { response } = summaryOf(wave(0, evenly('peer', 12, 30, 6))).details;
    expect(response[0]!.waves[0]!.value).toEqual({ n: 12, invited: null });
  });
});

describe('Use of the training', () => {
  test('is told from the first follow-up on, apart from behaviors', () => {
    const peer = dinas.transfer.find(({ atom }) => atom === 'peer')!;
    expect([peer.fromMonth, peer.toMonth]).toEqual([1, 6]);
    expect(peer.rows.map(({ item }) => item)).toEqual(['TER1', 'TER4']);
    expect(dinas.transfer.some(({ atom }) => atom === 'citizen')).toBe(false);
  });

  test('waits where only one follow-up was published', () => {
    const asked = evenly('peer', 12, 30, 6, ['TER1']);
    const { transfer } = summaryOf(wave(1, asked), wave(3, null)).details;
    expect(transfer[0]!.rows[0]).toMatchObject({ after: 'not-collected', change: null });
  });
});

describe('Answers', () => {
  test('of citizens are bars without negative parts that add up to all, and count nobody apart', () => {
    const [citizens] = dinas.answers;
    expect(citizens).toMatchObject({ atom: 'citizen', month: 6 });
    for (const { n, unable, answers } of citizens!.rows) {
      expect([n, unable]).toEqual([90, null]);
      expect(answers.every(({ low, high }) => low >= 0 && low === high)).toBe(true);
      expect(answers.reduce((sum, { low }) => sum + low, 0)).toBeCloseTo(n, 9);
    }
  });
});

describe('Own view, then and now, climate', () => {
  test('come from the latest wave that has them', () => {
    expect(dinas.self).toMatchObject({ atom: 'peer', month: 6 });
    expect(dinas.self!.gaps.map(({ atom }) => atom)).toEqual(['superior+subordinate', 'peer']);
    expect(dinas.thenNow).toMatchObject({ atom: 'peer', month: 6 });
    expect(dinas.climate).toMatchObject({ month: 3, before: { month: 1 } });
  });

  test('are absent where nothing of them was published', () => {
    const { self, thenNow, climate } = summaryOf(wave(0, evenly('peer', 12, 30, 6))).details;
    expect([self, thenNow, climate]).toEqual([null, null, null]);
  });
});
