// Harvests every number that a reader can see or hear on a page and asks whether the public JSON explains it.
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { Language } from '#domain/instrument/terms.ts';
import { behaviorRow } from '#domain/summary/behavior-rows.ts';
import { readClimate } from '#domain/summary/climate.ts';
import { indexValueOf } from '#domain/summary/index-value.ts';
import { meanOf } from '#domain/summary/ranges.ts';
import { indexOf } from '#domain/statistics/means.ts';
import { gapTo } from '#domain/summary/self-gap.ts';
import { summarize } from '#domain/summary/summarize.ts';
import { thenAndNow } from '#domain/summary/then-now.ts';
import type { ProgrammeRecord, UnitRecord } from '#domain/waves/record.ts';

/** Attributes that are read out or shown. */
const SPOKEN = /\s(?:alt|title|aria-label|aria-description|content|datetime|value)="([^"]*)"/g;

/** What a reader gets of a page, picture or table: its text and the attributes that are read out. */
function readableText(markup: string): string {
  const body = markup.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ');
  const spoken = [...body.matchAll(SPOKEN)].map(([, text]) => text);
  return [body.replace(/<[^>]*>/g, ' '), ...spoken].join(' ').replace(/&[#\w]+;/g, ' ');
}

/**
 * Every number in a text, in the writing of its language: 1.234,5 or 1,234.5.
 *
 * @example harvestNumbers('<p>Rata-rata 3,25 dari 1.200</p>', 'id') // => [3.25, 1200]
 */
export function harvestNumbers(markup: string, language: Language): readonly number[] {
  const [thousands, decimal] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(
    `(?<![\\w.,])\\d{1,3}(?:\\${thousands}\\d{3})*(?:\\${decimal}\\d+)?(?![\\w])|\\d+(?:\\${decimal}\\d+)?`,
    'g',
  );
  return [...readableText(markup).matchAll(grouped)].map(([text]) =>
    Number(text.replaceAll(thousands, '').replace(decimal, '.')),
  );
}

/** Every number anywhere in a value; texts give the numbers written in them, such as the parts of a date. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return (value.match(/\d+/g) ?? []).map(Number);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

/** Decimals that pages round to. */
const DECIMALS = [0, 1, 2];

/** How a page may say a number: itself or in percent, rounded either way to a few decimals, without its sign. */
function waysToSay(value: number): readonly string[] {
  return [value, 100 * value].flatMap((scaled) =>
    DECIMALS.flatMap((decimals) => {
      const [size, unit] = [Math.abs(scaled), 10 ** decimals];
      const nudged = [Math.floor(size * unit + 1e-9), Math.ceil(size * unit - 1e-9)];
      return nudged.map((whole) => (whole / unit).toFixed(2));
    }),
  );
}

/** Percentages of answers and points of the own view, which pages give as whole numbers only. */
function wholePoints(programme: ProgrammeRecord): readonly number[] {
  const { answers, self } = summarize(programme, instrument).details;
  const shares = answers.flatMap(({ rows }) =>
    rows.flatMap(({ n, answers: counts }) => numbersIn(counts).map((count) => (100 * count) / n)),
  );
  const apart = self?.rows.map(({ own, others }) => own && others && own.low - others.high);
  const views = numbersIn([self?.rows, self?.gaps.map(({ gap }) => gap), apart]).map(indexOf);
  return [...shares, ...views].flatMap((value) => [Math.floor(value), Math.ceil(value)]);
}

/** Everything that can be worked out from a unit's public JSON by the rules of the summary. */
function derive(text: string): readonly number[] {
  const record = JSON.parse(text) as UnitRecord;
  const { anchor_items: anchors } = instrument.forms;
  const figures = record.programmes.map((programme) => [
    summarize(programme, instrument),
    programme.waves.map(({ snapshot }) => [
      snapshot?.cells.map((cell) => [
        meanOf(cell),
        behaviorRow({ item: cell.item, before: cell, after: 'not-asked' }).before,
      ]),
      snapshot && readClimate(snapshot, instrument),
      snapshot?.atoms.map(({ id }) => [
        indexValueOf(snapshot, id),
        gapTo(snapshot, id, anchors),
        thenAndNow(snapshot, id),
      ]),
    ]),
  ]);
  return [...numbersIn([record, figures]), ...record.programmes.flatMap(wholePoints)];
}

/**
 * Numbers of a page that the public JSON does not explain; empty on a page of ours.
 *
 * @param json public JSON of the unit.
 * @param scenery numbers of the page that are not about answers, such as marks of an axis.
 */
export function unexplainedNumbers(
  markup: string,
  language: Language,
  json: string,
  scenery: readonly number[] = [],
): readonly number[] {
  const explained = new Set([...derive(json), ...scenery].flatMap(waysToSay));
  return [
    ...new Set(
      harvestNumbers(markup, language).filter((number) => !explained.has(number.toFixed(2))),
    ),
  ];
}
