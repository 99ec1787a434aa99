// The view model of a unit page: the stage in words, the figures drawn, the waves in order.
import type { Figure, FigureProps } from '#charts/figure.ts';
import { figureProps, programmeShown } from '#charts/figures.ts';
import { answersFigure } from '#charts/figures/answers-figure.ts';
import { behaviorsFigure } from '#charts/figures/behaviors-figure.ts';
import { climateFigure } from '#charts/figures/climate-figure.ts';
import { companionFigure } from '#charts/figures/companion-figure.ts';
import { groupsFigure, transferFigure } from '#charts/figures/groups-figure.ts';
import { headFigure } from '#charts/figures/head-figure.ts';
import { selfFigure } from '#charts/figures/self-figure.ts';
import { thenNowFigure } from '#charts/figures/then-now-figure.ts';
import { trendFigure } from '#charts/figures/trend-figure.ts';
import {
  describeBehaviors,
  describeChanges,
  describeFinding,
  describeHelp,
  describeResponse,
  describeViews,
} from '#charts/findings.ts';
import type { BehaviorLabels } from '#charts/labels.ts';
import { CURRENT_INSTRUMENT, instrumentOfProgramme } from '#content/instruments/registry.ts';
import { overdueOf } from '#domain/waves/states.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { summarizeGuides, type GuideSummary } from '#content/guide-summaries.ts';
import { basisOf, shownAtoms, type Basis } from '#domain/summary/item-figures.ts';
import { chooseNextSteps, type NextStep } from '#domain/summary/next-steps.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { ProgrammeRecord, UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import { formatDate, formatList } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** A guide to read next, and why. */
export type GuideStep = GuideSummary & NextStep;

/** The topics of a unit's page, in their order. */
export type TopicName = 'change' | 'behaviors' | 'views' | 'climate' | 'acts' | 'trust';

/** Citizens counted in a wave, and how they came. */
export interface CitizenWave {
  readonly month: number;
  readonly n: number;
  readonly basis: Basis;
}

export interface UnitView {
  /** The largest text of the page. */
  readonly finding: string;
  /** What to expect at this stage; `null` where a change is told. */
  readonly outlook: string | null;
  readonly programme: ProgrammeRecord | undefined;
  readonly summary: Summary;
  readonly labels: BehaviorLabels;
  /** Every group before and latest, for the first screen. */
  readonly head: Figure | null;
  /** What each topic says while it is folded; `null` where its heading says enough. */
  readonly findings: Readonly<Record<TopicName, string | null>>;
  /** The figures of each topic; a topic without any is left out. */
  readonly figures: Readonly<Record<Exclude<TopicName, 'acts' | 'trust'>, readonly Figure[]>>;
  /** What the unit does best next, the first step in front. */
  readonly steps: readonly GuideStep[];
  /** The waves that show something of citizens, oldest first. */
  readonly citizens: readonly CitizenWave[];
  /** Which groups are missing, as a sentence. */
  readonly withheld: string | null;
  /** All waves of all programmes, oldest first. */
  readonly waves: readonly WaveRecord[];
}

const NOTHING: Summary = {
  stage: 'planned',
  headline: null,
  trend: [],
  panels: [],
  withheld: [],
  details: { answers: [], self: null, thenNow: null, transfer: [], climate: null, response: [] },
};

/** The wave whose date belongs to a stage. */
function waveOf(
  stage: Summary['stage'],
  waves: readonly WaveRecord[],
  today: string,
): WaveRecord | undefined {
  if (stage === 'planned') {
    const planned = waves.filter(({ state }) => state === 'planned');
    // One whose days are over is spoken of only where no other one comes.
    return planned.find((wave) => overdueOf(wave, today) !== 'missed') ?? planned[0];
  }
  if (stage === 'open') return waves.find(({ state }) => state === 'open');
  return waves.findLast(({ state }) => state === 'closed');
}

