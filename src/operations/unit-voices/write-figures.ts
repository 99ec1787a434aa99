// The figures that a unit counts itself: set for a calendar month, or corrected, with what stood before kept public.
import * as v from 'valibot';
import { readUnit } from '#data/units.ts';
import { writeFigure } from '#data/unit-voices.ts';
import { MEASURES } from '#domain/waves/record.ts';
import { message } from '../message.ts';
import { readSentence, type GivenText } from '../public-text.ts';
import { changing, refused, type UnitAct } from '../unit-act.ts';

/** What a person gives of a figure. */
export interface GivenFigure {
  readonly measure: string;
  /** A calendar month, such as 2027-03. */
  readonly period: string;
  /** Written with a point or a comma. */
  readonly value: string;
  readonly source: GivenText;
  readonly isSure: boolean;
  /** Version of the figure that a correction was made from; absent where nobody looked at one. */
  readonly seen?: number | undefined;
}

const FigureSchema = v.object({
  measure: v.picklist(MEASURES, 'measure'),
  period: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'period')),
  value: v.pipe(
    v.string(),
    v.regex(/^\d{1,6}([.,]\d{1,2})?$/, 'value'),
    v.transform((text) => Number(text.replace(',', '.'))),
  ),
});

/**
 * Store the figure of one month.
 *
 * @param isCorrection whether one is there and was wrong; without it a figure that is there is not touched.
 */
export async function storeFigure(
  unit: string,
  given: GivenFigure,
  isCorrection: boolean,
  actor: string | null,
): Promise<UnitAct> {
  const { success, output, issues } = v.safeParse(FigureSchema, given);
  if (!success) {
    const [{ message: kind, input }] = issues;
    const known = MEASURES.map((name) => message('unitVoices.measure', { name }));
    return kind === 'measure'
      ? refused(message('unitVoices.notAMeasure', { measure: String(input), known }))
      : refused(
          message(kind === 'period' ? 'unitVoices.notAMonth' : 'unitVoices.notAValue', {
            given: String(input),
          }),
        );
  }
  const sentence = readSentence('source', given.source, given.isSure);
  if ('problem' in sentence) return refused(sentence.problem);
  const figure = { ...output, source: sentence.text };
  const outcome = await writeFigure(unit, figure, isCorrection, given.seen ?? null, actor);
  const { measure, period, value } = figure;
  const values = { unit, measure, period, value };
  if (!outcome.ok) {
    const before = 'value' in outcome ? outcome.value : 0;
    return refused(message(`unitVoices.${outcome.reason}`, { ...values, before }));
  }
  return changing(
    unit,
    outcome.before === null
      ? message('unitVoices.figureSet', values)
      : message('unitVoices.figureCorrected', { ...values, before: outcome.before }),
  );
}

/** The figures of a unit, one line to each. */
export async function listFigures(slug: string): Promise<UnitAct> {
  const unit = await readUnit(slug);
  if (!unit) return refused(message('unitVoices.unit-unknown', { unit: slug }));
  const lines = unit.companions.map(({ measure, period, value, history }) =>
    message('unitVoices.figureLine', { measure, period, value, corrections: history.length }),
  );
  const said = message('unitVoices.figures', { unit: slug, count: lines.length, lines });
  return { ok: true, said, changed: null };
}
