// The preview of a programme comes to an end for groups of every size, also where no invented answers meet the wanted mean.
import { expect, test } from 'vitest';
import { previewRecord } from '#demo/preview.ts';
import type { DraftPlan } from '#domain/waves/plan.ts';

const planOf = (size: number): DraftPlan => ({
  ...{ slug: 'dinas-kecil', name: { id: 'Dinas', en: 'Office' }, type: 'dinas' },
  agency: { slug: 'kota-anu', name: { id: 'Kota', en: 'City' } },
  programmes: [
    {
      ...{ training: { id: 'Diklat', en: 'Training' }, trainedOn: '2027-02-01', participants: 12 },
      ...{ targets: ['KOM3', 'LAY2', 'PRO2'] },
      policy: { k: 5, kCitizen: 30, steps: 4, insiders: 1, values: 2, epsilon: 1 },
      waves: [0, 1, 3, 6].map((month) => ({
        ...{ month, opensOn: '2027-01-18', closesOn: '2027-01-31', instrument: '0.2' },
        invited: { self: size, superior: size, peer: size, subordinate: size, citizen: null },
      })),
    },
  ],
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 12, 40])('with %i in each group', (size) => {
  const { programmes } = previewRecord(planOf(size), '2026-12-01');
  expect(programmes[0]!.waves.map(({ state }) => state)).toEqual(Array(4).fill('published'));
});
