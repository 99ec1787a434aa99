// Builds waves of made-up ballots for attackers: many kinds of groups, some unanimous, some with silent raters.
import fc from 'fast-check';
import { publish, type WaveTerms } from '#domain/disclosure/publish.ts';
import type { Policy, Snapshot } from '#domain/disclosure/published.ts';
import { count, emptyTally, type RaterResponse } from '#domain/disclosure/tally.ts';
import {
  RATER_GROUPS,
  type Answer,
  type Answers,
  type RaterGroup,
} from '#domain/instrument/terms.ts';
import { chanceOf, pick, type Chance } from '#demo/random.ts';

export const POLICY: Policy = { k: 5, kCitizen: 10, steps: 4, insiders: 1, values: 2 };
export const ITEMS: readonly string[] = ['KOM2', 'KOM3', 'TER1'];
/** Asked of colleagues for "before" as well. */
export const RETROSPECTIVE: readonly string[] = ['KOM3'];

export interface Ballot extends RaterResponse {
  readonly group: RaterGroup;
}

export interface World {
  readonly ballots: readonly Ballot[];
  /** Invited raters who stay silent, by group. */
  readonly silent: Readonly<Partial<Record<RaterGroup, number>>>;
  /** Most answers that citizens can have given; more are set aside, and published all the same. */
  readonly citizenCap?: number | null;
}

const value = fc.constantFrom<Answer[]>(1, 2, 3, 4);
const answer = fc.option(value, { freq: 12 });

const mixed = fc.record({ KOM2: answer, KOM3: answer, TER1: answer });
/** Everybody says the same: the hardest group to hide in. */
const same = value.map((one): Answers => ({ KOM2: one, KOM3: one, TER1: one }));

const ballotsOf = (group: RaterGroup, most: number): fc.Arbitrary<readonly Ballot[]> => {
  const sheet = fc.oneof({ weight: 3, arbitrary: mixed }, { weight: 1, arbitrary: same });
  const differing = fc.array(fc.tuple(sheet, answer), { maxLength: most, size: 'max' });
  const alike = fc
    .tuple(same, answer, fc.nat({ max: most }))
    .map(([one, before, n]) => Array.from({ length: n }, () => [one, before] as const));
  return fc
    .oneof({ weight: 4, arbitrary: differing }, { weight: 1, arbitrary: alike })
    .map((sheets) =>
      sheets.map(([answers, before]) => ({ group, answers, before: { KOM3: before } })),
    );
};

const few = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 4 }));

/** Any wave of up to sixty ballots, citizens among them. */
export const world: fc.Arbitrary<World> = fc
  .tuple(
    ballotsOf('self', 9),
    ballotsOf('superior', 7),
    ballotsOf('peer', 16),
    ballotsOf('subordinate', 9),
    ballotsOf('citizen', 18),
    fc.record({ self: few, superior: few, peer: few, subordinate: few }),
    fc.constantFrom(null, 4, 12),
  )
  .map(([self, superior, peer, subordinate, citizen, silent, citizenCap]) => ({
    ballots: [...self, ...superior, ...peer, ...subordinate, ...citizen],
    ...{ silent, citizenCap },
  }));

/** Groups of chosen sizes with random answers, in random order of arrival. */
export function drawWorld(
  seed: string,
  sizes: Readonly<Partial<Record<RaterGroup, number>>>,
): World {
  const chance: Chance = chanceOf(seed);
  const draw = () => pick<Answer>([1, 2, 2, 3, 3, 3, 4, 4], chance);
  const ballots = Object.entries(sizes).flatMap(([group, n]) =>
    Array.from({ length: n }, () => ({
      at: chance(),
      ballot: {
        group: group as RaterGroup,
        answers: { KOM2: draw(), KOM3: draw(), TER1: draw() },
        before: { KOM3: draw() },
      },
    })),
  );
  return { ballots: ballots.sort((a, b) => a.at - b.at).map(({ ballot }) => ballot), silent: {} };
}

export function termsOf({ ballots, silent, citizenCap = null }: World): WaveTerms {
  const sizeOf = (group: RaterGroup) =>
    ballots.filter((ballot) => ballot.group === group).length + (silent[group] ?? 0);
  const groups = RATER_GROUPS.filter((group) => sizeOf(group) > 0);
  return {
    policy: POLICY,
    roster: Object.fromEntries(
      groups.map((group) => [group, group === 'citizen' ? null : sizeOf(group)]),
    ),
    instrument: 'test',
    items: Object.fromEntries(groups.map((group) => [group, ITEMS])),
    retrospective: { peer: RETROSPECTIVE },
    citizenCap,
  };
}

/** What a wave publishes. The same seed draws the same noise. */
export function publishWorld(given: World, terms = termsOf(given), seed = 'noise'): Snapshot {
  const tally = given.ballots.reduce(
    (sum, ballot) =>
      count(sum, ballot.group, ballot, {
        items: ITEMS,
        retrospective: terms.retrospective?.[ballot.group] ?? [],
      }),
    emptyTally(),
  );
  return publish(tally, terms, chanceOf(seed));
}
