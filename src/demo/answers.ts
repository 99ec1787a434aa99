// Makes up raters' answers for a scenario: people differ, behaviors differ, and the group's mean meets the scenario's index.
import { isIndexed } from '#domain/instrument/items.ts';
import type { Answer, RaterGroup } from '#domain/instrument/terms.ts';
import { chanceOf, drawNormal, pick, type Chance } from './random.ts';

/** What a group should say in a wave. */
export interface GroupScenario {
  readonly group: RaterGroup;
  readonly raters: number;
  /** Indeks Perilaku to land on, 25–100. */
  readonly index: number;
  /** Where the group's index stood before the training; behaviors part from there. */
  readonly startIndex: number;
  /** Means of items about the training itself, 1–4. */
  readonly transfer: Readonly<Record<string, number>>;
}

/** What is asked, and which of it the training wants to move. */
export interface Asked {
  readonly items: readonly string[];
  readonly targets: readonly string[];
}

export type Sheet = Record<string, Answer | null>;

/** How far raters differ in what they see, on the scale 1–4. */
const RATER_DEVIATION = 0.28;
/** How far one rater's answers scatter around what that rater thinks. */
const ANSWER_DEVIATION = 0.5;
/** How far behaviors differ from each other. */
const ITEM_DEVIATION = 0.25;
/** How much more the training's targets move than other behaviors. */
const TARGET_GAIN = 1.5;
/** "Cannot judge" now and then. */
const MISSING = 0.03;
/** Most citizens had no problem that staff could have helped with. */
const NO_PROBLEM = 0.4;
/** Steps after which an answer that is not close enough is left as it is. */
const MOST_STEPS = 5_000;
/** Index points that the made answers may miss the scenario by. */
const CLOSE = 0.3;

const roundToAnswer = (value: number): Answer =>
  Math.min(4, Math.max(1, Math.round(value))) as Answer;

/** How a unit's behaviors differ from its index; the same in every wave, so that trends belong to behaviors. */
export function levelOf(
  unit: string,
  item: string,
  scenario: GroupScenario,
  { targets }: Asked,
): number {
  const given = scenario.transfer[item];
  if (given !== undefined) return given;
  const chance = chanceOf(`${unit} ${item}`);
  const offset = drawNormal(ITEM_DEVIATION, chance);
  const gain = (targets.includes(item) ? TARGET_GAIN : 0.6) + drawNormal(0.2, chance);
  const moved = (scenario.index - scenario.startIndex) / 25;
  return scenario.startIndex / 25 + offset + gain * moved;
}

function isMissing({ group, raters }: GroupScenario, item: string, chance: Chance): boolean {
  if (group === 'citizen' && item === 'ADA2') return chance() < NO_PROBLEM;
  // In a group this small a single missing answer would hide the item.
  return raters > 6 && chance() < MISSING;
}

const meanOf = (sheets: readonly Sheet[], item: string): number => {
  const given = sheets.map((sheet) => sheet[item] ?? 0).filter((answer) => answer > 0);
  return given.reduce<number>((sum, answer) => sum + answer, 0) / given.length;
};

/** Move single answers one step until a mean of items is close to what is wanted. */
export function nudge(
  sheets: readonly Sheet[],
  items: readonly string[],
  wanted: number,
  close: number,
  chance: Chance,
): void {
  // In a small group one step may lead past what is wanted, back and forth; a preview has groups of any size.
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const mean = items.reduce((sum, item) => sum + meanOf(sheets, item), 0) / items.length;
    if (Math.abs(mean - wanted) <= close) return;
    const step = mean < wanted ? 1 : -1;
    const sheet = pick(sheets, chance);
    const item = pick(items, chance);
    const answer = sheet[item];
    if (answer && answer + step >= 1 && answer + step <= 4) sheet[item] = (answer + step) as Answer;
  }
}

/**
 * The answers of one group in one wave, one record per rater.
 *
 * @param unit and `wave` seed the chance, so that the same scenario gives the same answers.
 */
export function makeAnswers(
  unit: string,
  wave: string,
  scenario: GroupScenario,
  asked: Asked,
): readonly Readonly<Sheet>[] {
  const chance = chanceOf(`${wave} ${scenario.group}`);
  const sheets = Array.from({ length: scenario.raters }, (): Sheet => {
    const leaning = drawNormal(RATER_DEVIATION, chance);
    return Object.fromEntries(
      asked.items.map((item) => {
        const opinion = levelOf(unit, item, scenario, asked) + leaning;
        const answer = roundToAnswer(opinion + drawNormal(ANSWER_DEVIATION, chance));
        return [item, isMissing(scenario, item, chance) ? null : answer];
      }),
    );
  });
  const behaviors = asked.items.filter(isIndexed);
  nudge(sheets, behaviors, scenario.index / 25, CLOSE / 25, chance);
  for (const [item, mean] of Object.entries(scenario.transfer)) {
    // One answer moves the mean of those given by 1 / their number, so half of that can always be reached.
    const given = sheets.filter((sheet) => sheet[item]).length;
    if (given > 0) nudge(sheets, [item], mean, 0.51 / given, chance);
  }
  return sheets;
}
