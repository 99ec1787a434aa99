// What the demo data has published: made-up answers, counted and published by the real rules. No number is typed in.
import { createHash } from 'node:crypto';
import { KEPT_DAYS } from '#domain/ballots/kept-comments.ts';
import { instrumentOfWave } from '#content/instruments/registry.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import { publish, type WaveTerms } from '#domain/disclosure/publish.ts';
import { count, emptyTally, type RaterResponse } from '#domain/disclosure/tally.ts';
import {
  isBehavior,
  isClimate,
  isTransfer,
  itemsOf,
  retrospectiveOf,
} from '#domain/instrument/items.ts';
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import { addDays } from '#domain/waves/calendar.ts';
import type { WavePlan } from '#domain/waves/plan.ts';
import type {
  CommentsRecord,
  CompanionFigure,
  UnitNote,
  UnitRecord,
  WaveRecord,
} from '#domain/waves/record.ts';
import { textOfSnapshot } from '#domain/waves/snapshot-text.ts';
import { makeAnswers, type GroupScenario } from './answers.ts';
import { wordsOf } from './random.ts';
import { makeBefore, makeClimate } from './follow-up-answers.ts';
import type { UnitScenario } from './scenario.ts';
import type { DemoUnit, DemoData } from './demo-data.ts';

/** Means of the items about the training; those that no scenario gives follow the first, use of what was learned. */
function transferOf(
  planned: UnitScenario['transfer'],
  wave: number,
  items: readonly string[],
): Readonly<Record<string, number>> {
  const means = (item: string) => (planned[item] ?? planned['TER1'])?.[wave - 1];
  return Object.fromEntries(
    items.filter(isTransfer).flatMap((item) => {
      const mean = means(item);
      return mean === undefined ? [] : [[item, mean] as const];
    }),
  );
}

function groupScenario(
  scenario: UnitScenario,
  group: RaterGroup,
  { code, month }: WavePlan,
  items: readonly string[],
): GroupScenario {
  const line = scenario.groups[group];
  const wave = scenario.months.indexOf(month);
  if (line && month === scenario.openBatch?.month) {
    return { group, ...scenario.openBatch, startIndex: line.index[0]!, transfer: {} };
  }
  if (!line || wave < 0) throw new Error(`The scenario of ${code} has no answers of ${group}.`);
  return {
    group,
    raters: line.raters[wave]!,
    index: line.index[wave]!,
    startIndex: line.index[0]!,
    transfer: transferOf(scenario.transfer, wave, items),
  };
}

/** Every response of one group in one wave. */
function responsesOf(
  scenario: UnitScenario,
  group: RaterGroup,
  wave: WavePlan,
): readonly RaterResponse[] {
  const instrument = instrumentOfWave({ ...wave, targets: scenario.targets });
  const asked = itemsOf(instrument, group, wave.month);
  const behaviors = { items: asked.filter(isBehavior), targets: scenario.targets };
  const planned = groupScenario(scenario, group, wave, behaviors.items);
  const now = makeAnswers(scenario.slug, wave.code, planned, behaviors);
  const twice = { ...behaviors, items: retrospectiveOf(instrument, group, wave.month) };
  const before = makeBefore(scenario.slug, wave.code, planned, twice, now);
  const month = scenario.months.filter((one) => one > 0).indexOf(wave.month);
  const shares = Object.entries(scenario.climate).map(([factor, line]) => [
    factor,
    line[month] ?? 0,
  ]);
  const statements = asked.filter(isClimate);
  const climate = makeClimate(wave.code, now.length, statements, Object.fromEntries(shares));
  return now.map((answers, rater) => ({
    answers: { ...answers, ...climate[rater] },
    before: before[rater]!,
  }));
}

/** The groups that a wave of the demo asked. */
const groupsOf = ({ invited }: WavePlan): readonly RaterGroup[] =>
  RATER_GROUPS.filter((group) => group in invited);

/** The made-up ballots of a wave, group by group; only tests look at them. */
export const demoResponses = (
  { scenario }: DemoUnit,
  wave: WavePlan,
): readonly (readonly [RaterGroup, RaterResponse])[] =>
  groupsOf(wave).flatMap((group) =>
    responsesOf(scenario, group, wave).map((response) => [group, response] as const),
  );

