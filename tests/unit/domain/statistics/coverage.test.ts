// The intervals on a page hold the truth as often as they promise, with everything in between: coding, noise and rounding.
import { expect, test } from 'vitest';
import { codeFavorable, codeSum } from '#domain/disclosure/cells.ts';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';
import type { Cell, Policy, Snapshot } from '#domain/disclosure/published.ts';
import { publishSpread } from '#domain/disclosure/spread.ts';
import { studentQuantile } from '#domain/statistics/student.ts';
import { indexChangeOf, indexValueOf } from '#domain/summary/index-value.ts';
import { chanceOf, drawNormal, pick, type Chance } from '#demo/random.ts';

const ITEMS = ['KOM2', 'KOM3', 'LAY2', 'LAY5', 'PRO1', 'PRO2', 'KER2', 'KER4', 'ADA1', 'ADA2'];
const policy: Policy = { ...DEFAULT_POLICY, k: 5 };
const SIZES = [5, 8, 12, 20, 50];
/** Enough that a coverage of 0.95 is seen to within 0.02 (three standard errors). */
const WAVES = 1000;

type Sheet = readonly number[];

/** Many raters who see a behavior at a level, differ in leaning, and scatter from item to item. */
function population(seed: string, levels: readonly number[], leaning: number): readonly Sheet[] {
  const chance = chanceOf(seed);
  return Array.from({ length: 4000 }, () => {
    const opinion = pick(levels, chance) + drawNormal(leaning, chance);
    return ITEMS.map(() => Math.min(4, Math.max(1, Math.round(opinion + drawNormal(0.6, chance)))));
  });
}

const POPULATIONS: Readonly<Record<string, readonly Sheet[]>> = {
  'low, 2.1': population('low', [2.1], 0.3),
  'middle, 2.8': population('middle', [2.8], 0.4),
  'high, 3.4': population('high', [3.4], 0.3),
  'nearly perfect, 3.9': population('perfect', [3.9], 0.2),
  'two camps, 2 and 3.6': population('camps', [2, 3.6], 0.2),
  'one in ten disagrees': population('few', [...Array<number>(9).fill(3.5), 1.5], 0.2),
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What a wave of n raters drawn from a population publishes. */
function publishDraw(sheets: readonly Sheet[], chance: Chance): Snapshot {
  const words = () => Math.floor(chance() * 2 ** 32);
  const n = sheets.length;
  const cells = ITEMS.map((item, index): Cell => {
    const answers = sheets.map((sheet) => sheet[index]!);
    const favorable = answers.filter((answer) => answer > 2).length;
    return {
      atom: 'peer',
      item,
      n,
      sum: codeSum(sum(answers), n, policy),
      favorable: codeFavorable(favorable, n, policy),
    };
  });
  const totals = sheets.map(sum);
  const squares = sum(totals.map((total) => total ** 2));
  const scores = { [ITEMS.length]: { raters: n, total: sum(totals), squares } };
  const spread = publishSpread(scores, policy.k, words);
  const atoms = [{ id: 'peer', groups: ['peer'] as const, n, spread }];
  return { version: 1, instrument: 'test', policy, atoms, cells };
}

/** The textbook interval of the same raters' exact scores, which is what a careless page would show. */
function holdsPlainly(sheets: readonly Sheet[], quantile: number, truth: number): boolean {
  const scores = sheets.map((sheet) => sum(sheet) / ITEMS.length);
  const n = scores.length;
  const mean = sum(scores) / n;
  const deviation = Math.sqrt(sum(scores.map((score) => (score - mean) ** 2)) / (n - 1));
  return Math.abs(25 * mean - truth) <= (25 * quantile * deviation) / Math.sqrt(n);
}

/** Share of drawn waves whose interval holds the population's index, and of pairs that claim a change where none is. */
function simulate(name: string, people: readonly Sheet[], n: number) {
  const truth = (25 * sum(people.map(sum))) / people.length / ITEMS.length;
  const chance = chanceOf(`${name} ${n}`);
  let covered = 0;
  let claimed = 0;
  let plain = 0;
  const quantile = studentQuantile(0.975, n - 1);
  const draw = () => Array.from({ length: n }, () => pick(people, chance));
  for (let wave = 0; wave < WAVES; wave++) {
    const sheets = draw();
    plain += Number(holdsPlainly(sheets, quantile, truth));
    const snapshot = publishDraw(sheets, chance);
    const { low, high } = indexValueOf(snapshot, 'peer')!.interval;
    covered += Number(low <= truth && truth <= high);
    const again = publishDraw(draw(), chance);
    claimed += Number(indexChangeOf(snapshot, again, 'peer')!.state !== 'uncertain');
  }
  return { covered: covered / WAVES, claimed: claimed / WAVES, plain: plain / WAVES };
}

test('intervals of the index cover it at least 95 in 100 times, and no change is claimed as one more than 5 in 100', () => {
  const rows = Object.entries(POPULATIONS).map(([name, people]) => ({
    name,
    results: SIZES.map((n) => simulate(name, people, n)),
  }));
  const line = (name: string, values: readonly string[]) =>
    [name.padEnd(24), ...values.map((value) => value.padStart(20))].join('');
  const table = [
    'Coverage of the 95 % interval / of a plain t interval / false claims of a change',
    line(
      '',
      SIZES.map((n) => `n = ${n}`),
    ),
    ...rows.map(({ name, results }) =>
      line(
        name,
        results.map((one) =>
          [one.covered, one.plain, one.claimed].map((share) => share.toFixed(2)).join(' / '),
        ),
      ),
    ),
  ];
  console.info(table.join('\n'));
  const all = rows.flatMap(({ results }) => results);
  expect(Math.min(...all.map(({ covered }) => covered))).toBeGreaterThanOrEqual(0.95);
  expect(Math.max(...all.map(({ claimed }) => claimed))).toBeLessThanOrEqual(0.05);
  // The same simulation must be able to fail.
  expect(Math.min(...all.map(({ plain }) => plain))).toBeLessThan(0.85);
}, 120_000);