function describeStage(
  summary: Summary,
  waves: readonly WaveRecord[],
  language: Language,
  today: string,
) {
  const { stages } = wordsIn(language).summary;
  const { stage } = summary;
  if (stage === 'compared') return { finding: describeFinding(summary, language), outlook: null };
  const wave = waveOf(stage, waves, today);
  if (stage === 'planned' && !wave) {
    return { finding: stages.planned.title, outlook: stages.planned.undated };
  }
  const day = stage === 'planned' ? wave?.opensOn : wave?.closesOn;
  const date = day ? formatDate(day, language) : '';
  const overdue = stage === 'planned' && wave ? overdueOf(wave, today) : null;
  if (overdue !== null) {
    return { finding: stages.planned.title, outlook: fill(stages.planned[overdue], { date }) };
  }
  return { finding: stages[stage].title, outlook: fill(stages[stage].body, { date }) };
}

const existing = (figures: readonly (Figure | null)[]): readonly Figure[] =>
  figures.filter((figure) => figure !== null);

/** The figures of each topic that has some. */
function gatherFigures(
  record: UnitRecord,
  programme: ProgrammeRecord | undefined,
  summary: Summary,
  props: FigureProps,
): UnitView['figures'] {
  const headline = summary.panels.find(({ atom }) => atom === summary.headline?.atom);
  const lead = headline ?? (summary.stage === 'levels' ? summary.panels[0] : undefined);
  return {
    change: existing([trendFigure(summary, props)]),
    behaviors: lead ? [behaviorsFigure(lead, props)] : [],
    views: existing([
      selfFigure(summary, props),
      thenNowFigure(summary, props),
      ...summary.details.answers.map((panel) => answersFigure(panel, props)),
      groupsFigure(summary, props),
    ]),
    climate: existing([
      transferFigure(summary, props),
      climateFigure(summary, props),
      programme ? companionFigure(record, programme.trainedOn, props) : null,
    ]),
  };
}

function describeActs({ notes }: UnitRecord, language: Language): string {
  const { acts } = wordsIn(language).unit;
  const last = notes.at(-1);
  if (!last) return acts.none;
  return plural(notes.length, acts.some, language, { date: formatDate(last.on, language) });
}

/** The guides that fit what holds a unit back, with the reason of each. */
function chooseSteps(summary: Summary, language: Language): readonly GuideStep[] {
  const guides = summarizeGuides(language);
  return chooseNextSteps(summary, guides).flatMap((step) => {
    const guide = guides.find(({ slug }) => slug === step.slug);
    return guide ? [{ ...guide, ...step }] : [];
  });
}

/** How citizens came to each wave that shows something of them. */
function citizenWaves(waves: readonly WaveRecord[]): readonly CitizenWave[] {
  return waves
    .toSorted((a, b) => a.month - b.month)
    .flatMap(({ month, snapshot }) => {
      const shown = snapshot && shownAtoms(snapshot).find(({ id }) => id === 'citizen');
      return shown ? [{ month, n: shown.n, basis: basisOf(snapshot, 'citizen') }] : [];
    });
}

const sentence = (text: string | null): string | null => text && `${text}.`;

/**
 * Everything that the page of a unit shows in one language.
 *
 * @param today ISO date, by which a planned wave that is not open is late.
 */
export function describeUnit(record: UnitRecord, language: Language, today: string): UnitView {
  const { groups: names, page } = wordsIn(language).summary;
  const programme = programmeShown(record);
  const instrument = programme ? instrumentOfProgramme(programme) : CURRENT_INSTRUMENT;
  const summary = programme ? summarize(programme, instrument) : NOTHING;
  const props = figureProps(record, programme, instrument, language, today);
  const waves = record.programmes
    .flatMap((each) => each.waves)
    .sort((a, b) => a.opensOn.localeCompare(b.opensOn));
  const held = summary.withheld.map((group) => names[group]);
  return {
    ...describeStage(summary, programme?.waves ?? [], language, today),
    summary,
    labels: props.labels,
    programme,
    head: headFigure(summary, props),
    figures: gatherFigures(record, programme, summary, props),
    findings: {
      change: sentence(describeChanges(summary, language)),
      behaviors: sentence(describeBehaviors(summary, language)),
      views: sentence(describeViews(summary, language)),
      climate: sentence(describeHelp(summary, props.labels, language)),
      acts: describeActs(record, language),
      trust: sentence(describeResponse(summary, language)) ?? page.perception,
    },
    steps: chooseSteps(summary, language),
    citizens: citizenWaves(programme?.waves ?? []),
    withheld: held.length ? fill(page.withheld, { groups: formatList(held, language) }) : null,
    waves,
  };
}
