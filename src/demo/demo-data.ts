// The demo world on a given day: units, trainings and waves whose states are true on that day, ready to be registered.
import { CURRENT_INSTRUMENT as instrument } from '#content/instruments/registry.ts';
import type { Policy } from '#domain/disclosure/published.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';
import { addDays, addMonths, lastDayOfMonth, planDates } from '#domain/waves/calendar.ts';
import type { UnitPlan, WavePlan } from '#domain/waves/plan.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { STORIES } from './scenarios.ts';
import type { UnitStory } from './scenario.ts';

/** The floor, so that small fictional groups can be seen; fixed before the first wave as for every programme. */
const POLICY: Policy = { k: 5, kCitizen: 10, steps: 4, insiders: 1, values: 2 };

/** Days that the open waves stay open from today, so that a visitor can answer them; a batch goes on to the end of the month. */
const STILL_OPEN = 90;

/** Days before the last one on which a batch of the past took answers, so that its number of days is always the same. */
const BATCH_DAYS = 13;

export interface DemoUnit {
  readonly story: UnitStory;
  readonly plan: UnitPlan;
  /** State of each wave on the demo's day, by wave code. */
  readonly states: Readonly<Record<string, WaveState>>;
}

export interface DemoWorld {
  /** ISO date that everything is told from. */
  readonly today: string;
  readonly units: readonly DemoUnit[];
}

/** Trainings begin on a Monday. */
function mondayBefore(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

function wavePlans(story: UnitStory, trainedOn: string, today: string): readonly WavePlan[] {
  const invited = Object.fromEntries(
    RATER_GROUPS.flatMap((group) => {
      const line = story.groups[group];
      return line ? [[group, line.invited] as const] : [];
    }),
  );
  const terms = (month: number) => ({
    code: `${story.slug}-${month}`,
    month,
    instrument: instrument.version,
  });
  const staff = planDates(trainedOn).map((dates) => {
    const stays = dates.month === story.openStaffMonth && { closesOn: addDays(today, STILL_OPEN) };
    return { ...terms(dates.month), ...dates, ...stays, invited };
  });
  const batch = (month: number, opensOn: string, closesOn: string): WavePlan => ({
    ...{ ...terms(month), opensOn, closesOn },
    invited: { citizen: null },
  });
  const { crowded, openMonth } = story;
  const crowdedUntil = crowded && lastDayOfMonth(addMonths(trainedOn, crowded.month));
  const openUntil = lastDayOfMonth(addDays(today, STILL_OPEN));
  return [
    ...staff,
    ...(crowdedUntil
      ? [batch(crowded.month, addDays(crowdedUntil, -BATCH_DAYS), crowdedUntil)]
      : []),
    ...(openMonth ? [batch(openMonth, addMonths(trainedOn, openMonth), openUntil)] : []),
  ];
}

/** Whatever has ended is published, whatever has begun is open. */
function stateOn(today: string, { opensOn, closesOn }: WavePlan): WaveState {
  if (closesOn < today) return 'published';
  return opensOn <= today ? 'open' : 'planned';
}

function demoUnit(story: UnitStory, today: string): DemoUnit {
  const { slug, name, type, agency, training, participants, targets, companions } = story;
  const trainedOn = mondayBefore(addDays(addMonths(today, -story.ago.months), -story.ago.days));
  const waves = wavePlans(story, trainedOn, today);
  const notes = story.notes.map(({ day, text }) => ({ on: addDays(trainedOn, day), text }));
  const promise = { policy: POLICY, visitorsPerDay: story.visitorsPerDay ?? null };
  const programme = { training, trainedOn, participants, targets, ...promise, waves };
  return {
    story,
    plan: { slug, name, type, demo: true, agency, programmes: [programme], notes, companions },
    states: Object.fromEntries(waves.map((wave) => [wave.code, stateOn(today, wave)])),
  };
}

/**
 * The five units of the demo as they stand on a day.
 *
 * @param today ISO date.
 * @throws RangeError if it is not an ISO date.
 */
export function demoWorld(today: string): DemoWorld {
  return { today, units: STORIES.map((story) => demoUnit(story, today)) };
}
