// The forms of the figures that a unit counts itself: set for a month, or corrected with what stood before kept public.
import { readAudit } from '#data/audit.ts';
import { readUnit } from '#data/units.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { CompanionFigure } from '#domain/waves/record.ts';
import { wordsIn } from '#i18n/words.ts';
import { storeFigure } from '#operations/unit-voices/write-figures.ts';
import type { SavedMeanwhile } from './commitments.ts';
import { purgeAfter } from './house.ts';
import { textOf, type Problem } from './form.ts';
import { sayProblem } from './say-problem.ts';
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
  /** What somebody else saved meanwhile. */
  readonly changed: SavedMeanwhile | null;
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

/** A figure as somebody would type it. */
export const typedFigure = (value: number, language: Language): string =>
  String(value).replace('.', language === 'id' ? ',' : '.');

/** The figure that an address names as `measure:month`; `undefined` where there is none. */
export const findFigure = (
  companions: readonly CompanionFigure[],
  name: string | null,
): CompanionFigure | undefined =>
  companions.find(({ measure, period }) => `${measure}:${period}` === name);

/** A correction of a figure that somebody else corrected meanwhile, and who that was, as the audit trail tells. */
async function tellChanged(
  unit: string,
  form: Omit<FigureForm, 'problems' | 'changed'>,
  language: Language,
): Promise<FigureForm> {
  const { measure, period, value, source, sourceEn } = form;
  const [record, acts] = await Promise.all([readUnit(unit), readAudit(unit)]);
  const now = findFigure(record?.companions ?? [], `${measure}:${period}`);
  const writer = acts.findLast(({ act, after }) => {
    const told = after as { measure?: string; period?: string } | null;
    const isFigure = act === 'set-figure' || act === 'correct-figure';
    return isFigure && told?.measure === measure && told.period === period;
  });
  const { figures, commitments } = wordsIn(language).desk.results;
  const written = now ? typedFigure(now.value, language) : '';
  const differences = [
    { label: figures.value, theirs: written, mine: value },
    { label: figures.source, theirs: now?.source.id ?? '', mine: source },
    { label: commitments.inEnglish, theirs: now?.source.en ?? '', mine: sourceEn },
  ].filter(({ theirs, mine }) => theirs !== mine);
  const changed = { who: writer?.actor ?? '', at: writer?.at ?? '', differences };
  return { ...form, problems: [], changed };
}

/** Take the form. */
export async function takeFigure(
  { record }: UnitAtDesk,
  form: FormData,
  actor: string,
  language: Language,
): Promise<FigureAct> {
  const text = (name: string) => textOf(form, name);
  const laku = text('laku') === 'betulkan' ? 'betulkan' : 'tulis';
  const typed = {
    ...({ laku, measure: text('ukuran'), period: text('bulan'), value: text('angka') } as const),
    ...{ source: text('sumber'), sourceEn: text('sumber-en') },
  };
  const isSure = text('yakin') === 'ya';
  if (text('mengerti') !== 'ya') {
    const { understood } = wordsIn(language).desk.results.problems;
    const problems = [{ field: 'mengerti', text: understood }];
    return { ...typed, asksSure: isSure, problems, changed: null };
  }
  const source = { id: typed.source, en: typed.sourceEn };
  const { measure, period, value } = typed;
  // A correction without its version was made by nobody's browser; no version bears this number.
  const seen = laku === 'betulkan' ? Number(text('versi')) || 0 : undefined;
  const given = { measure, period, value, source, isSure, seen };
  const done = await storeFigure(record.slug, given, laku === 'betulkan', actor);
  if (done.said.name === 'unitVoices.changed-meanwhile')
    return tellChanged(record.slug, { ...typed, asksSure: isSure }, language);
  if (!done.ok) {
    const asksSure = done.said.name === 'unitVoices.namesSomebody' || isSure;
    return { ...typed, asksSure, problems: [sayProblem(done.said, language)], changed: null };
  }
  await purgeAfter({ slug: record.slug, agency: record.agency.slug });
  return { news: laku === 'betulkan' ? 'angka-dibetulkan' : 'angka-tercatat' };
}
