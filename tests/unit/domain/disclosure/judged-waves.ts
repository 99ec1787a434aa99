// Waves that are published by the real rules and then changed, to see whether the check of snapshots notices.
import { checkSnapshot } from '#domain/disclosure/checking/check-snapshot.ts';
import fc from 'fast-check';
import { wordsOf } from '#demo/random.ts';
import { publish, type WaveTerms } from '#domain/disclosure/publish.ts';
import type { SnapshotV2 } from '#domain/disclosure/published.ts';
import { count, emptyTally } from '#domain/disclosure/tally.ts';
import { RATER_GROUPS, type Answer, type RaterGroup } from '#domain/instrument/terms.ts';

const ITEMS = ['KOM2', 'KOM3', 'LAY2'];
export const policy = { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 } as const;

export interface Rater {
  readonly group: RaterGroup;
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly before: Readonly<Record<string, Answer | null>>;
}

const answer = fc.option(fc.constantFrom<Answer[]>(1, 2, 3, 4), { freq: 9 });
const rater: fc.Arbitrary<Rater> = fc.record({
  group: fc.constantFrom(...RATER_GROUPS),
  answers: fc.record({ KOM2: answer, KOM3: answer, LAY2: answer }),
  before: fc.record({ KOM3: answer }),
});
export const raters = fc.array(rater, { maxLength: 60, size: 'max' });
export const silent = fc.tuple(...RATER_GROUPS.map(() => fc.nat({ max: 6 })));

/** @param late how many of each group joined the roster while the wave was open. */
export function publishSample(
  all: readonly Rater[],
  missing: readonly number[],
  late: readonly number[] = [0, 0, 0, 0, 0],
) {
  const sizeOf = (group: RaterGroup) => all.filter((one) => one.group === group).length;
  const roster = Object.fromEntries(
    RATER_GROUPS.map((group, i) => [
      group,
      group === 'citizen' ? null : Math.max(sizeOf(group) + missing[i]! - late[i]!, 0),
    ]),
  );
  const added = Object.fromEntries(RATER_GROUPS.map((group, i) => [group, late[i]!]));
  // Superiors are asked less, as in real forms.
  const items = Object.fromEntries(
    RATER_GROUPS.map((group) => [group, group === 'superior' ? ITEMS.slice(1) : ITEMS]),
  ) as unknown as Record<RaterGroup, readonly string[]>;
  const retrospective = { peer: ['KOM3'] };
  const asked = { roster, items, retrospective };
  const terms: WaveTerms = { policy, instrument: 'test', ...asked, added, entry: 'slip' };
  const askedOf = (group: RaterGroup) => ({
    items: items[group],
    retrospective: group === 'peer' ? retrospective.peer : [],
  });
  const tally = all.reduce(
    (sum, { group, answers, before }) => count(sum, group, { answers, before }, askedOf(group)),
    emptyTally(),
  );
  const cast = { citizen: sizeOf('citizen'), slips: 0, staff: all.length - sizeOf('citizen') };
  return { terms, cast, snapshot: publish(tally, terms, wordsOf(`${all.length}`)) };
}

/** A wave in which pooled staff and citizens are shown and own views are held back. */
export const many = (group: RaterGroup, n: number): readonly Rater[] =>
  Array.from({ length: n }, (_, i) => ({
    group,
    answers: { KOM2: ((i % 4) + 1) as Answer, KOM3: 3 as const, LAY2: 2 as const },
    before: { KOM3: ((i % 4) + 1) as Answer },
  }));
const everybody = [
  ...[...many('superior', 3), ...many('peer', 9)],
  ...[...many('subordinate', 4), ...many('citizen', 60)],
];
export const shown = publishSample(everybody, [3, 0, 2, 1, 0]);

/** A wave of one group that is large enough for all four answers. */
export const large = publishSample(many('peer', 34), [0, 0, 0, 0, 0]);

export type Draft = { -readonly [K in keyof SnapshotV2]: unknown } & {
  atoms: Record<string, unknown>[];
  cells: (Record<string, unknown> & { sum: object; favorable: object })[];
};

/** The problem with a snapshot after a change. */
export function judge(change: (draft: Draft) => void, sample = shown) {
  const draft = structuredClone(sample.snapshot) as unknown as Draft;
  change(draft);
  return checkSnapshot(draft, sample.terms, sample.cast);
}

/** All objects and arrays inside a value, the value itself first. */
export const insides = (value: unknown): object[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(insides)]
    : [];
