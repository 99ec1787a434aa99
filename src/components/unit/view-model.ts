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
import { describeFinding } from '#charts/findings.ts';
import type { BehaviorLabels } from '#charts/labels.ts';
import { CURRENT_INSTRUMENT, instrumentOfProgramme } from '#content/instruments/registry.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { ProgrammeRecord, UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import { formatDate, formatList } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { tellApart, type ApartTold } from './describe-set-aside.ts';

export interface UnitView {
  readonly finding: string;
  /** What to expect at this stage; `null` where figures are shown. */
  readonly outlook: string | null;
  readonly programme: ProgrammeRecord | undefined;
  readonly summary: Summary;
  readonly labels: BehaviorLabels;
  /** Every group before and latest, for the first screen. */
  readonly head: Figure | null;
  readonly trend: Figure | null;
  /** Behavior by behavior as the atom of the headline sees it. */
  readonly behaviors: Figure | null;
  /** The same behaviors as every atom sees them; `null` where there is only one. */
  readonly groups: Figure | null;
  /** Further chapters that this unit has, with their headings, in the order of the page. */
  readonly chapters: readonly { readonly heading: string; readonly figure: Figure }[];
  readonly companions: Figure | null;
  /** What stands apart, wave by wave, the latest first. */
  readonly apart: readonly ApartTold[];
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
  quarantined: [],
  details: { answers: [], self: null, thenNow: null, transfer: [], climate: null, response: [] },
};

/** The wave whose date belongs to a stage. */
function waveOf(stage: Summary['stage'], waves: readonly WaveRecord[]): WaveRecord | undefined {
  if (stage === 'planned') return waves.find(({ state }) => state === 'planned');
  if (stage === 'open') return waves.find(({ state }) => state === 'open');
  return waves.findLast(({ state }) => state === 'closed');
}

function describeStage(summary: Summary, waves: readonly WaveRecord[], language: Language) {
  const { stages } = wordsIn(language).summary;
  const { stage } = summary;
  if (stage === 'compared') return { finding: describeFinding(summary, language), outlook: null };
  const wave = waveOf(stage, waves);
  if (stage === 'planned' && !wave) {
    return { finding: stages.planned.title, outlook: stages.planned.undated };
  }
  const day = stage === 'planned' ? wave?.opensOn : wave?.closesOn;
  const date = day ? formatDate(day, language) : '';
  return { finding: stages[stage].title, outlook: fill(stages[stage].body, { date }) };
}

/** The chapters beyond index and behaviors that were published. */
function describeChapters(summary: Summary, props: FigureProps): UnitView['chapters'] {
  const { chapters: words } = wordsIn(props.language);
  const answers = summary.details.answers.map((panel) => answersFigure(panel, props));
  const figures = [
    ...answers.map((figure) => [words.answers.heading, figure] as const),
    [words.transfer.heading, transferFigure(summary, props)] as const,
    [words.thenNow.heading, thenNowFigure(summary, props)] as const,
    [words.self.heading, selfFigure(summary, props)] as const,
    [words.climate.heading, climateFigure(summary, props)] as const,
  ];
  return figures.flatMap(([heading, figure]) => (figure ? [{ heading, figure }] : []));
}

/** Everything that the page of a unit shows in one language. */
export function describeUnit(record: UnitRecord, language: Language): UnitView {
  const { groups: names, page } = wordsIn(language).summary;
  const programme = programmeShown(record);
  const instrument = programme ? instrumentOfProgramme(programme) : CURRENT_INSTRUMENT;
  const summary = programme ? summarize(programme, instrument) : NOTHING;
  const props = figureProps(record, programme, instrument, language);
  const lead = summary.panels.find(({ atom }) => atom === summary.headline?.atom);
  const waves = record.programmes
    .flatMap((each) => each.waves)
    .sort((a, b) => a.opensOn.localeCompare(b.opensOn));
  const held = summary.withheld.map((group) => names[group]);
  return {
    ...describeStage(summary, programme?.waves ?? [], language),
    summary,
    labels: props.labels,
    programme,
    head: headFigure(summary, props),
    trend: trendFigure(summary, props),
    behaviors: lead ? behaviorsFigure(lead, props) : null,
    groups: groupsFigure(summary, props),
    chapters: describeChapters(summary, props),
    companions: programme ? companionFigure(record, programme.trainedOn, props) : null,
    apart: tellApart(summary, props),
    withheld: held.length ? fill(page.withheld, { groups: formatList(held, language) }) : null,
    waves,
  };
}
