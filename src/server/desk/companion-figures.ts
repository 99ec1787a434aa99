// The forms of the figures that a unit counts itself: set for a month, or corrected with what stood before kept public.
import type { Language } from '#domain/instrument/terms.ts';
import type { CompanionFigure } from '#domain/waves/record.ts';
import { wordsIn } from '#i18n/words.ts';
import { storeFigure } from '#operations/unit-voices/write-figures.ts';
import { purgeAfter } from './house.ts';
import { sayProblem, type Problem } from './say-problem.ts';
import type { UnitAtDesk } from './unit-results.ts';

/** A form of a figure as it was typed. */
export interface FigureForm {
  readonly laku: 'tulis' | 'betulkan';
  readonly measure: string;
  /** A calendar month, such as 2027-03. */
  readonly period: string;
  readonly value: string;
  readonly source: string;
  readonly sourceEn: string;
  readonly problems: readonly Problem[];
  readonly asksSure: boolean;
}

export type FigureAct = { readonly news: 'angka-tercatat' | 'angka-dibetulkan' } | FigureForm;

/** Months that can be chosen. */
const MONTHS = 36;

/** The months up to today, newest first. */
export function recentMonths(today: string): readonly string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS }, (_, back) => {
    const count = year * 12 + month - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}

/** The figure that an address names as `measure:month`; `undefined` where there is none. */
export const findFigure = (
  companions: readonly CompanionFigure[],
  name: string | null,
): CompanionFigure | undefined =>
  companions.find(({ measure, period }) => `${measure}:${period}` === name);

/** Take the form. */
export async function takeFigure(
  { record }: UnitAtDesk,
  form: FormData,
  actor: string,
  language: Language,
): Promise<FigureAct> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const laku = text('laku') === 'betulkan' ? 'betulkan' : 'tulis';
  const typed = {
    ...({ laku, measure: text('ukuran'), period: text('bulan'), value: text('angka') } as const),
    ...{ source: text('sumber'), sourceEn: text('sumber-en') },
  };
  const isSure = text('yakin') === 'ya';
  if (text('mengerti') !== 'ya') {
    const { understood } = wordsIn(language).desk.results.problems;
    return { ...typed, asksSure: isSure, problems: [{ field: 'mengerti', text: understood }] };
  }
  const source = { id: typed.source, en: typed.sourceEn };
  const { measure, period, value } = typed;
  const given = { measure, period, value, source, isSure };
  const done = await storeFigure(record.slug, given, laku === 'betulkan', actor);
  if (!done.ok) {
    const asksSure = done.said.name === 'unitVoices.namesSomebody' || isSure;
    return { ...typed, asksSure, problems: [sayProblem(done.said, language)] };
  }
  await purgeAfter({ slug: record.slug, agency: record.agency.slug });
  return { news: laku === 'betulkan' ? 'angka-dibetulkan' : 'angka-tercatat' };
}
