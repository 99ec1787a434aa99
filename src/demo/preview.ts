// The page of a programme that does not run yet, with invented answers that went through the real rules of publication.
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import { addDays, addMonths } from '#domain/waves/calendar.ts';
import type { DraftPlan, UnitPlan } from '#domain/waves/plan.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import type { GroupLine, UnitScenario } from './scenario.ts';
import { demoRecords } from './snapshots.ts';

/** How groups are made to see the behavior, wave by wave: a rise that comes late and does not reach everybody. */
const LINES: Readonly<Record<RaterGroup, readonly number[]>> = {
  self: [70, 73, 75, 76],
  superior: [62, 63, 66, 69],
  peer: [60, 61, 65, 70],
  subordinate: [58, 59, 60, 62],
  citizen: [64, 65, 68, 72],
};

/** Three of four answer; of citizens enough for a number. */
const SHARE = 0.75;
const CITIZENS = 80;

const MONTHS = [0, 1, 3, 6] as const;

/** What a group is made to say; the smallest number of invented raters is one. */
function lineOf(group: RaterGroup, invited: number | null): GroupLine {
  const raters = invited === null ? CITIZENS : Math.max(1, Math.round(invited * SHARE));
  return { invited, raters: MONTHS.map(() => raters), index: LINES[group] };
}

/**
 * A unit as its page will show it when all four waves are published.
 *
 * The plan is moved back by so many days that its last wave has ended; all else is as planned.
 *
 * @param today ISO date.
 */
export function previewRecord(plan: DraftPlan, today: string): UnitRecord {
  const [programme] = plan.programmes;
  const { invited } = programme.waves[0]!;
  const trainedOn = addMonths(today, -8);
  const waves = programme.waves.map(({ month, ...wave }) => {
    const opensOn = month === 0 ? addDays(trainedOn, -14) : addMonths(trainedOn, month);
    return {
      ...wave,
      code: `${plan.slug}-${month}`,
      month,
      opensOn,
      closesOn: addDays(opensOn, 13),
    };
  });
  const groups = Object.fromEntries(
    RATER_GROUPS.flatMap((group) =>
      group in invited ? [[group, lineOf(group, invited[group] ?? null)] as const] : [],
    ),
  );
  const scenario: UnitScenario = {
    ...{ slug: plan.slug, name: plan.name, type: plan.type, agency: plan.agency },
    ...{ training: programme.training, participants: programme.participants },
    ...{ targets: programme.targets, instrument: waves[0]!.instrument },
    ago: { months: 8, days: 0 },
    ...{ months: MONTHS, groups, openMonth: null, notes: [], companions: [] },
    transfer: { TER1: [2.6, 2.9, 3.1] },
    climate: {
      IND: [0.7, 0.75],
      LIN: [0.5, 0.6],
      PIM: [0.45, 0.6],
      DES: [0.6, 0.65],
      TIN: [0.5, 0.55],
      SIS: [0.4, 0.45],
    },
  };
  const unitPlan: UnitPlan = {
    ...plan,
    demo: true,
    ...{ notes: [], companions: [] },
    programmes: [{ ...programme, trainedOn, waves }],
  };
  const states = Object.fromEntries(waves.map(({ code }) => [code, 'published' as const]));
  return demoRecords({ today, units: [{ scenario, plan: unitPlan, states }] })[0]!;
}
