// Builds small programmes from cells, coded as a wave would publish them.
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { codeFavorable, codeSum } from '#domain/disclosure/cells.ts';
import type { Cell, Policy, PublishedAtom, Snapshot } from '#domain/disclosure/published.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { ProgrammeRecord, WaveRecord } from '#domain/waves/record.ts';

const policy: Policy = { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 };
export const PEER = itemsOf(instrument, 'peer', 0);

export const cell = (
  atom: string,
  item: string,
  n: number,
  sum: number,
  favorable: number,
): Cell => ({
  atom,
  item,
  n,
  sum: codeSum(sum, n, policy),
  favorable: codeFavorable(favorable, n, policy),
});
export const atom = (id: string, n: number, spread: number | null = 0.4): PublishedAtom => ({
  id,
  groups: id.split('+') as RaterGroup[],
  n,
  spread,
});
export const snapshot = (atoms: readonly PublishedAtom[], cells: readonly Cell[]): Snapshot => ({
  version: 1,
  instrument: 'test',
  policy,
  atoms,
  cells,
});
/** Every peer item with the same sum and count. */
export const evenly = (id: string, n: number, sum: number, favorable: number, items = PEER) =>
  snapshot(
    [atom(id, n)],
    items.map((item) => cell(id, item, n, sum, favorable)),
  );

export function wave(
  month: number,
  content: Snapshot | null,
  change: Partial<WaveRecord> = {},
): WaveRecord {
  const state = content ? 'published' : 'planned';
  const dates = { opensOn: '2026-01-01', closesOn: '2026-01-14' };
  return {
    code: `w-${month}`,
    month,
    state,
    ...dates,
    groups: ['peer'],
    invited: {},
    publishedOn: null,
    contentHash: null,
    snapshot: content,
    ...change,
  };
}
export const summaryOf = (...waves: readonly WaveRecord[]) => {
  const programme: ProgrammeRecord = {
    training: { id: 'Diklat', en: 'Training' },
    trainedOn: '2026-01-15',
    participants: 8,
    targets: ['KOM2'],
    policy,
    waves,
  };
  return summarize(programme, instrument);
};
