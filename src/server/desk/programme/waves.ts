// The waves of a programme as a form: the days that follow from the training by rule, each to be changed.
import type { Language } from '#domain/instrument/terms.ts';
import { planDates } from '#domain/waves/calendar.ts';
import { readContext, type DraftContext } from '#operations/desk/draft-context.ts';
import {
  MONTHS as ALL_MONTHS,
  textOf,
  trainedOnOf,
  typedOf,
  type Typed,
} from '#operations/desk/sections.ts';
import type { DeskVisit } from '../visit.ts';
import { openSection, readTyped, type SectionForm } from './section.ts';

export const MONTHS = ALL_MONTHS;

/** The days that follow from the training; nothing where that has no day yet. */
function ruleOf({ typed }: DraftContext): Typed {
  const trainedOn = trainedOnOf(typed.training);
  if (trainedOn === null) return {};
  const days = planDates(trainedOn).flatMap(({ month, opensOn, closesOn }) => [
    [`buka${month}`, opensOn] as const,
    [`tutup${month}`, closesOn] as const,
  ]);
  return { ...Object.fromEntries(days), dari: trainedOn };
}

export interface WavesForm extends SectionForm {
  /** ISO date; `null` where the training has none yet. */
  readonly trainedOn: string | null;
  /** Whether the days that are shown were counted from another one. */
  readonly isMoved: boolean;
  /** Whether the days were just counted by rule, and not saved. */
  readonly isRuled: boolean;
}

/** The form of the waves, or where to go once it is saved. */
export async function openWaves(
  visit: DeskVisit,
  language: Language,
  request: Request,
): Promise<WavesForm | { readonly goTo: string }> {
  const post = request.method === 'POST' ? await request.clone().formData() : null;
  const isRuled = post?.get('laku') === 'aturan';
  if (post && isRuled) {
    const context = await readContext(visit.draft!, new Date());
    const typed = { ...readTyped(post, 'waves'), ...ruleOf(context) };
    return {
      ...{ status: 200, typed, problems: [], changed: null, context, isRuled, isMoved: false },
      seen: Number(post.get('versi')) || 0,
      editable: visit.mayAct && visit.draft!.state === 'writing',
      trainedOn: trainedOnOf(context.typed.training),
    };
  }
  const form = await openSection(visit, 'waves', language, request, ruleOf);
  if ('goTo' in form) return form;
  const trainedOn = trainedOnOf(form.context.typed.training);
  const stored = textOf(typedOf(visit.draft!.sections.waves?.content), 'dari');
  const isMoved = stored !== '' && trainedOn !== null && stored !== trainedOn;
  return { ...form, trainedOn, isMoved, isRuled: false };
}