/** What was fixed about a wave of the demo before it opened. */
function demoTerms({ plan }: DemoUnit, wave: WavePlan): WaveTerms {
  const { policy, targets } = plan.programmes[0]!;
  const instrument = instrumentOfWave({ ...wave, targets });
  const ofGroups = (ask: typeof itemsOf) =>
    Object.fromEntries(groupsOf(wave).map((group) => [group, ask(instrument, group, wave.month)]));
  return {
    policy,
    roster: wave.invited,
    instrument: wave.instrument,
    items: ofGroups(itemsOf),
    retrospective: ofGroups(retrospectiveOf),
    entry: wave.entry ?? null,
  };
}

/**
 * Which draw of the noise the demo shows. This one leaves the scenarios readable; a real wave draws once and takes what comes.
 */
const DRAW = 334;

function snapshotOf(unit: DemoUnit, wave: WavePlan): Snapshot {
  const terms = demoTerms(unit, wave);
  let tally = emptyTally();
  for (const [group, response] of demoResponses(unit, wave)) {
    const asked = { items: terms.items[group]!, retrospective: terms.retrospective![group]! };
    tally = count(tally, group, response, asked);
  }
  return publish(tally, terms, wordsOf(`${wave.code} noise ${DRAW}`));
}

/** What every published wave of the demo published, by wave code. */
export function demoSnapshots(demo: DemoData): Readonly<Record<string, Snapshot>> {
  const published = demo.units.flatMap((unit) =>
    unit.plan.programmes
      .flatMap(({ waves }) => waves)
      .filter(({ code }) => unit.states[code] === 'published')
      .map((wave) => [wave.code, snapshotOf(unit, wave)] as const),
  );
  return Object.fromEntries(published);
}

/** Waves of the demo count as published on the day after their last one. */
const demoPublication = (closesOn: string, today: string) =>
  [addDays(closesOn, 1), today].sort()[0]!;

/** The comments of a wave as the database would answer: the theme was confirmed today, when the demo was made. */
function demoComments(
  { scenario, plan }: DemoUnit,
  { month, closesOn }: WavePlan,
  today: string,
): CommentsRecord | null {
  const { written } = scenario;
  if (written?.month !== month) return null;
  const atLeast = plan.programmes[0]!.policy.k;
  const theme = { number: 1, text: written.theme.text, atLeast, on: today, withdrawnOn: null };
  const until = addDays(demoPublication(closesOn, today), KEPT_DAYS);
  return { until, deletedOn: null, left: null, themes: [theme] };
}

/** Notes and figures of a plan as the database would answer them. */
function demoVoices({ notes, companions, programmes }: DemoUnit['plan']) {
  const [trainedYear, trainedMonth] = programmes[0]!.trainedOn.split('-').map(Number);
  return {
    notes: notes.map((note, place): UnitNote => ({
      ...{ ...note, number: place + 1, recordedOn: note.on, history: [] },
      ...(note.until === undefined
        ? { state: 'done', doneOn: note.on }
        : { state: note.doneOn === undefined ? 'planned' : 'done' }),
    })),
    companions: companions.map((figure): CompanionFigure => {
      const [year, month] = figure.period.split('-').map(Number);
      const after = (year! - trainedYear!) * 12 + month! - trainedMonth!;
      return { ...figure, month: after, history: [] };
    }),
  };
}

/** A wave as the database would answer. */
function demoWave(
  unit: DemoUnit,
  wave: WavePlan,
  snapshot: Snapshot | undefined,
  today: string,
): WaveRecord {
  const { code, month, opensOn, closesOn, invited, entry } = wave;
  const hashOf = (published: Snapshot) =>
    createHash('sha256').update(textOfSnapshot(published)).digest('hex');
  return {
    ...{ code, month, opensOn, closesOn, state: unit.states[code]!, entry: entry ?? null },
    groups: RATER_GROUPS.filter((group) => group in invited),
    invited,
    fullDays: snapshot && entry === 'open' ? 0 : null,
    counts: snapshot ? 1 : null,
    endedEarly: false,
    comments: snapshot ? demoComments(unit, wave, today) : null,
    publishedOn: snapshot ? demoPublication(closesOn, today) : null,
    contentHash: snapshot ? hashOf(snapshot) : null,
    snapshot: snapshot ?? null,
  };
}

/** The units as the database would answer, for pages and tests that need no database. */
export function demoRecords(demo: DemoData): readonly UnitRecord[] {
  const snapshots = demoSnapshots(demo);
  return demo.units.map((unit) => ({
    ...unit.plan,
    ...demoVoices(unit.plan),
    programmes: unit.plan.programmes.map(({ reviewers: _, ...programme }) => ({
      ...programme,
      waves: programme.waves.map((wave) => demoWave(unit, wave, snapshots[wave.code], demo.today)),
    })),
  }));
}
