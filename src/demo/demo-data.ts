// The demo data on a given day: units, trainings and waves whose states are true on that day, ready to be registered.
import { CURRENT_INSTRUMENT as FIRST } from '#content/instruments/registry.ts';
import type { Policy } from '#domain/disclosure/published.ts';
import { RATER_GROUPS, type Bilingual } from '#domain/instrument/terms.ts';
import { addDays, addMonths, lastDayOfMonth, planDates } from '#domain/waves/calendar.ts';
import type { PlannedFigure, PlannedNote, UnitPlan, WavePlan } from '#domain/waves/plan.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { SCENARIOS } from './scenarios.ts';
import type { UnitScenario } from './scenario.ts';

/** The floor, so that small fictional groups can be seen; fixed before the first wave as for every programme. */
const POLICY: Policy = { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 };

/** Days that the open waves stay open from today, so that a visitor can answer them; a batch goes on to the end of the month. */
const STILL_OPEN = 90;

/** Days before the last one on which a batch of the past took answers, so that its number of days is always the same. */
const BATCH_DAYS = 13;

/** Where the figures of demo units were taken from. */
const COUNTED: Bilingual = {
  id: 'Buku pengaduan dan jumlah layanan di loket',
  en: 'Book of complaints and number of services at the counter',
};

export interface DemoUnit {
  readonly scenario: UnitScenario;
  readonly plan: UnitPlan;
  /** State of each wave on the demo's day, by wave code. */
  readonly states: Readonly<Record<string, WaveState>>;
}

export interface DemoData {
  /** ISO date that everything is relative to. */
  readonly today: string;
  readonly units: readonly DemoUnit[];
}

/** Trainings begin on a Monday. */
function mondayBefore(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

function wavePlans(scenario: UnitScenario, trainedOn: string, today: string): readonly WavePlan[] {
  const invited = Object.fromEntries(
    RATER_GROUPS.flatMap((group) => {
      const line = scenario.groups[group];
      return line ? [[group, line.invited] as const] : [];
    }),
  );
  const terms = (month: number) => ({
    code: `${scenario.slug}-${month}`,
    month,
    instrument: scenario.instrument ?? FIRST.version,
  });
  const asksCitizens = 'citizen' in invited;
  const staff = planDates(trainedOn).map((dates) => {
    const stays = dates.month === scenario.openStaffMonth && {
      closesOn: addDays(today, STILL_OPEN),
    };
    return {
      ...{ ...terms(dates.month), ...dates, ...stays, invited },
      ...(asksCitizens ? { entry: 'slip' as const } : {}),
    };
  });
  const batch = (month: number, opensOn: string, closesOn: string): WavePlan => ({
    ...{ ...terms(month), opensOn, closesOn },
    ...{ invited: { citizen: null }, entry: 'open' },
  });
  const { openBatch, openMonth } = scenario;
  const batchUntil = openBatch && lastDayOfMonth(addMonths(trainedOn, openBatch.month));
  const openUntil = lastDayOfMonth(addDays(today, STILL_OPEN));
  return [
    ...staff,
    ...(batchUntil ? [batch(openBatch.month, addDays(batchUntil, -BATCH_DAYS), batchUntil)] : []),
    ...(openMonth ? [batch(openMonth, addMonths(trainedOn, openMonth), openUntil)] : []),
  ];
}

/** Whatever has ended is published, whatever has begun is open. */
function stateOn(today: string, { opensOn, closesOn }: WavePlan): WaveState {
  if (closesOn < today) return 'published';
  return opensOn <= today ? 'open' : 'planned';
}

function demoUnit(scenario: UnitScenario, today: string): DemoUnit {
  const { slug, name, type, agency, training, participants, targets } = scenario;
  const trainedOn = mondayBefore(
    addDays(addMonths(today, -scenario.ago.months), -scenario.ago.days),
  );
  const waves = wavePlans(scenario, trainedOn, today);
  const notes = scenario.notes.map(
    ({ day, until, done, text, item, responsible }): PlannedNote => ({
      ...{ on: addDays(trainedOn, day), text },
      ...(until === undefined ? {} : { until: addDays(trainedOn, until) }),
      ...(done === undefined ? {} : { doneOn: addDays(trainedOn, done) }),
      ...(item === undefined ? {} : { item }),
      ...(responsible === undefined ? {} : { responsible }),
    }),
  );
  const companions = scenario.companions.map(({ measure, month, value }): PlannedFigure => {
    const counted = addMonths(`${trainedOn.slice(0, 7)}-01`, month);
    const recordedOn = addDays(lastDayOfMonth(counted), 1);
    return { ...{ measure, value, source: COUNTED }, period: counted.slice(0, 7), recordedOn };
  });
  const promise = { policy: POLICY, visitorsPerDay: scenario.visitorsPerDay ?? null };
  const reviewers = scenario.written && [`a@${slug}.example`, `b@${slug}.example`];
  const programme = {
    ...{ training, trainedOn, participants, targets, ...promise, waves },
    ...(reviewers ? { reviewers } : {}),
  };
  return {
    scenario,
    plan: { slug, name, type, demo: true, agency, programmes: [programme], notes, companions },
    states: Object.fromEntries(waves.map((wave) => [wave.code, stateOn(today, wave)])),
  };
}

/**
 * The units of the demo as they stand on a day.
 *
 * @param today ISO date.
 * @throws RangeError if it is not an ISO date.
 */
export function demoData(today: string): DemoData {
  return { today, units: SCENARIOS.map((scenario) => demoUnit(scenario, today)) };
}
