// Whatever text is made of a cell, every way to answer is walked back from it; a text that looks at answers again is caught.
import { describe, expect, test } from 'vitest';
import { writeCsv, writeJson } from '#server/open-data/exports.ts';
import type { Histogram } from '#domain/disclosure/cells.ts';
import type { Cell, Snapshot } from '#domain/disclosure/published.ts';
import { favorableOf, meanOf } from '#domain/summary/ranges.ts';
import type { UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import { attackRendering } from './preimages.ts';
import { POLICY } from '../../../fixtures/attacks/sample-waves.ts';

/** A unit that has published nothing but one cell. */
function unitWith(cell: Cell): UnitRecord {
  const atoms = [{ id: 'peer', groups: ['peer'] as const, n: cell.n, spread: null }];
  const snapshot: Snapshot = {
    ...{ version: 1, instrument: 'test', policy: POLICY },
    ...{ atoms, cells: [cell] },
  };
  const dates = { opensOn: '2026-01-01', closesOn: '2026-01-14' };
  const wave: WaveRecord = {
    ...{ code: 'w', month: 0, state: 'published', ...dates },
    ...{ groups: ['peer'], invited: {}, publishedOn: null, contentHash: null, snapshot },
  };
  const name = { id: 'Unit', en: 'Unit' };
  const programme = { training: name, trainedOn: '2026-02-02', participants: 8, targets: [] };
  return {
    ...{ slug: 'unit', name, type: 'dinas', agency: { slug: 'a', name }, demo: true },
    programmes: [{ ...programme, policy: POLICY, waves: [wave] }],
    ...{ notes: [], companions: [] },
  };
}

const exactMean = ([a, b, c, d]: Histogram) =>
  ((a + 2 * b + 3 * c + 4 * d) / (a + b + c + d)).toFixed(2);

describe('A rendered cell', () => {
  test('leaves every answer two values as mean and share, for 5 to 30 raters', () => {
    const { readings, violations } = attackRendering((cell) => {
      const [mean, share] = [meanOf(cell), favorableOf(cell)];
      return [mean.low, mean.high, share.low, share.high]
        .map((value) => value.toFixed(4))
        .join(' ');
    });
    expect(readings).toBeGreaterThan(40_000);
    expect(violations).toBe(0);
  });

  test.each([
    ['CSV', writeCsv],
    ['JSON', writeJson],
  ])('leaves every answer two values in %s', (_, write) => {
    expect(attackRendering((cell) => write(unitWith(cell)), 10).violations).toBe(0);
  });

  test('would give answers away with an exact mean beside its bound', () => {
    const careless = attackRendering(
      (cell, answers) => `${JSON.stringify(cell)} (${exactMean(answers)})`,
      12,
    );
    expect(careless.violations).toBeGreaterThan(50);
  });

  test('would give answers away with a picture scaled to the exact mean of a unanimous group only', () => {
    const careless = attackRendering(
      (cell, answers) => (answers[3] === cell.n ? 'full bar' : JSON.stringify(cell)),
      12,
    );
    expect(careless.violations).toBeGreaterThan(0);
  });
});
