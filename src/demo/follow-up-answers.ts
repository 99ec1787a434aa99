// Makes up what follow-up waves ask besides behaviors now: how it was before, and what helps or hinders.
import type { Answer, Answers } from '#domain/instrument/terms.ts';
import { levelOf, nudge, type Asked, type GroupScenario, type Sheet } from './answers.ts';
import { chanceOf, pick } from './random.ts';

/**
 * What the same raters say about the time before the training: most of them what they say now, and others a step less or
 * more, until their mean stands where the scenario began.
 *
 * Who cannot judge "now" cannot judge "before".
 */
export function makeBefore(
  unit: string,
  wave: string,
  scenario: GroupScenario,
  asked: Asked,
  now: readonly Answers[],
): readonly Answers[] {
  const chance = chanceOf(`${wave} ${scenario.group} before`);
  const start = { ...scenario, index: scenario.startIndex };
  const sheets = now.map((answers): Sheet => {
    return Object.fromEntries(asked.items.map((item) => [item, answers[item] ?? null]));
  });
  for (const item of asked.items) {
    // One answer moves the mean by 1 / raters, so half of that can always be reached.
    nudge(sheets, [item], levelOf(unit, item, start, asked), 0.51 / scenario.raters, chance);
  }
  return sheets;
}

const FAVORABLE: readonly Answer[] = [3, 3, 3, 4];
const UNFAVORABLE: readonly Answer[] = [2, 2, 2, 1];

/**
 * What participants say about the climate, factor by factor.
 *
 * In every statement the given share of them is favorable, to the nearest rater; who they are differs by statement.
 *
 * @param shares of favorable answers, by factor.
 */
export function makeClimate(
  wave: string,
  raters: number,
  items: readonly string[],
  shares: Readonly<Record<string, number>>,
): readonly Answers[] {
  const chance = chanceOf(`${wave} climate`);
  const sheets = Array.from({ length: raters }, (): Sheet => ({}));
  for (const item of items) {
    const favorable = Math.round((shares[item.slice(0, 3)] ?? 0) * raters);
    const order = sheets.map((sheet) => ({ sheet, at: chance() })).sort((a, b) => a.at - b.at);
    for (const [place, { sheet }] of order.entries()) {
      sheet[item] = pick(place < favorable ? FAVORABLE : UNFAVORABLE, chance);
    }
  }
  return sheets;
}
