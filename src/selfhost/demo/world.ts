// The demo world on a given day: units, trainings and waves whose states are true on that day, ready to be registered.
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { Policy } from '#domain/disclosure/published.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';
import { addDays, addMonths, lastDayOfMonth, planDates } from '#domain/waves/calendar.ts';
import type { UnitPlan, WavePlan } from '#domain/waves/plan.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { STORIES, type UnitStory } from './stories.ts';

/** The floor, so that small fictional groups can be seen; fixed before the first wave as for every programme. */
const POLICY: Policy = { k: 5, kCitizen: 10, steps: 4, insiders: 1, values: 2 };

/** Days that the open waves stay open from today, so that a visitor can answer them; a batch goes on to the end of the month. */
const STILL_OPEN = 90;

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
  if (story.openMonth === null) return staff;
  const opensOn = addMonths(trainedOn, story.openMonth);
  const closesOn = lastDayOfMonth(addDays(today, STILL_OPEN));
  return [...staff, { ...terms(story.openMonth), opensOn, closesOn, invited: { citizen: null } }];
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
  const programme = { training, trainedOn, participants, targets, policy: POLICY, waves };
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
