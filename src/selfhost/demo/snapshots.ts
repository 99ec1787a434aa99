// What the demo world has published: made-up answers, counted and published by the real rules. No number is typed in.
import instrumentFile from '#content/instruments/v0.1.json' with { type: 'json' };
import type { Snapshot } from '#domain/disclosure/published.ts';
import { publish } from '#domain/disclosure/publish.ts';
import { count, emptyTally } from '#domain/disclosure/tally.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import { isTransfer, itemsOf } from '#domain/instrument/items.ts';
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import type { WavePlan } from '#domain/waves/plan.ts';
import type { UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import { makeAnswers, type GroupStory } from './answers.ts';
import { chanceOf } from './chance.ts';
import type { UnitStory } from './stories.ts';
import type { DemoUnit, DemoWorld } from './world.ts';

const instrument: Instrument = instrumentFile;

/** Means of the items about the training; those that no story tells follow the first, use of what was learned. */
function transferOf(
  told: UnitStory['transfer'],
  wave: number,
  items: readonly string[],
): Readonly<Record<string, number>> {
  const means = (item: string) => (told[item] ?? told['TER1'])?.[wave - 1];
  return Object.fromEntries(
    items.filter(isTransfer).flatMap((item) => {
      const mean = means(item);
      return mean === undefined ? [] : [[item, mean] as const];
    }),
  );
}

function groupStory(
  story: UnitStory,
  group: RaterGroup,
  { code, month }: WavePlan,
  items: readonly string[],
): GroupStory {
  const line = story.groups[group];
  const wave = story.months.indexOf(month);
  if (!line || wave < 0) throw new Error(`The story of ${code} has no answers of ${group}.`);
  return {
    group,
    raters: line.raters[wave]!,
    index: line.index[wave]!,
    startIndex: line.index[0]!,
    transfer: transferOf(story.transfer, wave, items),
  };
}

function snapshotOf({ story, plan }: DemoUnit, wave: WavePlan): Snapshot {
  const { policy } = plan.programmes[0]!;
  const items: Partial<Record<RaterGroup, readonly string[]>> = {};
  let tally = emptyTally();
  for (const group of RATER_GROUPS.filter((candidate) => candidate in wave.invited)) {
    const asked = itemsOf(instrument, group, wave.month);
    items[group] = asked;
    const told = groupStory(story, group, wave, asked);
    const question = { items: asked, targets: story.targets };
    for (const answers of makeAnswers(story.slug, wave.code, told, question)) {
      tally = count(tally, group, { answers }, { items: asked });
    }
  }
  const terms = { policy, roster: wave.invited, instrument: wave.instrument, items };
  return publish(tally, terms, chanceOf(`${wave.code} noise`));
}

/** What every published wave of the world published, by wave code. */
export function demoSnapshots(world: DemoWorld): Readonly<Record<string, Snapshot>> {
  const published = world.units.flatMap((unit) =>
    unit.plan.programmes
      .flatMap(({ waves }) => waves)
      .filter(({ code }) => unit.states[code] === 'published')
      .map((wave) => [wave.code, snapshotOf(unit, wave)] as const),
  );
  return Object.fromEntries(published);
}

/** The units as the database would answer, for pages and tests that need no database. */
export function demoRecords(world: DemoWorld): readonly UnitRecord[] {
  const snapshots = demoSnapshots(world);
  return world.units.map(({ plan, states }) => ({
    ...plan,
    programmes: plan.programmes.map((programme) => ({
      ...programme,
      waves: programme.waves.map(({ code, month, opensOn, closesOn, invited }): WaveRecord => ({
        code,
        month,
        opensOn,
        closesOn,
        state: states[code]!,
        groups: RATER_GROUPS.filter((group) => group in invited),
        snapshot: snapshots[code] ?? null,
      })),
    })),
  }));
}
