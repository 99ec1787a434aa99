// Prepares what a unit page tells: the stage in words, the figures drawn, the waves in order.
import { dumbbellFigure } from '../../charts/dumbbell-figure.ts';
import { programmeShown } from '../../charts/figures.ts';
import { labelBehaviors } from '../../charts/labels.ts';
import { sayFinding, trendFigure } from '../../charts/trend-figure.ts';
import instrument from '../../content/instruments/v0.1.json' with { type: 'json' };
import type { Language } from '../../domain/instrument/terms.ts';
import { summarize } from '../../domain/summary/summarize.ts';
import type { BehaviorPanel, Summary } from '../../domain/summary/summary.ts';
import type { ProgrammeRecord, UnitRecord, WaveRecord } from '../../domain/waves/record.ts';
import { formatDate, formatList } from '../../i18n/formats.ts';
import { fill, wordsIn } from '../../i18n/words.ts';
import { drawDumbbellFigure, drawTrendFigure, type DrawnFigure } from '../figures/drawn.ts';

export interface UnitStory {
  readonly finding: string;
  /** What to expect at this stage; `null` where the figures speak. */
  readonly outlook: string | null;
  readonly programme: ProgrammeRecord | undefined;
  readonly trend: DrawnFigure | null;
  /** The panel of the headline first. */
  readonly panels: readonly DrawnFigure[];
  /** Which groups are missing, as a sentence. */
  readonly withheld: string | null;
  /** All waves of all programmes, oldest first. */
  readonly waves: readonly WaveRecord[];
}

const NOTHING: Summary = { stage: 'planned', headline: null, trend: [], panels: [], withheld: [] };

/** The wave whose date a stage speaks about. */
function waveOf(stage: Summary['stage'], waves: readonly WaveRecord[]): WaveRecord | undefined {
  if (stage === 'planned') return waves.find(({ state }) => state === 'planned');
  if (stage === 'open') return waves.find(({ state }) => state === 'open');
  return waves.findLast(({ state }) => state === 'closed');
}

function sayStage(summary: Summary, waves: readonly WaveRecord[], language: Language) {
  const { stages } = wordsIn(language).summary;
  const { stage, headline } = summary;
  if (stage === 'compared') return { finding: sayFinding(headline, language), outlook: null };
  const wave = waveOf(stage, waves);
  if (stage === 'planned' && !wave) {
    return { finding: stages.planned.title, outlook: stages.planned.undated };
  }
  const day = stage === 'planned' ? wave?.opensOn : wave?.closesOn;
  const date = day ? formatDate(day, language) : '';
  return { finding: stages[stage].title, outlook: fill(stages[stage].body, { date }) };
}

/** Everything that the page of a unit tells in one language. */
export function tellUnit(record: UnitRecord, language: Language): UnitStory {
  const { groups: names, page } = wordsIn(language).summary;
  const programme = programmeShown(record);
  const summary = programme ? summarize(programme, instrument) : NOTHING;
  const labels = labelBehaviors(instrument, language);
  const telling = { language, unit: record.name[language], labels };
  const trend = trendFigure(summary, telling);
  const leads = ({ atom }: BehaviorPanel) => atom === summary.headline?.atom;
  const panels = [...summary.panels].sort((a, b) => Number(leads(b)) - Number(leads(a)));
  const waves = record.programmes
    .flatMap((each) => each.waves)
    .sort((a, b) => a.opensOn.localeCompare(b.opensOn));
  const groups = summary.withheld.map((group) => names[group]);
  return {
    ...sayStage(summary, programme?.waves ?? [], language),
    programme,
    trend: trend && drawTrendFigure(trend),
    panels: panels.map((panel) => drawDumbbellFigure(dumbbellFigure(panel, telling), leads(panel))),
    withheld: groups.length ? fill(page.withheld, { groups: formatList(groups, language) }) : null,
    waves,
  };
}
